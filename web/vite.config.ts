import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * How the web is built: two entries (residents at `/`, staff at `/staff/`) into one folder of plain files. The third,
 * `/check/`, is one file: `checkPageConfig`.
 *
 * The cache lies outside node_modules, which may be read-only or shared by several checkouts.
 */
export const webConfig = (outDir: string): InlineConfig => ({
  root: here('.'),
  configFile: false,
  mode: 'production',
  publicDir: false,
  cacheDir: here('../dist/.vite'),
  logLevel: 'warn',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2023',
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: { input: { resident: here('./index.html'), staff: here('./staff/index.html') } },
  },
})

/** The page that the check page's script and style are written into. */
export const checkPageTemplate = here('./check/index.html')

/**
 * How the check page is built: one classic script and one style, in memory, because browsers load neither modules nor
 * workers for a page that is opened from a folder.
 */
export const checkPageConfig = (): InlineConfig => ({
  root: here('.'),
  configFile: false,
  mode: 'production',
  publicDir: false,
  cacheDir: here('../dist/.vite'),
  logLevel: 'warn',
  plugins: [react()],
  build: {
    write: false,
    target: 'es2023',
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
    rolldownOptions: {
      input: here('./check/main.tsx'),
      transform: { define: { 'import.meta': '{}' } },
      output: { format: 'iife', codeSplitting: false },
    },
  },
})
