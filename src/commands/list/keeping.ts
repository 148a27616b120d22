import type { Command } from 'commander'
import { answer } from '../say.ts'
import { example, json, wholeNumber } from './options.ts'

const figureLines = (figures: Readonly<Record<string, string | number>>): string[] =>
  Object.entries(figures).map(([name, figure]) => `${name}  ${figure}`)

const addDatabase = (program: Command): void => {
  program
    .command('migrate')
    .description('bring the database up to this version')
    .addOption(json())
    .addHelpText('after', example('npx wardwork migrate --json'))
    .action(async ({ json }) => {
      const { withMigrated } = await import('../migrate.ts')
      const applied = await withMigrated()
      answer(json, { applied }, () => (applied.length === 0 ? ['-'] : applied))
    })
  program
    .command('demo')
    .description('build the demonstration county in an empty database')
    .option('--seed <number>', 'the same seed gives the same county', wholeNumber, 1)
    .option('--matters <number>', 'how many matters of the past twelve months', wholeNumber, 20_000)
    .addOption(json())
    .addHelpText('after', example('npx wardwork demo --seed 7 --matters 2000'))
    .action(async ({ seed, matters, json }) => {
      const { withHouse } = await import('../house.ts')
      const { demo } = await import('../demo.ts')
      const { accounts, receipts } = await withHouse('command', (house) => demo(house, { seed, matters }))
      answer(json, { accounts, receipts }, () => [
        ...accounts.map(({ login, password, role }) => `${login}  ${password}  ${role}`),
        ...receipts.map(({ receipt, says }) => `${receipt}  ${says.zh}  ${says.en}`),
      ])
    })
}

const addBackups = (program: Command): void => {
  program
    .command('backup')
    .description('write everything as it is at this moment into one file, while serving')
    .argument('<file>', 'where to; - is standard output')
    .addOption(json())
    .addHelpText('after', example('npx wardwork backup county-2026-11-24.wardwork'))
    .action(async (file: string, options: { json?: true }) => {
      const figures = await (await import('../backup.ts')).backup(file)
      if (file !== '-') answer(options.json === true, { file, ...figures }, () => figureLines(figures))
    })
  program
    .command('restore')
    .description('bring a backup into an empty database: all of it or nothing')
    .argument('<file>', 'what backup wrote; - is standard input')
    .addOption(json())
    .addHelpText('after', example('WARDWORK_STATE=/srv/wardwork npx wardwork restore county-2026-11-24.wardwork'))
    .action(async (file: string, options: { json?: true }) => {
      const figures = await (await import('../backup.ts')).restore(file)
      answer(options.json === true, { file, ...figures }, () => figureLines(figures))
    })
}

const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('look the house over: database, migrations, reactions, seals, disk')
    .option('--audit', 'recompute every seal and name the first fact that was altered, removed or added', false)
    .option('--root <root...>', 'a root that was filed outside earlier, as doctor printed it', [])
    .addOption(json())
    .addHelpText('after', example('npx wardwork doctor --audit'))
    .action(async ({ audit, root, json }) =>
      (await import('../doctor.ts')).doctor({ audit, roots: root, json: json === true }),
    )
}

/** Commands that look after the database: made, filled, kept, looked over. */
export const addKeeping = (program: Command): void => {
  addDatabase(program)
  addBackups(program)
  addDoctor(program)
}
