import { type Checked, checkFile } from './check-file.ts'

/** What the page asks of the worker. */
export type Task = { readonly file: File; readonly today: string }

/** What the worker tells: that it runs, how far it is, and what a file came to. */
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly checked: Checked }

/** The worker's side: one file after the other, whole; whoever has enough of it ends the worker. */
export const serveChecks = (): void => {
  const tell = (told: Told): void => postMessage(told)
  addEventListener('message', ({ data }: MessageEvent<Task>) => {
    const turns = { onShare: (share: number) => tell({ kind: 'share', share }), pause: () => null }
    void checkFile(data.file, data.today, turns).then((checked) => tell({ kind: 'done', checked }))
  })
  tell({ kind: 'ready' })
}
