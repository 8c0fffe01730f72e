import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineBetween, organsById, type LawOfLines, type Organ } from '../core/authority/index.ts'
import type { Day, SupervisionLine } from '../core/norms/index.ts'
import { lines as bayannurLines } from './bayannur-2023/lines.ts'
import { lines as enshiLines } from './enshi-2025/lines.ts'
import { lines as nationalLines } from './national-2025/lines.ts'
import { lines as ningxiaLines } from './ningxia-2021/lines.ts'
import { lines as xinjiangLines } from './xinjiang-2023/lines.ts'

const lawOf = (id: string, region: string, lines: readonly SupervisionLine[]): LawOfLines => ({ id, region, lines })
const xinjiang = lawOf('xinjiang-2023', 'xinjiang', xinjiangLines)
const ningxia = lawOf('ningxia-2021', 'ningxia', ningxiaLines)
const enshi = lawOf('enshi-2025', 'enshi', enshiLines)
const bayannur = lawOf('bayannur-2023', 'bayannur', bayannurLines)
const national = lawOf('national-2025', 'cn', nationalLines)

/** One fictitious place, the same under each law. */
const place = (region: string): Map<string, Organ> => {
  const organ = (id: string, name: string, kind: Organ['kind'], level: Organ['level'], more: Partial<Organ> = {}): Organ => ({ id, name, kind, level, region, ...more })
  return new Map(organsById([
    organ('city', '甲市人民政府', 'government', 'prefecture'),
    organ('cityJustice', '甲市司法局', 'justiceDepartment', 'prefecture', { government: 'city' }),
    organ('cityMarket', '甲市市场监督管理局', 'department', 'prefecture', { government: 'city' }),
    organ('cityTax', '甲市税务局', 'department', 'prefecture', { government: 'city', management: 'vertical' }),
    organ('county', '甲县人民政府', 'government', 'county', { superior: 'city' }),
    organ('countyJustice', '甲县司法局', 'justiceDepartment', 'county', { government: 'county', superior: 'cityJustice' }),
    organ('countyMarket', '甲县市场监督管理局', 'department', 'county', { government: 'county', superior: 'cityMarket' }),
    organ('countyCulture', '甲县文化局', 'department', 'county', { government: 'county' }),
    organ('countyTax', '甲县税务局', 'department', 'county', { government: 'county', superior: 'cityTax', management: 'vertical' }),
    organ('countyEcology', '甲县生态环境局', 'department', 'county', { government: 'county', superior: 'cityMarket', management: 'upperLed' }),
    organ('town', '乙镇人民政府', 'government', 'township', { superior: 'county' }),
    organ('street', '丙街道办事处', 'dispatchedOrgan', 'township', { setUpBy: 'county' }),
    organ('station', '乙镇司法所', 'justiceStation', 'township', { setUpBy: 'countyJustice', government: 'town' }),
    organ('marketPost', '甲县市场监督管理局乙镇所', 'dispatchedBody', 'township', { setUpBy: 'countyMarket', government: 'town' }),
    organ('marketInstitute', '甲县检验所', 'institution', 'county', { setUpBy: 'countyMarket', government: 'county' }),
    organ('authorized', '甲县公路中心', 'authorizedOrganization', 'county', { government: 'county', superior: 'countyCulture', authorizedBy: 'lawOrRegulation' }),
    organ('byRule', '甲县渡口中心', 'authorizedOrganization', 'county', { government: 'county', superior: 'countyCulture', authorizedBy: 'rule' }),
    organ('entrusted', '甲县综合执法大队', 'entrustedOrganization', 'county', { entrustedBy: 'countyCulture', government: 'county' }),
  ]))
}

type Laws = readonly [LawOfLines, ...LawOfLines[]]
const before: Day = '2025-06-01'
const after: Day = '2026-03-02'
const line = (laws: Laws, supervisor: string, supervised: string, organs = place(laws[0].region), day = laws.length > 1 ? after : before) =>
  lineBetween(laws, supervisor, supervised, organs, day)

function supervises(laws: Laws, supervisor: string, supervised: string, cite: string, organs = place(laws[0].region)) {
  const found = line(laws, supervisor, supervised, organs)
  assert.ok(!found.refused, `${supervisor} → ${supervised}: ${JSON.stringify(found)}`)
  assert.equal(found.cite, cite)
  return found
}

