// One script for both: the page, and the worker that the page starts from the text of this very script.
import { config } from 'zod'
import './own-script.ts'

// The page's policy allows no code made from text, which zod would try for speed.
config({ jitless: true })

/** Browsers that cannot count days by themselves learn it first. */
const temporalReady = async (): Promise<void> => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}

const start = async (): Promise<void> => {
  await temporalReady()
  if (typeof document === 'undefined') (await import('./worker.ts')).serveChecks()
  else await (await import('./show.tsx')).showPage()
}

void start()
