import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, ownPage, write } from '../../../test/office.ts'
import { demoPassword } from '../../demo/people.ts'
import type { Problem, Session } from '../contract/index.ts'

const today = '2026-07-13'
const { app, db, as, goTo } = await office(today)

const signIn = (login: string, password = demoPassword, headers: Record<string, string> = ownPage) =>
  app.inject({ method: 'POST', url: '/api/session', headers, payload: { login, password } })
const code = (answer: Awaited<ReturnType<typeof signIn>>) => answer.json<Problem>().code

test('who signs in learns his posts and the law of his place', async () => {
  const { account, posts } = (await signIn('422891-clerk')).json<Session>()
  assert.equal(account.login, '422891-clerk')
  assert.deepEqual(posts.map(({ organ, roles, law }) => [organ.name, roles, law?.id]), [['戊县司法局', ['clerk'], 'enshi-2025']])
})

test('the cookie is out of reach of scripts and other sites', async () => {
  const cookie = String((await signIn('422891-clerk')).headers['set-cookie'])
  assert.match(cookie, /; HttpOnly/)
  assert.match(cookie, /; SameSite=Strict/)
})

test('over TLS the cookie never leaves by plain HTTP', async () => {
  const { buildApp } = await import('../app.ts')
  const { deps } = await office(today)
  const behindProxy = await buildApp(deps, { trustProxy: true })
  const answer = await behindProxy.inject({ method: 'POST', url: '/api/session', headers: { ...ownPage, 'x-forwarded-proto': 'https' }, payload: { login: '422891-clerk', password: demoPassword } })
  await behindProxy.close()
  assert.match(String(answer.headers['set-cookie']), /; Secure/)
})

test('the database holds neither password nor token', async () => {
  const token = String((await signIn('422891-chief')).headers['set-cookie']).split(/[=;]/)[1]!
  const [secret] = await db.superuser`select password_hash from account_secret where login = '422891-chief'`
  assert.match(secret!['password_hash'], /^\$argon2id\$/)
  const sessions = await db.superuser`select encode(token_hash, 'escape') as hash from session`
  assert.ok(!sessions.some(({ hash }) => hash.includes(token)))
})

test('a wrong password and an unknown name get the same answer', async () => {
  const [wrong, unknown] = [await signIn('649801-clerk', 'guess'), await signIn('nobody', 'guess')]
  assert.deepEqual([wrong.statusCode, code(wrong)], [401, 'session.wrong'])
  assert.equal(wrong.body, unknown.body)
})

test('after five wrong passwords the right one is refused too, until a quarter of an hour has passed', async () => {
  for (let attempt = 0; attempt < 5; attempt++) assert.equal(code(await signIn('649802-clerk', 'guess')), 'session.wrong')
  const locked = await signIn('649802-clerk')
  assert.deepEqual([locked.statusCode, code(locked)], [429, 'session.locked'])
  assert.match(locked.json<Problem>().sentence, /到09:15后再试/)
  goTo(today, '09:16')
  assert.equal((await signIn('649802-clerk')).statusCode, 200)
  goTo(today)
})

test('a name that no account bears is locked in the same way', async () => {
  for (let attempt = 0; attempt < 5; attempt++) await signIn('nobody-2', 'guess')
  assert.equal(code(await signIn('nobody-2', 'guess')), 'session.locked')
})

test('many attempts at once are counted before they are judged', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('649801-chief', 'guess')))
  assert.equal(answers.filter(answer => answer.statusCode === 401).length, 5)
  assert.equal(answers.filter(answer => answer.statusCode === 429).length, 7)
})

test('a right password forgets the wrong ones before it', async () => {
  for (let round = 0; round < 2; round++) {
    for (let attempt = 0; attempt < 4; attempt++) await signIn('150891-clerk', 'guess')
    assert.equal((await signIn('150891-clerk')).statusCode, 200)
  }
})

test('a request without our header, or from another site, is refused', async () => {
  assert.equal(code(await signIn('422891-clerk', demoPassword, {})), 'csrf')
  assert.equal(code(await signIn('422891-clerk', demoPassword, { ...ownPage, origin: 'https://evil.example' })), 'csrf')
  assert.equal((await signIn('422891-clerk', demoPassword, { ...ownPage, origin: 'http://localhost:80', host: 'localhost:80' })).statusCode, 200)
})

test('a write from another site is refused although the cookie came along', async () => {
  const clerk = await as('422891-clerk')
  const answer = await clerk.post('/api/matters', { agency: '422891-market', on: today, title: '案由' }, { ...write(), origin: 'https://evil.example' })
  assert.deepEqual([answer.status, answer.body.code], [403, 'csrf'])
})

test('an address that tries without end is told to wait', async () => {
  const knock = () => app.inject({ method: 'POST', url: '/api/session', headers: ownPage, payload: {}, remoteAddress: '192.0.2.7' })
  for (let attempt = 0; attempt < 120; attempt++) assert.equal((await knock()).statusCode, 400)
  const answer = await knock()
  assert.deepEqual([answer.statusCode, code(answer)], [429, 'too.many'])
})

test('without a session there is nothing to see', async () => {
  const answer = await app.inject({ method: 'GET', url: '/api/matters' })
  assert.deepEqual([answer.statusCode, answer.json<Problem>().code], [401, 'session.missing'])
})

test('signing out ends the session itself, not only its cookie', async () => {
  const clerk = await as('422891-clerk')
  assert.equal((await app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie: clerk.cookie, ...ownPage } })).statusCode, 204)
  assert.equal((await clerk.get<Problem>('/api/session')).body.code, 'session.expired')
})

test('a session ends after two hours without use, and after twelve in any case', async () => {
  const idle = await as('422891-clerk')
  goTo(today, '11:01')
  assert.equal((await idle.get<Problem>('/api/session')).status, 401)
  assert.equal((await idle.get<Problem>('/api/session')).status, 401, 'asking again wakes it up')
  const busy = await as('422891-clerk')
  for (const time of ['12:30', '14:00', '15:30', '17:00', '18:30', '20:00', '21:30', '23:00']) {
    goTo(today, time)
    assert.equal((await busy.get('/api/session')).status, 200, time)
  }
  goTo(today, '23:02')
  assert.equal((await busy.get<Problem>('/api/session')).status, 401)
  goTo(today)
})

test('a disabled account is out at once', async () => {
  const clerk = await as('150892-clerk')
  await db.superuser`update account set disabled = true where login = '150892-clerk'`
  assert.equal((await clerk.get<Problem>('/api/session')).status, 401)
  assert.equal(code(await signIn('150892-clerk')), 'session.disabled')
})

test('a post that has ended gives no organ', async () => {
  const clerk = await as('150892-clerk2')
  await db.superuser`update post set to_day = '2026-07-12' where account_id = (select id from account where login = '150892-clerk2')`
  const answer = await clerk.get<Problem>('/api/matters')
  assert.deepEqual([answer.status, answer.body.code], [403, 'organ.notYours'])
})