function refuses(laws: Laws, supervisor: string, supervised: string, cite: string, organs = place(laws[0].region)) {
  const found = line(laws, supervisor, supervised, organs)
  assert.ok(found.refused, `${supervisor} → ${supervised} ${JSON.stringify(found)}`)
  assert.equal(found.cite, cite)
  assert.match(found.says, /[一-鿿]/)
  return found
}

test('新疆第3条第1款 政府对下级政府、政府对部门、部门对下级部门', () => {
  assert.equal(supervises([xinjiang], 'city', 'county', '第3条第1款').line, 'government')
  const own = supervises([xinjiang], 'county', 'countyMarket', '第3条第1款')
  assert.deepEqual([own.authority, own.office, own.addressee, own.through], ['county', 'countyJustice', 'countyMarket', 'justiceDepartment'])
  const system = supervises([xinjiang], 'cityMarket', 'countyMarket', '第3条第1款')
  assert.deepEqual([system.line, system.office], ['department', 'cityMarket'])
})

test('新疆第3条第1款 同级部门之间、不同系统之间没有监督关系', () => {
  assert.match(refuses([xinjiang], 'countyCulture', 'countyMarket', '第3条第1款').says, /甲县文化局与甲县市场监督管理局之间没有监督关系/)
  refuses([xinjiang], 'cityMarket', 'countyCulture', '第3条第1款')
  refuses([xinjiang], 'county', 'county', '第3条第1款')
  refuses([xinjiang], 'county', 'city', '第3条第1款')
  refuses([xinjiang], 'city', 'countyMarket', '第3条第1款')
})

test('新疆第3条第3款 司法局以本级人民政府为监督机关', () => {
  const found = supervises([xinjiang], 'countyJustice', 'countyMarket', '第3条第1款')
  assert.deepEqual([found.line, found.authority, found.office], ['government', 'county', 'countyJustice'])
})

test('新疆第3条第1款 市司法局监督县司法局，是部门线', () => {
  assert.equal(supervises([xinjiang], 'cityJustice', 'countyJustice', '第3条第1款').line, 'department')
})

test('新疆第2条 区域以外的机关', () => {
  assert.match(refuses([xinjiang], 'county', 'countyMarket', '第2条', place('ningxia')).says, /不在新疆/)
})

test('新疆第11条 垂直管理的机关，系统上级和所在地同级人民政府都可以监督；法律另有规定的从其规定', () => {
  supervises([xinjiang], 'county', 'countyTax', '第11条')
  supervises([xinjiang], 'cityTax', 'countyTax', '第11条')
  assert.match(refuses([xinjiang], 'city', 'countyTax', '第11条').says, /由所在地同级人民政府、本系统的上级部门监督/)
  const organs = place('xinjiang')
  organs.set('countyTax', { ...organs.get('countyTax')!, otherLaw: '《某法》第3条' })
  assert.match(refuses([xinjiang, national], 'county', 'countyTax', '第11条', organs).says, /《某法》第3条另有规定/)
})

test('新疆第38条第1款 授权的组织由县级以上人民政府监督，依据不足的部门不可；授权可以出自规章', () => {
  supervises([xinjiang], 'county', 'authorized', '第38条第1款')
  supervises([xinjiang], 'county', 'byRule', '第38条第1款')
  assert.match(refuses([xinjiang], 'countyCulture', 'authorized', '第38条第1款').says, /县级以上人民政府/)
})

test('新疆第38条第1款 派出机构、受委托的组织，只由设置或者委托它的机关监督', () => {
  supervises([xinjiang], 'countyMarket', 'marketPost', '第38条第1款')
  assert.match(refuses([xinjiang], 'county', 'marketPost', '第38条第1款').says, /请以设立或者委托它的甲县市场监督管理局为被监督机关/)
  assert.equal(supervises([xinjiang], 'countyCulture', 'entrusted', '第38条第1款').addressee, 'entrusted')
  assert.match(refuses([xinjiang], 'county', 'entrusted', '第38条第1款').says, /请以设立或者委托它的甲县文化局/)
})

test('新疆第3条第1款 街道办事处按设立它的人民政府所属机关对待，标明解释', () => {
  assert.match(supervises([xinjiang], 'county', 'street', '第3条第1款').reading ?? '', /派出机关/)
  refuses([xinjiang], 'countyMarket', 'street', '第3条第1款')
})

