import { type Command, Option } from 'commander'
import { example, json, jurisdiction } from './options.ts'

/** Commands that write something out. */
export const addExporting = (program: Command): void => {
  const group = program.command('export').description('write something out')
  group
    .command('list')
    .description('the duty list in force, or the draft, in our template')
    .addOption(jurisdiction())
    .addOption(new Option('--format <format>', 'what to write').choices(['json', 'xlsx', 'csv']).default('json'))
    .option('--draft', 'the open draft instead of the list in force')
    .option('--out <file>', 'where to; standard output when left out')
    .addOption(json())
    .addHelpText('after', example('npx wardwork export list --jurisdiction yx --format xlsx --out list.xlsx'))
    .action(async (wish) => (await import('../duty-lists.ts')).exportDutyList(wish))
  group
    .command('answers')
    .description("the answers to another hotline's orders, as CSV")
    .addOption(jurisdiction())
    .option('--out <file>', 'where to; standard output when left out')
    .addOption(json())
    .addHelpText('after', example('npx wardwork export answers --jurisdiction yx --out answers.csv'))
    .action(async (wish) => (await import('../incoming-orders.ts')).exportAnswers(wish))
}
