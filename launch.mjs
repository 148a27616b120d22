#!/usr/bin/env node
// Starts Wardwork with whatever Node is there (20 or newer): installs what is missing, finds a Node 26, hands over.
// Every npm script is `node launch.mjs NAME`; anything else is a command of `wardwork`.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const wantedMajor = 26

/** What each npm script runs. They work on the checkout; commands work where they are called. */
const scripts = {
  start: ['src/main.ts', 'all'],
  test: ['test/run.ts'],
  check: ['test/check.ts'],
  build: ['web/build.ts'],
  bench: ['bench/run.ts'],
  prove: ['test/oracle/duties/prove.ts'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', '.'],
}

// The sentences of src/words cannot be read before Node 26 is there.
const words = {
  en: {
    installing: 'Installing what Wardwork needs from the npm registry; this takes a minute, once.',
    noNetwork: (registry) =>
      `Cannot reach the npm registry ${registry}: check the connection (or npm's registry and proxy settings) and try again.`,
    diskFull: 'The disk is full: free some space and try again.',
    notWritable: `This user may not write in ${root}: give it the right to, or use a checkout of your own.`,
    noNpm: 'npm was not found: install it (it comes with Node) and try again.',
    failed: 'npm could not install what Wardwork needs. The last it said:',
    noNode: (why) =>
      `Wardwork runs on Node ${wantedMajor}; this is Node ${process.versions.node}, and ${why}. Install Node ${wantedMajor} or newer and try again.`,
    noPackage: (system) => `the npm registry has no Node ${wantedMajor} for ${system}`,
    doesNotRun: 'the one that npm brought does not run on this system',
  },
  zh: {
    installing: '正在从 npm 仓库安装联治所需的软件包，仅首次需要，约一分钟。',
    noNetwork: (registry) => `无法连接 npm 仓库 ${registry}：请检查网络（或 npm 的仓库与代理设置）后重试。`,
    diskFull: '磁盘已满：请清理空间后重试。',
    notWritable: `当前用户无权写入 ${root}：请授予写权限，或使用自己的副本。`,
    noNpm: '未找到 npm：请先安装（随 Node 提供）再重试。',
    failed: 'npm 未能安装联治所需的软件包，其最后输出为：',
    noNode: (why) =>
      `联治需要 Node ${wantedMajor}，当前为 Node ${process.versions.node}，且${why}。请安装 Node ${wantedMajor} 或更新版本后重试。`,
    noPackage: (system) => `npm 仓库没有适用于 ${system} 的 Node ${wantedMajor}`,
    doesNotRun: 'npm 提供的版本无法在本系统上运行',
  },
}
const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const say = words[language.startsWith('zh') ? 'zh' : 'en']

const stop = (...sentences) => {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const readLock = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether node_modules holds what the lockfile asks for: npm writes down there what it finished installing.
 * One that is a link belongs to another checkout, which looks after it.
 */
const isInstalled = () => {
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true
  const wanted = readLock('package-lock.json')
  const there = readLock('node_modules/.package-lock.json')
  if (wanted === null || there === null) return wanted === null
  return Object.entries(wanted).every(([path, { integrity, optional, devOptional }]) => {
    if (path === '' || integrity === undefined) return true
    return there[path] === undefined ? Boolean(optional || devOptional) : there[path].integrity === integrity
  })
}

/** The npm that called us, else the one on the path. */
const runNpm = (args) => {
  const called = process.env.npm_execpath ?? ''
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }
  if (called.endsWith('npm-cli.js')) return spawnSync(process.execPath, [called, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

const install = () => {
  process.stderr.write(`${say.installing}\n`)
  const npm = runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (npm.signal) process.kill(process.pid, npm.signal)
  if (npm.status === 0) return
  const said = `${npm.stdout ?? ''}${npm.stderr ?? ''}`
  if (npm.error?.code === 'ENOENT') stop(say.noNpm)
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(said)) {
    stop(say.noNetwork(runNpm(['config', 'get', 'registry']).stdout.trim()))
  }
  if (/ENOSPC|EDQUOT/.test(said)) stop(say.diskFull)
  if (/EACCES|EPERM|EROFS/.test(said)) stop(say.notWritable)
  stop(say.failed, said.trim().split('\n').slice(-15).join('\n'))
}

/** This Node when it is new enough, else the one that npm brought for this system. */
const findNode = () => {
  if (Number.parseInt(process.versions.node, 10) >= wantedMajor) return process.execPath
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const node = join(root, 'node_modules', `node-${system}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(node) ? node : stop(say.noNode(say.noPackage(system)))
}

/** Runs Node in our place: it has our terminal, gets our signals, and gives us its end. */
const handOver = (node, args, cwd) => {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
  const hasTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  let toldAt = 0
  const tell = (signal) => {
    // Ctrl-C may come twice, from the terminal and from npm: once is enough.
    if (Date.now() - toldAt > 1_000) child.kill(signal)
    toldAt = Date.now()
  }
  // A terminal sends Ctrl-C to all of us. Without one it may have been meant for this process alone; it is passed on
  // as a request to stop, so that a child that got it too does not take it for an impatient second one.
  process.on('SIGINT', () => hasTerminal || tell('SIGTERM'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => tell(signal))
  // Only now: a signal may come as soon as the child says that it is there.
  const child = spawn(node, args, { cwd, stdio: 'inherit', env: { ...process.env, PATH } })
  // npm told to stop ends its shell and forgets about us: whoever started us is gone, so we are done too.
  const parent = process.ppid
  const look = () => process.ppid === parent || tell('SIGTERM')
  if (process.env.npm_lifecycle_event !== undefined) setInterval(look, 500).unref()

  child.on('error', () => stop(say.noNode(say.doesNotRun)))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

const [name = '--help', ...rest] = process.argv.slice(2)
if (!isInstalled()) install()

const script = Object.hasOwn(scripts, name) ? scripts[name] : null
if (script === null) handOver(findNode(), [join(root, 'src/main.ts'), name, ...rest], process.cwd())
else handOver(findNode(), [join(root, script[0]), ...script.slice(1), ...rest], root)
