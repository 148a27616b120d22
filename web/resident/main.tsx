import '../ui/styles.ts'
import './frame.css'
import { newQueryClient } from '../api/queries.ts'
import { show } from '../ui/entry.tsx'
import { everybodysWords } from '../ui/words.ts'
import { newResidentRouter } from './routes.tsx'

const client = newQueryClient()
show({ router: newResidentRouter(client), client, words: everybodysWords })
