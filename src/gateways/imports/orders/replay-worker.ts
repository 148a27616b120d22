import { createReadStream } from 'node:fs'
import { givenList } from '../../../modules/duties/core/replay/open-list.ts'
import { serveThread } from '../../../platform/thread.ts'
import { type ReplayedFile, replaySource } from './replay-file.ts'
import type { ThreadInput } from './replay-thread.ts'

await serveThread<ThreadInput, ReplayedFile>(({ path, name, mapping, list, options }) => {
  const source = { name, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) }
  const lists = list === null ? [] : [givenList(list.name, list.content)]
  return replaySource(source, { ...options, mapping, lists })
})
