// breaks: matters-shells-open-no-database
import { sql } from 'kysely'
export const routes = sql
