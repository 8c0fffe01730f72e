import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlertItem } from '../../http/contract/index.ts'
import { settleAlerts } from '../../jobs/scan.ts'
import { handIn as upload } from '../../../test/uploads.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { withDatabase } from '../../database/connect.ts'
import { beneath, within, worker } from '../within.ts'

const { db, app, as, deps, handIn, send } = await recordsOffice('2026-11-20')
const [clerk, chief, agency] = await Promise.all(['659801-clerk', '659801-chief', '659801-market'].map(login => as(login)))
const government = '/650000-gov/659801-gov/'
const [body, beside] = [`${government}659801-market/`, `${government}659801-transport/`]

const done = <T>({ status, body: answer }: { status: number, body: T }): T => { assert.ok(status < 300, JSON.stringify(answer)); return answer }
const late = { servedAt: '2026-04-30' }
await handIn(penaltyFile(penaltyRow(1, late), penaltyRow(2, late)))
while (await settleAlerts(deps)) { /* until nothing is due */ }
const alerts = done(await send<{ items: AlertItem[] }>(clerk!, 'GET', '/api/alerts')).items
const seen = alerts.map(({ id, version }) => ({ id, version }))
const people = done(await send<{ items: { id: string, name: string }[] }>(clerk!, 'GET', '/api/people')).items
done(await send(clerk!, 'POST', '/api/alerts/assignments', { alerts: seen, to: people.find(({ name }) => name === '钱二')!.id }))
done(await send(clerk!, 'POST', '/api/alerts/questions', { alerts: seen, until: '2026-12-01', says: '请说明。' }))
const { id: file } = await upload(app, agency!, '回证.txt', '四月二日')
done(await send(agency!, 'POST', `/api/alerts/${seen[0]!.id}/answers`, { version: seen[0]!.version + 1, kind: 'exception', says: '本人到柜台签收。', files: [file] }))
const rule = '/api/rules/penalty-law-2021/penalty-service-overdue'
done(await send(chief!, 'POST', `${rule}/settings`, { from: '2026-11-20', enabled: true, colour: 'blue', reason: '本州做法。' }))
done(await send(chief!, 'POST', `${rule}/suppressions`, { until: '2026-12-31', reason: '更换系统。' }))
const [suppression] = done(await send<{ suppressions: { id: string }[] }>(chief!, 'GET', rule)).suppressions
done(await send(chief!, 'POST', `/api/rule-suppressions/${suppression!.id}/end`, { reason: '换好了。' }))

const rowsSeen = (path: string, table: string) => within(db.sql, { account: 'worker-not', scope: beneath(path), own: beneath(path) }, async tx => (await tx`select 1 from ${tx(table)}`).length)

for (const table of ['alert_question', 'alert_answer', 'alert_answer_file']) {
  test(`${table}: both sides see it, a body beside does not, nor a transaction that has laid nothing down`, async () => {
    assert.ok(await rowsSeen(government, table) > 0)
    assert.ok(await rowsSeen(body, table) > 0)
    assert.equal(await rowsSeen(beside, table), 0)
    assert.deepEqual([...await db.sql`select 1 from ${db.sql(table)}`], [])
  })
}

for (const table of ['alert_assignee', 'lead', 'lead_alert', 'rule_suppression', 'rule_suppression_end']) {
  test(`${table}: the office's own; the body it is about does not see it`, async () => {
    assert.ok(await rowsSeen(government, table) > 0)
    for (const path of [body, beside]) assert.equal(await rowsSeen(path, table), 0)
    assert.deepEqual([...await db.sql`select 1 from ${db.sql(table)}`], [])
  })
}

test('alert_event: what an office does within its own house is hidden from the body', async () => {
  const says = (path: string) => within(db.sql, { account: 'worker-not', scope: beneath(path), own: beneath(path) }, async tx => (await tx<{ says: string }[]>`select says from alert_event`).map(row => row.says))
  assert.ok((await says(government)).some(each => each.includes('钱二')))
  assert.ok(!(await says(body)).some(each => each.includes('钱二')))
  assert.ok((await says(body)).some(each => each.includes('要求机关说明')))
})

test('rule_setting: whoever is bound by it reads it; an office of another place does not', async () => {
  for (const path of [government, body]) assert.equal(await rowsSeen(path, 'rule_setting'), 1)
  assert.equal(await rowsSeen('/650000-gov/659802-gov/', 'rule_setting'), 0)
})

test('a body does not set the rules it is held to', async () => {
  await assert.rejects(within(db.sql, { account: 'worker-not', scope: beneath(body), own: beneath(body) }, tx => tx`
    insert into rule_setting (org_path, organ_id, law, norm, from_on, enabled, parameters, reason, account_id, account_name, organ_name)
    select ${government}, organ_id, law, norm, from_on, false, '{}', 'x', account_id, 'x', 'x' from rule_setting`), /row-level security/)
})

for (const table of ['alert_question', 'alert_answer', 'alert_answer_file', 'rule_setting', 'rule_suppression', 'rule_suppression_end']) {
  test(`${table} only grows: the application may not change it, and the owner is refused by a trigger`, async () => {
    await assert.rejects(within(db.sql, worker, tx => tx`delete from ${tx(table)}`), /permission denied/)
    await assert.rejects(within(db.sql, worker, tx => tx`update ${tx(table)} set org_path = 'x'`), /permission denied/)
    await withDatabase(db.url, async owner => {
      await assert.rejects(within(owner, worker, tx => tx`update ${tx(table)} set org_path = 'x'`), /只增不改/)
      await assert.rejects(within(owner, worker, tx => tx`truncate ${tx(table)} cascade`), /只增不改/)
    })
  })
}

const addresses = ['/api/alerts?state=all', ...seen.map(({ id }) => `/api/alerts/${id}`), '/api/leads?view=all', '/api/rules', rule, '/api/notices', '/api/workbench', `/api/records/${alerts[0]!.record!.id}`, '/api/records']
const internal = ['钱二', '本州做法', '更换系统', '换好了']

test('the body is told nothing of what the office wrote for itself; others are told nothing at all', async () => {
  const elsewhere = await as('659802-chief')
  const leaked: string[] = []
  for (const address of addresses) {
    const told = (await send(agency!, 'GET', address)).raw.toString()
    for (const word of internal) if (told.includes(word)) leaked.push(`${address} ${word}`)
    const foreign = (await send(elsewhere, 'GET', address)).raw.toString()
    for (const word of [...internal, '到柜台签收', '某某超市']) if (foreign.includes(word)) leaked.push(`${address} ${word} elsewhere`)
  }
  assert.deepEqual(leaked, [])
})

test('the office itself reads these words: else the check above would mean nothing', async () => {
  const told = (await Promise.all(addresses.map(async address => (await send(chief!, 'GET', address)).raw.toString()))).join('')
  assert.deepEqual(internal.filter(word => !told.includes(word)), [])
})
