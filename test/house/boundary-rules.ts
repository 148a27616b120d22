import type { IForbiddenRuleType } from 'dependency-cruiser'

/** The rooms in their order, which is the law: a room may ask only those before it. */
export const roomOrder = [
  'directory',
  'people',
  'text',
  'duties',
  'organisations',
  'partners',
  'matters',
  'risks',
  'plans',
  'capability',
  'practices',
  'notices',
  'indicators',
] as const

const isTest = '[.]test[.]tsx?$'

const forbid = (name: string, from: string, allowed: readonly string[]): IForbiddenRuleType => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: isTest },
  to: { pathNot: [...allowed] },
})

const zod = 'node_modules/zod/'
const kysely = 'node_modules/kysely/'

/** Files of gateways that are pure, so that the browser runs them too: they read and write bytes that lie in memory. */
const pureGateways = [
  'imports/dmn/read[.]ts$',
  'imports/[a-z-]+/read-whole[.]ts$',
  'exports/findings/(document|page|sheets)[.]ts$',
].map((path) => `src/gateways/${path}`)

/** What only a server has. */
const serverOnly = [
  '^(node:)?(buffer|child_process|crypto|events|fs|http|net|os|path|process|stream|url|worker_threads|zlib)(/|$)',
]

/** What the inside of one room may import. */
const roomRules = (base: string, room: string, before: readonly string[]): IForbiddenRuleType[] => {
  const own = `^${base}src/modules/${room}/`
  const kernel = `^${base}src/kernel/`
  const words = `^${base}src/words/`
  const platform = `^${base}src/platform/`
  const events = `^${base}src/modules/[^/]+/events[.]ts$`
  const doorsBefore = before.map((one) => `^${base}src/modules/${one}/index[.]ts$`)
  const coresBefore = before.map((one) => `^${base}src/modules/${one}/core/`)
  const stores = [`${own}store`, `${own}[a-z-]+/store`]
  const shells = { path: own, pathNot: [isTest, `${own}samples[.]ts$`, `${own}core/`, `${own}events[.]ts$`, ...stores] }
  return [
    forbid(`${room}-core-is-pure`, `${own}core/`, [`${own}(core/|events[.]ts$)`, ...coresBefore, kernel, zod]),
    forbid(`${room}-events-are-pure`, `${own}events[.]ts$`, [kernel, zod]),
    {
      name: `${room}-store-keeps-to-itself`,
      severity: 'error',
      from: { path: stores, pathNot: isTest },
      to: { pathNot: [own, kernel, platform, kysely, zod] },
    },
    {
      name: `${room}-asks-only-rooms-before-it`,
      severity: 'error',
      from: shells,
      to: {
        path: `^${base}(src/modules|src/gateways|src/app|src/main|web)`,
        pathNot: [own, ...doorsBefore, ...coresBefore, events],
      },
    },
    {
      name: `${room}-shells-open-no-database`,
      severity: 'error',
      from: shells,
      to: { path: [kysely, 'node_modules/pg/', `${platform}database[.]ts$`] },
    },
    {
      name: `${room}-shells-stay-in-the-house`,
      severity: 'error',
      from: shells,
      to: {
        path: `^${base}(src|web)/`,
        pathNot: [own, kernel, words, platform, ...doorsBefore, ...coresBefore, events],
      },
    },
  ]
}

/**
 * Who may import whom, as rules of dependency-cruiser.
 *
 * @param base the folder of the house, `` for this one or `test/canary/` for the planted faults
 */
export const boundaryRules = (base: string): IForbiddenRuleType[] => {
  const src = `^${base}src/`
  const kernel = `${src}kernel/`
  const words = `${src}words/`
  const pure = pureGateways.map((path) => `^${base}${path}`)
  const rooms = roomOrder.flatMap((room, at) => roomRules(base, room, roomOrder.slice(0, at)))
  return [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: `^${base}(src|web)/` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    forbid('kernel-knows-nobody', kernel, [kernel, zod]),
    forbid('words-know-only-kernel', words, [kernel, words, zod]),
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: `${src}platform/`, pathNot: isTest },
      to: { path: [`${src}modules/`, `${src}gateways/`, `${src}app[.]ts`, `^${base}web/`] },
    },
    {
      name: 'gateways-use-doors',
      severity: 'error',
      from: { path: `${src}gateways/`, pathNot: isTest },
      to: {
        path: [`${src}modules/`, `^${base}web/`],
        pathNot: [`${src}modules/[^/]+/(index|events)[.]ts$`, `${src}modules/[^/]+/core/`],
      },
    },
    {
      name: 'nobody-imports-a-gateway',
      severity: 'error',
      from: {
        path: `^${base}(src|web)/`,
        pathNot: [`${src}gateways/`, `${src}(app|main)[.]ts$`, `${src}commands/`, isTest],
      },
      to: { path: `${src}gateways/`, pathNot: pure },
    },
    {
      name: 'web-imports-only-pure-rooms',
      severity: 'error',
      from: { path: `^${base}web/`, pathNot: [isTest, `^${base}web/(build|one-file|vite[.]config)[.]ts$`] },
      to: {
        path: src,
        pathNot: [kernel, words, `${src}modules/[^/]+/(core/|events[.]ts$)`, ...pure],
      },
    },
    {
      name: 'pure-gateways-need-no-server',
      severity: 'error',
      from: { path: pure },
      to: { path: [...serverOnly, `${src}platform/`, `${src}modules/[^/]+/(?!core/|events[.]ts$)`], reachable: true },
    },
    {
      name: 'kit-knows-no-room',
      severity: 'error',
      from: { path: `^${base}web/ui/`, pathNot: isTest },
      to: { path: [`${src}modules/`, `^${base}web/(screens|api|resident|staff|check)/`] },
    },
    ...rooms,
  ]
}
