// Installs the packages of the lock file. Runs on whatever Node (18 or later) the machine has, before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , root, home] = process.argv
const bootstrap = join(home, 'bootstrap')
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']

if (!isComplete()) await install()

async function install() {
  say('正在安装依赖（首次约需一分钟）……')
  const began = Date.now()
  const progress = setInterval(() => say(`仍在安装依赖，已 ${Math.round((Date.now() - began) / 1000)} 秒……`), 15_000)
  const old = Number(process.versions.node.split('.')[0]) < 24
  await npmCi(root, old ? `${await bringNode()}:${process.env.PATH}` : process.env.PATH)
  rmSync(bootstrap, { recursive: true, force: true })
  clearInterval(progress)
  if (!isComplete()) fail('有软件包没有下载完整（常见原因是网络中断）。请再次运行本命令。')
}

/** npm writes its own record at the very end of an installation: where that agrees with the lock file, all is there. */
function isComplete() {
  const done = packagesIn(join(root, 'node_modules/.package-lock.json'))
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) =>
    !path || (done[path] ? done[path].version === wanted.version && done[path].integrity === wanted.integrity : !isNeededHere(wanted)))
}

/** An optional package that is made for this kind of machine; npm leaves it out in silence when its download fails. */
function isNeededHere({ optional, os, cpu, libc = ['glibc'] }) {
  return !optional || Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && libc.includes('glibc'))
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/**
 * npm leaves out optional packages that do not suit the Node it runs on, though ours will run them. So on an older Node
 * the one of the lock file comes first and runs npm. Returns the folder it is in.
 */
async function bringNode() {
  const path = `node_modules/node-linux-${process.arch}`
  const { [path]: node } = packagesIn(join(root, 'package-lock.json'))
  if (!node) fail(`本机的 Node.js 是 ${process.version}，且没有适用于本机（${process.platform} ${process.arch}）的 Node.js 24 可自动安装：请自行安装 24 或更新的版本。`)
  const wanted = { name: 'bootstrap', version: '1.0.0', dependencies: { [path.slice(13)]: node.version } }
  mkdirSync(bootstrap, { recursive: true })
  writeFileSync(join(bootstrap, 'package.json'), JSON.stringify(wanted))
  writeFileSync(join(bootstrap, 'package-lock.json'), JSON.stringify({ ...wanted, lockfileVersion: 3, requires: true, packages: { '': wanted, [path]: node } }))
  await npmCi(bootstrap, process.env.PATH)
  return join(bootstrap, path, 'bin')
}

/** No install scripts: nothing here needs them, and they are the usual door for tampered packages. */
async function npmCi(folder, PATH) {
  const child = spawn('npm', ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      npm_config_fetch_retry_mintimeout: '2000', npm_config_fetch_retry_maxtimeout: '10000', // npm's own minutes are too long to wait for a sentence
      NODE_PATH: '/usr/share/nodejs', // where Debian keeps what its npm needs; its own Node knows that, ours does not
      ...process.env, PATH,
    },
  })
  const abandoned = () => abandon(child)
  for (const signal of signals) process.on(signal, abandoned)
  let errors = ''
  child.stderr.on('data', data => { errors += data })
  child.on('error', error => { errors += error.message })
  const code = await new Promise(resolve => child.on('close', resolve))
  for (const signal of signals) process.off(signal, abandoned)
  if (code !== 0) fail(reasonIn(errors))
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
