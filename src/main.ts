// The `wardwork` command. Each command loads only what it needs.
import { Command, CommanderError } from 'commander'
import { addCommands } from './commands/list.ts'
import { sayProblem, tell } from './commands/say.ts'
import { Refusal } from './kernel/problem.ts'

const wrongCall = 2

const run = async (): Promise<number> => {
  const program = new Command('wardwork').exitOverride().showHelpAfterError().version('0.1.0')
  addCommands(program)
  try {
    await program.parseAsync(process.argv)
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : wrongCall
    tell(sayProblem(cause))
    if (!(cause instanceof Refusal) && cause instanceof Error) tell(cause.stack ?? '')
    return cause instanceof Refusal && cause.problem.status !== 400 ? 1 : wrongCall
  }
}

process.exit(await run())
