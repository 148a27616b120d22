import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { defaultPolicy, type PeoplePolicy } from '../core/policy.ts'
import { peopleRows } from './tables.ts'

const policyOf = (row: {
  second_factor: PeoplePolicy['secondFactor']
  session_idle_minutes: number
  session_hours: number
  password_min_length: number
  reveal_minutes: number
}): PeoplePolicy => ({
  secondFactor: row.second_factor,
  sessionIdleMinutes: row.session_idle_minutes,
  sessionHours: row.session_hours,
  passwordMinLength: row.password_min_length,
  revealMinutes: row.reveal_minutes,
})

export const findPolicy = async (call: Pick<Call, 'database'>, jurisdictionId: Id): Promise<PeoplePolicy> => {
  const row = await peopleRows(call)
    .selectFrom('people.policy')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdictionId)
    .executeTakeFirst()
  return row === undefined ? defaultPolicy : policyOf(row)
}

export const savePolicy = async (call: Call, policy: PeoplePolicy): Promise<void> => {
  const row = {
    second_factor: policy.secondFactor,
    session_idle_minutes: policy.sessionIdleMinutes,
    session_hours: policy.sessionHours,
    password_min_length: policy.passwordMinLength,
    reveal_minutes: policy.revealMinutes,
  }
  await peopleRows(call)
    .insertInto('people.policy')
    .values({ jurisdiction_id: call.jurisdiction.id, ...row })
    .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(row))
    .execute()
}
