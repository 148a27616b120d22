import { totalmem } from 'node:os'

const mebibyte = 1024 * 1024

/** A quarter of a small machine's memory at most, and never more than PostgreSQL makes good use of here. */
const sharedBuffersMb = (memoryBytes: number): number =>
  Math.max(64, Math.min(1024, Math.floor(memoryBytes / 8 / mebibyte)))

/** The machine's memory, or what its container may use of it. */
const memoryBytes = (): number => {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** Settings of a server that keeps people's data, on a machine that it shares with the app. */
export const keepingSettings = (memory: number = memoryBytes()): Readonly<Record<string, string>> => ({
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: `${sharedBuffersMb(memory)}MB`,
  effective_cache_size: `${Math.max(128, Math.floor(memory / 2 / mebibyte))}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Statements and details would carry people's words and numbers into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
})

/** The same for tests, whose data nobody misses after a power cut. */
export const passingSettings = (): Readonly<Record<string, string>> => ({
  ...keepingSettings(),
  shared_buffers: '128MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
})
