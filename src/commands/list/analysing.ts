import { type Command, Option } from 'commander'
import { day, example, json, jurisdiction, wholeNumber } from './options.ts'

const listFile = (): Option =>
  new Option('--list <file>', 'a list as JSON, or our template as XLSX or CSV; without it the list in force')

const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const addDispatch = (program: Command): void => {
  program
    .command('dispatch')
    .description('who is accountable, and why: at one place for one type, or at many points of a file')
    .addOption(listFile())
    .addOption(jurisdiction())
    .option('--type <type>', 'the matter type by name, path (A > B), code or id')
    .option('--place <place>', 'the territory by name, path (A > B) or id')
    .option('--set <name=value>', 'an attribute that is known; may be given again', several)
    .option('--on <date>', 'on which day; today when left out', day)
    .option('--points <file>', 'points as JSON lines: {"matter","territory","on","attributes"}; - is standard input')
    .addOption(json())
    .addHelpText(
      'after',
      example(
        'npx wardwork dispatch --type 路灯不亮 --place "石桥镇 > 和平村" --on 2026-03-02',
        'npx wardwork dispatch --list list.json --points points.jsonl --json',
      ),
    )
    .action(async (wish) => (await import('../dispatch.ts')).dispatch(wish))
}

const addAnalyse = (program: Command): void => {
  program
    .command('analyse')
    .description('where a list is not clear: gaps, overlaps, shadowed duties, crossings, uneven answers')
    .addOption(listFile())
    .addOption(jurisdiction())
    .option('--draft', 'the draft instead of the list in force')
    .option('--from <date>', "the first day to look at; today, or the list's own window", day)
    .option('--to <date>', 'the day after the last; 366 days later when left out', day)
    .addOption(
      new Option('--domain <domain>', 'matters and places at leaves only, or at all nodes').choices(['leaf', 'all']),
    )
    .option('--crossings <n>', 'how many crossings are listed; all are counted', wholeNumber, 1_000)
    .option(
      '--listed <n>',
      'how many uneven answers, and untidy statements of one kind, are listed; all are counted',
      wholeNumber,
      20_000,
    )
    .addOption(new Option('--format <format>').choices(['table', 'json', 'xlsx', 'docx', 'html']).default('table'))
    .option('--out <file>', 'where to; standard output when left out')
    .addOption(json())
    .addHelpText('after', example('npx wardwork analyse --format xlsx --out findings.xlsx'))
    .action(async (wish) => (await import('../analyse.ts')).analyseList(wish))
}

const addCheck = (program: Command): void => {
  program
    .command('check')
    .description(
      'reads and analyses files without keeping anything: duty lists (JSON, XLSX, CSV) and decision tables (DMN)',
    )
    .argument('<file...>', 'a list as JSON or in our template, or a .dmn file')
    .option('--max-gaps <n>', 'so many gaps are accepted', wholeNumber, 0)
    .option('--max-overlaps <n>', 'so many overlaps are accepted; latent ones are not counted', wholeNumber, 0)
    .option('--report <file>', 'write the findings to a .xlsx, .docx or .html file too')
    .addOption(json())
    .addHelpText(
      'after',
      example('npx wardwork check list.xlsx --report findings.docx', 'npx wardwork check tables.dmn --json'),
    )
    .action(async (files: string[], wish) => (await import('../check.ts')).check(files, wish))
}

/** Commands that decide by lists and look for what is not clear in them. */
export const addAnalysing = (program: Command): void => {
  addDispatch(program)
  addAnalyse(program)
  addCheck(program)
}
