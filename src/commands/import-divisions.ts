import { importDivisionsOf } from '../gateways/imports/divisions/import.ts'
import { wordsOf } from '../words/index.ts'
import { withHouse } from './house.ts'
import { answer, progress, terminalLocale } from './say.ts'

/** `wardwork import divisions`: adds what is not here yet; run again, it adds nothing. */
export const importAll = (province: string, asJson: boolean): Promise<void> =>
  withHouse('command', async (house) => {
    const step = progress()
    const done = await importDivisionsOf(house.database, province, step)
    const words = wordsOf(terminalLocale()).imports
    answer(asJson, done, () => [
      words.divisionsImported(done.given, done.added, done.renamed),
      ...done.examples.map(({ code, here, there }) => `${code}  ${here} / ${there}`),
    ])
  })
