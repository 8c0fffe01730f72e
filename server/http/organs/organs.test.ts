import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { office, write, type Official, type Reply } from '../../../test/office.ts'
import { isConfirmed } from '../../store/organs/qualification.ts'
import { within, worker } from '../../store/within.ts'
import type { AnswerOf, checkEntrusted, listRegister, OrganDetail, Problem } from '../contract/index.ts'

const { as, app, db, goTo } = await office('2026-07-13')
const [clerk, market, above, other, operator, officer] = [
  await as('422891-clerk'), await as('422891-market'), await as('422800-clerk'), await as('422892-clerk'), await as('422800-operator'), await as('422891-market-officer'),
]

const ok = <T>(answer: Reply<T>, status = 201): T => {
  assert.equal(answer.status, status, JSON.stringify(answer.body))
  return answer.body
}
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]
const seen = async (id: string, query = '', by = clerk) => (await by.get<OrganDetail>(`/api/organs/${id}${query}`)).body
const listed = async (query = '', by = clerk) => (await by.get<AnswerOf<typeof listRegister>>(`/api/organs/register${query}`)).body

const squad = {
  kind: 'entrustedOrganization', level: 'county', areaCode: '422891', name: '戊县交通运输综合行政执法大队', shortName: '交通执法大队', uscc: null, documentMark: null, legalReviewUnit: null, address: null,
  phone: null, comprehensive: true, otherLaw: null, authorizedBasis: null, hasPenaltyPower: false, hasCoercionPower: false, hasEnforcementPower: false, from: '2024-01-01',
  government: '422891-gov', superior: null, setUpBy: null, entrustedBy: '422891-transport', authorizedBy: null, management: null,
}
const enter = (more: object = {}, by: Official = clerk) => by.post<OrganDetail & Problem>('/api/organs', { ...squad, ...more })

test('名录从上到下列出本级政府以下的机关；下级看不到别的地方', async () => {
  const { items, mayKeep, total } = await listed()
  assert.equal(mayKeep, true)
  assert.equal(total, items.length)
  assert.equal(items[0]!.id, '422891-gov')
  assert.ok(!items.some(({ id }) => id.startsWith('422892')))
  assert.equal((await listed('', market)).mayKeep, false)
  assert.ok((await listed('', above)).items.some(({ id }) => id.startsWith('422892')))
})

test('系统管理员看得到名录，看不到案件', async () => {
  assert.ok((await listed('', operator)).items.length > 10)
  assert.equal((await seen('422891-market', '', operator)).openMatters, 0)
  assert.equal((await operator.get('/api/matters')).status, 403)
})

test('按类别、层级、主体资格、文字筛选，按页取完不重不漏', async () => {
  assert.deepEqual((await listed('?kind=justiceStation')).items.map(({ id }) => id), ['422891-station'])
  assert.deepEqual((await listed(`?text=${encodeURIComponent('农业')}`)).items.map(({ id }) => id), ['422891-agriculture'])
  assert.ok((await listed('?state=none')).items.every(({ state }) => state === 'none'))
  const all = (await listed()).items.map(({ id }) => id)
  const pages: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: AnswerOf<typeof listRegister> = await listed(`?limit=3${after && `&after=${encodeURIComponent(after)}`}`)
    pages.push(...page.items.map(({ id }) => id))
    after = page.next
  }
  assert.deepEqual(pages, all)
})

test('登记一个受委托组织：关系随之开始，审计里有这一笔', async () => {
  const entered = ok(await enter())
  assert.deepEqual(entered.relations.map(({ kind, to, from, holds }) => [kind, to.id, from, holds]).sort(([a], [b]) => String(a) < String(b) ? -1 : 1), [['entrustedBy', '422891-transport', '2024-01-01', true], ['government', '422891-gov', '2024-01-01', true]])
  assert.deepEqual(refusal(await enter()), [409, 'organ.taken'])
  const [entry] = await db.superuser`select act from audit_entry where subject_id = ${entered.id}`
  assert.equal(entry!['act'], 'organ.entered')
})

