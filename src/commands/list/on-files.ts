import type { Command } from 'commander'
import { example, json, wholeNumber } from './options.ts'

const addReplay = (program: Command): void => {
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
    .action(async (wish) => (await import('../orders.ts')).replay(wish))
}

/** Commands on files, which need no database. */
export const addOnFiles = (program: Command): void => {
  addReplay(program)
  program
    .command('orders')
    .description('work on files of past orders')
    .command('strip')
    .description('take persons out of a file before it leaves the hotline')
    .argument('<file>', 'CSV or XLSX; - is standard input')
    .option('--out <file>', 'where to; standard output when left out')
    .addOption(json())
    .addHelpText('after', example('npx wardwork orders strip export.xlsx --out stripped.csv'))
    .action(async (file: string, wish) => (await import('../orders.ts')).strip(file, wish))
}
