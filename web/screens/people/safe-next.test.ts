import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  // why, asked, gone to
  ['nothing asked', undefined, '/yx'],
  ['a page of ours', '/yx/matters/1', '/yx/matters/1'],
  ['with the base of the entry', '/staff/yx/matters/1', '/yx/matters/1'],
  ['with a filter', '/yx?view=mine', '/yx?view=mine'],
  ['another jurisdiction', '/zz/matters/1', '/yx'],
  ['a name that only begins like it', '/yxx', '/yx'],
  ['another site', 'https://elsewhere.test/yx', '/yx'],
  ['another site without scheme', '//elsewhere.test/yx', '/yx'],
])('%s', (_why, asked, gone) => {
  expect(safeNext(asked, 'yx')).toBe(gone)
})