test('登记有误的，写明是哪一栏、怎么改', async () => {
  const cases: [object, string][] = [
    [{ areaCode: '422899' }, 'area.unknown'], [{ uscc: '91350100M000100Y4Z' }, 'uscc.invalid'], [{ entrustedBy: null }, 'entrustedBy.missing'],
    [{ government: null }, 'government.missing'], [{ kind: 'department' }, 'entrustedBy.missing'], [{ entrustedBy: 'nobody' }, 'organ.unknown'],
  ]
  for (const [more, code] of cases) assert.deepEqual(refusal(await enter({ name: '另一个', ...more })), [422, code])
  assert.deepEqual(refusal(await enter({ name: '另一个', uscc: '114228911000003585' })), [409, 'organ.taken'])
})

test('名录由本级司法行政部门登记：别处的、执法机关的、执法人员都不可；第二道墙也不放行', async () => {
  for (const by of [other, market, officer]) assert.deepEqual(refusal(await enter({ name: '又一个' }, by)), [403, 'register.notYours'])
  assert.equal((await enter({ name: '上级登记的', entrustedBy: '422891-market' }, above)).status, 201)
  await assert.rejects(within(db.sql, { account: randomUUID(), keeps: { from: '/422800-gov/422892-gov/', to: '/422800-gov/422892-gov0' } },
    tx => tx`insert into organ_confirmation (organ_id, org_path, result, on_day, basis) select id, path, 'ended', '2026-01-01', '无' from organ where id = '422891-market'`), /row-level security/)
})

test('关系只终止、不改写：换了上级，从前的日子仍是从前的上级', async () => {
  const change = (to: string, from: string) => clerk.post<OrganDetail & Problem>('/api/organs/422891-agriculture/relations', { kind: 'system', to, from, basis: '机构改革方案' })
  ok(await change('422800-justice', '2025-01-01'))
  ok(await change('422892-agriculture', '2026-03-01'))
  const on = async (day: string) => (await listed(`?on=${day}&text=${encodeURIComponent('农业')}`)).items[0]!.superior?.id
  assert.deepEqual([await on('2024-12-31'), await on('2025-01-01'), await on('2026-02-28'), await on('2026-03-01')], [undefined, '422800-justice', '422800-justice', '422892-agriculture'])
  const { relations } = await seen('422891-agriculture')
  assert.deepEqual(relations.filter(({ kind }) => kind === 'system').map(({ from, until, holds }) => [from, until, holds]), [['2026-03-01', null, true], ['2025-01-01', '2026-02-28', false]])
  assert.deepEqual(refusal(await change('422800-justice', '2026-02-01')), [422, 'relation.order'])
  const [row] = await db.superuser`select superior_id from organ where id = '422891-agriculture'`
  assert.equal(row!['superior_id'], '422892-agriculture', '机关一行记的是今天的上级')
})

test('关系绕成一圈的被拒绝，写明怎样绕的', async () => {
  const answer = await above.post<Problem>('/api/organs/422892-agriculture/relations', { kind: 'system', to: '422891-agriculture', from: '2026-04-01', basis: '某' })
  assert.deepEqual(refusal(answer), [422, 'relation.circle'])
  assert.match(answer.body.sentence, /戊县农业农村局 → 己市农业农村局 → 戊县农业农村局|己市农业农村局 → 戊县农业农村局 → 己市农业农村局/)
})

test('终止关系、作废登错的关系；同一项不能终止两次；数据库也不许改写', async () => {
  const post = (path: string, body: object) => clerk.post<OrganDetail & Problem>(`/api/organs/422891-market/relations${path}`, { ...body, basis: '某文件' })
  const { id } = ok(await post('', { kind: 'guidance', to: '422800-justice', from: '2026-01-01' })).relations.find(({ kind }) => kind === 'guidance')!
  assert.deepEqual(refusal(await post(`/${id}/end`, { to: '2025-12-31' })), [422, 'day.order'])
  ok(await post(`/${id}/end`, { to: '2026-06-30' }))
  assert.deepEqual(refusal(await post(`/${id}/end`, { to: '2026-07-01' })), [409, 'relation.ended'])
  const withdrawn = ok(await post(`/${id}/end`, { withdraw: true })).relations.find(each => each.id === id)!
  assert.deepEqual([withdrawn.withdrawn, withdrawn.holds], [true, false])
  await assert.rejects(db.superuser`update organ_relation set to_id = '422891-gov' where id = ${id}`, /已经写定/)
  await assert.rejects(db.superuser`delete from organ_relation where id = ${id}`, /只增不改/)
})

