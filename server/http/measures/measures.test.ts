import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office, type Official } from '../../../test/office.ts'
import { photograph } from '../../../test/photograph.ts'
import { handIn } from '../../../test/uploads.ts'
import type { AnswerOf, EvidenceFolder, HandoverOut, KeptRecord, listLinks, listMeasures, Matter, MatterPeople, openingOf, Problem } from '../contract/index.ts'

const today = '2026-07-13'
const { app, as, db } = await office(today)

type Known = AnswerOf<typeof listMeasures>
interface Place { readonly clerk: Official, readonly agency: Official, readonly organ: string, readonly people: readonly string[], readonly matter: string }

/** A case in one of the four places, with the officers of the office who may take part. */
async function placeOf(division: string): Promise<Place> {
  const [clerk, agency] = [await as(`${division}-clerk`), await as(`${division}-market`)]
  const organ = `${division}-market`
  const matter = await clerk.open(organ, today)
  const { hands } = (await clerk.get<MatterPeople>(`/api/matters/${matter}/people`)).body
  return { clerk, agency, organ, matter, people: hands.filter(({ against }) => against.length === 0).map(({ officer }) => officer!) }
}

const plain = (people: readonly string[], more: Record<string, unknown> = {}) => ({
  kind: 'plain', people, from: '09:00', to: '10:30', place: '甲县市场监督管理局档案室', object: '甲县市场监督管理局', found: '抽查案卷5件，2件超期。', recorded: ['text'], ...more,
})
const take = async ({ clerk, matter }: Place, which: string, record: object, more: Record<string, unknown> = {}) =>
  await clerk.act<{ matter: Matter } & Problem>(matter, 'measure', today, { which, onSite: false, record, ...more })
const knownIn = async ({ clerk, matter }: Place) => (await clerk.get<Known>(`/api/matters/${matter}/measures`)).body
const evidenceIn = async ({ clerk, matter }: Place) => (await clerk.get<EvidenceFolder>(`/api/matters/${matter}/evidence`)).body.items

const enshi = await placeOf('422891')
const xinjiang = await placeOf('659801')
const bayannur = await placeOf('150891')
const ningxia = await placeOf('649801')

test('the minimum team and the duty to show credentials are said before anything is filled in', async () => {
  const said = async (place: Place) => {
    const { team, identification } = await knownIn(place)
    return [team.map(({ citation, atLeast, onSite }) => `${citation.cite} ${atLeast} ${onSite ? '现场' : '全部'}`), identification?.citation.cite ?? null]
  }
  assert.deepEqual([await said(xinjiang), await said(enshi), await said(bayannur), await said(ningxia)],
    [[['第24条第1款 2 全部'], null], [['第24条第1项 2 现场'], '第24条第1项'], [['第16条 2 现场'], '第16条'], [[], null]])
})

test('恩施办法第24条第1项 监督检查中，现场未出示证件的措施不收', async () => {
  const matter = await enshi.clerk.open('422891-market', today, { kind: 'inspection', facts: { mode: 'inspection', content: 'conduct' } })
  const place = { ...enshi, matter }
  assert.equal((await knownIn(place)).identification?.citation.cite, '第24条第1项')
  const record = { ...plain(enshi.people.slice(0, 2)), kind: 'inspection', inspection: { topics: [] } }
  assert.equal((await take(place, '第23条第3项', record, { onSite: true })).body.citation?.cite, '第24条第1项')
  assert.equal((await take(place, '第23条第3项', { ...record, shownTo: '该局法规股' }, { onSite: true })).status, 200)
})

test('each measure of each law says how it is recorded', async () => {
  const kinds = async (place: Place) => Object.fromEntries((await knownIn(place)).catalogue.map(({ citation, record }) => [`${citation.law} ${citation.cite}`, record]))
  assert.equal((await kinds(xinjiang))['xinjiang-2023 第23条第4项'], 'inspection')
  assert.equal((await kinds(enshi))['enshi-2025 第23条第5项'], 'interview')
  assert.equal((await kinds(bayannur))['bayannur-2023 第10条第1款第3项'], 'files')
  assert.equal((await kinds(ningxia))['ningxia-2021 第24条'], 'meeting')
  assert.equal((await kinds(enshi))['national-2025 第22条第4项'], 'files')
})

