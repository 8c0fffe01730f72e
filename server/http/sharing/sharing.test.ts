import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workOff } from '../../jobs/outbox.ts'
import { deliver } from '../../sharing/deliver.ts'
import { fillDue } from '../../sharing/fill.ts'
import { within, worker } from '../../store/within.ts'
import type { ExportDelivery, ExportSet, ExportSetDetail, Problem } from '../contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

process.env['XIEZHI_SHARE_HOSTS'] = '127.0.0.1'
const today = '2026-11-20'
const county = await recordsOffice(today)
const prefecture = await recordsOffice(today)
await prefecture.app.listen({ port: 0, host: '127.0.0.1' })
const address = () => `http://127.0.0.1:${(prefecture.app.server.address() as { port: number }).port}`

const sharer = await county.as('659801-clerk')
const above = await prefecture.as('650000-clerk')

/** Lets the worker of the county do all that is left to do, and what was put off with it. */
async function work(): Promise<void> {
  for (let some = true; some;) {
    await county.db.superuser`update outbox set available_at = now() where topic = 'share.deliver'`
    some = await fillDue(county.deps) || await workOff(county.deps)
  }
}

const content = (more: object = {}) => ({ subjects: ['record'], kinds: [], bodies: [], since: null, layout: 'whole', ...more })

async function receiver(name: string): Promise<{ url: string, secret: string, id: string }> {
  const { id } = (await prefecture.send<{ id: string }>(above, 'POST', '/api/record-senders', { name, bodies: [], kinds: [], perMinute: 6_000 })).body
  const { secret } = (await prefecture.send<{ secret: string }>(above, 'POST', `/api/record-senders/${id}/secrets`, {})).body
  return { id, secret, url: `${address()}/api/record-senders/${id}/events` }
}

async function sharedWith(to: { url: string, secret: string }, more: object = {}): Promise<string> {
  const made = await county.send<{ id: string } & Problem>(sharer, 'POST', '/api/export-sets', {
    name: '报州司法局', receiver: '州司法局', law: null, norm: null, agreement: '数据共享协议（演示）', content: content(), url: to.url, secret: to.secret, ...more,
  })
  assert.equal(made.status, 201, made.body.sentence)
  return made.body.id
}

const there = async () => [...await prefecture.db.superuser<{ id: string, version: number, voided: boolean, fine: number | null }[]>`
  select source_record_id as id, version, voided, fine::float8 as fine from enforcement_record order by source_record_id`]
const setOf = async (id: string) => (await county.send<ExportSet>(sharer, 'GET', `/api/export-sets/${id}`)).body
const deliveries = async (id: string) => (await county.send<{ items: ExportDelivery[] }>(sharer, 'GET', `/api/export-sets/${id}/deliveries`)).body.items

test('what a county imports the prefecture has without a second entry; a correction arrives as a version, a withdrawal as one', async () => {
  const set = await sharedWith(await receiver('县平台'))
  await county.handIn(penaltyFile(penaltyRow(1), penaltyRow(2)))
  await work()
  assert.deepEqual(await there(), [{ id: '1', version: 1, voided: false, fine: 5000 }, { id: '2', version: 1, voided: false, fine: 5000 }])

  await county.handIn(penaltyFile(penaltyRow(1, { fineAmount: '3000', penaltyContent: '罚款3000元' }), penaltyRow(2, { rowAction: 'V' })))
  await work()
  assert.deepEqual(await there(), [{ id: '1', version: 2, voided: false, fine: 3000 }, { id: '2', version: 2, voided: true, fine: 5000 }])
  assert.deepEqual([(await setOf(set)).waiting, (await setOf(set)).total], [0, 4])

  await county.handIn(penaltyFile(penaltyRow(1, { fineAmount: '3000', penaltyContent: '罚款3000元' })))
  await work()
  assert.equal((await setOf(set)).total, 4)
})

test('duplicates change nothing: sent again from the beginning, everything is there as it was, under the same message', async () => {
  const [set] = (await county.send<{ items: ExportSet[] }>(sharer, 'GET', '/api/export-sets')).body.items
  const before = await there()
  const answer = await county.send<Problem>(sharer, 'POST', `/api/export-sets/${set!.id}/redelivery`, { from: 1 })
  assert.equal(answer.status, 204, answer.body?.sentence)
  await work()
  assert.deepEqual(await there(), before)
  const sent = await deliveries(set!.id)
  assert.ok(sent.every(({ taken }) => taken))
  assert.equal((await prefecture.db.superuser`select from record_quarantine`).length, 0)
})

