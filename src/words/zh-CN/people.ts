import type { people as shape } from '../en/people.ts'

export const people: typeof shape = {
  signIn: {
    title: '登录',
    login: '用户名',
    password: '密码',
    code: '验证器上的数字',
    codeNote: '六位数字，每 30 秒换一次。',
    submit: '登录',
    help: '忘了密码？请本单位管理员重设。',
  },
  problems: {},
}
