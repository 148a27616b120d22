import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refusal } from '../../src/kernel/problem.ts'

const statusOf = (error: unknown): number | null => (error instanceof Refusal ? error.problem.status : null)

/** The question who is signed in: its own 401 is an answer, not the end of a session. */
const asksWho = (key: readonly unknown[]): boolean => key[0] === 'people' && key[2] === 'me'

/**
 * Queries as this house asks them: fresh for ten seconds, repeated only when the network was away.
 *
 * @param onSessionOver called when the server knows the session no more, while somebody works
 */
export const newQueryClient = (onSessionOver: () => void = () => undefined): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (statusOf(error) === 401 && !asksWho(query.queryKey)) onSessionOver()
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _wish, _context, mutation) => {
        if (statusOf(error) === 401 && mutation.meta?.isEntering !== true) onSessionOver()
      },
    }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (times, error) => times < 2 && statusOf(error) === 503 },
      mutations: { retry: false },
    },
  })
