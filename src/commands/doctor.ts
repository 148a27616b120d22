import { modules } from '../app.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { runDoctor, sayDoctor } from '../platform/doctor.ts'
import { type ChainRoot, parseRoot } from '../platform/facts/finding.ts'
import { wordsOf } from '../words/index.ts'
import { withHouse } from './house.ts'
import { stateDir } from './root.ts'
import { answer, terminalLocale } from './say.ts'

const notARoot = problem('platform/not-a-root', 400)

const rootOf = (text: string): ChainRoot => parseRoot(text) ?? refuse(notARoot, { text })

/** `wardwork doctor`: looks the house over; with `audit` recomputes every seal. Exit 1 when something is bad. */
export const doctor = (wish: {
  readonly audit: boolean
  readonly roots: readonly string[]
  readonly json: boolean
}): Promise<void> =>
  withHouse('command', async (house) => {
    const report = await runDoctor(house.database, {
      audit: wish.audit,
      filed: wish.roots.map(rootOf),
      listeners: modules.flatMap((room) => room.reactions ?? []).map((reaction) => reaction.listener),
      ...(house.kind === 'bundled' ? { folder: stateDir() } : {}),
    })
    answer(wish.json, report, () => sayDoctor(wordsOf(terminalLocale()), report))
    if (!report.ok) process.exitCode = 1
  })
