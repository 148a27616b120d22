import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { usePageWords } from '../ui/page-words.ts'
import { otherLocale, showLocale, useLocale } from '../ui/words.ts'
import { Bring } from './bring.tsx'
import { Progress } from './progress.tsx'
import { Results } from './results.tsx'
import { useChecks } from './use-checks.ts'

/** Opened from a folder: then it is saved already. */
const isSaved = (): boolean => location.protocol === 'file:'

const Header = () => {
  const words = usePageWords()
  const other = otherLocale(useLocale())
  return (
    <header className="check-header">
      <b>{words.ui.product}</b>
      <div className="row">
        {!isSaved() && (
          <a className="button quiet" href="./" download={words.check.savedAs}>
            {words.check.save}
          </a>
        )}
        <button type="button" className="button quiet" lang={other} onClick={() => showLocale(other)}>
          <span className="unseen">{words.ui.language.label}: </span>
          {words.ui.language.other}
        </button>
      </div>
    </header>
  )
}

/** The check in the browser: bring files, see what in them is not clear, take a report along. Nothing leaves the page. */
export const CheckPage = () => {
  const words = usePageWords().check
  const { checked, running, isCancelled, bring, cancel, clear } = useChecks()
  const isIdle = running === null && checked.length === 0
  return (
    <div className="check">
      <Header />
      <main id="content">
        <Page title={words.title} about={words.about}>
          <p className="notice quiet">{isSaved() ? words.nothingLeaves : `${words.nothingLeaves} ${words.saveHint}`}</p>
          <Bring onFiles={bring} />
          <div aria-live="polite">
            {running !== null && <Progress running={running} onCancel={cancel} />}
            {running === null && isCancelled && <p className="strong">{words.cancelled}</p>}
          </div>
          {checked.length > 0 && <Results checked={checked} onClear={clear} />}
          {isIdle && !isCancelled && <Empty title={words.empty.title}>{words.empty.text}</Empty>}
        </Page>
      </main>
    </div>
  )
}
