import assert from 'node:assert/strict'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import type { AnswerOf, askCommonSuperior, coverage, findDuplicates, listCompetence, PairAnswer } from '../contract/index.ts'

const { as, db } = await office('2025-12-01')

/** Beside what the demonstration has: one organ of every other kind, the same in each place. */
const places = { XJ: ['650000', '659801'], NX: ['640000', '649801'], ES: ['422800', '422891'], BYN: ['150800', '150891'] } as const
type Place = keyof typeof places
for (const [above, county] of Object.values(places)) {
  const [{ region }] = await db.superuser<[{ region: string }]>`select region from organ where id = ${`${county}-gov`}`
  const add = (what: string, kind: string, level: string, more: object = {}) => db.superuser`insert into organ ${db.superuser({
    id: `${county}-${what}`, kind, name: `${county}${what}`, short_name: what, level, area_code: county, region, government_id: `${county}-gov`, path: `/${above}-gov/${county}-gov/${county}-${what}/`, ...more })}`
  await db.superuser`insert into organ ${db.superuser({ id: `${above}-market`, kind: 'department', name: '某市场监督管理局', short_name: '某市场局', level: 'prefecture', area_code: above, region, government_id: `${above}-gov`, path: `/${above}-gov/${above}-market/` })}`
  await db.superuser`insert into organ_relation (organ_id, org_path, kind, to_id) select id, path, 'system', ${`${above}-market`} from organ where id = ${`${county}-market`}`
  await add('tax', 'department', 'county', { superior_id: `${above}-market`, management: 'vertical' })
  await add('street', 'dispatchedOrgan', 'township', { set_up_by_id: `${county}-gov` })
  await add('post', 'dispatchedBody', 'township', { set_up_by_id: `${county}-market` })
  await add('authorized', 'authorizedOrganization', 'county', { superior_id: `${county}-transport`, authorized_by: 'lawOrRegulation' })
  await add('by-rule', 'authorizedOrganization', 'county', { superior_id: `${county}-transport`, authorized_by: 'rule' })
  await add('squad', 'entrustedOrganization', 'county', { entrusted_by_id: `${county}-transport` })
}

const clerk = await as('422800-clerk')
const idOf = (place: Place, what: string): string => what.startsWith('upper:') ? `${places[place][0]}-${what.slice(6)}` : `${places[place][1]}-${what}`
const ask = async (place: Place, supervisor: string, supervised: string, on = '2025-12-01') =>
  (await clerk.get<PairAnswer>(`/api/competence?supervisor=${idOf(place, supervisor)}&supervised=${idOf(place, supervised)}&on=${on}`)).body

/** What each law says of each pair, before the national regulation: outcome and the article that decides. `-`: no line. */
const table: readonly (readonly [row: string, supervisor: string, supervised: string, XJ: string, NX: string, ES: string, BYN: string])[] = [
  ['政府对下级政府', 'upper:gov', 'gov', 'allowed 第3条第1款', 'allowed 第2条第1款', 'allowed 第3条第1款', 'refused'],
  ['政府对所属部门', 'gov', 'market', 'allowed 第3条第1款', 'allowed 第2条第1款', 'allowed 第3条第1款', 'allowed 第2条第2款'],
  ['司法行政部门对本级部门', 'justice', 'market', 'allowed 第3条第1款', 'allowed 第2条第1款', 'allowed 第3条第1款', 'allowed 第2条第2款'],
  ['部门对下级部门', 'upper:market', 'market', 'allowed 第3条第1款', 'allowed 第2条第1款', 'allowed 第3条第1款', 'allowed 第11条第2款'],
  ['派出机关', 'gov', 'street', 'allowed 第3条第1款', 'refused', 'allowed 第5条第3款', 'allowed 第23条第1款'],
  ['派出机构，由设立它的部门', 'market', 'post', 'allowed 第38条第1款', 'refused', 'allowed 第3条第1款', 'allowed 第11条第2款'],
  ['授权组织，由政府', 'gov', 'authorized', 'allowed 第38条第1款', 'allowed 第2条第2款', 'refused', 'refused'],
  ['授权组织，由部门', 'transport', 'authorized', 'refused', 'allowed 第2条第2款', 'refused', 'refused'],
  ['规章授权的组织', 'gov', 'by-rule', 'allowed 第38条第1款', 'refused', 'refused', 'refused'],
  ['受委托组织，由委托部门', 'transport', 'squad', 'allowed 第38条第1款', 'allowed 第2条第2款', 'refused', 'allowed 第11条第3款'],
  ['受委托组织，由本级政府', 'gov', 'squad', 'refused', 'allowed 第2条第2款', 'refused', 'refused'],
  ['垂直管理机关，由所在地政府', 'gov', 'tax', 'allowed 第11条', 'refused', 'needsBasis 第2条第2款', 'allowed 第2条第3款'],
  ['垂直管理机关，由系统上级', 'upper:market', 'tax', 'allowed 第11条', 'refused', 'needsBasis 第2条第2款', 'refused'],
  ['垂直管理机关，由本级司法行政部门', 'justice', 'tax', 'allowed 第11条', 'refused', 'needsBasis 第2条第2款', 'allowed 第2条第3款'],
  ['乡镇，由县级政府', 'gov', 'township', 'allowed 第3条第1款', 'allowed 第2条第1款', 'allowed 第5条第3款', 'allowed 第23条第1款'],
  ['乡镇，由县级司法行政部门', 'justice', 'township', 'allowed 第3条第1款', 'allowed 第2条第1款', 'allowed 第5条第3款', 'allowed 第23条第1款'],
  ['乡镇，由县级部门', 'market', 'township', 'refused', 'refused', 'allowed 第5条第3款', 'allowed 第2条第5款'],
  ['乡镇，由司法所', 'station', 'township', 'refused', 'refused', 'assistance 第5条第4款', 'assistance 第23条第3款'],
  ['越级直接监督下级政府的部门', 'upper:justice', 'market', 'refused', 'refused', 'allowed 第6条第1款', 'allowed 第2条第2款'],
  ['同级部门之间', 'transport', 'market', 'refused', 'refused', 'refused', 'refused'],
]

