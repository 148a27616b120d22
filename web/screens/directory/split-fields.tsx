import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../src/kernel/ids.ts'
import { graphQuery, treeQuery, unitQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Field } from '../../ui/field.tsx'
import type { Named } from '../../ui/names.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { todayIn } from '../../ui/when.ts'
import { useDirectoryNames } from './names.ts'
import { linesOf, type PlanDraft, type Subject } from './plan-draft.ts'

type Going = Named & { readonly id: Id }

/** What is directly below the node, and the posts of a unit: all of it must go somewhere when the node is split. */
const useGoing = (subject: Subject): { readonly children: readonly Going[]; readonly posts: readonly Going[] } => {
  const { sign, timeZone } = useJurisdiction()
  const today = todayIn(timeZone)
  const { id } = subject.node
  const isUnit = subject.is === 'unit'
  const graph = useQuery({ ...graphQuery(sign, id, today), enabled: isUnit }).data
  const page = useQuery({ ...unitQuery(sign, id), enabled: isUnit }).data
  const tree = useQuery({ ...treeQuery(sign, { is: 'territory', id }, today), enabled: !isUnit }).data
  if (!isUnit) return { children: (tree?.rows ?? []).filter((row) => row.is === 'territory'), posts: [] }
  const parts = new Set(graph?.edges.flatMap((edge) => (edge.kind === 'part' && edge.from === id ? [edge.to] : [])))
  return {
    children: (graph?.nodes ?? []).filter((node) => parts.has(node.id)),
    posts: (page?.posts ?? []).map(({ post }) => post),
  }
}

type Places = Readonly<Record<Id, number>>

const GoesTo = ({
  going,
  parts,
  places,
  onChange,
}: {
  readonly going: readonly Going[]
  readonly parts: readonly string[]
  readonly places: Places
  readonly onChange: (places: Places) => void
}) => {
  const names = useDirectoryNames()
  return going.map((one) => (
    <Field key={one.id} label={names.full(one)}>
      {(ties) => (
        <select
          {...ties}
          className="input"
          value={places[one.id] ?? 0}
          onChange={(event) => onChange({ ...places, [one.id]: Number(event.target.value) })}
        >
          {parts.map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its line among the names
            <option key={i} value={i}>
              {part}
            </option>
          ))}
        </select>
      )}
    </Field>
  ))
}

/** To which part of a split each child and each post goes; the first unless somebody says otherwise. */
export const SplitFields = ({
  subject,
  draft,
  onChange,
}: {
  readonly subject: Subject
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}) => {
  const words = usePageWords().directory.screen.reorganise.parts
  const { children, posts } = useGoing(subject)
  const parts = linesOf(draft.names)
  const groups = [
    { key: 'children' as const, title: words.children, going: children, places: draft.children ?? {} },
    { key: 'posts' as const, title: words.posts, going: posts, places: draft.posts ?? {} },
  ].filter(({ going }) => going.length > 0)
  if (draft.kind !== 'split' || parts.length < 2) return null
  return (
    <div className="stack-s">
      {groups.map(({ key, title, going, places }) => (
        <fieldset key={key} className="bare-set">
          <legend className="strong">{title}</legend>
          <div className="plan-fields">
            <GoesTo going={going} parts={parts} places={places} onChange={(next) => onChange({ [key]: next })} />
          </div>
        </fieldset>
      ))}
      <p className="small muted">{subject.is === 'unit' ? words.unitRest : words.territoryRest}</p>
    </div>
  )
}
