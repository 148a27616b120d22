import { useWords } from './words.ts'

/** A key as it is printed on a button. */
export const KeyHint = ({ of: key }: { readonly of: string }) => {
  const names: Readonly<Record<string, string>> = useWords().ui.keys.key
  return (
    <span aria-hidden="true">
      <kbd>{names[key] ?? key.toUpperCase()}</kbd>
    </span>
  )
}
