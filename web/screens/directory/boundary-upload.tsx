import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { Problem } from '../../../src/kernel/problem.ts'
import { useUploadBoundaries } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice, problemIn, sayProblem } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'

const Refused = z.array(z.object({ code: z.string(), status: z.number(), values: z.record(z.string(), z.unknown()) }))

/** Why a file was refused, feature by feature; empty for any other refusal. */
const featuresIn = (error: unknown): readonly Problem[] =>
  Refused.safeParse(problemIn(error).values.problems).data ?? []

const RefusedList = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const words = usePageWords()
  if (problems.length === 0) return null
  return (
    <ul className="small refused-list">
      {problems.map((problem) => (
        <li key={`${problem.code} ${String(problem.values.feature)}`}>{sayProblem(words, problem)}</li>
      ))}
    </ul>
  )
}

/** Uploads boundaries as one GeoJSON file; left out for whoever may not import. */
export const BoundaryUpload = () => {
  const words = usePageWords().directory.screen.boundaries
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const uploading = useUploadBoundaries(sign)
  const [skipBad, setSkipBad] = useState(false)
  if (!may(me, 'directory.import')) return null
  const done = uploading.data
  return (
    <div className="stack-s">
      <Field label={words.upload} note={words.note}>
        {(ties) => (
          <input
            {...ties}
            type="file"
            className="file-input"
            accept=".geojson,.json,application/geo+json,application/json"
            disabled={uploading.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file !== undefined) uploading.mutate({ file, skipBad })
            }}
          />
        )}
      </Field>
      <label className="row small">
        <input type="checkbox" checked={skipBad} onChange={(event) => setSkipBad(event.target.checked)} />
        {words.skipBad}
      </label>
      {uploading.isError && <ErrorNotice error={uploading.error} />}
      {uploading.isError && <RefusedList problems={featuresIn(uploading.error)} />}
      {done !== undefined && (
        <p className="small" role="status">
          {words.kept(done.kept)}
          {done.refused.length > 0 && ` · ${words.refused(done.refused.length)}`}
        </p>
      )}
      {done !== undefined && <RefusedList problems={done.refused} />}
    </div>
  )
}
