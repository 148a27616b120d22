import { clock } from './clock.ts'
import { common } from './common.ts'
import { matters } from './matters.ts'
import { platform } from './platform.ts'
import { screens } from './screens.ts'
import { ui } from './ui.ts'

/** What pages say that anybody may open: they load these rooms alone. */
export const everybodys = { clock, common, matters, platform, screens, ui }
