import { openServer } from './server.ts'

/**
 * A process of its own that opens a server and says so, for tests of what processes do to each other.
 *
 * Arguments: state directory, role. It prints one JSON line, holds the server until its input ends, and stops it;
 * the word `crash` makes it end by an uncaught error instead.
 */
const [, , stateDir = '', role = 'command'] = process.argv

const heard = async (): Promise<string> => {
  let words = ''
  for await (const chunk of process.stdin) words += String(chunk)
  return words
}

try {
  const server = await openServer({ stateDir, role: role === 'serve' ? 'serve' : 'command' })
  process.stdout.write(`${JSON.stringify({ url: server.url })}\n`)
  if ((await heard()).includes('crash')) throw new Error('crash as asked')
  await server.stop()
} catch (error) {
  if (!(error instanceof Error && 'problem' in error)) throw error
  process.stdout.write(`${JSON.stringify({ problem: error.problem })}\n`)
}