test('宁夏第2条第1款 三条线；乡镇政府对县级部门、县政府对所属部门以外的机关没有监督线', () => {
  supervises([ningxia], 'city', 'county', '第2条第1款')
  supervises([ningxia], 'county', 'town', '第2条第1款')
  supervises([ningxia], 'county', 'countyMarket', '第2条第1款')
  supervises([ningxia], 'cityMarket', 'countyMarket', '第2条第1款')
  refuses([ningxia], 'town', 'countyMarket', '第3条第1款')
})

test('宁夏第2条第2款 授权的组织由政府或者部门监督，授权依据不含规章', () => {
  supervises([ningxia], 'county', 'authorized', '第2条第2款')
  supervises([ningxia], 'countyCulture', 'authorized', '第2条第2款')
  refuses([ningxia], 'county', 'byRule', '第3条第1款')
})

test('宁夏第2条第2款、第17条 受委托的组织可以监督，文书送达委托机关', () => {
  const found = supervises([ningxia], 'county', 'entrusted', '第2条第2款')
  assert.equal(found.addressee, 'countyCulture')
  assert.match(found.reading ?? '', /送达委托机关/)
  supervises([ningxia], 'countyCulture', 'entrusted', '第2条第2款')
})

test('宁夏第3条第1款 没有隶属关系的垂直管理机关，由国家条例第42条第2款补上', () => {
  refuses([ningxia], 'county', 'countyTax', '第3条第1款')
  const found = supervises([ningxia, national], 'county', 'countyTax', '第42条第2款')
  assert.equal(found.law, 'national-2025')
  assert.deepEqual(found.notices.map((notice) => notice.cite), ['第3条第1款', '第42条第2款'])
})

test('恩施第3条第1款 政府对下级政府、对部门和派出机关；部门对本系统', () => {
  supervises([enshi], 'city', 'county', '第3条第1款')
  supervises([enshi], 'county', 'countyMarket', '第3条第1款')
  supervises([enshi], 'cityMarket', 'countyMarket', '第3条第1款')
  supervises([enshi], 'countyMarket', 'marketPost', '第3条第1款')
  supervises([enshi], 'countyMarket', 'marketInstitute', '第3条第1款')
  refuses([enshi], 'cityMarket', 'countyCulture', '第3条第1款')
})

test('恩施第5条第3款 乡镇街道受县政府监督，职能部门只作行业监督', () => {
  supervises([enshi], 'county', 'town', '第5条第3款')
  supervises([enshi], 'county', 'street', '第5条第3款')
  assert.match(supervises([enshi], 'countyMarket', 'town', '第5条第3款').notices[0]?.says ?? '', /本行业/)
  supervises([enshi], 'city', 'town', '第3条第1款')
})

test('恩施第5条第4款 司法所协助，不能立案', () => {
  assert.match(refuses([enshi], 'station', 'town', '第5条第4款').says, /协助/)
  refuses([enshi], 'station', 'marketPost', '第5条第4款')
  refuses([enshi], 'station', 'street', '第3条第1款')
})

test('恩施第6条第1款 上级可以直接监督下级政府的部门，标明解释', () => {
  assert.ok(supervises([enshi], 'city', 'countyMarket', '第6条第1款').reading)
})

test('恩施第2条第2款 垂直管理的机关除外；国家条例施行后单独依国家条例', () => {
  refuses([enshi], 'county', 'countyTax', '第2条第2款')
  refuses([enshi], 'cityTax', 'countyTax', '第2条第2款')
  assert.equal(supervises([enshi, national], 'county', 'countyTax', '第42条第2款').law, 'national-2025')
  assert.equal(supervises([enshi, national], 'cityTax', 'countyTax', '第42条第1款').law, 'national-2025')
})

test('巴彦淖尔第2条第2款 司法局监督本级和下级的行政执法部门', () => {
  const own = supervises([bayannur], 'countyJustice', 'countyMarket', '第2条第2款')
  assert.deepEqual([own.line, own.office, own.through], ['government', 'countyJustice', 'justiceDepartment'])
  assert.ok(supervises([bayannur], 'cityJustice', 'countyMarket', '第2条第2款').reading)
})

