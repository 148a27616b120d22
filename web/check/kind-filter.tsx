import { usePageWords } from '../ui/page-words.ts'
import { Stamp, type StampKind } from '../ui/stamp.tsx'

/** One kind of finding of a file, with how many there are. */
export type KindCount = {
  readonly kind: string
  readonly name: string
  readonly count: number
  readonly stamp: StampKind
}

/** The counts of a file as stamps; one pressed leaves only its kind below, pressed again all. */
export const KindFilter = ({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: readonly KindCount[]
  readonly chosen: string | null
  readonly onChoose: (kind: string | null) => void
}) => {
  const words = usePageWords().check
  return (
    <fieldset className="choices row wrap check-kinds">
      <legend className="unseen">{words.filter}</legend>
      {counts.map(({ kind, name, count, stamp }) => (
        <button
          key={kind}
          type="button"
          className="check-kind"
          aria-pressed={chosen === kind}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        >
          <Stamp kind={stamp}>
            {name} {count}
          </Stamp>
        </button>
      ))}
    </fieldset>
  )
}
