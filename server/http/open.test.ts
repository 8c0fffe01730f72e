import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../test/office.ts'
import * as contract from './contract/index.ts'
import type { Article, LawOut, LawRow, Problem, Route } from './contract/index.ts'

const { app, as } = await office('2026-07-13')
const get = async <T>(url: string) => {
  const answer = await app.inject({ method: 'GET', url })
  return { status: answer.statusCode, body: answer.json<T>(), headers: answer.headers }
}
const compute = async (payload: object) => {
  const answer = await app.inject({ method: 'POST', url: '/api/periods', payload })
  return { status: answer.statusCode, body: answer.json<{ lastDay: string, explanation: string[], provisional: boolean, days: { counted: number | null }[] } & Problem>() }
}

test('the laws are open to everybody, each with its version and hash', async () => {
  const { items } = (await get<{ items: LawRow[] }>('/api/laws')).body
  assert.ok(items.some(({ id }) => id === 'enshi-2025'))
  for (const { hash } of items) assert.match(hash, /^[0-9a-f]{64}$/)
})

test('one law: every article up to the last, readings, silences and tensions', async () => {
  const { articles, readings, silent, tensions, uppers } = (await get<LawOut>('/api/laws/enshi-2025')).body
  assert.equal(articles.length, 35)
  assert.ok(readings.length > 0 && silent.length > 0 && tensions.length > 0)
  assert.deepEqual(uppers.map(({ id }) => id), ['national-2025'])
})

test('恩施办法第27条：权利十日，义务十五日、三十日', async () => {
  const { norms, previous, next } = (await get<Article>('/api/laws/enshi-2025/articles/27')).body
  assert.deepEqual(norms.filter(({ within }) => within).map(({ within }) => within), ['10日', '15日', '30日'])
  assert.deepEqual([previous, next], ['第26条', '第28条'])
})

test('an article or a law that is not there is a sentence', async () => {
  assert.deepEqual([(await get<Problem>('/api/laws/enshi-2025/articles/99')).body.code, (await get<Problem>('/api/laws/none')).body.code], ['article.unknown', 'law.unknown'])
})

test('恩施办法第27条第1款 2025年8月8日收到，州庆放假，最后日8月20日', async () => {
  const { body } = await compute({ law: 'enshi-2025', norm: 'objectionPeriod', from: '2025-08-08' })
  assert.equal(body.lastDay, '2025-08-20')
  assert.ok(body.explanation.length > 1)
  assert.equal(body.days.filter(({ counted }) => counted !== null).length, 10)
})

test('a free period counts by the law’s own way', async () => {
  assert.equal((await compute({ law: 'ningxia-2021', period: '7wd', from: '2025-09-25' })).body.lastDay, '2025-10-11')
})

test('beyond the published calendar a day is provisional and says so', async () => {
  assert.equal((await compute({ law: 'enshi-2025', period: '30d', from: '2027-03-01' })).body.provisional, true)
})

for (const [what, payload, code, field] of [
  ['a day that is none', { law: 'enshi-2025', period: '10d', from: '2025-02-30' }, 'day.invalid', 'body.from'],
  ['a period that is none', { law: 'enshi-2025', period: 'soon', from: '2025-02-03' }, 'period.form', 'body.period'],
  ['an unknown law', { law: 'none', period: '10d', from: '2025-02-03' }, 'law.unknown', 'body.law'],
  ['an unknown norm', { law: 'enshi-2025', norm: 'none', from: '2025-02-03' }, 'norm.unknown', 'body.norm'],
  ['an unknown region', { law: 'enshi-2025', period: '10d', from: '2025-02-03', region: 'none' }, 'region.unknown', 'body.region'],
  ['a norm whose period the paper sets', { law: 'ningxia-2021', norm: 'rectification', from: '2025-02-03' }, 'norm.unfixed', 'body.norm'],
  ['neither norm nor period', { law: 'enshi-2025', from: '2025-02-03' }, 'field.custom', 'body.period'],
] as const) {
  test(`the calculator names the field: ${what}`, async () => {
    const { status, body } = await compute(payload)
    assert.equal(status, 400)
    assert.deepEqual(body.errors?.map(error => [error.field, error.code]), [[field, code]])
  })
}

const routes = Object.values(contract).filter((each): each is Route & typeof each => typeof each === 'object' && 'path' in each && 'method' in each)

