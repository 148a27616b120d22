import { Instant } from '../../../kernel/day.ts'
import { type Page, type PageQuery, pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import { listUnits } from '../../directory/index.ts'
import type { OrderAnswer } from '../core/order.ts'
import { listAnswers } from '../store/answers.ts'

const keyOf = ({ answeredAt, foreignNo }: OrderAnswer): string => `${answeredAt} ${foreignNo}`

const readKey = (text: string) => {
  const space = text.indexOf(' ')
  const answeredAt = text.slice(0, space)
  return Instant.safeParse(answeredAt).success ? { answeredAt, foreignNo: text.slice(space + 1) } : null
}

/** Answers for the hotline that sent the orders, oldest first: ask on with `next`, and nothing is missed or sent twice. */
export const answersPage = async (call: Call, { limit, after }: PageQuery): Promise<Page<OrderAnswer>> => {
  const found = await listAnswers(call, after === undefined ? null : readKey(after), limit + 1)
  const unitIds = found.flatMap((row) => row.unit_id ?? [])
  const names = new Map((await listUnits(call, unitIds)).map((unit) => [unit.id, unit.name]))
  const answers = found.flatMap((row): OrderAnswer[] =>
    row.foreign_no === null || row.answered_at === null
      ? []
      : [
          {
            foreignNo: row.foreign_no,
            number: row.number,
            state: row.state,
            unit: row.unit_id === null ? null : (names.get(row.unit_id) ?? null),
            answeredAt: row.answered_at,
            closedAt: row.closed_at,
            text: row.text,
          },
        ],
  )
  return pageOf(answers, limit, keyOf)
}
