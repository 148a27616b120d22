import { defineConfig } from 'vitest/config'

export default defineConfig({
  cacheDir: 'dist/.vitest',
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'test/canary/**'],
    globalSetup: ['test/world/server.ts'],
    setupFiles: ['test/world/seeds.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: [['default', { summary: false }]],
  },
})
