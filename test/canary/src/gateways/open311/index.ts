// breaks: gateways-use-doors
import { store } from '../../modules/directory/store.ts'
export const gateway = store
