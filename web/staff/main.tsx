import '../ui/styles.ts'
import './frame.css'
import './queue.css'
import { newQueryClient } from '../api/queries.ts'
import { show } from '../ui/entry.tsx'
import { newStaffRouter } from './routes.tsx'
import { StaffTheme } from './staff-theme.tsx'

const client = newQueryClient(() => {
  client.removeQueries({ queryKey: ['people'] })
  void router.invalidate()
})
const router = newStaffRouter(client)
show(router, client, (page) => <StaffTheme>{page}</StaffTheme>)
