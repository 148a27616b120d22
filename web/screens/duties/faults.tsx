import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'
import { faultsIn } from './wrong-fields.ts'

/** What keeps a list from being kept or published, fault by fault. */
export const FaultList = ({ error }: { readonly error: unknown }) => {
  const words = useWords().duties
  const parts: Readonly<Record<string, string>> = words.parts
  return (
    <>
      <ErrorNotice error={error} />
      <ul className="small">
        {faultsIn(problemIn(error))
          .slice(0, 50)
          .map((fault) => (
            <li key={`${fault.part} ${fault.id} ${fault.field} ${fault.code}`}>
              {words.fault({
                part: parts[fault.part] ?? fault.part,
                id: fault.id,
                field: fault.field,
                what: words.faults[fault.code](fault),
              })}
            </li>
          ))}
      </ul>
    </>
  )
}
