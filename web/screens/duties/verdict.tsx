import type { Verdict } from '../../../src/modules/duties/core/matrix.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp, type StampKind } from '../../ui/stamp.tsx'

const kinds: Readonly<Record<Verdict, StampKind>> = {
  clear: 'lead',
  joint: 'lead',
  crossing: 'crossing',
  overlap: 'overlap',
  gap: 'gap',
  vacant: 'vacant',
  declared: 'plain',
  ask: 'ask',
}

/** The stamp kind of a verdict. */
export const verdictKind = (verdict: Verdict): StampKind => kinds[verdict]

/** How clear a type is, as a stamp; a question names what has to be asked. */
export const VerdictStamp = ({
  verdict,
  ask = [],
}: {
  readonly verdict: Verdict
  readonly ask?: readonly string[]
}) => {
  const words = usePageWords().duties.screen
  const isAsked = verdict === 'ask' && ask[0] !== undefined
  return <Stamp kind={kinds[verdict]}>{isAsked ? words.dependsOn(ask) : words.verdict[verdict]}</Stamp>
}
