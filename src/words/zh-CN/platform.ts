import type { platform as shape } from '../en/platform.ts'

type Values = Readonly<Record<string, unknown>>

type DemoReceipt = { readonly receipt: string; readonly says: { readonly zh: string; readonly en: string } }

type DemoAccount = { readonly login: string; readonly password: string; readonly role: string }

export const platform: typeof shape = {
  serve: {
    ready: (address: string): string => `联治已就绪：${address}`,
    staffAt: (address: string): string => `工作人员入口：${address}`,
    account: ({ login, password, role }: DemoAccount): string => `  ${role}：用户名 ${login}，密码 ${password}`,
    receipt: ({ receipt, says }: DemoReceipt): string => `  回执 ${receipt}：${says.zh}`,
    unfinishedDemo: '上次建立演示县时中断了，现在重新建立。',
    buildingDemo: '正在建立演示县，仅首次需要，约半分钟。',
    developmentKey: '保险库正在使用开发密钥。存入真实人员之前，请设置 WARDWORK_VAULT_KEYS。',
    stopping: '正在停止。',
  },
  errors: {
    title: '可能被拒绝的情形及原因',
    about: '每次拒绝都附有一个永不改变的代码和相应的说明。‹尖括号›中的是具体值。',
    other: '英文 English',
  },
  backup: {
    keysApart: '备份中不含身份保险库的密钥（WARDWORK_VAULT_KEYS）：请妥善保管，并与备份分开存放。',
    sameKeys: '恢复完成。请使用写出该备份时所用的身份保险库密钥（WARDWORK_VAULT_KEYS）启动。',
  },
  doctor: {
    version: ({ version }) => `PostgreSQL ${version}。联治需要 15 或更新版本。`,
    encoding: ({ encoding }) => `文本以 ${encoding} 存储。联治需要 UTF8。`,
    migrations: ({ applied, missing, changed, unknown }) =>
      missing === '' && changed === '' && unknown === ''
        ? `数据库与本版本一致（${applied} 个迁移）。`
        : [
            missing === '' ? '' : `尚未执行：${missing}（wardwork migrate）。`,
            changed === '' ? '' : `执行后被改动：${changed}。请还原发布时的文件。`,
            unknown === '' ? '' : `属于更新的版本：${unknown}。请启动该版本。`,
          ].join(''),
    reactions: ({ waiting, failing, setAside, first }) =>
      failing === 0 && setAside === 0
        ? `所有后续处理正常，${waiting} 条事实等待处理。`
        : `${failing} 项后续处理失败并停在原处，${setAside} 项已搁置，${waiting} 条事实等待处理。首先查看：${first}。`,
    listeners: ({ unknown }) =>
      unknown === '' ? '等待中的事实都有处理者。' : `有事实在等待已不存在的处理者：${unknown}。`,
    seal: ({ seconds }) =>
      seconds === 0
        ? '所有事实均已封存。'
        : `最早一条尚未封存的事实已等待 ${seconds} 秒。正常为几秒；超过 60 秒说明封存已停止。`,
    jobs: ({ failed, names }) =>
      failed === 0 ? '没有被放弃的任务。' : `${failed} 个任务在多次尝试后被放弃：${names}。`,
    disk: ({ folder, freeMb, databaseMb }) => `数据库占用 ${databaseMb} MB；${folder} 所在磁盘剩余 ${freeMb} MB。`,
    audit: ({ facts, batches, unsealed, faults }) =>
      faults === 0
        ? `已封存的 ${facts} 条事实均与当初一致（${batches} 批），${unsealed} 条等待封存。`
        : `事实与当初不一致：${batches} 批共 ${facts} 条事实中发现 ${faults} 处。`,
  },
  findings: {
    factAltered: ({ stream, no, eventId, batch }) =>
      `${stream} 的第 ${no} 条事实（${eventId}）在第 ${batch} 批封存后被改动。`,
    factRemoved: ({ eventId, batch }) =>
      batch === null ? `事实 ${eventId} 在封存前被删除。` : `事实 ${eventId} 在第 ${batch} 批封存后被删除。`,
    factAdded: ({ stream, no, eventId }) =>
      `${stream} 的第 ${no} 条事实（${eventId}）不在任何一批中：它是绕过程序添加的。`,
    factSealedTwice: ({ eventId }) => `事实 ${eventId} 被封存了不止一次。`,
    numberMissing: ({ stream, no }) => `缺少 ${stream} 的第 ${no} 条事实。`,
    headDiffers: ({ stream, no }) => `${stream} 最后的编号为 ${no ?? '未知'}，与其事实不符。`,
    batchAltered: ({ batch }) => `第 ${batch} 批与其事实或前一批不符。`,
    batchMissing: ({ batch }) => `缺少第 ${batch} 批。`,
    rootDiffers: ({ batch }) => `第 ${batch} 批之后的根值与存档不符：过去的记录被重写过。`,
  },
  problems: {
    'platform/heard-already': '这条事实已不在等待：其间已处理完毕。请重新查看列表。',
    'platform/demo-exists': ({ sign }: Values) =>
      `这里已有辖区 ${sign}。演示县只能建在空的数据库里：请用 WARDWORK_STATE 指定另一个文件夹。`,
    'platform/port-in-use': ({ port }: Values) => `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT=8312 换一个。`,
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
    'platform/broken-text': ({ field }: Values) => `${field} 里有无法识别的字符。请重新输入，或从别的程序复制。`,
    'platform/not-a-root': ({ text }: Values) => `${text} 不是 doctor 打印的根：辖区:序号:64 位字符。请完整复制。`,
    'platform/too-large': '内容超过了允许的大小，请分次提交。',
    'platform/file-too-large': ({ field, limitKb }: Values) =>
      `${field}：这个文件超过 ${limitKb} kB。请换小一点的文件；照片可以先缩小再传。`,
    'platform/unsupported-media': '这里不接受这种格式的内容。',
    'platform/too-many-requests': '这个地址的请求太多，请一分钟后再试。',
    'platform/not-ready': '数据库还没有响应，请稍后再试。',
    'platform/failed': '我们这边出了问题，没有做任何改动。求助时请报上下面的编号。',
    'platform/state-unwritable': (v) =>
      `联治无法写入数据目录 ${v.folder}。请为当前用户授予写权限，或用 WARDWORK_STATE 指定其他目录。`,
    'platform/disk-full': (v) => `${v.folder} 所在磁盘已满。请清理空间，或用 WARDWORK_STATE 指定其他磁盘上的目录。`,
    'platform/already-serving': (v) =>
      `联治已在使用这份数据运行（进程 ${v.pid}，目录 ${v.folder}）。请直接使用，或先将其停止。`,
    'platform/state-busy': (v) =>
      `另一个联治进程在 ${v.folder} 中启动或停止已持续数分钟。请等待其完成，或将其停止后重试。`,
    'platform/state-out-of-reach': (v) =>
      `数据库服务不能以 root 身份运行，而其运行用户无权进入 ${v.folder} 的某一级上层目录。请用 WARDWORK_STATE 指定其他目录，例如 /var/lib/wardwork。`,
    'platform/no-user-to-run-as': (v) =>
      `数据库服务不能以 root 身份运行，而本系统无法让其以其他用户（${v.users}）运行。请以普通用户启动联治，或用 DATABASE_URL 指定一个 PostgreSQL。`,
    'platform/no-bundled-server': (v) =>
      `node_modules 中没有适用于本系统（${v.system}）的内置 PostgreSQL。请运行 npm ci；若仍然缺少，请用 DATABASE_URL 指定 PostgreSQL 15 或更新版本。`,
    'platform/database-other-major': (v) =>
      `${v.folder} 中的数据由 PostgreSQL ${v.found} 写入，而当前联治自带 PostgreSQL ${v.brought}。请先用写入这些数据的联治做备份（wardwork backup FILE），再在此恢复到空的数据目录（wardwork restore FILE）。`,
    'platform/database-did-not-start': (v) =>
      `内置 PostgreSQL 未能启动：${v.reason || '未给出原因'}。日志见 ${v.log}。`,
    'platform/database-unreachable': (v) =>
      `无法连接 DATABASE_URL 指定的 PostgreSQL（${v.address}）：${v.reason}。请检查地址、用户名和密码，并确认其正在运行。`,
    'platform/database-too-old': (v) =>
      `DATABASE_URL 指定的 PostgreSQL 版本为 ${v.version}，联治需要 ${v.oldest} 或更新版本。`,
    'platform/database-not-utf8': (v) =>
      `DATABASE_URL 指定的数据库（${v.address}）以 ${v.encoding} 存储文本，联治需要 UTF8。请重新创建：create database NAME encoding 'UTF8' template template0。`,
    'platform/not-a-backup': '这不是联治的备份文件。请指定由 wardwork backup FILE 写出的文件。',
    'platform/backup-damaged': ({ what }) => `备份已损坏（${what}），未恢复任何数据。请换一份副本，或使用更早的备份。`,
    'platform/backup-newer': ({ version }) =>
      `该备份由更新版本的联治（${version}）写出，未恢复任何数据。请用该版本恢复。`,
    'platform/restore-not-empty': ({ table }) =>
      `此处已有数据（${table}），备份只能恢复到空库。请用 WARDWORK_STATE 指定空目录，或用 DATABASE_URL 指定空数据库。`,
    'platform/nothing-to-back-up': '尚无可备份的内容：联治从未使用过此数据库。',
    'platform/backup-unreadable': ({ file, reason }) => `无法读取备份 ${file}：${reason}。`,
    'platform/backup-unwritable': ({ file, reason }) => `无法将备份写入 ${file}：${reason}。`,
  },
}
