import { z } from 'zod'
import { problem, refuse } from '../kernel/problem.ts'
import {
  addUnits,
  changeJurisdiction,
  findDivision,
  Jurisdiction,
  jurisdictionOf,
  NewUnit,
  openJurisdiction,
  SettingsChange,
} from '../modules/directory/index.ts'
import { AccountName, Login } from '../modules/people/core/account.ts'
import { openAccount } from '../modules/people/index.ts'
import { type Call, inTransaction, realSources } from '../platform/call.ts'
import { demonstrationState } from '../platform/demonstration.ts'
import { wordsOf } from '../words/index.ts'
import { houseIn, invitationAt } from './county.ts'
import { type OpenHouse, withHouse } from './house.ts'
import { answer, terminalLocale } from './say.ts'

const demonstrationHere = problem('commands/demonstration-here', 409)
const wrongOption = problem('commands/wrong-option', 400)

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The options of `wardwork open`, as commander names them. */
const Wish = z.object({
  sign: Jurisdiction.shape.sign,
  code: z.string().trim(),
  name: Jurisdiction.shape.name.optional(),
  nameEn: Jurisdiction.shape.nameEn,
  intake: Jurisdiction.shape.intake,
  hotline: NewUnit.shape.name.optional(),
  hotlineNumber: SettingsChange.shape.hotlineNumber,
  timeZone: Jurisdiction.shape.timeZone.refine(isTimeZone, 'Asia/Shanghai …'),
  admin: Login,
  adminName: AccountName.optional(),
  json: z.boolean().default(false),
})
type Wish = z.infer<typeof Wish>

const optionOf = (field: string): string => `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const readWish = (given: unknown): Wish => {
  const read = Wish.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  return refuse(wrongOption, { option: optionOf(String(issue?.path[0] ?? '')), why: issue?.message ?? '' })
}

/** The unit that negotiates what has no clear owner, serving the whole jurisdiction. */
const setUpHotline = async (call: Call, name: string): Promise<void> => {
  const jurisdiction = await jurisdictionOf(call)
  const id = call.newId()
  await addUnits(call, [NewUnit.parse({ id, kind: 'institution', name, territoryId: jurisdiction.territoryId })])
  await changeJurisdiction(call, { ...jurisdiction, hotlineUnitId: id })
}

type Opened = {
  readonly jurisdiction: { readonly id: string; readonly sign: string; readonly name: string; readonly nameEn: string }
  readonly territory: { readonly name: string; readonly path: string }
  readonly intake: Jurisdiction['intake']
  readonly hotline: string | null
  readonly administrator: { readonly login: string; readonly code: string }
  readonly invitation: string
}

const openCounty = async ({ database }: OpenHouse, wish: Wish): Promise<Opened> => {
  if ((await demonstrationState(database)) !== 'none') refuse(demonstrationHere)
  const territory = await findDivision(database, wish.code)
  const { sign, nameEn, timeZone, intake, hotline = null, name = territory.name } = wish
  const ref = { id: realSources.newId(), sign, timeZone, territoryPath: territory.path }
  const house = houseIn(database, ref)
  return inTransaction(house, async (call) => {
    await openJurisdiction(call.database, {
      ...{ id: ref.id, sign, territoryId: territory.id, name, nameEn, timeZone, intake },
      hotlineUnitId: null,
      languages: ['zh-CN', 'en'],
      settings: { hotlineNumber: wish.hotlineNumber },
      openedAt: call.now,
    })
    if (hotline !== null) await setUpHotline(call, hotline)
    const { code } = await openAccount(call, {
      login: wish.admin,
      name: wish.adminName ?? wish.admin,
      grants: [{ role: 'administrator', unitId: null, territoryPath: territory.path, from: null, to: null }],
    })
    return {
      jurisdiction: { id: ref.id, sign, name, nameEn },
      territory: { name: territory.name, path: territory.path },
      ...{ intake, hotline, administrator: { login: wish.admin, code } },
      invitation: invitationAt(sign),
    }
  })
}

/** `wardwork open`: a real jurisdiction on a division, with its first administrator; all of it or nothing. */
export const open = (given: unknown): Promise<void> => {
  const wish = readWish(given)
  return withHouse('command', async (house) => {
    const opened = await openCounty(house, wish)
    const words = wordsOf(terminalLocale()).commands
    const { jurisdiction, territory, hotline, administrator, invitation } = opened
    answer(wish.json, opened, () => [
      words.opened({ ...jurisdiction, territory: territory.name, code: wish.code }),
      hotline === null ? words.noHotlineYet : words.hotlineSetUp(hotline),
      words.administrator(administrator),
      words.choosePassword(invitation),
    ])
  })
}