test('巴彦淖尔第2条第3款 司法局监督驻地的垂直管理机关；国家条例要求告知其上级', () => {
  supervises([bayannur], 'countyJustice', 'countyTax', '第2条第3款')
  const found = supervises([bayannur, national], 'countyJustice', 'countyTax', '第2条第3款')
  assert.deepEqual(found.notices.map((notice) => [notice.law, notice.cite]), [['national-2025', '第42条第2款']])
})

test('巴彦淖尔第11条 部门监督本部门、下级部门和受委托的机构', () => {
  supervises([bayannur], 'cityMarket', 'countyMarket', '第11条第2款')
  supervises([bayannur], 'countyMarket', 'marketPost', '第11条第2款')
  supervises([bayannur], 'countyCulture', 'entrusted', '第11条第3款')
  assert.match(refuses([bayannur], 'county', 'entrusted', '第11条第3款').says, /甲县文化局/)
})

test('巴彦淖尔第23条 司法局监督苏木乡镇和街道；司法所只作日常检查，出具文书须提请', () => {
  supervises([bayannur], 'countyJustice', 'town', '第23条第1款')
  supervises([bayannur], 'countyMarket', 'town', '第2条第5款')
  assert.match(refuses([bayannur], 'station', 'town', '第23条第3款').says, /提请/)
})

test('巴彦淖尔没有写上级政府对下级政府的监督线，由国家条例第2条补上', () => {
  refuses([bayannur], 'city', 'county', '第2条第2款')
  assert.equal(supervises([bayannur, national], 'city', 'county', '第2条').law, 'national-2025')
})

test('国家第2条 县级以上人民政府；乡镇政府没有这条线', () => {
  supervises([national], 'county', 'countyMarket', '第2条')
  supervises([national], 'county', 'authorized', '第2条')
  supervises([national], 'county', 'street', '第2条')
  refuses([national], 'county', 'byRule', '第2条')
  refuses([national], 'town', 'countyMarket', '第2条')
})

test('国家第42条第3款 部门对下级部门只督促指导；地方的监督线不变，附提示', () => {
  refuses([national], 'cityMarket', 'countyMarket', '第42条第3款')
  for (const [law, cite] of [[xinjiang, '第3条第1款'], [ningxia, '第2条第1款'], [enshi, '第3条第1款'], [bayannur, '第11条第2款']] as const) {
    const found = supervises([law, national], 'cityMarket', 'countyMarket', cite)
    assert.deepEqual(found.notices.map((notice) => notice.cite), ['第42条第3款'], law.id)
  }
})

test('国家第42条第1款 部门对所属机构、派出机构，参照', () => {
  assert.match(supervises([national], 'countyMarket', 'marketPost', '第42条第1款').notices[0]?.says ?? '', /参照/)
  supervises([ningxia, national], 'countyMarket', 'marketInstitute', '第42条第1款')
})

test('国家第42条第2款 以上级部门领导为主的机关：地方线照旧，附提示', () => {
  const found = supervises([xinjiang, national], 'county', 'countyEcology', '第3条第1款')
  assert.deepEqual(found.notices.map((notice) => notice.cite), ['第42条第2款'])
  supervises([xinjiang, national], 'cityMarket', 'countyEcology', '第3条第1款')
})

test('国家第6条第2款 司法所只协助', () => {
  refuses([national], 'station', 'town', '第6条第2款')
})

test('每一条监督线都有一对机关试过', () => {
  for (const law of [xinjiang, ningxia, enshi, bayannur, national]) {
    const organs = place(law.region)
    organs.set('away', { id: 'away', name: '乙县人民政府', kind: 'government', level: 'county', region: 'elsewhere' })
    organs.set('zone', { id: 'zone', name: '甲市开发区管理委员会', kind: 'dispatchedOrgan', level: 'county', region: law.region, setUpBy: 'city' })
    const pairs = [...organs.keys()].flatMap(supervisor => [...organs.keys()].map(supervised => line([law], supervisor, supervised, organs)))
    const untried = law.lines.filter(each => !pairs.some(found => found.cite === each.cite && (found.refused
      ? each.effect !== 'supervises' && found.says.includes(each.says) : each.effect === 'supervises' && found.relation === each.over)))
    assert.deepEqual(untried.map(({ over, by, cite }) => `${law.id} ${over} ${by ?? ''} ${cite}`), [])
  }
})
