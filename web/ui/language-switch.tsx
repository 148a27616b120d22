import { otherLocale, setLocale, useLocale, useWords } from './words.ts'

/** Switches between 中 and EN; names the other language in that language. */
export const LanguageSwitch = () => {
  const words = useWords()
  const other = otherLocale(useLocale())
  return (
    <button type="button" className="button quiet" lang={other} onClick={() => setLocale(other)}>
      <span className="unseen">{words.ui.language.label}: </span>
      {words.ui.language.other}
    </button>
  )
}
