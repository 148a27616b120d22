import { z } from 'zod'
import { Permission } from '../../../kernel/actor.ts'

/** Stable name of a role, such as `handler`; the roles of the house have words for theirs. */
export const RoleKey = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/)
export type RoleKey = z.infer<typeof RoleKey>

/** A set of permissions under one name; held in a unit, over a territory, from - to, by a grant. */
export const Role = z.object({
  key: RoleKey,
  /** A jurisdiction's own name for it; null: the word of the house. */
  name: z.string().trim().min(1).max(60).nullable(),
  permissions: z.array(Permission).readonly(),
  /** True for the roles every jurisdiction starts with. */
  builtIn: z.boolean(),
})
export type Role = z.infer<typeof Role>

const builtIn = (key: string, permissions: readonly Permission[]): Role => ({
  key,
  name: null,
  permissions,
  builtIn: true,
})

const everybody: readonly Permission[] = ['directory.read', 'duties.read']

/**
 * The roles every jurisdiction starts with.
 *
 * Nobody who only plans, edits lists, manages accounts or runs the machine may see who reported something.
 */
export const defaultRoles: readonly Role[] = [
  builtIn('service-agent', [
    ...everybody,
    'matters.read',
    'matters.register',
    'matters.dispatch',
    'matters.join',
    'people.reveal',
  ]),
  builtIn('grid-worker', [...everybody, 'matters.read', 'matters.register', 'matters.handle']),
  builtIn('coordinator', [
    ...everybody,
    'matters.read',
    'matters.register',
    'matters.dispatch',
    'matters.handle',
    'matters.join',
    'matters.close',
    'people.reveal',
  ]),
  builtIn('handler', [...everybody, 'matters.read', 'matters.handle', 'matters.join', 'people.reveal']),
  builtIn('list-editor', [...everybody, 'duties.edit', 'duties.publish', 'duties.replay', 'matters.read']),
  builtIn('verifier', [...everybody, 'matters.read', 'matters.close', 'people.reveal']),
  builtIn('planner', [...everybody, 'duties.replay', 'matters.read']),
  builtIn('administrator', [
    ...everybody,
    'directory.edit',
    'directory.import',
    'people.read',
    'people.edit',
    'matters.import',
  ]),
  builtIn('operator', ['platform.operate']),
]

/** Every role of a jurisdiction: the house's, with the jurisdiction's own versions and additions over them, by key. */
export const rolesOf = (own: readonly Role[]): readonly Role[] => {
  const byKey = new Map(defaultRoles.map((role) => [role.key, role]))
  for (const role of own) byKey.set(role.key, { ...role, builtIn: byKey.get(role.key)?.builtIn ?? false })
  return [...byKey.values()]
}
