import { answersPage } from '../../modules/matters/index.ts'
import type { Call } from '../../platform/call.ts'

const cell = (value: string | null): string => {
  const text = value ?? ''
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const headings = ['工单编号', '事项编号', '状态', '承办单位', '答复时间', '办结时间', '答复内容']

/** Every answer as CSV lines, a page at a time: UTF-8 with a mark, so that Excel reads Chinese. */
export async function* answerLines(call: Call, onRow: () => void = () => undefined): AsyncGenerator<string> {
  yield `\uFEFF${headings.join(',')}\r\n`
  let after: string | undefined
  do {
    const page = await answersPage(call, { limit: 200, ...(after === undefined ? {} : { after }) })
    for (const { foreignNo, number, state, unit, answeredAt, closedAt, text } of page.rows) {
      yield `${[foreignNo, number, state, unit, answeredAt, closedAt, text].map(cell).join(',')}\r\n`
      onRow()
    }
    after = page.next ?? undefined
  } while (after !== undefined)
}
