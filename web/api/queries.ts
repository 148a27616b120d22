import { QueryClient } from '@tanstack/react-query'
import { Refusal } from '../../src/kernel/problem.ts'

const mayHelpToRepeat = (error: unknown): boolean => error instanceof Refusal && error.problem.status === 503

/** Queries as this house asks them: fresh for ten seconds, repeated only when the network was away. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (times, error) => times < 2 && mayHelpToRepeat(error) },
      mutations: { retry: false },
    },
  })
