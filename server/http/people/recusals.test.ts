import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { done, refusal, peopleOffice } from '../../../test/peopleOffice.ts'
import type { Matter, MatterPeople, OfficerOut, Problem } from '../contract/index.ts'

const { as, db, idOf, officerOf, peopleOf, entry } = await peopleOffice('2026-07-03')

describe('新疆：回避', { concurrency: false }, async () => {
  const [clerk, second, chief, leader, agency] = await Promise.all(['clerk', 'clerk2', 'chief', 'leader', 'market'].map(post => as(`659801-${post}`)))
  const [clerkId, secondId, chiefId] = [await idOf('659801-clerk'), await idOf('659801-clerk2'), await idOf('659801-chief')]
  const team = [await officerOf('659801-clerk2'), await officerOf('659801-chief')]
  const matter = await clerk!.open('659801-market', '2026-06-29', { people: [clerkId, secondId] })
  let recusal = ''

  test('第24条第1款 参加的人从人员登记中选，人数由登记数出：一人不够，两人可以', async () => {
    const alone = await clerk!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: [team[0]!] })
    assert.deepEqual(refusal(alone), [409, 'law.refused', '第24条第1款'])
    done(await clerk!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: [await officerOf('659801-clerk'), team[0]!] }))
    const { timeline } = await clerk!.matter(matter)
    assert.ok(JSON.stringify(timeline).includes('"value":"2"'))
  })

  test('第25条第1款 被监督机关申请回避：该人员暂停，监督机构收到告知', async () => {
    const asked = await agency!.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '659801-market', on: '2026-06-29', title: '申请回避', from: matter, about: { account: clerkId }, facts: { interest: true }, reasons: '与当事人有亲属关系。' })
    recusal = done(asked).id
    const { recusals, handlers, recusal: rule } = await peopleOf(chief!, matter)
    assert.deepEqual(recusals.map(({ motion, result }) => [motion, result]), [['agency', 'held']])
    assert.deepEqual(handlers.map(({ name, against }) => [name, against.map(({ brief }) => brief)]), [['钱二', []], ['赵二', ['回避还没有决定']]])
    assert.deepEqual([rule?.decidedBy, rule?.citation.cite], ['所在单位主要负责人', '第25条第3款'])
    const told = await db.superuser<{ says: string }[]>`select says from notice where matter_id = ${matter} and key like 'held:%'`
    assert.match(told[0]!.says, /赵二的回避还没有决定/)
  })

  test('第25条第3款 决定之前，该人员办理本案被拒绝；其他人照常', async () => {
    const held = await clerk!.act(matter, 'conclude', '2026-06-29', { finding: 'verified', grounds: ['第27条第1款第3项'] })
    assert.deepEqual(refusal(held), [409, 'person.unfit', '第25条第3款'])
    assert.equal(held.body.sentence, '赵二的回避还没有决定（新疆条例第25条第3款）。请由所在单位主要负责人先决定，在此之前本案由其他人办理。')
    done(await second!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: team }))
  })

  test('没有其他承办人时，本案停办：第25条第3款', async () => {
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', release: [secondId], reasons: '工作调整' }))
    assert.deepEqual(refusal(await second!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: team })), [409, 'law.refused', '第25条第3款'])
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [secondId], reasons: '本案需要' }))
  })

  test('回避未决，不能再次申请；正在回避的人不能再指定', async () => {
    const again = await agency!.post('/api/matters', { kind: 'recusal', agency: '659801-market', on: '2026-06-29', title: '再申请', from: matter, about: { account: clerkId }, facts: { interest: true } })
    assert.deepEqual([again.status, again.body.code], [409, 'recusal.pending'])
    const { candidates } = await peopleOf(chief!, matter)
    assert.deepEqual(candidates.find(({ account }) => account === clerkId)?.against.map(({ code }) => code), ['held'])
  })

  test('第25条第3款 主要负责人决定回避：退出本案，已经办理的事项列出待复核', async () => {
    assert.equal((await chief!.act(recusal, 'approve:recusalDecision', '2026-06-29')).body.code, 'post.insufficient')
    done(await leader!.act(recusal, 'approve:recusalDecision', '2026-06-29', { text: '同意。' }))
    const { handlers, recusals, reviews, history } = await peopleOf(chief!, matter)
    assert.deepEqual([handlers.map(({ name }) => name), recusals.map(({ result }) => result)], [['钱二'], ['granted']])
    assert.deepEqual(reviews.map(({ what, finding }) => [what, finding]), [['采取监督措施', null]])
    assert.ok(history.some(({ name, assigned, reasons }) => name === '赵二' && !assigned && reasons?.startsWith('回避')))
  })

  test('复核由别人作出，一项只复核一次', async () => {
    const { reviews: [act] } = await peopleOf(chief!, matter)
    const body = { recusal, seq: act!.seq, finding: 'stands', reasons: '材料真实，程序没有问题。' }
    assert.equal((await clerk!.post(`/api/matters/${matter}/recusal-reviews`, body)).status, 409)
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/recusal-reviews`, body))
    assert.equal((await chief!.post(`/api/matters/${matter}/recusal-reviews`, body)).body.code, 'review.done')
  })

  test('决定回避之后不能再指定，也不能再办理', async () => {
    const answer = await chief!.post(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [clerkId], reasons: '人手不足' })
    assert.deepEqual(refusal(answer), [409, 'person.unfit', '第25条第3款'])
    assert.deepEqual(refusal(await clerk!.act(matter, 'conclude', '2026-06-29', { finding: 'verified' })), [409, 'person.unfit', '第25条第3款'])
  })

  test('不予回避的，继续办理', async () => {
    const own = done(await second!.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '659801-market', on: '2026-06-29', title: '自行申报', from: matter, about: { account: secondId }, facts: { interest: false }, reasons: '曾与该机关共同培训。' }))
    assert.equal((await peopleOf(chief!, matter)).recusals.at(-1)?.motion, 'own')
    done(await leader!.act(own.id, 'disapprove:recusalDecision', '2026-06-29', { reasons: '不影响公正处理。' }))
    done(await second!.act(matter, 'measure', '2026-06-29', { which: '第23条第2项', text: '调阅清单', people: team }))
  })

  test('被监督机关看不到人员页，只在办件中看到姓名', async () => {
    assert.equal((await agency!.get(`/api/matters/${matter}/people`)).status, 404)
    assert.deepEqual((await agency!.matter(matter)).people.map(({ name }) => name), ['钱二'])
  })

  test('第12条第2款 资格没有登记的，不能指定；登记之后可以', async () => {
    const officer = await officerOf('659801-chief')
    const withdrawn = { what: 'qualification', kind: 'capable', evidence: '登记有误', on: '2026-06-29', withdrawn: true }
    assert.equal((await entry(chief!, officer, withdrawn)).status, 403)
    done(await entry(second!, officer, withdrawn))
    assert.deepEqual(refusal(await chief!.post(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [chiefId], reasons: '补充人员' })), [409, 'person.unfit', '第12条第2款'])
    done(await entry(second!, officer, { what: 'qualification', kind: 'capable', evidence: '五年以上监督工作经历', on: '2026-06-29' }))
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${matter}/people`, { on: '2026-06-29', assign: [chiefId], reasons: '补充人员' }))
  })

  test('申报过利害关系的：提示科长并要求写明理由；别人看不到', async () => {
    const officer = await officerOf('659801-clerk2')
    done(await entry(second!, officer, { what: 'interest', kind: 'formerPost', name: '甲县市场监管局', of: '659801-market' }))
    const other = await chief!.open('659801-market', '2026-06-29')
    const body = { on: '2026-06-29', assign: [secondId], reasons: '指定承办' }
    const warned = await chief!.post(`/api/matters/${other}/people`, body)
    assert.deepEqual([warned.status, warned.body.code], [409, 'person.conflict'])
    done(await chief!.post<MatterPeople & Problem>(`/api/matters/${other}/people`, { ...body, conflict: '离开该机关已满三年。' }))
    assert.deepEqual((await peopleOf(chief!, other)).conflicts.map(({ accepted }) => accepted), ['离开该机关已满三年。'])
    assert.deepEqual((await peopleOf(second!, other)).conflicts, [])
    assert.equal((await clerk!.get<OfficerOut>(`/api/officers/${officer}`)).body.interests, null)
  })
})
