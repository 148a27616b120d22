/** What can be said against a request: a stable code, an HTTP status, and the names of the values its sentence needs. */
export type ProblemKind = {
  readonly code: string
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429 | 503
}

/** One problem as it happened: its kind, and the values that `words/` puts into the sentence. */
export type Problem = {
  readonly code: string
  readonly status: number
  readonly values: Readonly<Record<string, unknown>>
}

/** What a rule answers: the value, or the problem that stands in the way. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Declares a kind of problem. `code` is `room/what-is-wrong` and never changes once shipped. */
export const problem = (code: string, status: ProblemKind['status']): ProblemKind => ({ code, status })

export const yes = <T>(value: T): Answer<T> => ({ ok: true, value })

export const no = (kind: ProblemKind, values: Readonly<Record<string, unknown>> = {}): Answer<never> => ({
  ok: false,
  problem: { code: kind.code, status: kind.status, values },
})

/** The one error class of the house: a refusal with a problem that people can read. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'Refusal'
    this.problem = problem
  }
}

/**
 * Takes the value out of an answer, or throws its problem as a `Refusal`.
 *
 * For shells (services, commands); rules pass answers on instead.
 */
export const must = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Refusal(answer.problem)
}

/** Refuses at once with a problem of this kind. */
export const refuse = (kind: ProblemKind, values: Readonly<Record<string, unknown>> = {}): never =>
  must(no(kind, values))
