import { check } from './check.ts'
import { directory } from './directory.ts'
import { duties } from './duties.ts'
import { everybodys } from './everybodys.ts'
import { findings } from './findings.ts'
import { imports } from './imports.ts'
import { people } from './people.ts'
import { replay } from './replay.ts'
import { settings } from './settings.ts'

/** What pages say, in English: everything but what only a terminal shows. */
export const enPages = {
  ...everybodys,
  check,
  directory,
  duties,
  findings,
  imports,
  people,
  replay,
  settings,
}
