import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from './home.ts'
import { ensureFonts } from './setup/fonts.ts'

const home = mkdtempSync(join(tmpdir(), 'up-'))
symlinkSync(await ensureFonts(), join(home, 'fonts')) // a home of its own would fetch them again
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  if (existsSync(join(home, 'data'))) rmSync(realpathSync(join(home, 'data')), { recursive: true })
  rmSync(home, { recursive: true })
})

interface Up extends ChildProcess { ended: Promise<{ code: number | null, said: string }>, address(): Promise<string> }

/** `./xiezhi up` as a person starts it, with a home of its own. */
function up(args: string[], env: NodeJS.ProcessEnv = {}): Up {
  const child = spawn(join(root, 'xiezhi'), ['up', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XIEZHI_HOME: home, ...env } })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { said += data })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  const address = async () => {
    for (;;) {
      const found = /獬豸已启动：(http\S+)[^]*Ctrl-C/.exec(said)?.[1]
      if (found) return found
      await Promise.race([once(child.stdout, 'data'), ended.then(({ said }) => { throw new Error(`ended without starting: ${said}`) })])
    }
  }
  return Object.assign(child, { ended, address })
}

test('a first start shows the site, the demo accounts and no error; Ctrl-C stops all of it', async () => {
  const started = up([])
  const address = await started.address()
  const page = await fetch(address)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /<html lang="zh/)
  started.kill('SIGINT')
  const { code, said } = await started.ended
  assert.equal(code, 0)
  assert.match(said, /演示账号：\n {2}\S+ {2}\S+ {2}\S+/)
  assert.equal(existsSync(join(home, 'data/cluster/postmaster.pid')), false, 'the database stopped in order')
  await assert.rejects(fetch(address))
})

test('a second start keeps the data; a start beside it is told so; SIGTERM stops it', async () => {
  const started = up([])
  await started.address()
  const beside = await up([]).ended
  assert.equal(beside.code, 1)
  assert.match(beside.said, /正被另一个獬豸进程使用/)
  started.kill('SIGTERM')
  const { code, said } = await started.ended
  assert.equal(code, 0)
  assert.match(said, /演示账号/)
  assert.doesNotMatch(said, /数据库已升级/)
})

test('the usual port being taken, the next is used; the port asked for being taken, a sentence says so', async t => {
  const holder = createServer().listen(0, '127.0.0.1')
  t.after(() => holder.close())
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  const { code, said } = await up(['--port', String(port)]).ended
  assert.equal(code, 1)
  assert.match(said, new RegExp(`端口 ${port} 已被占用`))
})

test('a database that is down, a port that is none and an option that is unknown are told in Chinese', async () => {
  const down = await up([], { DATABASE_URL: 'postgres://someone:mumble@127.0.0.1:9/x' }).ended
  assert.equal(down.code, 1)
  assert.match(down.said, /连不上数据库 127\.0\.0\.1:9\/x/)
  assert.doesNotMatch(down.said, /mumble|at async/)
  assert.match((await up(['--port', '70000']).ended).said, /--port 应是 1 到 65535 之间的整数/)
  assert.match((await up(['--prot', '80']).ended).said, /没有 --prot 这个选项/)
})
