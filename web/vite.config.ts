import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * How the web is built: two entries (residents at `/`, staff at `/staff/`) into one folder of plain files.
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