test('every route of the contract stands in the OpenAPI 3.1 document, and answers', async () => {
  const { openapi, paths } = (await get<{ openapi: string, paths: Record<string, Record<string, unknown>> }>('/api/docs/openapi.json')).body
  assert.equal(openapi, '3.1.0')
  assert.ok(routes.length > 20)
  for (const { path, method } of routes) {
    const documented = path.replaceAll(/:(\w+)/g, '{$1}')
    assert.ok(paths[documented]?.[method.toLowerCase()], `${method} ${path}`)
  }
})

test('the page for readers loads nothing from elsewhere and runs no script', async () => {
  const answer = await app.inject({ method: 'GET', url: '/api/docs' })
  assert.match(answer.body, /POST \/api\/matters/)
  assert.doesNotMatch(answer.body, /<script|https?:\/\/(?!json-schema)/)
})

test('no route with case content is open to operators', () => {
  assert.deepEqual(routes.filter(route => route.operators).map(({ path }) => path).sort(), [
    '/api/access-log', '/api/access-log/export',
    '/api/accounts', '/api/accounts', '/api/accounts/:id', '/api/accounts/:id/disabling', '/api/accounts/:id/enabling', '/api/accounts/:id/password', '/api/accounts/:id/posts',
    '/api/competence', '/api/competence/common', '/api/competence/coverage', '/api/competence/of/:id', '/api/holiday-notices',
    '/api/holiday-notices/preview', '/api/law-texts', '/api/law-texts/preview', '/api/laws/:id/answers', '/api/laws/:id/answers',
    '/api/master-data', '/api/master-data/:table/export', '/api/master-data/:table/imports', '/api/master-data/:table/imports/preview', '/api/master-data/:table/template',
    '/api/organs', '/api/organs', '/api/organs/:id', '/api/organs/:id/changes', '/api/organs/:id/confirmations',
    '/api/organs/:id/empowered', '/api/organs/:id/empowered/:item/end', '/api/organs/:id/entrustments', '/api/organs/:id/entrustments/:entrustment', '/api/organs/:id/relations',
    '/api/organs/:id/relations/:relation/end', '/api/organs/export', '/api/organs/find', '/api/organs/imports', '/api/organs/imports/preview',
    '/api/organs/register', '/api/organs/template', '/api/paper-templates', '/api/paper-templates/:role', '/api/paper-templates/:role', '/api/paper-templates/:role/check',
    '/api/paper-templates/:role/trial', '/api/paper-templates/:role/withdrawal', '/api/people',
    '/api/register-versions/:id', '/api/register-versions/:id/correct', '/api/register-versions/:id/end', '/api/registers', '/api/registers/:register', '/api/registers/:register',
    '/api/registers/:register/export', '/api/registers/:register/imports', '/api/registers/:register/imports/preview', '/api/registers/:register/template',
    '/api/rule-failures', '/api/settings', '/api/settings/mail',
    '/api/settings/mail/kinds', '/api/settings/mail/proof', '/api/settings/mail/removal',
  ])
})

test('pages may load only what is ours', async () => {
  const policy = String((await get('/api/health')).headers['content-security-policy'])
  assert.match(policy, /default-src 'self'/)
  assert.match(policy, /script-src 'self'(;|$)/)
  assert.doesNotMatch(policy, /https?:|\*/)
})

test('answers of the API are not kept by caches', async () => {
  assert.equal((await get('/api/laws')).headers['cache-control'], 'no-store')
})

test('health says that it works', async () => {
  assert.deepEqual((await get('/api/health')).body, { ok: true, database: true, says: '正常。' })
})

test('an address that is none is a sentence', async () => {
  assert.equal((await get<Problem>('/api/nothing')).body.code, 'not.found')
})

test('organs are listed in one’s scope; people at one’s own organ, with their credentials', async () => {
  const clerk = await as('422891-clerk')
  const organs = (await clerk.get<{ items: { id: string }[] }>('/api/organs')).body.items.map(({ id }) => id)
  assert.ok(organs.includes('422891-market') && !organs.includes('422892-market'))
  const people = (await clerk.get<{ items: { name: string, supervisionCredential: string | null }[] }>('/api/people')).body.items
  assert.deepEqual(people.find(({ name }) => name === '赵八')?.supervisionCredential, '监422891-clerk')
})

test('only those against whom a matter may be opened are offered for it', async () => {
  const clerk = await as('422800-clerk')
  const organs = (await clerk.get<{ items: { id: string }[] }>('/api/organs?which=supervisable')).body.items.map(({ id }) => id)
  assert.ok(organs.includes('422891-gov'))
  for (const agency of organs) assert.equal((await clerk.get(`/api/matters/opening?agency=${agency}`)).status, 200, agency)
})
