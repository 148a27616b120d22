import type { Pool } from 'pg'

/** A node of what EXPLAIN tells. */
type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly 'Shared Hit Blocks'?: number
  readonly 'Shared Read Blocks'?: number
  readonly Plans?: readonly Plan[]
}

/** What a query read: rows looked at by its scans, blocks touched, and the scans themselves. */
export type Read = { readonly rows: number; readonly blocks: number; readonly scans: readonly string[] }

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

const isScan = (node: Plan): boolean => node['Node Type'].includes('Scan')

const rowsOf = (node: Plan): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
  node['Actual Loops']

const nameOf = (node: Plan): string => {
  const index = node['Index Name']
  return index ?? `${node['Node Type'].toLowerCase()} ${node['Relation Name'] ?? ''}`.trim()
}

/** Runs a statement under EXPLAIN and adds up what its scans read. */
export const readBy = async (pool: Pool, statement: string, parameters: readonly unknown[]): Promise<Read> => {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `explain (analyze, buffers, timing off, format json) ${statement}`,
    [...parameters],
  )
  const plan = rows[0]?.['QUERY PLAN'][0].Plan
  if (plan === undefined) throw new Error('EXPLAIN told nothing')
  const scans = nodesOf(plan).filter(isScan)
  return {
    rows: Math.round(scans.reduce((sum, node) => sum + rowsOf(node), 0)),
    blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    scans: [...new Set(scans.filter((node) => node['Actual Loops'] > 0).map(nameOf))],
  }
}
