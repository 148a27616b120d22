import type { Command } from 'commander'
import { example } from './options.ts'

/** Commands that run until they are told to stop. */
export const addServing = (program: Command): void => {
  program
    .command('all')
    .description('everything in one process, the demonstration county on the first run (npm start)')
    .addHelpText('after', example('PORT=8312 npx wardwork all'))
    .action(async () => (await import('../serve.ts')).all())
  program
    .command('serve')
    .description('pages and API only')
    .addHelpText('after', example('DATABASE_URL=postgres://… npx wardwork serve'))
    .action(async () => (await import('../serve.ts')).serve())
  program
    .command('work')
    .description('reactions, deadlines and the seal only, beside a server')
    .addHelpText('after', example('DATABASE_URL=postgres://… npx wardwork work'))
    .action(async () => (await import('../serve.ts')).work())
}
