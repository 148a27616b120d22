import { DelegationKind } from '../../../src/modules/duties/core/duty.ts'
import { useFind } from '../../api/choices.ts'
import { Chooser } from '../../ui/chooser.tsx'
import { Fold } from '../../ui/fold.tsx'
import { useNames } from '../../ui/names.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { LinkWritten } from './hand-on-written.ts'
import type { WrongFields } from './wrong-fields.ts'

type PartProps = {
  readonly link: LinkWritten
  readonly wrong: WrongFields
  readonly onChange: (change: Partial<LinkWritten>) => void
}

/** Whoever may hand it on: who carries the duty, and everybody it goes to. */
export type Givers = readonly (readonly [id: string, name: string])[]

const WhoToWhom = ({ link, wrong, onChange, givers }: PartProps & { readonly givers: Givers }) => {
  const words = usePageWords().duties.editing.handOn
  const units = useFind('unit')
  return (
    <>
      <SelectField
        label={words.kind}
        note={words.meaning[link.kind]}
        problem={wrong.kind ?? null}
        value={link.kind}
        options={DelegationKind.options.map((kind) => [kind, words.kinds[kind]])}
        onChange={(kind) => onChange({ kind })}
      />
      <SelectField
        label={words.by}
        problem={wrong.by ?? null}
        value={link.by}
        options={givers}
        onChange={(by) => onChange({ by })}
      />
      <Chooser
        label={words.to}
        problem={wrong.to ?? null}
        find={units}
        chosen={link.to}
        atMost={1}
        onChange={(to) => onChange({ to })}
      />
    </>
  )
}

const WhenAndWhy = ({ link, wrong, onChange }: PartProps) => {
  const words = usePageWords().duties.editing.handOn
  return (
    <>
      <div className="pair">
        <TextField
          label={words.from}
          kind="date"
          problem={wrong.from ?? null}
          value={link.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          label={words.until}
          note={words.untilNote}
          kind="date"
          problem={wrong.until ?? null}
          value={link.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
      <TextField
        label={words.basis}
        problem={wrong.basis ?? null}
        atMost={2_000}
        value={link.basis}
        onChange={(basis) => onChange({ basis })}
      />
    </>
  )
}

/** One link, shut to what it says until it is opened. */
export const LinkFields = ({
  givers,
  isOver,
  onEnd,
  onRemove,
  ...part
}: PartProps & {
  readonly givers: Givers
  readonly isOver: boolean
  readonly onEnd: () => void
  readonly onRemove: () => void
}) => {
  const words = usePageWords().duties.editing.handOn
  const said = useNames()
  const [to] = part.link.to
  const name = to === undefined ? words.fresh : `${words.done[part.link.kind]} ${said.full(to)}`
  const days = [part.link.from, part.link.until].some((day) => day !== '')
    ? `${part.link.from} – ${part.link.until}`
    : ''
  return (
    <Fold
      title={name}
      aside={[days, isOver ? words.over : ''].filter(Boolean).join(' · ')}
      isOpen={part.link.isNew}
      mustShow={Object.keys(part.wrong).length > 0}
    >
      <WhoToWhom {...part} givers={givers} />
      <WhenAndWhy {...part} />
      <p className="row wrap">
        {!isOver && !part.link.isNew && (
          <button type="button" className="link" onClick={onEnd}>
            {words.end}
            <span className="unseen">: {name}</span>
          </button>
        )}
        <button type="button" className="link" onClick={onRemove}>
          {words.remove}
          <span className="unseen">: {name}</span>
        </button>
      </p>
    </Fold>
  )
}
