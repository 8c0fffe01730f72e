import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsIn } from '../../../test/icsReader.ts'
import { office } from '../../../test/office.ts'

const { app, as, db, goTo } = await office('2026-06-05')
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]
const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)
const id = await clerk.open('659801-market', '2026-06-01', { people })
await clerk.act(id, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
await chief.act(id, 'issue:firstCorrection', '2026-06-03')
await clerk.act(id, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }) // 30 days: 2026-07-06, a Monday

const agency = await as('659801-market')
const make = async (who: typeof agency, more = {}) => (await who.post<{ id: string, path: string }>('/api/settings/feeds', { name: '手机', scope: 'organ', reveals: false, ...more })).body
const read = (path: string, headers = {}) => app.inject({ method: 'GET', url: path, headers })
const events = async (path: string) => eventsIn((await read(path)).body)
const feed = await make(agency)

test('the address opens the last days of the organ without a session, and says nothing of who it is', async () => {
  assert.match(feed.path, /^\/calendar\/[\w-]{43}\.ics$/)
  const answer = await read(feed.path)
  assert.match(String(answer.headers['content-type']), /^text\/calendar; charset=utf-8/)
  const [event, none] = eventsIn(answer.body)
  assert.deepEqual([event?.['DTSTART;VALUE=DATE'], event?.['SUMMARY']?.includes('整改落实并书面报告'), none], ['20260706', true, undefined])
  assert.doesNotMatch(answer.body, /超过期限|市场监/)
})

test('the token is kept as a hash alone, and not with the answer of the request either', async () => {
  const token = feed.path.slice('/calendar/'.length, -'.ics'.length)
  const [row] = await db.superuser`select (select count(*) from calendar_feed where encode(token_hash, 'escape') like ${`%${token}%`})
    + (select count(*) from idempotency where answer::text like ${`%${token}%`}) as found`
  assert.equal(row!['found'], 0)
})

test('the same calendar is not sent twice', async () => {
  const tag = String((await read(feed.path)).headers['etag'])
  const again = await read(feed.path, { 'if-none-match': `"other", W/${tag}` })
  assert.deepEqual([again.statusCode, again.body], [304, ''])
  assert.equal((await read(feed.path, { 'if-none-match': '"other"' })).statusCode, 200)
})

for (const [what, path] of [['an unknown token', `/calendar/${'a'.repeat(43)}.ics`], ['half a token', '/calendar/abc.ics'], ['no token', '/calendar/.ics']] as const) {
  test(`${what} is answered with nothing`, async () => {
    const answer = await read(path)
    assert.deepEqual([answer.statusCode, answer.body], [404, ''])
  })
}

test('the office that handles the case has other duties, and its feed shows those', async () => {
  const own = await make(clerk)
  assert.deepEqual(await events(own.path), [])
})

test('names in titles are refused where the deployment masks them', async () => {
  const answer = await agency.post('/api/settings/feeds', { name: '手机', scope: 'organ', reveals: true })
  assert.deepEqual([answer.status, answer.body.code], [409, 'feed.masked'])
})

test('a day that moves keeps its event, with a higher sequence', async () => {
  const [before] = await events(feed.path)
  await db.superuser`update deadline_course set last_day = '2026-07-08', moved_from = '2026-07-06', sequence = sequence + 1 where matter_id = ${id} and norm = 'rectification'`
  const [after] = await events(feed.path)
  assert.deepEqual([after!['UID'], after!['DTSTART;VALUE=DATE'], Number(after!['SEQUENCE'])], [before!['UID'], '20260708', Number(before!['SEQUENCE']) + 1])
  await db.superuser`update deadline_course set last_day = '2026-07-06' where matter_id = ${id} and norm = 'rectification'`
})

test('a duty that was done is cancelled', async () => {
  goTo('2026-06-20')
  assert.equal((await (await as('659801-market')).act(id, 'file:rectificationReport', '2026-06-20', { text: '已经整改。' })).status, 200)
  assert.deepEqual((await events(feed.path)).map(({ STATUS }) => STATUS), ['CANCELLED'])
})

test('one matter’s last days go into the calendar by themselves', async () => {
  const [clerk, chief, agency] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-market')]
  const other = await clerk.open('659801-transport', '2026-06-01', { people })
  await clerk.act(other, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  await chief.act(other, 'issue:firstCorrection', '2026-06-03')
  await clerk.act(other, 'serve:firstCorrection', '2026-06-05', { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  const answer = await clerk.get(`/api/calendar-file?matters=${other}&clock=rectification`)
  assert.deepEqual(eventsIn(answer.raw.toString()).map(event => event['DTSTART;VALUE=DATE']), ['20260706'])
  assert.match(String(answer.headers['content-disposition']), /attachment/)
  assert.deepEqual(eventsIn((await agency.get(`/api/calendar-file?matters=${other}`)).raw.toString()), [], 'what one may not see is not there')
})

test('the day after somebody’s post has ended his calendar is empty for ever', async () => {
  const [before] = await db.superuser`select to_day from post where account_id = (select id from account where login = '659801-market')`
  assert.equal(before!['to_day'], null)
  await db.superuser`update post set to_day = '2026-06-30' where account_id = (select id from account where login = '659801-market')`
  goTo('2026-06-30')
  assert.equal((await read(feed.path)).statusCode, 200)
  goTo('2026-07-01')
  assert.equal((await read(feed.path)).statusCode, 404)
  await db.superuser`update post set to_day = null where account_id = (select id from account where login = '659801-market')`
  assert.equal((await read(feed.path)).statusCode, 200)
})

test('revoked, the address opens nothing; another person cannot revoke it', async () => {
  goTo('2026-07-01')
  assert.equal((await (await as('659801-clerk')).post(`/api/settings/feeds/${feed.id}/revocation`, {})).status, 404)
  const again = await as('659801-market')
  assert.equal((await again.post(`/api/settings/feeds/${feed.id}/revocation`, {})).status, 204)
  assert.equal((await read(feed.path)).statusCode, 404)
})
