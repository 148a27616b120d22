/** A word found in a text: `[from, to)` in UTF-16 units. */
export type Hit = { readonly word: string; readonly from: number; readonly to: number }

/** Finds every occurrence of many words in one pass over a text. */
export type WordAutomaton = (text: string) => readonly Hit[]

type State = { readonly next: Map<string, number>; fail: number; words: string[] }

const added = (states: State[], from: number, char: string): number => {
  const state = states[from]
  const known = state?.next.get(char)
  if (known !== undefined) return known
  states.push({ next: new Map(), fail: 0, words: [] })
  state?.next.set(char, states.length - 1)
  return states.length - 1
}

const step = (states: readonly State[], from: number, char: string): number => {
  let at = from
  for (;;) {
    const next = states[at]?.next.get(char)
    if (next !== undefined) return next
    if (at === 0) return 0
    at = states[at]?.fail ?? 0
  }
}

/** Links every state to the longest proper suffix that is a state too, breadth first. */
const link = (states: State[]): void => {
  const queue = [...(states[0]?.next.values() ?? [])]
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head] ?? 0
    for (const [char, child] of states[at]?.next ?? []) {
      const suffix = step(states, states[at]?.fail ?? 0, char)
      const state = states[child]
      if (state !== undefined) {
        state.fail = suffix === child ? 0 : suffix
        state.words = [...state.words, ...(states[state.fail]?.words ?? [])]
      }
      queue.push(child)
    }
  }
}

/**
 * Builds the automaton; time in the length of the text plus the hits, however many words there are.
 *
 * @source Aho and Corasick, Efficient string matching, 1975
 */
export const wordAutomaton = (words: Iterable<string>): WordAutomaton => {
  const states: State[] = [{ next: new Map(), fail: 0, words: [] }]
  for (const word of new Set(words)) {
    if (word === '') continue
    const chars = word.split('')
    const end = chars.reduce((at, char) => added(states, at, char), 0)
    states[end]?.words.push(word)
  }
  link(states)

  return (text) => {
    const hits: Hit[] = []
    let at = 0
    for (let to = 1; to <= text.length; to += 1) {
      at = step(states, at, text.charAt(to - 1))
      for (const word of states[at]?.words ?? []) hits.push({ word, from: to - word.length, to })
    }
    return hits
  }
}
