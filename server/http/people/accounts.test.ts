import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official, ownPage, write } from '../../../test/office.ts'
import { demoPassword } from '../../demo/people.ts'
import type { Account, AnswerOf, listAccounts, Problem, Session } from '../contract/index.ts'

const { app, as, db, goTo } = await office('2026-07-13')
const operator = await as('650000-operator')
const list = async (query: string, by = operator) => (await by.get<AnswerOf<typeof listAccounts>>(`/api/accounts?${query}`)).body.items
const find = async (login: string): Promise<Account> => (await list(`text=${login}`)).find(one => one.login === login)!
const signIn = async (login: string, password: string) => {
  const answer = await app.inject({ method: 'POST', url: '/api/session', headers: ownPage, payload: { login, password } })
  return { status: answer.statusCode, body: answer.json<Session & Problem>(), cookie: String(answer.headers['set-cookie']).split(';')[0]! }
}
const ask = async (cookie: string, url = '/api/session') => {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie } })
  return [answer.statusCode, answer.json<Session & Problem>()] as const
}
const change = async (cookie: string, current: string, next: string) => {
  const answer = await app.inject({ method: 'POST', url: '/api/password', headers: { cookie, ...ownPage }, payload: { current, next } })
  return [answer.statusCode, answer.statusCode === 204 ? '' : answer.json<Problem>().code] as const
}
const made = { login: 'new-clerk', name: '新某', at: '659801-justice', roles: ['clerk'] }
const add = (body: object, by: Official = operator) => by.post<{ id: string, password: string | null } & Problem>('/api/accounts', { ...made, ...body })
const own = 'a password of my own'

test('新建的账号用一次性密码登录，先换成自己的密码才能办事', async () => {
  const { status, body: { password } } = await add({})
  assert.equal(status, 201)
  const first = await signIn('new-clerk', password!)
  assert.deepEqual([first.status, first.body.mustChange, (await find('new-clerk')).oneTime], [200, true, true])
  const [refused, { code }] = await ask(first.cookie, '/api/workbench')
  assert.deepEqual([refused, code], [403, 'password.mustChange'])
  assert.deepEqual(await change(first.cookie, password!, own), [204, ''])
  assert.equal((await ask(first.cookie, '/api/workbench'))[0], 200)
  assert.deepEqual([(await signIn('new-clerk', password!)).status, (await signIn('new-clerk', own)).body.mustChange], [401, false])
})

test('同一个请求重来一次，账号只建一个，密码不再显示', async () => {
  const headers = write()
  const body = { ...made, login: 'twice' }
  const [one, other] = [await operator.post<{ id: string, password: string | null }>('/api/accounts', body, headers), await operator.post<{ id: string, password: string | null }>('/api/accounts', body, headers)]
  assert.deepEqual([one.body.id === other.body.id, typeof one.body.password, other.body.password], [true, 'string', null])
})

test('一次性密码三日内有效：最后一刻可以登录，到时作废', async () => {
  const { body: { password } } = await add({ login: 'late' })
  goTo('2026-07-16', '08:59')
  assert.equal((await signIn('late', password!)).status, 200)
  goTo('2026-07-16', '09:00')
  assert.equal((await signIn('late', password!)).body.code, 'session.oneTimeOver')
  goTo('2026-07-13')
})

test('新密码太短、与现在的相同、含账号名、现在的密码不对：都不改，现在的仍然可用', async () => {
  const { cookie } = await signIn('659801-clerk2', demoPassword)
  assert.deepEqual(await Promise.all([change(cookie, demoPassword, 'short'), change(cookie, demoPassword, demoPassword), change(cookie, demoPassword, 'my-659801-clerk2'), change(cookie, 'not the one', own)]),
    [[400, 'request.invalid'], [422, 'password.unfit'], [422, 'password.unfit'], [422, 'password.wrong']])
  assert.equal((await signIn('659801-clerk2', demoPassword)).status, 200)
})

test('换密码时猜现在的密码，与登录一样输错五次锁定', async () => {
  const { cookie } = await signIn('659802-clerk', demoPassword)
  const codes = []
  for (let attempt = 0; attempt < 6; attempt++) codes.push((await change(cookie, `wrong ${attempt}`, own))[1])
  assert.deepEqual(codes, [...Array<string>(5).fill('password.wrong'), 'session.locked'])
})

test('改了密码，其他地方的登录退出，本处继续', async () => {
  const [here, there] = [await signIn('659801-chief', demoPassword), await signIn('659801-chief', demoPassword)]
  assert.deepEqual(await change(here.cookie, demoPassword, own), [204, ''])
  assert.deepEqual([(await ask(here.cookie))[0], (await ask(there.cookie))[0]], [200, 401])
})

