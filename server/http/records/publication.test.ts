import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import { withDatabase } from '../../database/connect.ts'
import type { AnswerOf, getPublication, getRecord, listRecords } from '../contract/index.ts'

const office = await recordsOffice('2026-11-20')
const { db, send } = office
const [clerk, elsewhere] = await Promise.all(['659801-clerk', '659802-clerk'].map(login => office.as(login)))

const whole = { decisionNo: '甲市监罚〔2026〕1号', offenceNameZh: '经营超过保质期的食品', legalBasis: '某法第一条' }
const act = (id: string, more: object = {}, publicity: object = {}) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: `甲市监罚案〔2026〕${id}号`, bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, penaltyContent: '罚款5000元' }, ...whole, ...more, publicity,
})
const done = await office.handIn([
  act('1', {}, { publishedAt: '2026-04-08', expireAt: '2026-11-19' }), act('2', { decisionNo: null, legalBasis: null }), act('3', { legalBasis: null }, { publishedAt: '2026-04-08' }), act('4', { decisionNo: null, secretLevel: 'TRADE' }),
  act('5', { partyType: 'PERSON', name: '某某', uscc: null, decisionNo: null }, { exemptReason: 'NO_IMPACT', exemptApprovedBy: '某负责人' }),
].join('\n'))
const ask = async (by = clerk!, year = 2026) => (await send<AnswerOf<typeof getPublication>>(by, 'GET', `/api/publication/${year}`)).body
const lacking = async (tally: string) => (await send<AnswerOf<typeof listRecords>>(clerk!, 'GET', `/api/records?tally=${tally}&voided=false`)).body.items.map(({ actionNo }) => actionNo.slice(-2, -1)).toSorted((a, b) => a.localeCompare(b))
const lacks = ({ elements }: AnswerOf<typeof getPublication>) => Object.fromEntries(elements.filter(one => one.lacking > 0).map(one => [one.key, one.lacking]))

test('要公示的决定缺哪几项，各有几件；涉密的、写明理由不公示的不在其内', async () => {
  assert.equal(done.added, 5)
  const answer = await ask()
  assert.deepEqual([answer.decided, answer.incomplete, lacks(answer)], [5, 2, { DECISION_NO: 1, BASIS: 2 }])
})

test('点开就是那几件', async () => {
  assert.deepEqual([await lacking('publicity.INCOMPLETE'), await lacking('lacks.BASIS'), await lacking('lacks.DECISION_NO')], [['2', '3'], ['2', '3'], ['2']])
})

test('别的年份、别的地方没有', async () => assert.deepEqual([(await ask(clerk, 2025)).incomplete, (await ask(elsewhere)).incomplete], [0, 0]))

test('行为页写明公示的情况和八项要素', async () => {
  const page = async (id: string) => {
    const [{ id: record }] = await db.superuser<[{ id: number }]>`select id::int from enforcement_record where source_record_id = ${id}`
    return (await send<AnswerOf<typeof getRecord>>(clerk!, 'GET', `/api/records/${record}`)).body.publication!
  }
  assert.deepEqual([(await page('1')).state, (await page('1')).on, (await page('2')).state, (await page('4')).why, (await page('5')).why], ['ended', '2026-11-19', 'due', '商业秘密', '不具有一定社会影响'])
  assert.deepEqual((await page('2')).elements.filter(({ state }) => state === 'missing').map(({ key }) => key), ['DECISION_NO', 'BASIS'])
})

test('升级前入库的，升级时按同样的规则补计', async () => {
  const before = await db.superuser`select id, tallies from enforcement_record order by id`
  const sums = await ask()
  await withDatabase(db.url, async owner => {
    await owner.begin(async tx => {
      await tx`select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true)`
      await tx`alter table enforcement_record disable trigger user`
      await tx`update enforcement_record set tallies = array(select tally from unnest(tallies) tally where tally !~ '^(publicity|lacks)[.]')`
      await tx`alter table enforcement_record enable trigger user`
      await tx`delete from record_tally where tally ~ '^(publicity|lacks)[.]'`
      await tx`delete from record_tally_beneath where tally ~ '^(publicity|lacks)[.]'`
    })
    await owner.begin(tx => tx.unsafe(readFileSync(join(import.meta.dirname, '../../store/sql/0072_public_elements.sql'), 'utf8')))
  })
  assert.deepEqual(await db.superuser`select id, tallies from enforcement_record order by id`, before)
  assert.deepEqual(await ask(), sums)
})