test('同一次提交只登记一次', async () => {
  const headers = write()
  const body = { kind: 'guidance', to: '422800-justice', from: '2026-07-01', basis: '某文件' }
  for (const _ of [1, 2]) ok(await clerk.post('/api/organs/422891-emergency/relations', body, headers))
  assert.equal((await seen('422891-emergency')).relations.filter(({ kind }) => kind === 'guidance').length, 1)
})

test('更名留下痕迹；撤销之后次日起不在名录中', async () => {
  const { id } = ok(await enter({ name: '戊县临时执法队', entrustedBy: '422891-market' }))
  const changed = ok(await clerk.post<OrganDetail & Problem>(`/api/organs/${id}/changes`, { name: '戊县市场执法队', from: '2026-07-01', basis: '编办文件' }))
  assert.deepEqual(changed.changes.map(({ what, basis }) => [what[0]!.before, what[0]!.after, basis]), [['戊县临时执法队', '戊县市场执法队', '编办文件']])
  ok(await clerk.post(`/api/organs/${id}/changes`, { to: '2026-07-10', from: '2026-07-10', basis: '撤销决定' }))
  const there = async (day: string) => (await listed(`?on=${day}`)).items.some(each => each.id === id)
  assert.deepEqual([await there('2026-07-10'), await there('2026-07-11')], [true, false])
  assert.ok((await listed('?mark=ended')).items.some(each => each.id === id))
})

test('巴彦淖尔第8条第4项 主体资格：确认、清理保留、终止，各从其日', async () => {
  const post = (body: object) => clerk.post<OrganDetail & Problem>('/api/organs/422891-emergency/confirmations', { basis: '清理结果', ...body })
  ok(await post({ result: 'kept', on: '2025-06-30', noticeUrl: 'https://example.invalid/1', noticeDay: '2025-07-01' }))
  ok(await post({ result: 'ended', on: '2026-07-01' }))
  assert.deepEqual(refusal(await post({ result: 'confirmed', on: '2026-07-14' })), [422, 'day.future'])
  const confirmed = (day: string) => within(db.sql, worker, tx => isConfirmed(tx, '422891-emergency', day as '2026-01-01'))
  assert.deepEqual([await confirmed('2021-12-31'), await confirmed('2022-01-01'), await confirmed('2026-06-30'), await confirmed('2026-07-01')], [false, true, true, false])
  assert.equal((await seen('422891-emergency')).state, 'ended')
  assert.equal((await seen('422891-emergency', '?on=2026-06-30')).state, 'confirmed')
})

test('委托登记：委托机关自己可以登记，强制不得委托，备案由司法行政部门登记，登记过的不改写', async () => {
  const squadId = (await listed(`?text=${encodeURIComponent('交通执法大队')}`)).items[0]!.id
  const transport = await as('422891-transport')
  const letter = { entrusted: squadId, documentNumber: '戊交委〔2026〕1号', actKinds: ['penalty'], items: ['擅自占用公路'], fineLimit: 2000, from: '2026-01-01', to: '2026-12-31' }
  const post = (path: string, body: Record<string, unknown>, by = transport) => by.post<OrganDetail & Problem>(`/api/organs/422891-transport/entrustments${path}`, body)
  const coercion = await post('', { ...letter, actKinds: ['coerciveMeasure'] })
  assert.deepEqual([...refusal(coercion), coercion.body.citation?.cite], [409, 'law.refused', '第17条第1款'])
  const [entered] = ok(await post('', letter)).entrustments as [OrganDetail['entrustments'][number]]
  assert.deepEqual(entered.faults.map(({ code }) => code), ['unpublished'], '恩施没有规定备案')
  assert.deepEqual(refusal(await post(`/${entered.id}`, { filedOn: '2026-02-01' })), [403, 'register.notYours'])
  ok(await post(`/${entered.id}`, { filedOn: '2026-02-01', filedNumber: '备1号' }, clerk))
  ok(await post(`/${entered.id}`, { publishedOn: '2026-01-10', publishedUrl: 'https://example.invalid/2' }))
  assert.deepEqual(refusal(await post(`/${entered.id}`, { publishedOn: '2026-01-11' })), [409, 'entrustment.known'])
  assert.deepEqual((await seen(squadId)).entrustments.map(({ by, faults }) => [by.id, faults.length]), [['422891-transport', 0]])
  const check = async (query: string) => (await clerk.get<AnswerOf<typeof checkEntrusted>>(`/api/organs/${squadId}/entrusted-act?${query}`)).body.faults.map(({ code }) => code)
  assert.deepEqual([await check('actKind=penalty&fine=2000'), await check('actKind=penalty&fine=2001'), await check('actKind=inspection'), await check('actKind=penalty&on=2027-01-01')],
    [[], ['fine'], ['actKind'], ['expired']])
})

