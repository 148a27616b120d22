import { useState } from 'react'
import { type Finding, type FindingKind, findingKinds } from '../../src/modules/duties/core/findings/finding.ts'
import { Card } from '../ui/card.tsx'
import { usePageWords } from '../ui/page-words.ts'
import { Stamp, type StampKind } from '../ui/stamp.tsx'
import type { CheckedList } from './check-file.ts'
import { Closing } from './closing.tsx'
import { FindingDetail } from './finding-detail.tsx'
import { type FindingRow, FindingTable } from './finding-table.tsx'
import { KindFilter } from './kind-filter.tsx'
import { type ListSpeaker, useListSpeaker } from './list-speaker.ts'

const stamps: Readonly<Record<FindingKind, StampKind>> = {
  overlap: 'overlap',
  gap: 'gap',
  shadowed: 'plain',
  crossing: 'crossing',
  forceConflict: 'plain',
  uneven: 'plain',
  hygiene: 'vacant',
}

const rowOf = (finding: Finding, at: number, speaker: ListSpeaker): FindingRow => ({
  key: String(at),
  sentence: speaker.finding(finding),
  cells: [
    'size' in finding ? String(finding.size) : '',
    'days' in finding ? finding.days.from : '',
    'duties' in finding ? finding.duties.slice(0, 4).join(', ') : '',
  ],
  detail: () => <FindingDetail finding={finding} speaker={speaker} tone={stamps[finding.kind]} />,
})

const KindTable = ({
  checked,
  kind,
  speaker,
}: {
  readonly checked: CheckedList
  readonly kind: FindingKind
  readonly speaker: ListSpeaker
}) => {
  const said = usePageWords().findings.report
  const { counts, findings } = checked.analysis
  const found = findings.filter((one) => one.kind === kind)
  return (
    <FindingTable
      title={said.kinds[kind]}
      meaning={said.meanings[kind]}
      headings={[said.headings.size, said.headings.from, said.headings.duties]}
      found={found}
      rowOf={(finding, at) => rowOf(finding, at, speaker)}
      total={counts[kind] ?? found.length}
    />
  )
}

/** A list: counts as stamps, then what was found, kind by kind. */
export const ListResult = ({ checked }: { readonly checked: CheckedList }) => {
  const words = usePageWords()
  const said = words.findings.report
  const speaker = useListSpeaker(checked)
  const [chosen, setChosen] = useState<string | null>(null)
  const { counts } = checked.analysis
  const kinds = findingKinds.filter((kind) => (counts[kind] ?? 0) > 0)
  const shown = kinds.filter((kind) => chosen === null || chosen === kind)
  const about = words.check.listAbout({
    duties: checked.list.duties.length,
    types: checked.list.matters.length,
    places: checked.list.territories.length,
  })
  return (
    <Card title={checked.name} aside={about}>
      <p className="small muted">{said.window(checked.window)}</p>
      {kinds.length === 0 && (
        <p>
          <Stamp kind="good">{said.clean}</Stamp>
        </p>
      )}
      <KindFilter
        counts={kinds.map((kind) => ({
          kind,
          name: said.kinds[kind],
          count: counts[kind] ?? 0,
          stamp: stamps[kind],
        }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {shown.includes('gap') && <Closing checked={checked} />}
      {shown.map((kind) => (
        <KindTable key={kind} checked={checked} kind={kind} speaker={speaker} />
      ))}
    </Card>
  )
}
