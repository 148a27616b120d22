import type { Command } from 'commander'
import { example, json, jurisdiction } from './options.ts'

/** Commands that make count what was drafted. */
export const addPublishing = (program: Command): void => {
  program
    .command('publish')
    .description('make count what was drafted')
    .command('list')
    .description('what the draft changes in the duty list; with --yes it becomes the list in force')
    .addOption(jurisdiction())
    .option('--yes', 'publish it; without this it is only shown')
    .addOption(json())
    .addHelpText('after', example('npx wardwork publish list --jurisdiction yx --yes'))
    .action(async (wish) => (await import('../publish.ts')).publishDutyList(wish))
}
