import { Refusal } from '../kernel/problem.ts'
import { type Locale, localeOf, sentenceOf, wordsOf } from '../words/index.ts'

/** The language of a terminal, from the usual variables. */
export const terminalLocale = (env: Readonly<Record<string, string | undefined>> = process.env): Locale => {
  const asked = env.WARDWORK_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  return asked.toLowerCase().startsWith('zh') ? 'zh-CN' : localeOf('en')
}

/** What went wrong, as a sentence: a refusal in words, anything else by its message. */
export const sayProblem = (cause: unknown): string => {
  if (cause instanceof Refusal) return sentenceOf(wordsOf(terminalLocale()), cause.problem)
  return cause instanceof Error ? cause.message : String(cause)
}

/** Standard error: what is going on. Standard output belongs to the answer. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** The answer of a command: one JSON document, or lines for people. */
export const answer = (asJson: boolean, json: unknown, lines: () => readonly string[]): void => {
  process.stdout.write(asJson ? `${JSON.stringify(json)}\n` : `${lines().join('\n')}\n`)
}

const written = (stream: NodeJS.WriteStream): Promise<void> => new Promise((done) => stream.write('', () => done()))

/** Waits until a slow reader behind a pipe has been given everything: ending the process earlier would cut it off. */
export const flushed = async (): Promise<void> => {
  await Promise.all([written(process.stdout), written(process.stderr)])
}

/**
 * Ends the process when its answer cannot be written: quietly when the reader of a pipe has read enough (`| head`),
 * else with the reason.
 */
export const endWithReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // What was piped into it may have failed too; whoever piped it says so.
    if (error.syscall === undefined) return
    if (error.code !== 'EPIPE') tell(error.message)
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  process.stderr.on('error', () => process.exit(1))
}

/** Says on a terminal how far something is, on one line that is written over; says nothing into a file or a pipe. */
export const progress = (): ((count: number) => void) => {
  if (!process.stderr.isTTY) return () => undefined
  process.once('exit', () => process.stderr.write('\n'))
  return (count) => {
    process.stderr.write(`\r${count.toLocaleString('en')}`)
  }
}

/** Says on a terminal which share of something is done, on one line that is written over. */
export const percent = (): ((share: number) => void) => {
  const say = progress()
  return (share) => say(Math.round(share * 100))
}
