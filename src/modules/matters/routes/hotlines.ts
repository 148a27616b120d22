import { PageOf, PageQuery } from '../../../kernel/page.ts'
import { callFor, notFound, notPermitted, requires, signInFirst } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { OrderAnswer, OrdersTaken, OrdersWish } from '../core/order.ts'
import * as problems from '../core/problems.ts'
import { answersPage } from '../service/answers.ts'
import { previewOrders, takeOrders } from '../service/orders.ts'

import { here, tags } from './said.ts'

/** Orders of another hotline, and their answers on the way back. */
export const forHotlines: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/orders',
    {
      onRequest: requires('matters.import'),
      bodyLimit: 8_000_000,
      schema: {
        summary: 'Take in orders of another hotline, or say what that would do',
        tags,
        params: here,
        body: OrdersWish,
        response: { 200: OrdersTaken },
      },
      config: { problems: [signInFirst, notPermitted, notFound, problems.ordersRepeat, problems.noHotline] },
    },
    (request) => {
      const { dryRun, orders } = request.body
      return dryRun ? previewOrders(callFor(request), orders) : takeOrders(callFor(request), orders)
    },
  )
  app.get(
    '/j/:jurisdiction/orders/answers',
    {
      onRequest: requires('matters.import'),
      schema: {
        summary: 'Answers to orders of another hotline, oldest first',
        tags,
        params: here,
        querystring: PageQuery,
        response: { 200: PageOf(OrderAnswer) },
      },
      config: { problems: [signInFirst, notPermitted, notFound] },
    },
    (request) => answersPage(callFor(request), request.query),
  )
}
