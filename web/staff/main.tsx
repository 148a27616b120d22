import '../ui/styles.ts'
import './frame.css'
import './queue.css'
import { newQueryClient } from '../api/queries.ts'
import { show } from '../ui/entry.tsx'
import { pageWords } from '../ui/page-words.ts'
import { newStaffRouter } from './routes.tsx'
import { StaffTheme } from './staff-theme.tsx'

const client = newQueryClient(() => {
  client.removeQueries({ queryKey: ['people'] })
  void router.invalidate()
})
const router = newStaffRouter(client)
show({ router, client, words: pageWords, frame: (page) => <StaffTheme>{page}</StaffTheme> })
