import type { Day } from '../../../kernel/day.ts'
import type { Call } from '../../../platform/call.ts'
import { wordsOf } from '../../../words/index.ts'
import { type LineFinding, lineFindings, type Spot } from '../core/line-findings.ts'
import type { Outline } from '../core/outline.ts'
import type { PreviewPart, Said } from '../core/preview.ts'
import type { Plan } from '../core/reorganisation.ts'
import type { Unit } from '../core/unit.ts'
import { listLineRows, listRelationsOf } from '../store/lines.ts'
import { listHoldingRows, listPostRows } from '../store/posts.ts'
import { listTerritoryRows } from '../store/territories.ts'
import { listUnitsWithin } from '../store/units.ts'

type Words = ReturnType<typeof wordsOf>['directory']['preview']

/** One sentence in both languages. */
const both = (say: (words: Words, locale: 'zh-CN' | 'en') => string): Said => ({
  'zh-CN': say(wordsOf('zh-CN').directory.preview, 'zh-CN'),
  en: say(wordsOf('en').directory.preview, 'en'),
})

const goesOn = (span: { readonly to: Day | null }, on: Day): boolean => span.to === null || span.to > on

const carriedWith = async (call: Call, outline: Outline, on: Day): Promise<PreviewPart['carried']> => {
  const posts = (await Promise.all(outline.closed.map((id) => listPostRows(call, id))))
    .flat()
    .filter((post) => goesOn(post, on))
  const holdings = await listHoldingRows(
    call,
    posts.map((post) => post.id),
  )
  const relations = await listRelationsOf(call, outline.closed)
  const count = (label: Said, n: number) => ({ label, count: n, note: null })
  return [
    count(
      both((words) => words.posts),
      posts.length,
    ),
    count(
      both((words) => words.holders),
      new Set(holdings.filter((one) => goesOn(one, on)).map((one) => one.accountId)).size,
    ),
    count(
      both((words) => words.relations),
      relations.filter((one) => goesOn(one, on)).length,
    ),
  ]
}

const spotsAfter = (units: readonly Unit[], outline: Outline): Spot[] => {
  const closed = new Set(outline.closed)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const opened = outline.opened.flatMap(({ id, parentId, like, created }): Spot[] => {
    const model = like === null ? undefined : byId.get(like)
    if (model !== undefined) return [{ id, parentId, lineId: model.lineId, territoryId: model.territoryId }]
    if (created === null || !('kind' in created)) return []
    return [{ id, parentId, lineId: created.lineId, territoryId: created.territoryId }]
  })
  return [...units.filter((unit) => !closed.has(unit.id)), ...opened]
}

const findingOf = async (call: Call, finding: LineFinding): Promise<PreviewPart['findings'][number]> => {
  const line = (await listLineRows(call)).find((one) => one.id === finding.lineId)
  const [territory] = await listTerritoryRows(call, [finding.territoryId])
  const nameIn = (named: { name: string; nameEn: string | null } | undefined, locale: 'zh-CN' | 'en'): string =>
    (locale === 'en' ? (named?.nameEn ?? named?.name) : named?.name) ?? ''
  return {
    stamp: finding.kind,
    what: both((words, locale) => words[finding.kind](nameIn(line, locale))),
    where: both((_words, locale) => nameIn(territory, locale)),
    remedy: both((words) => words.remedy[finding.kind]),
    href: null,
  }
}

/** What the directory itself carries along, and which lines are left without a unit or with several. */
export const ownPreview = async (
  call: Call,
  plan: Plan,
  asked: { readonly outline: Outline; readonly on: Day },
): Promise<PreviewPart> => {
  const { outline, on } = asked
  const units = await listUnitsWithin(call, '/')
  if (plan.subject === 'territory') {
    const closed = new Set(outline.closed)
    const serving = units.filter((unit) => closed.has(unit.territoryId)).length
    const label = both((words) => words.serving)
    return { room: 'directory', carried: [{ label, count: serving, note: null }], findings: [] }
  }
  const findings = lineFindings(units, spotsAfter(units, outline))
  return {
    room: 'directory',
    carried: await carriedWith(call, outline, on),
    findings: await Promise.all(findings.map((finding) => findingOf(call, finding))),
  }
}
