import { openDatabase } from '../database.ts'
import { startSealing } from './seal.ts'
import { registerListeners } from './tell.ts'
import { callIn, east, grow, recorders, thingId, west } from './trial.ts'
import { startWorker } from './worker.ts'

/**
 * A process of its own for trials with kills. Arguments: what it does, the database's address, how much of it, how many
 * of a hundred steps fail, and how long a teller pauses. It works until it is killed, or has told as much as it was asked to.
 */
const [, , part = '', url = '', amount = '0', failing = '0', pauseMs = '0'] = process.argv
const { database, pool, close } = openDatabase(url, 8)
const reactions = recorders(6, async () => {
  if (Math.random() * 100 < Number(failing)) throw new Error('planted failure')
})
registerListeners(reactions)

const tell = async (): Promise<void> => {
  for (let i = 0; i < Number(amount); i += 1) {
    const jurisdiction = Math.random() < 0.5 ? east : west
    const times = 1 + Math.floor(Math.random() * 3)
    await grow(callIn(database, jurisdiction), thingId(Math.floor(Math.random() * 12)), times)
    await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)))
  }
}

process.send?.('ready')
if (part === 'tell') {
  await Promise.all([tell(), tell()])
  await close()
}
if (part === 'work') {
  startWorker({
    database,
    pool,
    reactions,
    jurisdictions: async () => [east, west],
    lanes: 3,
    pollMs: 30,
    backoffMs: () => 20,
  })
}
if (part === 'seal') startSealing({ database, everyMs: 5, atMost: Number(amount) })
