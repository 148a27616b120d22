import type { Said } from '../said.ts'
import type { Assignee, Meaning, Role } from './item.ts'

/** The county's unit of a line. */
export const line = (name: string): Assignee => ({ line: name, level: 3 })

/** The government of the township where the matter lies. */
export const townships: Assignee = { line: 'township', level: 4 }

/** The committee of the village or community where the matter lies. */
export const committees: Assignee = { line: 'community', level: 5 }

export const unit = (id: string): Assignee => ({ unit: id })

export const outside = (destination: string): Assignee => ({ outside: destination })

type Told = Partial<Omit<Meaning, 'role' | 'who' | 'matters'>>

const meaning =
  (role: Role) =>
  (who: Assignee, matters: readonly string[], told: Told = {}): Meaning => ({
    role,
    who,
    matters,
    in: [],
    except: [],
    boxes: [{}],
    from: '2024-01-01',
    to: null,
    jointGroup: null,
    coordinator: false,
    ...told,
  })

export const lead = meaning('lead')
export const assist = meaning('assist')
export const supervise = meaning('supervise')
export const inform = meaning('inform')

/** Flooded streets are led by three departments together, under the housing bureau. */
export const flooding: readonly Meaning[] = [
  lead(line('housing'), ['street-flooding'], { jointGroup: 'flooding', coordinator: true }),
  lead(line('urban-management'), ['street-flooding'], { jointGroup: 'flooding' }),
  lead(line('transport'), ['street-flooding'], { jointGroup: 'flooding' }),
  assist(townships, ['street-flooding']),
]

/** An invented rule, named as invented in its own title. */
export const rule = (name: Said, article: number): Said => ({
  zh: `《${name.zh}》第${article}条`,
  en: `${name.en}, article ${article}`,
})
