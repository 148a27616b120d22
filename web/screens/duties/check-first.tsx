import { usePageWords } from '../../ui/page-words.ts'

/** The way to the page that checks a file and keeps nothing of it. */
export const CheckFirst = () => {
  const words = usePageWords().duties.editing.checkFirst
  return (
    <p className="small muted">
      {words.why}{' '}
      <a href="/check/" target="_blank" rel="noreferrer">
        {words.act}
      </a>
    </p>
  )
}
