import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Empty } from './empty.tsx'
import { Wait } from './wait.tsx'
import { type FetchedWords, startWords, useWords } from './words.ts'

/** Browsers that cannot count days by themselves learn it first; all others load nothing more. */
const temporalReady = async (): Promise<void> => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}

/** What a browser without the means to count days is told, instead of a blank page. */
const TooOld = () => {
  const words = useWords().ui.tooOld
  return (
    <main className="page">
      <Empty title={words.title}>{words.text}</Empty>
    </main>
  )
}

/** What an entry is made of; `frame` wraps everything, such as a theme. */
type Entry = {
  readonly router: AnyRouter
  readonly client: QueryClient
  readonly words: FetchedWords
  readonly frame?: (page: ReactNode) => ReactNode
}

/** Shows an entry in its page. */
export const show = ({ router, client, words, frame = (page) => page }: Entry): void => {
  const place = document.getElementById('app')
  if (place === null) throw new Error('the page has no place called app')
  const root = createRoot(place)
  const draw = (): void =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={client}>
          {frame(
            <Suspense fallback={<Wait />}>
              <RouterProvider router={router} />
            </Suspense>,
          )}
        </QueryClientProvider>
      </StrictMode>,
    )
  const wordsReady = startWords(words)
  void Promise.all([wordsReady, temporalReady()]).then(draw, () => wordsReady.then(() => root.render(<TooOld />)))
}
