import { approveReorganisation, proposeReorganisation } from '../../../src/modules/directory/index.ts'
import type { Town } from '../town.ts'
import type { Settled } from './ground.ts'
import type { TownIds } from './ids.ts'

/** Closes the village lighting station on its day; nobody takes over, so its duty stands vacant from then on. */
export const closeLampStation = async (town: Town, { call, unitOf }: Settled, ids: TownIds): Promise<void> => {
  const proposed = await proposeReorganisation(call, {
    id: ids.of('reorganisation', 'lamp-station'),
    plan: { subject: 'unit', kind: 'close', from: unitOf('lamp-station'), successorId: null },
    effectiveOn: town.dates.lampsClosedOn,
    basis: '县机构调整方案（演示）',
  })
  await approveReorganisation(call, proposed.id, proposed.version)
}
