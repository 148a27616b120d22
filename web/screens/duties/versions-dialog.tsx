import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { diffQuery, downloadOf, versionsQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'
import { DiffList } from './diff-list.tsx'

const Difference = ({ after, before }: { readonly after: ListVersion; readonly before: ListVersion }) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const diff = useQuery(diffQuery(sign, after.id, before.id))
  return (
    <section className="stack-s" aria-live="polite">
      <h3>{words.difference(before.title, after.title)}</h3>
      {diff.isError && <ErrorNotice error={diff.error} />}
      {diff.data !== undefined && <DiffList diff={diff.data} />}
    </section>
  )
}

const VersionLine = ({
  version,
  isCompared,
  onCompare,
}: {
  readonly version: ListVersion
  readonly isCompared: boolean
  readonly onCompare: (() => void) | null
}) => {
  const words = usePageWords().duties.screen
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const published =
    version.publishedAt === null ? words.draftState : words.publishedAt(when.moment(version.publishedAt))
  return (
    <tr>
      <th scope="row">{version.title}</th>
      <td>{published}</td>
      <td className="row wrap">
        {onCompare !== null && (
          <button type="button" className="link" aria-expanded={isCompared} onClick={onCompare}>
            {words.compare}
          </button>
        )}
        <a href={downloadOf(sign, version.id, 'xlsx')} download>
          XLSX
        </a>
        <a href={downloadOf(sign, version.id, 'json')} download={`${version.title}.json`}>
          JSON
        </a>
      </td>
    </tr>
  )
}

/** Every version, what each changed, and each as a file. */
export const VersionsDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const words = usePageWords().duties.screen
  const { sign } = useJurisdiction()
  const versions = useInfiniteQuery({ ...versionsQuery(sign), enabled: isOpen })
  const [comparedId, setComparedId] = useState<string | null>(null)
  const rows = versions.data?.pages.flatMap((page) => page.rows) ?? []
  const before = (version: ListVersion): ListVersion | undefined =>
    rows.find((other) => other.id === version.basedOn) ?? rows.find((other) => other.number < version.number)
  const compared = rows.find((version) => version.id === comparedId)
  const earlier = compared === undefined ? undefined : before(compared)
  return (
    <Dialog title={words.versions} isOpen={isOpen} onClose={onClose}>
      {versions.isError && <ErrorNotice error={versions.error} />}
      <table className="table">
        <tbody>
          {rows.map((version) => (
            <VersionLine
              key={version.id}
              version={version}
              isCompared={version.id === comparedId}
              onCompare={
                before(version) === undefined
                  ? null
                  : () => setComparedId(version.id === comparedId ? null : version.id)
              }
            />
          ))}
        </tbody>
      </table>
      {versions.hasNextPage && <Action label={words.olderVersions} onPress={() => void versions.fetchNextPage()} />}
      {compared !== undefined && earlier !== undefined && <Difference after={compared} before={earlier} />}
    </Dialog>
  )
}
