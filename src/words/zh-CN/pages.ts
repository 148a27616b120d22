import { check } from './check.ts'
import { common } from './common.ts'
import { directory } from './directory.ts'
import { duties } from './duties.ts'
import { findings } from './findings.ts'
import { imports } from './imports.ts'
import { matters } from './matters.ts'
import { people } from './people.ts'
import { platform } from './platform.ts'
import { replay } from './replay.ts'
import { screens } from './screens.ts'
import { settings } from './settings.ts'
import { ui } from './ui.ts'

/** What pages say, in Chinese. */
export const zhCNPages = {
  check,
  common,
  directory,
  duties,
  findings,
  imports,
  matters,
  people,
  platform,
  replay,
  screens,
  settings,
  ui,
}
