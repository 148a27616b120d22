// `npm run check`: the fast loop. Form, types, boundaries and every test that needs no database and no browser.
import { houseSteps, runSteps } from './steps.ts'
import { finish, runTests } from './vitest.ts'

const house = await runSteps(houseSteps)
finish([house, await runTests(['/core/', '/kernel/', '/words/', 'test/house/fast'])])
