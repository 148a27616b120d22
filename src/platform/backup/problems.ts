import { problem } from '../../kernel/problem.ts'

export const backupDamaged = problem('platform/backup-damaged', 422)
export const backupNewer = problem('platform/backup-newer', 409)
export const notABackup = problem('platform/not-a-backup', 422)
export const restoreNotEmpty = problem('platform/restore-not-empty', 409)
export const nothingToBackUp = problem('platform/nothing-to-back-up', 409)
export const backupUnwritable = problem('platform/backup-unwritable', 422)
