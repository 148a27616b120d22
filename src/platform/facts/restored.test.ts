import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { restoreBackup } from '../backup/restore.ts'
import { writeBackup } from '../backup/write.ts'
import { openDatabase } from '../database.ts'
import { createTestDatabase } from '../postgres/test-server.ts'
import { auditFacts } from './audit.ts'
import { sealAll } from './seal.ts'
import { registerListeners } from './tell.ts'
import { callIn, east, grow, openTrial, recorders, type Trial, thingId, west } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
})
afterAll(() => trial.drop())

test('after a restore the chain goes on, the roots filed before it hold, and an altered fact is named', async () => {
  registerListeners(recorders(2))
  for (const jurisdiction of [east, west]) {
    for (let i = 0; i < 6; i += 1) await grow(callIn(trial.database, jurisdiction), thingId(i % 3), 3)
    await sealAll({ database: trial.database, atMost: 4 })
  }
  await grow(callIn(trial.database), thingId(1), 2)
  const before = await auditFacts(trial.database)
  expect(before).toMatchObject({ facts: 36, unsealed: 2, findings: [] })

  // The trial's own tables are not ours to restore.
  await trial.pool.query('drop schema trial cascade')
  const stream = new PassThrough()
  const [, made] = await Promise.all([
    writeBackup(trial.url, stream, { version: '0.1.0', createdAt: '2026-01-01T00:00:00Z' }),
    createTestDatabase(inject('serverUrl')).then(async (made) => {
      await restoreBackup(made.url, stream)
      return made
    }),
  ])
  const restored = openDatabase(made.url, 2)
  try {
    expect(await auditFacts(restored.database, { filed: before.roots })).toEqual(before)

    await sealAll({ database: restored.database })
    expect(await auditFacts(restored.database, { filed: before.roots })).toMatchObject({ facts: 38, findings: [] })

    await restored.pool.query(`update platform.event set told_at = told_at + interval '1 hour' where no = 3`)
    const { findings } = await auditFacts(restored.database)
    expect(findings[0]).toMatchObject({ kind: 'factAltered', jurisdictionId: east.id, no: 3 })
  } finally {
    await restored.close()
    await made.drop()
  }
})
