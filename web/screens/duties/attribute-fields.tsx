import { AttributeKind } from '../../../src/modules/duties/core/attribute.ts'
import { Fold } from '../../ui/fold.tsx'
import { NamePair } from '../../ui/name-pair.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLocale } from '../../ui/words.ts'
import type { AttributeWritten } from './header-written.ts'
import type { WrongFields } from './wrong-fields.ts'

type PartProps = {
  readonly written: AttributeWritten
  readonly wrong: WrongFields
  readonly onChange: (change: Partial<AttributeWritten>) => void
}

const Zone = ({ written, onChange }: PartProps) => {
  const words = usePageWords().duties.editing.header
  return (
    <label className="choice">
      <input type="checkbox" checked={written.zone} onChange={(event) => onChange({ zone: event.target.checked })} />
      {words.zone}
    </label>
  )
}

/** What the kind of an attribute needs besides: members, decimals, whether it is a zone. */
const OfItsKind = (props: PartProps) => {
  const words = usePageWords().duties.editing.header
  const { written, wrong, onChange } = props
  if (written.kind === 'boolean') return <Zone {...props} />
  if (written.kind === 'enum')
    return (
      <TextArea
        label={words.members}
        note={words.membersNote}
        problem={wrong.members ?? wrong.values ?? null}
        value={written.members}
        onChange={(members) => onChange({ members })}
      />
    )
  if (written.kind !== 'number') return null
  return (
    <TextField
      label={words.scale}
      problem={wrong.scale ?? null}
      atMost={1}
      value={written.scale}
      onChange={(scale) => onChange({ scale })}
    />
  )
}

const Names = ({ written, wrong, onChange, isFixed }: PartProps & { readonly isFixed: boolean }) => {
  const words = usePageWords().duties.editing.header
  return (
    <>
      <NamePair
        chinese={{
          ...{ label: words.label, value: written.label, problem: wrong.label ?? null, atMost: 80 },
          onChange: (label) => onChange({ label }),
        }}
        english={{
          ...{ label: words.labelEn, value: written.labelEn, problem: wrong.labelEn ?? null, atMost: 80 },
          onChange: (labelEn) => onChange({ labelEn }),
        }}
      />
      <TextField
        label={words.attributeName}
        problem={wrong.name ?? null}
        {...(isFixed ? { note: words.nameFixed } : {})}
        isFixed={isFixed}
        atMost={80}
        value={written.name}
        onChange={(name) => onChange({ name })}
      />
    </>
  )
}

/**
 * One attribute that conditions may be about, shut to its name until it is opened.
 *
 * @param uses how many duties have a condition on it; then its name stays, and it cannot go
 */
export const AttributeFields = ({
  uses,
  isOpen,
  onRemove,
  ...part
}: PartProps & { readonly uses: number; readonly isOpen: boolean; readonly onRemove: () => void }) => {
  const words = usePageWords().duties.editing.header
  const isEnglish = useLocale() === 'en'
  const { written, wrong, onChange } = part
  const name = ((isEnglish ? written.labelEn : written.label) || written.label || written.name).trim()
  return (
    <Fold
      title={name === '' ? words.fresh : name}
      aside={[words.kinds[written.kind], uses === 0 ? words.unused : words.used(uses)].join(' · ')}
      isOpen={isOpen}
      mustShow={Object.keys(wrong).length > 0}
    >
      <Names {...part} isFixed={uses > 0} />
      <SelectField
        label={words.kind}
        problem={wrong.kind ?? null}
        value={written.kind}
        options={AttributeKind.options.map((kind) => [kind, words.kinds[kind]])}
        onChange={(kind) => onChange({ kind })}
      />
      <OfItsKind {...part} />
      {uses > 0 ? (
        <p className="small muted">{words.removeUsed(uses)}</p>
      ) : (
        <button type="button" className="link" onClick={onRemove}>
          {words.remove}
          <span className="unseen">: {name}</span>
        </button>
      )}
    </Fold>
  )
}
