import type { platform as shape } from '../en/platform.ts'

type Values = Readonly<Record<string, unknown>>

export const platform: typeof shape = {
  problems: {
    'platform/migration-changed': ({ name }: Values) =>
      `数据库是用另一个版本的 ${name} 建立的。请还原发布时的文件，或恢复备份。`,
    'platform/database-is-newer': ({ name }: Values) =>
      `数据库比本程序新：其中有本版本没有的 ${name}。请启动较新的版本。`,
    'platform/not-found': '这里没有内容，或者不在您的查看范围内。',
    'platform/sign-in-first': '请先登录。',
    'platform/not-permitted': '您的角色不允许此操作。如确有需要，请联系管理员。',
    'platform/cross-site': '这个请求不是从本站页面发出的，没有执行。其他系统请使用令牌。',
    'platform/bad-request': ({ fields }: Values) =>
      fields === undefined ? '无法读懂这个请求。' : `有些内容不符合要求。${fields}`,
    'platform/too-large': '内容超过了允许的大小，请分次提交。',
    'platform/unsupported-media': '这里不接受这种格式的内容。',
    'platform/too-many-requests': '这个地址的请求太多，请一分钟后再试。',
    'platform/not-ready': '数据库还没有响应，请稍后再试。',
    'platform/failed': '我们这边出了问题，没有做任何改动。求助时请报上下面的编号。',
  },
}