test('停用的账号立即退出，不能再登录；启用后可以，原来的登录不复活', async () => {
  const market = await as('659801-market')
  const { id } = await find('659801-market')
  assert.equal((await operator.post(`/api/accounts/${id}/disabling`, {})).status, 204)
  assert.deepEqual([(await ask(market.cookie))[0], (await signIn('659801-market', demoPassword)).body.code], [401, 'session.disabled'])
  assert.equal((await operator.post(`/api/accounts/${id}/enabling`, {})).status, 204)
  assert.deepEqual([(await ask(market.cookie))[0], (await signIn('659801-market', demoPassword)).status], [401, 200])
})

test('重发密码：原密码作废，登录退出，锁定解开', async () => {
  const officer = await as('659801-market-officer')
  for (let attempt = 0; attempt < 6; attempt++) await signIn('659801-market-officer', 'wrong')
  const { id } = await find('659801-market-officer')
  const { body: { password } } = await operator.post<{ password: string }>(`/api/accounts/${id}/password`, {})
  assert.deepEqual([(await ask(officer.cookie))[0], (await signIn('659801-market-officer', demoPassword)).status, (await signIn('659801-market-officer', password)).status], [401, 401, 200])
})

test('调整岗位从今天起：不再担任的岗位今天就不能办', async () => {
  const { id } = await find('659801-clerk2')
  assert.equal((await operator.post(`/api/accounts/${id}/posts`, { roles: ['leader'] })).status, 204)
  assert.deepEqual((await find('659801-clerk2')).roles, ['leader'])
  const { body } = await signIn('659801-clerk2', demoPassword)
  assert.deepEqual(body.posts.map(({ roles }) => roles), [['leader']])
  assert.equal((await operator.post(`/api/accounts/${id}/posts`, { roles: ['clerk'] })).status, 204)
  assert.deepEqual((await find('659801-clerk2')).roles, ['clerk'])
})

test('系统管理员不能停用、重发、调整自己，所以总有人能管理', async () => {
  const { id } = await find('650000-operator')
  const answers = [
    await operator.post(`/api/accounts/${id}/disabling`, {}), await operator.post(`/api/accounts/${id}/password`, {}), await operator.post(`/api/accounts/${id}/posts`, { roles: ['clerk'] }),
  ]
  assert.deepEqual(answers.map(({ body }) => body.code), ['account.oneself', 'account.oneself', 'account.oneself'])
})

test('系统管理员不兼任办理业务的岗位', async () => {
  assert.equal((await add({ login: 'both', roles: ['clerk', 'operator'] })).status, 400)
})

test('关联人员登记：同名、在岗、没有账号的只有一名才关联', async () => {
  assert.equal((await add({ login: 'nobody', name: '查无此人', link: true })).body.code, 'account.person')
  await db.superuser`insert into officer (name, organ_id, org_path) select '独某', id, path from organ where id = '659801-justice'`
  const { status, body } = await add({ login: 'linked', name: '独某', link: true })
  assert.equal(status, 201)
  const [{ account }] = await db.superuser<[{ account: string }]>`select account_id as account from officer where name = '独某'`
  assert.equal(account, body.id)
  await db.superuser`insert into officer (name, organ_id, org_path) select '双某', id, path from organ, generate_series(1, 2) where id = '659801-justice'`
  assert.equal((await add({ login: 'doubtful', name: '双某', link: true })).body.code, 'account.person')
  assert.deepEqual(await list('text=doubtful'), [])
})

test('管本地区和它下面的：别处的账号看不到，也动不了', async () => {
  const [elsewhere] = await db.superuser<[{ id: string }]>`select id from account where login = '422891-market'`
  assert.deepEqual([await list('text=422891'), (await list('text=659802')).length > 0], [[], true])
  assert.deepEqual([(await operator.post(`/api/accounts/${elsewhere.id}/disabling`, {})).status, (await operator.post(`/api/accounts/${elsewhere.id}/password`, {})).status], [404, 404])
  assert.equal((await add({ login: 'abroad', at: '422891-market' })).body.code, 'account.outside')
})

test('承办人不管理账号；账号名不能重复', async () => {
  const clerk = await as('659801-clerk')
  assert.deepEqual([(await clerk.get('/api/accounts')).status, (await add({ login: 'by-clerk' }, clerk)).status], [403, 403])
  assert.equal((await add({ login: '659801-clerk' })).body.code, 'account.taken')
})

test('每一步都留痕，不含密码', async () => {
  const trail = await db.superuser<{ act: string, detail: object }[]>`select distinct act, detail from audit_entry where act like 'account.%' order by act`
  assert.deepEqual([...new Set(trail.map(({ act }) => act))], ['account.added', 'account.disabled', 'account.enabled', 'account.passwordChanged', 'account.passwordReset', 'account.posts'])
  assert.doesNotMatch(JSON.stringify(trail), /password"|hash/)
})
