import { fileURLToPath } from 'node:url'
import { stateDirOf } from '../platform/state.ts'

/** This checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where this checkout keeps its data, unless WARDWORK_STATE says otherwise. */
export const stateDir = (): string => stateDirOf(root)
