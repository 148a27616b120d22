import { type Command, InvalidArgumentError, Option } from 'commander'
import { answer } from './say.ts'

const wholeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is expected')
  return number
}

const json = (): Option => new Option('--json', 'print exactly one JSON document')

const example = (line: string): string => `\nExample:\n  ${line}\n`

const figureLines = (figures: Readonly<Record<string, string | number>>): string[] =>
  Object.entries(figures).map(([name, figure]) => `${name}  ${figure}`)

const addServing = (program: Command): void => {
  program
    .command('all')
    .description('everything in one process, the demonstration county on the first run (npm start)')
    .addHelpText('after', example('PORT=8312 npx wardwork all'))
    .action(async () => (await import('./serve.ts')).all())
  program
    .command('serve')
    .description('pages and API only')
    .addHelpText('after', example('DATABASE_URL=postgres://… npx wardwork serve'))
    .action(async () => (await import('./serve.ts')).serve())
  program
    .command('work')
    .description('reactions, deadlines and the seal only, beside a server')
    .addHelpText('after', example('DATABASE_URL=postgres://… npx wardwork work'))
    .action(async () => (await import('./serve.ts')).work())
}

const addKeeping = (program: Command): void => {
  program
    .command('migrate')
    .description('bring the database up to this version')
    .addOption(json())
    .addHelpText('after', example('npx wardwork migrate --json'))
    .action(async ({ json }) => {
      const { withMigrated } = await import('./migrate.ts')
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
      const { withHouse } = await import('./house.ts')
      const { demo } = await import('./demo.ts')
      const accounts = await withHouse('command', (house) => demo(house, { seed, matters }))
      answer(json, { accounts }, () => accounts.map(({ login, password, role }) => `${login}  ${password}  ${role}`))
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
      const figures = await (await import('./backup.ts')).backup(file)
      if (file !== '-') answer(options.json === true, { file, ...figures }, () => figureLines(figures))
    })
  program
    .command('restore')
    .description('bring a backup into an empty database: all of it or nothing')
    .argument('<file>', 'what backup wrote; - is standard input')
    .addOption(json())
    .addHelpText('after', example('WARDWORK_STATE=/srv/wardwork npx wardwork restore county-2026-11-24.wardwork'))
    .action(async (file: string, options: { json?: true }) => {
      const figures = await (await import('./backup.ts')).restore(file)
      answer(options.json === true, { file, ...figures }, () => figureLines(figures))
    })
}

/** Every command of `wardwork`. Each loads only what it needs. */
export const addCommands = (program: Command): void => {
  program.description('Wardwork: who is accountable for this matter, at this place, today, and why')
  addServing(program)
  addKeeping(program)
  addBackups(program)
}