test('新疆条例第24条第1款 非现场的措施也须两人：一人的记录不收，两人的收', async () => {
  const alone = await take(xinjiang, '第23条第1项', plain(xinjiang.people.slice(0, 1)))
  assert.deepEqual([alone.status, alone.body.citation?.cite], [409, '第24条第1款'])
  assert.equal((await take(xinjiang, '第23条第1项', plain(xinjiang.people.slice(0, 2)))).status, 200)
})

test('恩施办法第24条第1项 现场一人不可，未出示证件不可，两人出示证件的可', async () => {
  const inspection = { ...plain(enshi.people.slice(0, 2)), kind: 'inspection', inspection: { topics: [] } }
  const refusedBy = async (record: object) => (await take(enshi, '第23条第3项', record, { onSite: true })).body.citation?.cite
  assert.equal(await refusedBy({ ...inspection, people: enshi.people.slice(0, 1), shownTo: '该局法规股' }), '第24条第1项')
  assert.equal(await refusedBy(inspection), '第24条第1项')
  assert.equal((await take(enshi, '第23条第3项', { ...inspection, shownTo: '该局法规股' }, { onSite: true })).status, 200)
})

test('巴彦淖尔细则第16条 出示证件由记录写明：写了才可，前一次的出示不及于后一次', async () => {
  const inspection = { ...plain(bayannur.people.slice(0, 2)), kind: 'inspection', inspection: { topics: [] } }
  const status = async (record: object) => (await take(bayannur, '第10条第1款第4项', record, { onSite: true })).status
  assert.deepEqual([await status(inspection), await status({ ...inspection, shownTo: '该局局长' }), await status(inspection)], [409, 200, 409])
})

test('宁夏条例没有人数要求：一人可', async () => {
  assert.equal((await take(ningxia, '第23条', { ...plain(ningxia.people.slice(0, 1)), kind: 'files', files: { title: '提供资料通知', due: '2026-07-20', items: [{ name: '案卷目录', form: 'copy' }] } })).status, 200)
})

test('the record keeps who took part with the credential of that day, and is the office’s alone', async () => {
  const [record] = (await knownIn(xinjiang)).records
  assert.equal(record!.people.length, 2)
  assert.ok(record!.people.every(({ credential }) => credential?.startsWith('监659801')))
  const seen = (await xinjiang.agency.get<Known>(`/api/matters/${xinjiang.matter}/measures`)).body
  assert.deepEqual([seen.records, seen.mayRecord], [[], false])
})

const interview = (people: readonly string[], more: Record<string, unknown> = {}) => ({
  ...plain(people, { rightsTold: true }), kind: 'interview',
  interview: { asked: { name: '孙某', as: '办案人员' }, answers: [{ question: '何日立案？', answer: '3月1日。' }, { question: '何日决定？', answer: '7月1日。' }], readBack: 'read', corrections: [{ at: 2, was: '7月1日。', now: '6月30日。' }] },
  signatures: [{ name: '孙某', as: 'asked', on: today }], ...more,
})
const interviewed = async (more: Record<string, unknown> = {}) => await take(enshi, '第23条第5项', interview(enshi.people.slice(0, 2), more))

test('恩施办法第23条第5项 询问笔录：告知权利、问答、核对更正、签名', async () => {
  const { id } = await handIn(app, enshi.clerk, '签名.jpg', photograph())
  assert.equal((await interviewed({ signatures: [{ name: '孙某', as: 'asked', on: today, picture: id }] })).status, 200)
  const record = (await knownIn(enshi)).records[0]!
  assert.deepEqual([record.kind, record.body.interview?.corrections, record.signatures], ['interview', [{ at: 2, was: '7月1日。', now: '6月30日。' }],
    [{ name: '孙某', as: 'asked', asName: '被询问人', on: today, picture: true }]])
  const picture = (who: Official) => who.get(`/api/matters/${enshi.matter}/measures/${record.seq}/signatures/0`)
  assert.deepEqual([(await picture(enshi.clerk)).headers['content-type'], (await picture(enshi.agency)).status], ['image/jpeg', 404])
})

