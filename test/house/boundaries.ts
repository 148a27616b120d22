// Who may import whom, checked over the whole house; and the check itself, checked on a canary with planted faults.
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { boundaryRules } from './boundary-rules.ts'

const look = async (base: string): Promise<ICruiseResult> => {
  const folders = [`${base}src`, `${base}web`].filter((folder) => existsSync(folder))
  const { output } = await cruise(folders, {
    ruleSet: { forbidden: boundaryRules(base) },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered in text')
  return output
}

const countSources = async (folder: string): Promise<number> => {
  if (!existsSync(folder)) return 0
  const files = await readdir(folder, { recursive: true })
  return files.filter((file) => /\.tsx?$/.test(file)).length
}

const complaints: string[] = []

const house = await look('')
const cruised = house.modules.filter((module) => /^(src|web)\/.*\.tsx?$/.test(module.source)).length
const existing = (await countSources('src')) + (await countSources('web'))
if (cruised < existing) complaints.push(`only ${cruised} of ${existing} source files were looked at`)
for (const violation of house.summary.violations)
  complaints.push(`${violation.rule.name}: ${violation.from} -> ${violation.to}`)

/** Each canary file is named in its first line's comment by the rule it breaks: `// breaks: rule-name`. */
const canary = await look('test/canary/')
const planted = (await readdir('test/canary', { recursive: true })).filter((file) => /\.tsx?$/.test(file))
let faults = 0
for (const file of planted) {
  const rule = /^\/\/ breaks: (\S+)/.exec(await readFile(`test/canary/${file}`, 'utf8'))?.[1]
  if (rule === undefined) continue
  faults += 1
  const found = canary.summary.violations.some((one) => one.rule.name === rule && one.from === `test/canary/${file}`)
  if (!found) complaints.push(`the canary's fault ${rule} in ${file} was not reported`)
}
if (faults === 0) complaints.push('the canary holds no planted fault')

for (const complaint of complaints) console.error(complaint)
console.log(`${cruised} files, ${faults} planted faults, ${complaints.length} complaints`)
process.exit(complaints.length === 0 ? 0 : 1)