test('a delivery whose answer was lost is sent again and changes nothing; what came meanwhile follows', async () => {
  const set = (await county.send<{ items: ExportSet[] }>(sharer, 'GET', '/api/export-sets')).body.items[0]!.id
  await county.handIn(penaltyFile(penaltyRow(3)))
  await fillDue(county.deps)
  await assert.rejects(within(county.db.sql, worker, async tx => {
    await deliver(tx, { set, version: 1 }, county.deps)
    throw new Error('the process died')
  }), /the process died/)
  assert.deepEqual([(await there()).length, (await setOf(set)).waiting], [3, 1])
  await county.handIn(penaltyFile(penaltyRow(4)))
  await work()
  assert.deepEqual([(await there()).map(({ id, version }) => `${id} ${version}`), (await setOf(set)).waiting], [['1 2', '2 2', '3 1', '4 1'], 0])
  assert.equal((await prefecture.db.superuser`select from record_quarantine`).length, 0)
})

test('while a secret is changed both sides may be a step apart; once the old one has ended it signs nothing', async () => {
  const to = await receiver('换密钥')
  const set = await sharedWith(to, { name: '换密钥', content: content({ kinds: ['levy'] }) })
  const tried = async () => (await county.send<{ taken: boolean, says: string }>(sharer, 'POST', `/api/export-sets/${set}/test`, {})).body
  assert.equal((await tried()).taken, true)
  const { secret } = (await county.send<{ secret: string }>(sharer, 'POST', `/api/export-sets/${set}/secrets`, { overlapHours: 24 })).body
  assert.equal((await tried()).taken, true, 'the receiver knows only the old one')
  await prefecture.send(above, 'POST', `/api/record-senders/${to.id}/secrets`, { secret, overlapHours: 0 })
  assert.equal((await tried()).taken, true, 'the receiver knows only the new one')
  await county.send(sharer, 'POST', `/api/export-sets/${set}/secrets`, { overlapHours: 0 })
  assert.match((await tried()).says, /不认可签名（401）/)
  const kept = JSON.stringify([await county.db.superuser`select * from export_secret`, await county.db.superuser`select * from idempotency`, await county.db.superuser`select * from audit_entry`])
  assert.doesNotMatch(kept, /whsec_/)
  assert.equal((await county.send<ExportSetDetail>(sharer, 'GET', `/api/export-sets/${set}`)).body.secrets.length, 1)
})

test('a receiver that is away is tried again later; after days the set is paused, people are told, and nothing is lost', async () => {
  const gone = { url: 'http://127.0.0.1:9/nobody', secret: (await receiver('离线')).secret }
  const set = await sharedWith(gone, { name: '离线', content: content({ bodies: ['659801-market'] }) })
  await work()
  const { state, pausedWhy, waiting, failures } = await setOf(set)
  assert.deepEqual([state, waiting, failures], ['paused', 4, 12])
  assert.match(pausedWhy!, /没有开机.*已连续失败12次/)
  const notice = (await county.db.superuser<{ says: string, roles: string[] }[]>`select says, roles from notice where key like 'share.paused%'`)[0]!
  assert.match(notice.says, /没有丢失任何内容/)
  assert.ok(notice.roles.includes('operator'))
  assert.equal((await county.db.superuser`select from outbox where topic = 'share.deliver'`).length, 0)

  const to = await receiver('回来了')
  const { version, name, receiver: who, content: held } = await setOf(set)
  await county.send(sharer, 'POST', `/api/export-sets/${set}`, { version, name, receiver: who, law: null, norm: null, agreement: '数据共享协议（演示）', content: held, url: to.url })
  await county.send(sharer, 'POST', `/api/export-sets/${set}/secrets`, { secret: to.secret, overlapHours: 0 })
  await county.send(sharer, 'POST', `/api/export-sets/${set}/state`, { state: 'active' })
  await work()
  assert.deepEqual([(await setOf(set)).waiting, (await setOf(set)).failures], [0, 0])
})

test('whoever goes on, or changes an address or a secret, need not wait for the next attempt; the one put off does nothing', async () => {
  const to = await receiver('等得久')
  const set = await sharedWith({ ...to, url: 'http://127.0.0.1:9/nobody' }, { name: '等得久' })
  const all = async () => { while (await fillDue(county.deps) || await workOff(county.deps)) { /* what is due now, and nothing that was put off */ } }
  await all()
  const failed = await setOf(set)
  assert.deepEqual([failed.state, failed.failures], ['active', 1])
  const { version, name, receiver: who, content: held } = failed
  await county.send(sharer, 'POST', `/api/export-sets/${set}`, { version, name, receiver: who, law: null, norm: null, agreement: '数据共享协议（演示）', content: held, url: to.url })
  await all()
  assert.deepEqual([(await setOf(set)).waiting, (await deliveries(set)).filter(({ taken }) => taken).length], [0, 1])
  await work()
  assert.equal((await deliveries(set)).length, 2, 'one that failed and one that was taken')
})
