import '../ui/styles.ts'
import './frame.css'
import { newQueryClient } from '../api/queries.ts'
import { show } from '../ui/entry.tsx'
import { newStaffRouter } from './routes.tsx'
import { StaffTheme } from './staff-theme.tsx'

const client = newQueryClient()
show(newStaffRouter(client), client, (page) => <StaffTheme>{page}</StaffTheme>)
