import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Problem } from '../../src/kernel/problem.ts'
import { postForm } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** How many outlines were kept, and what is wrong with each of the others. */
export type BoundariesKept = { readonly kept: number; readonly refused: readonly Problem[] }

/** Brings outlines as one GeoJSON file; `skipBad` keeps the good ones beside bad ones. */
export const useBringBoundaries = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, skipBad }: { readonly file: File; readonly skipBad: boolean }) => {
      const form = new FormData()
      form.append('file', file)
      return postForm<BoundariesKept>(`${apiOf(sign)}/directory/boundaries?skipBad=${skipBad}`, form)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['places', sign] }),
  })
}
