import { createReadStream } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../../kernel/problem.ts'
import { givenList } from '../../../modules/duties/core/replay/open-list.ts'
import { replaySource } from './replay-file.ts'
import type { ThreadInput, ThreadOutput } from './replay-thread.ts'

const answer = async (input: ThreadInput): Promise<ThreadOutput> => {
  try {
    const source = { name: input.name, open: () => createReadStream(input.path, { highWaterMark: 1 << 18 }) }
    const lists = input.list === null ? [] : [givenList(input.list.name, input.list.content)]
    return { kind: 'done', ...(await replaySource(source, { ...input.options, mapping: input.mapping, lists })) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem }
    throw error
  }
}

parentPort?.postMessage(await answer(workerData))
