// `npm test`: everything. House checks, then every test, browser journeys included.
import { houseSteps, runSteps, script } from './steps.ts'
import { finish, runTests } from './vitest.ts'

const filters = process.argv.slice(2)
if (filters.length > 0) finish([await runTests(filters)])
const house = await runSteps([...houseSteps, script('the web builds', 'web/build.ts')])
finish([house, await runTests([])])
