// The `wardwork` command. Each command loads only what it needs.
import { Command, CommanderError } from 'commander'
import { addCommands } from './commands/list.ts'
import { endWithReader, flushed, sayProblem, tell } from './commands/say.ts'

const wrongCall = 2

/** Says what went wrong, and where in the code when it is a fault of ours. */
const fail = async (cause: unknown): Promise<number> => {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : wrongCall
  const { exitCodeOf, isOfOurs } = await import('./commands/exit-code.ts')
  tell(sayProblem(cause))
  if (isOfOurs(cause)) tell(cause.stack ?? '')
  return exitCodeOf(cause)
}

const run = async (): Promise<number> => {
  const program = new Command('wardwork').exitOverride().showHelpAfterError().version('0.1.0')
  addCommands(program)
  try {
    await program.parseAsync(process.argv)
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (cause) {
    return fail(cause)
  }
}

endWithReader()
const code = await run()
await flushed()
process.exit(code)
