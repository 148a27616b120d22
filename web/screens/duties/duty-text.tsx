import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import type { StampKind } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { useHandOnText } from './hand-on-text.tsx'

/** A duty as the list says it: role and unit, the item word for word, where, under which conditions, since when, on which basis. */
export const DutyText = ({ row, tone }: { readonly row: DutyRow; readonly tone: StampKind }) => {
  const words = usePageWords()
  const when = useWhen()
  const { duty, item } = row
  const { fields } = words.duties.screen
  const kind = words.duties.kinds[duty.kind]
  const number = item?.number ?? null
  const textOf = useHandOnText()
  const and = words.duties.explain.and
  const { more, handOn } = words.duties.editing
  const said: readonly (readonly [string, string])[] = [
    [fields.matter, row.type],
    [fields.territory, row.where],
    [fields.exceptMatters, and(row.exceptTypes.map(({ name }) => name))],
    [fields.exceptTerritories, and(row.exceptPlaces.map(({ name }) => name))],
    [fields.boxes, row.conditions === '' ? words.findings.screen.always : row.conditions],
    [fields.from, duty.from === null ? '' : when.fullDay(duty.from)],
    [fields.to, duty.to === null ? '' : when.fullDay(duty.to)],
    [fields.basis, duty.basis ?? ''],
    [fields.scope, duty.scope ?? ''],
    [fields.precedence, duty.precedence === 0 ? '' : String(duty.precedence)],
    [fields.force, duty.force === 0 ? '' : (more.forces[duty.force] ?? '')],
    [fields.jointGroup, [duty.jointGroup ?? '', duty.coordinator ? more.coordinates : ''].filter(Boolean).join(' · ')],
    [fields.replaces, duty.replaces ? more.replaces : ''],
    [handOn.heading, row.handedOn.map(textOf).join(' · ')],
  ]
  return (
    <BecauseLine tone={tone} title={`${words.duties.roles[duty.role]} · ${row.who}`}>
      <p className="small">
        {number === null ? kind : words.duties.screen.itemNumber(kind, number)}
        {item !== null && <q className="item-words">{item.text}</q>}
      </p>
      <dl className="small duty-said">
        {said
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </BecauseLine>
  )
}
