import { ErrorNotice, problemIn } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { faultsIn } from './wrong-fields.ts'

/**
 * What keeps a draft from being published, fault by fault.
 *
 * @param nameOf what an entry is called; its id where nobody knows better
 */
export const FaultList = ({ error, nameOf }: { readonly error: unknown; readonly nameOf: (id: string) => string }) => {
  const words = usePageWords().duties
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
                id: nameOf(fault.id),
                field: fault.field,
                what: words.faults[fault.code](fault),
              })}
            </li>
          ))}
      </ul>
    </>
  )
}