for (const [row, supervisor, supervised, ...expected] of table) {
  test(`谁可以监督谁：${row}`, async () => {
    for (const [index, place] of (Object.keys(places) as Place[]).entries()) {
      const { outcome, citations, says } = await ask(place, supervisor, supervised)
      const wanted = expected[index]!
      assert.equal(wanted.includes(' ') ? `${outcome} ${citations[0]!.cite}` : outcome, wanted, `${place}：${says}`)
      assert.ok(citations.length > 0, '不论结果如何都写明条文')
      assert.match(says, /[一-鿿].*。$/)
    }
  })
}

test('国家条例施行之后，各地没有规定的由它补上；地方规定在前的仍依地方规定', async () => {
  const national = '2026-03-09'
  const tax = await ask('NX', 'gov', 'tax', national)
  assert.deepEqual([tax.outcome, tax.citations[0]!.cite], ['allowed', '第42条第2款'])
  assert.deepEqual((await ask('ES', 'gov', 'tax', national)).outcome, 'allowed')
  assert.equal((await ask('XJ', 'gov', 'market', national)).citations[0]!.cite, '第3条第1款')
})

test('以谁的名义、由谁办理、文书送给谁', async () => {
  const { line, authority, office: worker, addressee, says } = await ask('NX', 'justice', 'squad')
  assert.deepEqual([line, authority?.id, worker?.id, addressee?.id], ['government', '649801-gov', '649801-justice', '649801-transport'])
  assert.match(says, /以丙县人民政府的名义监督/)
})

test('巴彦淖尔第2条第2款 细则把监督权给司法行政部门自己，不以政府的名义', async () => {
  const { inOwnName, says } = await ask('BYN', 'justice', 'market')
  assert.deepEqual([inOwnName, says], [true, '庚旗司法局可以监督庚旗市场监督管理局。'])
})

test('业务指导没有案件权力', async () => {
  await db.superuser`insert into organ_relation (organ_id, org_path, kind, to_id, from_day) select id, path, 'guidance', '659801-emergency', '2025-12-01' from organ where id = '659801-transport'`
  assert.equal((await ask('XJ', 'emergency', 'transport', '2025-11-30')).outcome, 'refused')
  const { outcome, says } = await ask('XJ', 'emergency', 'transport', '2025-12-01')
  assert.equal(outcome, 'guidance')
  assert.match(says, /只作业务指导/)
})

test('法规施行之前没有监督法', async () => {
  assert.equal((await ask('XJ', 'gov', 'market', '2023-12-31')).outcome, 'noLaw')
  assert.equal((await ask('XJ', 'gov', 'market', '2024-01-01')).outcome, 'allowed')
})