for (const [what, more, field] of [
  ['没有告知权利', { rightsTold: false }, 'body.record.rightsTold'], ['没有签名也没有写明拒签', { signatures: [] }, 'body.record.signatures'],
  ['结束早于开始', { to: '08:59' }, 'body.record.to'], ['专门部分缺失', { interview: undefined }, 'body.record.interview'],
] as const) {
  test(`询问笔录${what}的，不收，指明哪一处`, async () => {
    const { status, body } = await interviewed(more)
    assert.equal(status, 400)
    assert.ok(body.errors?.some(error => error.field === field), JSON.stringify(body.errors))
  })
}

test('a refusal to sign stands with a witness in the place of a signature', async () => {
  const { status } = await interviewed({ signatures: [], unsigned: { who: '孙某', says: '核对无误但拒绝签名', witness: '周某', witnessAs: '该局门卫' } })
  assert.equal(status, 200)
})

test('a signature that is no picture is refused, and nothing of the act is written', async () => {
  const { id } = await handIn(app, enshi.clerk, '签名.txt', '孙某')
  const before = (await enshi.clerk.matter(enshi.matter)).version
  assert.equal((await interviewed({ signatures: [{ name: '孙某', as: 'asked', on: today, picture: id }] })).body.code, 'signature.kind')
  assert.equal((await enshi.clerk.matter(enshi.matter)).version, before)
})

test('what was obtained on the occasion becomes evidence of the measure: its people, day and place', async () => {
  const { id } = await handIn(app, enshi.clerk, '现场.jpg', photograph({ at: '2026:07:13 09:20:00' }))
  await take(enshi, '第23条第3项', { ...plain(enshi.people.slice(0, 2), { shownTo: '该局法规股' }), kind: 'inspection', inspection: { topics: [] },
    products: [{ kind: 'audioVisual', name: '档案室照片', time: '09:20', original: '执法记录仪', upload: id }] }, { onSite: true })
  const piece = (await evidenceIn(enshi)).at(-1)!
  assert.deepEqual([piece.name, piece.place, piece.obtainedOn, piece.obtainedBy.length, piece.measure?.name, piece.differs], ['档案室照片', '甲县市场监督管理局档案室', today, 2, '实地调查、勘验，录音录像拍照', null])
})

test('the checklist holds the topics of the law, and what was found under each', async () => {
  const { topics } = await knownIn(enshi)
  const [topic] = topics
  assert.ok(topic && topics.length > 3)
  await take(enshi, '第23条第3项', { ...plain(enshi.people.slice(0, 2), { shownTo: '该局法规股' }), kind: 'inspection', inspection: { topics: [{ law: topic.law, norm: topic.norm, finding: 'problems', says: '未公示' }] } }, { onSite: true })
  assert.deepEqual((await knownIn(enshi)).records[0]!.topics.map(({ text, finding, says }) => [text, finding, says]), [[topic.text, 'problems', '未公示']])
})

const order = (people: readonly string[], items: readonly object[]) => ({ ...plain(people), kind: 'files', files: { title: '调取材料通知', due: '2026-07-20', items } })
const handoversOf = async (who: Official, { matter }: Place) => (await who.get<{ items: HandoverOut[] }>(`/api/matters/${matter}/handovers`)).body.items

test('国家条例第8条 全部材料平台已有的，不得再要求报送；部分已有的，只调其余', async () => {
  const refused = await take(enshi, '第23条第2项', order(enshi.people.slice(0, 2), [{ name: '12号案卷', form: 'copy', atHand: '行政执法行为数据' }]))
  assert.deepEqual([refused.status, refused.body.citation?.cite], [409, '第8条'])
  assert.equal((await take(enshi, '第23条第2项', order(enshi.people.slice(0, 2), [{ name: '12号案卷', form: 'copy', atHand: '行政执法行为数据' }, { name: '集体讨论记录', form: 'original' }]))).status, 200)
  const [asked] = await handoversOf(enshi.clerk, enshi)
  assert.deepEqual(asked!.items.map(({ name, state, next }) => [name, state, next]), [['12号案卷', 'atHand', []], ['集体讨论记录', 'asked', ['delivered']]])
})

