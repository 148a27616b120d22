import type { FindingKind } from '../../../src/modules/duties/core/findings/finding.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp, type StampKind } from '../../ui/stamp.tsx'

const stamps: Readonly<Record<FindingKind, StampKind>> = {
  overlap: 'overlap',
  gap: 'gap',
  shadowed: 'shadowed',
  crossing: 'crossing',
  forceConflict: 'force',
  uneven: 'uneven',
  hygiene: 'order',
}

/** The stamp kind of a finding. */
export const stampOf = (kind: FindingKind): StampKind => stamps[kind]

/** What kind one finding is, as a stamp: mark, word and tint. */
export const FindingStamp = ({ kind }: { readonly kind: FindingKind }) => {
  const words = usePageWords().findings.screen
  return <Stamp kind={stamps[kind]}>{words.kind[kind]}</Stamp>
}

/** The same for all of a kind. */
export const FindingsStamp = ({ kind }: { readonly kind: FindingKind }) => {
  const words = usePageWords().findings.report
  return <Stamp kind={stamps[kind]}>{words.kinds[kind]}</Stamp>
}
