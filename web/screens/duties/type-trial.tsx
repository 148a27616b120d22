import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MatterType } from '../../../src/modules/duties/core/matter-type.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { proposedQuery } from '../../api/matter-types.ts'
import { Card } from '../../ui/card.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useSettled } from '../../ui/settled.ts'
import { TextArea } from '../../ui/text-area.tsx'

/** Tries the words of the types on a message: which types it would get, and which words say so. */
export const TypeTrial = ({ types }: { readonly types: readonly MatterType[] }) => {
  const words = usePageWords().duties.editing.types
  const said = useNames()
  const { share } = useNumbers()
  const { sign } = useJurisdiction()
  const [text, setText] = useState('')
  const settled = useSettled(text.trim(), 300)
  const proposed = useQuery({ ...proposedQuery(sign, settled), enabled: settled !== '' })
  const nameOf = (id: string): string => {
    const type = types.find((one) => one.id === id)
    return type === undefined ? id : said.full(type)
  }
  return (
    <Card title={words.tryTitle}>
      <TextArea label={words.tryText} rows={2} value={text} onChange={setText} />
      {proposed.isError && <ErrorNotice error={proposed.error} />}
      {proposed.data !== undefined && settled !== '' && (
        <ul className="plain-list small" aria-live="polite">
          {proposed.data.length === 0 && <li>{words.tryNothing}</li>}
          {proposed.data.map(({ typeId, score, because }) => (
            <li key={typeId}>{words.tryFound(nameOf(typeId), share(score), because)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