test('调取的材料逐项交付、出具收据、退还；收据一出即成证据；机关只见自己的', async () => {
  const [asked] = await handoversOf(enshi.agency, enshi)
  const enter = async (who: Official, body: Record<string, unknown>) =>
    await who.post<HandoverOut & Problem>(`/api/handovers/${asked!.id}/items/2/entries`, { on: today, person: '周某', ...body })
  assert.equal((await enter(enshi.clerk, { act: 'received', takenBy: ['赵八', '钱九'] })).body.code, 'handover.order')
  const { id } = await handIn(app, enshi.agency, '集体讨论记录.pdf', '%PDF-1.7 讨论\n%%EOF')
  assert.deepEqual((await enter(enshi.agency, { act: 'delivered', says: '原件1册12页', upload: id })).body.items[1]?.state, 'delivered')
  assert.equal((await enter(enshi.agency, { act: 'received', takenBy: ['周某'] })).body.code, 'post.insufficient')
  assert.deepEqual((await enter(enshi.clerk, { act: 'received', says: '原件1册12页，完好', takenBy: ['赵八', '钱九'] })).body.items[1]?.state, 'received')
  const piece = (await evidenceIn(enshi)).at(-1)!
  assert.deepEqual([piece.name, piece.source, piece.file?.name, piece.obtainedBy], ['集体讨论记录', '戊县市场监督管理局', '集体讨论记录.pdf', ['赵八', '钱九']])
  assert.equal((await enter(enshi.clerk, { act: 'returned' })).body.code, 'handover.incomplete')
  assert.equal((await enter(enshi.clerk, { act: 'returned', says: '原件1册12页，完好' })).body.items[1]?.state, 'returned')
  const [seen] = await handoversOf(enshi.agency, enshi)
  const delivered = seen!.items[1]!.entries[0]!
  assert.equal((await enshi.agency.get(`/api/handover-entries/${delivered.id}/content`)).status, 200)
  assert.equal((await (await as('422891-transport')).get(`/api/handover-entries/${delivered.id}/content`)).status, 404)
  assert.equal((await enshi.agency.get(`/api/evidence/${piece.id}/content`)).status, 404)
})

test('what was handed over once is found among the materials at hand', async () => {
  const { items } = (await enshi.clerk.get<{ items: { name: string, where: string }[] }>(`/api/matters/${enshi.matter}/materials-at-hand?text=讨论`)).body
  assert.deepEqual(items.map(({ name }) => name), ['集体讨论记录'])
})

const commission = (more: Record<string, unknown> = {}) => ({ ...plain(enshi.people.slice(0, 2)), kind: 'commission', commission: { body: '某检测中心', qualification: '检验检测机构资质认定', question: '样品是否合格', conflict: 'none', ...more } })

test('恩施办法第23条第4项 委托鉴定：资质、利害关系声明；结果后补，原记录不变', async () => {
  assert.equal((await take(enshi, '第23条第4项', commission({ conflict: 'declared' }))).status, 400)
  assert.equal((await take(enshi, '第23条第4项', commission())).status, 200)
  const { seq, body } = (await knownIn(enshi)).records[0]!
  const add = async (on: string) => await enshi.clerk.post<KeptRecord & Problem>(`/api/matters/${enshi.matter}/measures/${seq}/additions`, { kind: 'result', on, says: '样品合格' })
  assert.equal((await add('2026-07-12')).body.code, 'addition.day')
  const added = (await add(today)).body
  assert.deepEqual([added.additions.map(({ kind, says }) => [kind, says]), added.body], [[['result', '样品合格']], body])
})

test('宁夏条例第24条 听证：先通知，后举行，记录各方意见和结果', async () => {
  const announced = await ningxia.clerk.post<{ id: string, held: number | null } & Problem>(`/api/matters/${ningxia.matter}/hearings`, {
    form: 'hearing', subject: '第12号处罚', on: today, time: '15:00', place: '会议室', invited: [{ name: '吴某', as: '申请人', toldOn: '2026-07-10' }],
  })
  assert.deepEqual([announced.status, announced.body.held], [201, null])
  assert.equal((await take(ningxia, '第24条', { ...plain(ningxia.people.slice(0, 1)), kind: 'meeting', meeting: {
    form: 'hearing', notice: announced.body.id, host: '赵二', participants: [{ name: '吴某', as: '申请人', present: true }], opinions: '申请人认为超期。', result: '采纳申请人意见。',
  } })).status, 200)
  const { meetings, records } = await knownIn(ningxia)
  assert.equal(meetings[0]!.held, records[0]!.seq)
})