test('巴彦淖尔第8条第11项 没有备案的委托提示报备，附条文', async () => {
  const [flag, agency] = [await as('150891-clerk'), await as('150891-transport')]
  const team = ok(await enter({ areaCode: '150891', name: '庚旗执法队', government: '150891-gov', entrustedBy: '150891-transport' }, flag))
  const letter = { entrusted: team.id, documentNumber: '庚交委1号', actKinds: ['penalty'], items: ['某'], from: '2026-01-01', to: '2026-12-31', publishedOn: '2026-01-02' }
  const [{ faults }] = ok(await agency.post<OrganDetail>('/api/organs/150891-transport/entrustments', letter)).entrustments as [OrganDetail['entrustments'][number]]
  assert.deepEqual(faults.map(({ code, citation }) => [code, citation?.cite]), [['unfiled', '第8条第11项']])
})

test('赋权事项只登记在乡镇名下，写明原部门和省级决定；收回之后不再有效', async () => {
  const item = { name: '擅自在街道两侧堆放物料', actKind: 'penalty', fromOrgan: '422891-market', decision: '某省政府决定（某政发〔2024〕1号）', from: '2025-01-01' }
  const post = (organ: string, path: string, body: Record<string, unknown>) => clerk.post<OrganDetail & Problem>(`/api/organs/${organ}/empowered${path}`, body)
  assert.deepEqual(refusal(await post('422891-market', '', item)), [422, 'empowered.level'])
  const [entered] = ok(await post('422891-township', '', item)).empowered as [OrganDetail['empowered'][number]]
  assert.ok(entered.holds)
  assert.equal((await seen('422891-market')).empowered.length, 1, '原部门那里也看得到')
  ok(await post('422891-township', `/${entered.id}/end`, { to: '2026-07-12', basis: '评估后收回' }))
  assert.equal((await seen('422891-township')).empowered[0]!.holds, false)
  assert.equal((await seen('422891-township', '?on=2026-07-12')).empowered[0]!.holds, true)
})

test('监督依当日的关系：关系次日才开始的，今天还不能立案', async () => {
  goTo('2026-07-13')
  const leader = await as('422891-clerk')
  const add = (from: string) => above.post<OrganDetail & Problem>('/api/organs/422892-emergency/relations', { kind: 'vertical', to: '422891-emergency', from, basis: '某' })
  ok(await add('2026-07-20'))
  const ground = async (on: string) => (await leader.get(`/api/matters/opening?agency=422892-emergency&on=${on}`)).status
  assert.equal(await ground('2026-07-19'), 409)
  const { relations } = await seen('422892-emergency', '', above)
  assert.deepEqual(relations.filter(({ kind }) => kind === 'vertical').map(({ holds }) => holds), [false])
})

test('每个地址都有人守着：没有登录的一律不答', async () => {
  for (const url of ['/api/organs/register', '/api/organs/422891-market', '/api/organs/export']) assert.equal((await app.inject({ url })).statusCode, 401, url)
})
