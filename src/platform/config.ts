import { z } from 'zod'

/** Settings of one process, from the environment; everything a jurisdiction may choose is a row instead. */
export const Config = z.object({
  host: z.string().min(1).default('localhost'),
  port: z.coerce.number().int().min(0).max(65_535).default(8311),
  production: z.boolean(),
  /** Requests a minute from one address before it must wait. */
  requestsPerMinute: z.coerce.number().int().min(1).default(1_200),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  trustProxy: z.boolean(),
  /** A tile server for maps, `https://…/{z}/{x}/{y}.png`; none by default. */
  tiles: z.url().nullable(),
})
export type Config = z.infer<typeof Config>

/**
 * Reads the process settings.
 *
 * @throws ZodError naming the variable when one is out of range
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config =>
  Config.parse({
    host: env.HOST,
    port: env.PORT,
    production: env.NODE_ENV === 'production',
    requestsPerMinute: env.WARDWORK_REQUESTS_PER_MINUTE,
    logLevel: env.WARDWORK_LOG,
    trustProxy: env.WARDWORK_TRUST_PROXY === 'true',
    tiles: env.WARDWORK_TILES ?? null,
  })