test('nobody is told of a meeting after it', async () => {
  const late = await ningxia.clerk.post<Problem>(`/api/matters/${ningxia.matter}/hearings`, { form: 'hearing', subject: 'x', on: '2026-07-10', time: '15:00', place: 'x', invited: [{ name: '吴某', as: '申请人', toldOn: today }] })
  assert.deepEqual(late.body.errors?.map(({ field }) => field), ['body.invited.0.toldOn'])
})

test('拒绝、阻挠监督的事实随措施记录', async () => {
  await take(xinjiang, '第23条第2项', { ...order(xinjiang.people.slice(0, 2), [{ name: '案卷', form: 'copy' }]), obstruction: { who: '该局办公室主任', facts: '拒绝提供案卷，称须局长同意。' } })
  assert.deepEqual((await knownIn(xinjiang)).records[0]!.body.obstruction, { who: '该局办公室主任', facts: '拒绝提供案卷，称须局长同意。' })
})

for (const [law, place, kind, which] of [
  ['新疆条例第34条第4项', xinjiang, 'liability', { conduct: '第34条第4项' }], ['新疆条例第36条', xinjiang, 'outsiderObstruction', {}], ['宁夏条例第26条', ningxia, 'liability', { conduct: 'obstruction' }],
  ['恩施办法第32条第1款第4项', enshi, 'liability', { conduct: 'obstruction' }], ['恩施办法第34条', enshi, 'outsiderObstruction', {}], ['巴彦淖尔细则第27条', bayannur, 'liability', {}],
] as const) {
  test(`${law} 案内记下的拒绝、阻挠，由本案启动责任处理时带过去：事实不再填写，行为已经选定`, async () => {
    const { clerk, organ, people } = place
    const matter = await clerk.open(organ, today)
    const opening = async () => (await clerk.get<AnswerOf<typeof openingOf>>(`/api/matters/opening?agency=${organ}&kind=${kind}&from=${matter}`)).body.carried!
    assert.doesNotMatch((await opening()).text, /阻挠/)
    const { catalogue } = (await clerk.get<Known>(`/api/matters/${matter}/measures`)).body
    const taken = await take({ ...place, matter }, catalogue.find(({ record, text }) => record === 'plain' && !text.includes('其他'))!.citation.cite, plain(people.slice(0, 2), { obstruction: { who: '办公室主任', facts: '锁门，不让进档案室。' } }))
    assert.equal(taken.status, 200, taken.body.sentence)
    const { text, facts } = await opening()
    assert.match(text, /2026年7月13日（周一）拒绝、阻挠监督：办公室主任：锁门，不让进档案室。/)
    assert.deepEqual(Object.fromEntries(Object.entries(facts).filter(([id]) => id === 'conduct')), which)
    const { mayOpen } = (await clerk.get<AnswerOf<typeof listLinks>>(`/api/matters/${matter}/links`)).body
    assert.ok(mayOpen.find(each => each.kind === kind)?.obstruction)
  })
}

test('新疆条例第24条第3款 另制的拒绝、阻挠监督情况记录也带过去；约谈等其他办件不带', async () => {
  const matter = await xinjiang.clerk.open('659801-market', today)
  const chief = await as('659801-chief')
  const issued = await chief.act(matter, 'issue:obstructionRecord', today, { text: '两次拒收调取通知。', paper: { number: '甲司阻〔2026〕1号', outline: '两次拒收。' } })
  assert.equal(issued.status, 200, issued.body.sentence)
  const carried = async (kind: string) => (await chief.get<AnswerOf<typeof openingOf>>(`/api/matters/opening?agency=659801-market&kind=${kind}&from=${matter}`)).body.carried!.text
  assert.match(await carried('liability'), /拒绝、阻挠监督：两次拒收调取通知。/)
  assert.doesNotMatch(await carried('regulatoryTalk'), /阻挠/)
})

test('records of measures only grow', async () => {
  for (const table of ['measure_record', 'measure_addition', 'handover', 'handover_item', 'handover_entry', 'meeting']) {
    for (const statement of [`delete from ${table}`, `truncate ${table} cascade`]) await assert.rejects(db.superuser.unsafe(statement), /只增不改/, statement)
  }
})
