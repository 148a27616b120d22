import { sql } from 'kysely'
import type { Database } from '../../../src/platform/call.ts'
import type { Town } from '../town.ts'

/**
 * Gives the county's divisions English names; the statistics list has none, and an import of it leaves them empty.
 *
 * Only for divisions without one: names that somebody gave stay.
 */
export const nameInEnglish = async (database: Database, town: Town): Promise<void> => {
  const { divisions } = town.place
  const codes = divisions.map((division) => division.code)
  const names = divisions.map((division) => division.name.en)
  await sql`
    update directory.territory set name_en = given.name
    from unnest(${codes}::text[], ${names}::text[]) as given (code, name)
    join directory.territory_code known on known.system = 'stats' and known.code = given.code and known.to_on is null
    where territory.id = known.territory_id and territory.name_en is null`.execute(database)
}
