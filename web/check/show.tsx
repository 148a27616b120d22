import '../ui/styles.ts'
import './check.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { pageWords } from '../ui/page-words.ts'
import { startWords } from '../ui/words.ts'
import { CheckPage } from './check-page.tsx'

/** Shows the page in its place, once its sentences are here. */
export const showPage = async (): Promise<void> => {
  await startWords(pageWords)
  const place = document.getElementById('app')
  if (place === null) throw new Error('the page has no place called app')
  createRoot(place).render(
    <StrictMode>
      <CheckPage />
    </StrictMode>,
  )
}
