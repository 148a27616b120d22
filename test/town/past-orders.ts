import { mattersOf, type TownMatter } from './matters.ts'
import { taxonomy } from './taxonomy.ts'
import { buildTown, type Town, townSeed } from './town.ts'

const headings = ['工单编号', '来电时间', '受理渠道', '问题分类', '事发地', '承办单位', '退回次数']

const channels: Readonly<Record<TownMatter['channel'], string>> = {
  web: '网页',
  hotline: '电话',
  counter: '窗口',
  grid: '网格',
}

const typePaths = (): ReadonlyMap<string, string> =>
  new Map(
    taxonomy.flatMap((domain) =>
      domain.groups.flatMap((group) =>
        group.types.map((type) => [type.id, [domain, group, type].map(({ name }) => name.zh).join('>')] as const),
      ),
    ),
  )

/** `2026-03-02 16:40` on China's clocks. */
const wallClock = (at: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

/**
 * The county's year as a hotline would export it: CSV with the hotline's own headings, orders that some unit had.
 *
 * What `replay --map hotline` reads, and a file to try it with: `node test/town/past-orders.ts > orders.csv`.
 */
export const pastOrdersOf = (town: Town, count?: number): string => {
  const types = typePaths()
  const units = new Map(town.units.map((unit) => [unit.id, unit.name.zh]))
  const places = new Map(
    [...town.place.townships, ...town.place.communities].map((place) => [place.code, place.name.zh]),
  )
  const rows = mattersOf(town, count).flatMap((told) => {
    if (told.lead === null) return []
    const place = `${places.get(told.township) ?? ''}${places.get(told.community ?? '') ?? ''}`
    const returns = told.history.filter(({ what }) => what === 'returned').length
    return [
      [
        `XT${String(told.no).padStart(6, '0')}`,
        wallClock(told.reportedAt),
        channels[told.channel],
        types.get(told.type) ?? '',
        place,
        units.get(told.lead) ?? '',
        String(returns),
      ].join(','),
    ]
  })
  return `${[headings.join(','), ...rows].join('\n')}\n`
}

if (import.meta.main) {
  const endsOn = Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  process.stdout.write(pastOrdersOf(buildTown({ seed: townSeed, endsOn })))
}
