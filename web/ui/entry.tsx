import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { Wait } from './wait.tsx'
import { wordsReady } from './words.ts'

/** Shows an entry in its page. `frame` wraps everything, such as a theme. */
export const show = (
  router: AnyRouter,
  client: QueryClient,
  frame: (page: ReactNode) => ReactNode = (page) => page,
): void => {
  const place = document.getElementById('app')
  if (place === null) throw new Error('the page has no place called app')
  const root = createRoot(place)
  void wordsReady.then(() =>
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
    ),
  )
}
