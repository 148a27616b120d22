import type { people as shape } from '../en/people.ts'

type Values = Readonly<Record<string, unknown>>

/** 秒数的说法。 */
const waitOf = (seconds: unknown): string => {
  const s = Number(seconds)
  return s < 60 ? `${s}秒` : `${Math.ceil(s / 60)}分钟`
}

const listOf = (names: unknown): string => (Array.isArray(names) ? names.join('、') : String(names))

export const people: typeof shape = {
  roles: {
    'service-agent': '受理员',
    'grid-worker': '网格员',
    coordinator: '乡镇（街道）调度员',
    handler: '部门承办人',
    'list-editor': '清单编制员',
    verifier: '回访核查员',
    planner: '规划与领导（只读）',
    administrator: '管理员',
    operator: '运维人员',
  },
  permissions: {
    'directory.read': '查看单位与区域',
    'directory.edit': '维护单位与区域',
    'directory.import': '导入区划',
    'duties.read': '查看责任清单',
    'duties.edit': '编辑责任清单',
    'duties.publish': '发布责任清单',
    'duties.replay': '回放历史工单',
    'matters.read': '查看事项',
    'matters.register': '登记事项',
    'matters.dispatch': '派单',
    'matters.handle': '办理',
    'matters.join': '并案与分案',
    'matters.close': '办结',
    'matters.import': '导入工单',
    'people.read': '查看账号',
    'people.edit': '管理账号与角色',
    'people.reveal': '说明用途后查看联系方式',
    'platform.operate': '运维系统',
  },
  purposes: {
    clarify: '核实情况',
    visit: '约定上门',
    answer: '答复结果',
    'call-back': '独立回访',
    danger: '现场危险',
    law: '法律要求',
  },
  problems: {
    'platform/vault-keys-missing':
      '身份库没有密钥。请把 WARDWORK_VAULT_KEYS 设为“标识:密钥”，密钥为 base64 编码的 32 个随机字节。',
    'platform/vault-keys-wrong': ({ entry }: Values) =>
      `WARDWORK_VAULT_KEYS 的第${entry}项有误：每项为“标识:密钥”，标识用小写且互不相同，密钥为 base64 编码的 32 字节。`,
    'platform/vault-key-unknown': ({ id }: Values) =>
      `身份库中有内容由密钥 ${id} 加锁，而 WARDWORK_VAULT_KEYS 中没有它，请将其加回当前密钥之后。`,
    'platform/too-busy': '此刻登录的人太多，请几秒后再试。',
    'people/sign-in-refused': '用户名与密码不相符。',
    'people/try-again-later': ({ waitS }: Values) => `失败次数过多，请在${waitOf(waitS)}后再试。`,
    'people/second-factor-needed': '请再输入身份验证器上的数字。',
    'people/second-factor-wrong': '数字不正确或已用过，请等下一个。',
    'people/session-over': '登录已失效，请重新登录。',
    'people/session-unknown': '这不是您的登录，或已结束。',
    'people/password-too-short': ({ min }: Values) => `至少需要${min}个字符。几个不相关的词连起来就很好。`,
    'people/password-too-long': ({ max }: Values) => `最多${max}个字符。`,
    'people/password-is-name': '密码不能只是用户名加几个字符。',
    'people/password-too-plain': '这样的密码最容易被猜到，请换一个不那么有规律的。',
    'people/password-wrong': '当前密码不正确。',
    'people/password-unchanged': '新密码与旧密码相同。',
    'people/account-unknown': '您的管理范围内没有这个账号。',
    'people/account-closed': '该账号已停用。',
    'people/login-taken': ({ login }: Values) => `用户名 ${login} 已被使用，请换一个。`,
    'people/own-account': '不能更改自己的权限，请由其他管理员办理。',
    'people/outside-your-scope': '超出您管理的区域或单位。',
    'people/beyond-your-roles': ({ permissions }: Values) =>
      `只有在该处拥有下列权限的人才能授予或管理：${listOf(permissions)}。`,
    'people/last-administrator': '必须留有一名可管理全辖区账号的管理员，请先指定另一位。',
    'people/role-unknown': ({ role }: Values) => `没有角色 ${role}。`,
    'people/role-built-in': ({ role }: Values) => `${role} 是系统自带角色，且未改动。`,
    'people/role-in-use': ({ role }: Values) => `仍有人担任角色 ${role}，请先收回。`,
    'people/unit-unknown': '本辖区没有这个单位。',
    'people/grant-unknown': '您的管理范围内没有这项授权。',
    'people/grant-ended': '这项授权已收回。',
    'people/days-reversed': ({ from, to }: Values) => `结束日（${to}）须晚于开始日（${from}）。`,
    'people/stand-in-too-long': ({ days }: Values) => `代理最长${days}天，更长的缺位请调整岗位任职。`,
    'people/nothing-to-take-over': '该同事在这些日子没有任何授权可供接手。',
    'people/invitation-over': '邀请码与用户名不符、已使用或已过期，请向管理员索取新的。',
    'people/guest-account': '这是其他辖区的账号，其密码与第二因素由原辖区管理。',
    'people/token-too-long': ({ days }: Values) => `令牌须在将来到期，最长${days}天。`,
    'people/factor-present': '您已设置第二因素。',
    'people/factor-absent': '请先开始设置第二因素。',
    'people/factor-off': '本辖区不使用第二因素。',
    'people/factor-required': '本辖区要求第二因素，不能取消。',
    'people/provider-unknown': '本辖区没有这个统一认证方式。',
    'people/provider-silent': ({ name }: Values) => `${name}暂无应答，请稍后再试，或用密码登录。`,
    'people/identity-unknown': '此身份尚未关联本辖区账号，请先用密码登录后关联。',
    'people/identity-taken': '此身份已关联其他账号。',
    'people/identity-refused': '统一认证未成功或超时，请重新开始。',
    'people/purpose-needed': '请简要写明何种危险或依据哪部法律，反映人会看到。',
    'people/may-not-reveal': '只有承办此事项的人员才能查看反映人。',
    'people/confidential': '此事项要求保密，承办单位不能查看反映人。',
    'people/reveal-too-long': ({ minutes }: Values) => `本辖区每次查看最长${minutes}分钟。`,
    'people/reveal-over': '查看时间已过，如需再看请重新说明用途。',
    'people/contact-unknown': '此事项没有留下联系方式。',
    'people/contact-erased': '此事项的联系方式已删除。',
  },
}
