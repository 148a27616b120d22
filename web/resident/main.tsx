import '../ui/styles.ts'
import './frame.css'
import { newQueryClient } from '../api/queries.ts'
import { show } from '../ui/entry.tsx'
import { newResidentRouter } from './routes.tsx'

const client = newQueryClient()
show(newResidentRouter(client), client)