test('谁可以监督一个机关，它又可以监督谁', async () => {
  const list = async (id: string, which: string) => (await clerk.get<AnswerOf<typeof listCompetence>>(`/api/competence/of/${id}?which=${which}`)).body.items
  const above = await list('422891-market', 'above')
  assert.deepEqual(above.map(({ supervisor }) => supervisor.id).sort((a, b) => a < b ? -1 : 1), ['422800-gov', '422800-justice', '422800-market', '422891-gov', '422891-justice'])
  const below = await list('422891-market', 'below')
  assert.deepEqual(below.map(({ supervised }) => supervised.id).sort((a, b) => a < b ? -1 : 1), ['422891-post', '422891-street', '422891-township'])
  assert.ok((await list('422891-justice', 'below')).length > 4)
  assert.deepEqual((await list('422891-township', 'above')).map(({ supervisor, outcome }) => [supervisor.id, outcome]).filter(([, outcome]) => outcome === 'assistance'), [['422891-station', 'assistance']])
})

test('恩施第6条第2款 共同上一级由关系算出，附条文', async () => {
  const { superior, office: worker, citations } = (await clerk.get<AnswerOf<typeof askCommonSuperior>>('/api/competence/common?first=422891-gov&second=422892-gov')).body
  assert.deepEqual([superior?.id, worker?.id, citations.map(({ cite }) => cite)], ['422800-gov', '422800-justice', ['第6条第2款']])
})

test('新疆第5条第1款 四级监督的覆盖：哪一级没有机构', async () => {
  await db.superuser`update organ set to_day = '2025-11-30' where id = '659802-station'`
  const { items } = (await (await as('650000-clerk')).get<AnswerOf<typeof coverage>>('/api/competence/coverage')).body
  assert.deepEqual(items.filter(({ missing }) => missing).map(({ government, missing }) => [government.id, missing]), [['659802-township', '没有登记司法所']])
  assert.ok(items.length >= 5)
})

test('没有这个机关的，答没有找到', async () => {
  assert.equal((await clerk.get('/api/competence?supervisor=nobody&supervised=422891-gov')).status, 404)
})

const duplicates = async (login: string, query: string) => (await (await as(login)).get<AnswerOf<typeof findDuplicates>>(`/api/duplicates?agency=422891-market&on=2025-12-01&${query}`)).body
const like = (title: string) => `title=${encodeURIComponent(title)}`

test('立案之前找出重复的：同一文号、近似的标题；另一机关在办而自己看不到的，只说由谁在办', async () => {
  const county = await as('422891-clerk')
  const id = await county.open('422891-market', '2025-11-03', { title: '戊市监罚〔2025〕12号行政处罚决定超过办案期限' })
  const own = await duplicates('422891-clerk', like('核查戊市监罚(2025)12号'))
  assert.deepEqual([own.items.map(each => [each.id, each.why]), own.elsewhere, own.rule], [[[id, 'number']], [], null])
  assert.deepEqual((await duplicates('422891-clerk', like('行政处罚决定超过办案期限'))).items.map(({ why }) => why), ['title'])
  assert.deepEqual((await duplicates('422891-clerk', like('检查许可档案是否完整'))).items, [])
  const prefecture = await duplicates('422800-clerk', like('戊市监罚〔2025〕12号'))
  assert.deepEqual([prefecture.items.map(({ office: { id: by } }) => by), prefecture.rule?.citations.map(({ cite }) => cite)], [['422891-justice'], ['第6条第2款']])
  const sibling = await duplicates('422892-clerk', like('戊市监罚〔2025〕12号'))
  assert.deepEqual([sibling.items, sibling.elsewhere.map(({ id: by }) => by)], [[], ['422891-justice']])
  assert.doesNotMatch(JSON.stringify(sibling), /超过办案期限/)
  assert.deepEqual((await duplicates('422891-market', like('戊市监罚〔2025〕12号'))).elsewhere, [], '被监督机关不能由此得知谁在查它')
})

test('一年之前的不算重复', async () => {
  const there = async (on: string) => (await (await as('422891-clerk')).get<AnswerOf<typeof findDuplicates>>(`/api/duplicates?agency=422891-market&on=${on}&${like('戊市监罚〔2025〕12号')}`)).body.items.length
  assert.deepEqual([await there('2026-11-02'), await there('2026-11-03')], [1, 0])
})
