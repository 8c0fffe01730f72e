import assert from 'node:assert/strict'
import { test } from 'node:test'
import { externalSubject } from '../../../core/laws/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import { office, type Official } from '../../../test/office.ts'
import { within } from '../../store/within.ts'
import type { LawAnswerOut, OpenQuestionOut, Problem } from '../contract/index.ts'

const { as, goTo, db } = await office('2026-07-13')
const chief = await as('150891-chief')
const law = 'bayannur-2023'

const given = { subject: externalSubject({ cite: '第22条第2款', refersTo: '内蒙古自治区行政执法监督条例第29条' }), says: '依该条，由本级人民政府作出处理决定。', document: '关于适用第29条的函', documentNumber: '甲司函〔2026〕3号', documentOn: '2026-07-01', holdsFrom: '2026-07-01' }
const answer = (official: Official, more = {}) => official.post<{ items: LawAnswerOut[] } & Problem>(`/api/laws/${law}/answers`, { ...given, ...more })
const answers = async (official: Official) => (await official.get<{ items: LawAnswerOut[] }>(`/api/laws/${law}/answers`)).body.items

test('未决问题向所有人公开，写明现在怎样办', async () => {
  const { items } = (await chief.get<{ items: OpenQuestionOut[] }>(`/api/laws/${law}/questions`)).body
  assert.match(items.find(({ subject }) => subject === given.subject)!.meanwhile, /手工写明/)
})

test('科长登记的答复：有文件、文号、日期、机关和登记人，自当日起适用', async () => {
  const { status, body } = await answer(chief)
  assert.equal(status, 201)
  const [first] = body.items
  assert.deepEqual([first?.document, first?.documentNumber, first?.rules], [given.document, given.documentNumber, true])
  assert.ok(first?.organ && first.person)
})

test('上级机关看得到下级的答复，但它不及于上级', async () => {
  assert.equal((await answers(await as('150800-chief')))[0]?.rules, false)
})

test('收回之后不再适用，历史仍在', async () => {
  const { body } = await answer(chief, { says: null })
  assert.deepEqual(body.items.map(({ rules }) => rules), [false, false])
})

test('承办人不能登记；没有这一问的不能登记；文件日期不能在将来', async () => {
  assert.deepEqual([(await answer(await as('150891-clerk'))).body.code, (await answer(chief, { subject: 'reading:none' })).body.code, (await answer(chief, { documentOn: '2026-07-14' })).body.code],
    ['post.insufficient', 'answer.unknown', 'answer.future'])
})

test('系统管理员可以登记，看不到案件', async () => {
  const operator = await as('150800-operator')
  assert.equal((await answer(operator, { subject: 'reading:I-22', says: '每半年一次。' })).status, 201)
  assert.equal((await operator.get<Problem>('/api/matters')).body.code, 'case.closedToOperators')
})

test('答复只增不改', async () => {
  await assert.rejects(db.superuser`update law_answer set says = '改'`, /只增不改/)
})

test('数据库不许以别的机关的名义登记；没有身份的什么也看不到', async () => {
  const [account] = await db.superuser<{ id: string, account: string }[]>`select id, account_id as account from law_answer limit 1`
  await assert.rejects(within(db.sql, { account: account!.account }, tx => tx`
    insert into law_answer (law_id, subject, says, document, document_number, document_on, holds_from, organ_id, organ_name, org_path, reach, account_id, account_name)
    select law_id, subject, says, document, document_number, document_on, holds_from, '150800-justice', organ_name, org_path, '/', account_id, account_name from law_answer limit 1`), /row-level security/)
  assert.deepEqual([...await db.sql`select 1 from law_answer`], [])
})

const openOn = async (on: Day) => {
  goTo(on)
  const clerk = await as('150891-clerk')
  return await clerk.post<Problem>('/api/matters', { agency: '150891-market', on, title: '行政处罚超过期限' })
}

test('有效期最后一日可以立案，次日没有延续的不能，并写明先登记延期依据', async () => {
  assert.equal((await openOn('2028-07-28')).status, 201)
  const refused = await openOn('2028-07-29')
  assert.deepEqual([refused.status, refused.body.code, refused.body.citation?.cite], [409, 'law.refused', '第28条'])
  assert.match(refused.body.sentence, /先登记延期依据/)
})

test('登记延续之后可以立案，到新的最后一日为止；办件照常办理', async () => {
  goTo('2028-07-29')
  const official = await as('150891-chief')
  assert.equal((await answer(official, { subject: 'validity', says: '经评估继续施行。', renewedUntil: '2028-07-28' })).body.code, 'answer.renewal')
  assert.equal((await answer(official, { subject: 'validity', says: '经评估继续施行。', renewedUntil: '2030-07-28', holdsFrom: '2028-07-29' })).status, 201)
  const opened = await openOn('2028-07-29')
  assert.equal(opened.status, 201)
  const { body: { items } } = await (await as('150891-clerk')).get<{ items: { id: string }[] }>('/api/organs?which=supervisable')
  assert.ok(items.some(({ id }) => id === '150891-township')) // 细则第23条第1款；只依国家条例的没有
  assert.equal((await openOn('2030-07-28')).status, 201)
  assert.equal((await openOn('2030-07-29')).body.code, 'law.refused')
})

test('登记不再延续的，改依上位法立案', async () => {
  goTo('2030-07-29')
  assert.equal((await answer(await as('150891-chief'), { subject: 'validity', says: '不再延续。', holdsFrom: '2030-07-29' })).status, 201)
  const opened = (await openOn('2030-07-29')).body as unknown as { law?: { id: string } }
  assert.equal(opened.law?.id, 'national-2025')
})
