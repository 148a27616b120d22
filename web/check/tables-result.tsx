import { useState } from 'react'
import type { TableFinding } from '../../src/modules/duties/core/decision-table/finding.ts'
import { noteText, regionText, tableKinds } from '../../src/modules/duties/core/decision-table/report-text.ts'
import { Card } from '../ui/card.tsx'
import { usePageWords } from '../ui/page-words.ts'
import { Stamp, type StampKind } from '../ui/stamp.tsx'
import type { CheckedTables } from './check-file.ts'
import { type FindingRow, FindingTable } from './finding-table.tsx'
import { KindFilter } from './kind-filter.tsx'

const stamps: Readonly<Record<TableFinding['kind'], StampKind>> = {
  gap: 'gap',
  overlap: 'overlap',
  conflict: 'crossing',
  shadowed: 'plain',
}

const Detail = ({ finding }: { readonly finding: TableFinding }) => {
  const words = usePageWords().check.detail
  if (!('witness' in finding)) return <p>{words.rules(finding.statements.join(', '))}</p>
  const example = Object.entries(finding.witness).map(([name, value]) => `${name} = ${value}`)
  return (
    <>
      <p>{regionText(finding)}</p>
      <p>{words.tableExample(example.join(', '))}</p>
      <p>{words.rules(finding.statements.join(', '))}</p>
    </>
  )
}

const rowOf = (finding: TableFinding, at: number, names: ReadonlyMap<string, string>): FindingRow => {
  const rules = finding.statements.join(', ')
  const region = regionText(finding)
  return {
    key: String(at),
    sentence: region === '' ? rules : region,
    cells: [rules, names.get(finding.decision) ?? finding.decision],
    detail: () => <Detail finding={finding} />,
  }
}

const KindTable = ({
  checked,
  kind,
  names,
}: {
  readonly checked: CheckedTables
  readonly kind: TableFinding['kind']
  readonly names: ReadonlyMap<string, string>
}) => {
  const said = usePageWords().check.decisionTables
  const { counts, findings } = checked.tables
  return (
    <FindingTable
      title={said.kinds[kind]}
      meaning={said.meanings[kind]}
      headings={[said.headings.rules, said.headings.decision]}
      found={findings.filter((one) => one.kind === kind)}
      rowOf={(finding, at) => rowOf(finding, at, names)}
      total={counts[kind]}
    />
  )
}

/** Decision tables: counts as stamps, what was not judged, then what was found, kind by kind. */
export const TablesResult = ({ checked }: { readonly checked: CheckedTables }) => {
  const words = usePageWords()
  const said = words.check.decisionTables
  const [chosen, setChosen] = useState<string | null>(null)
  const { counts, tables, notes } = checked.tables
  const kinds = tableKinds.filter((kind) => counts[kind] > 0)
  const names = new Map(tables.map(({ decision, name }) => [decision, name === '' ? decision : name]))
  const rules = tables.reduce((total, table) => total + table.rules, 0)
  const noteLines = notes.map((note) => noteText(words.imports.decisionTables.notes, note))
  return (
    <Card title={checked.name} aside={said.read({ tables: tables.length, rules })}>
      {kinds.length === 0 && (
        <p>
          <Stamp kind="good">{said.clean}</Stamp>
        </p>
      )}
      <KindFilter
        counts={kinds.map((kind) => ({ kind, name: said.kinds[kind], count: counts[kind], stamp: stamps[kind] }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {noteLines.map((line) => (
        <p key={line} className="notice quiet">
          {line}
        </p>
      ))}
      {kinds
        .filter((kind) => chosen === null || chosen === kind)
        .map((kind) => (
          <KindTable key={kind} checked={checked} kind={kind} names={names} />
        ))}
    </Card>
  )
}
