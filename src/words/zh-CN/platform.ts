import type { platform as shape } from '../en/platform.ts'

type Values = Readonly<Record<string, unknown>>

export const platform: typeof shape = {
  problems: {
    'platform/migration-changed': ({ name }: Values) =>
      `数据库是用另一个版本的 ${name} 建立的。请还原发布时的文件，或恢复备份。`,
    'platform/database-is-newer': ({ name }: Values) =>
      `数据库比本程序新：其中有本版本没有的 ${name}。请启动较新的版本。`,
  },
}
