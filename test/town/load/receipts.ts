import { hashOf } from '../../../src/modules/matters/service/secrets.ts'
import type { TownMatter } from '../matters.ts'
import type { Said } from '../said.ts'

/** A matter of the demonstration that anybody may follow: which one, and the secret of its receipt. */
export type OpenReceipt = {
  readonly no: number
  readonly secret: string
  readonly hash: Uint8Array
  readonly says: Said
}

type Wanted = { readonly secret: string; readonly says: Said; readonly fits: (told: TownMatter) => boolean }

const noted = ({ history }: TownMatter): boolean => history.some(({ what }) => what === 'noted')

/** The latest matter that fits each of these can be followed by its receipt. */
const wanted: readonly Wanted[] = [
  {
    secret: 'DEM0DEM00001',
    says: { zh: '办理中，几家单位一起办', en: 'under way, several units together' },
    fits: (told) => told.state === 'underway' && told.assists.length > 0 && noted(told) && !told.late,
  },
  {
    secret: 'DEM0DEM00002',
    says: { zh: '清单定不了，热线正在协商', en: 'not settled by the list, being negotiated' },
    fits: (told) => told.state === 'waiting',
  },
  {
    secret: 'DEM0DEM00003',
    says: { zh: '已办结，回访满意', en: 'closed, and solved as the call-back heard' },
    fits: (told) => told.state === 'closed' && noted(told) && told.history.some(({ solved }) => solved === true),
  },
]

/** Receipts for a few matters, so that a visitor can see the page a resident sees. Their secrets are no secret. */
export const openReceipts = (all: readonly TownMatter[]): readonly OpenReceipt[] =>
  wanted.flatMap(({ secret, says, fits }) => {
    const told = all.findLast((one) => !one.confidential && fits(one))
    return told === undefined ? [] : [{ no: told.no, secret, hash: hashOf(secret), says }]
  })
