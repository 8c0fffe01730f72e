import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from '../core/laws/index.ts'
import { getLaw, laws } from './registry.ts'

const [xj, nx, es, byn, nat] = ['xinjiang-2023', 'ningxia-2021', 'enshi-2025', 'bayannur-2023', 'national-2025']
const ids = [xj!, nx!, es!, byn!, nat!]
const rows = compare(ids.map(getLaw)).groups.flatMap((group) => group.rows)

/** What the laws say, in the order 新疆、宁夏、恩施、巴彦淖尔、国家; `null`: 法无规定; undefined: told by another row. */
const holds = (title: string, key: string, expected: readonly (RegExp | null | undefined)[], cites: readonly (string | null)[] = []): void => {
  test(title, () => {
    const row = rows.find((each) => each.key === key)
    assert.ok(row, `no row ${key}`)
    for (const [at, cell] of row.cells.entries()) {
      const says = cell.values.map((value) => value.says).join('\n')
      const wanted = expected[at]
      if (wanted) assert.match(says, wanted, cell.law)
      else if (wanted === null) assert.equal(says, '', cell.law)
      const cite = cites[at]
      if (cite) assert.ok(cell.values.some((value) => value.cites.some((each) => each === cite)), `${cell.law} does not cite ${cite}: ${JSON.stringify(cell.values)}`)
    }
  })
}

holds('位阶：两部地方性法规、一部地方政府规章、一部规范性文件，其上一部行政法规', 'rank', [/^地方性法规$/, /^地方性法规$/, /^地方政府规章$/, /^行政规范性文件$/, /^行政法规$/])
holds('施行日', 'effective', [/^2024年1月1日/, /^2003年11月1日/, /^2025年3月1日/, /^2023年7月29日/, /^2026年2月1日/], ['第39条', '第30条', '第35条', '第28条', '第44条'])
holds('只有巴彦淖尔细则有有效期', 'expires', [null, null, null, /^至2028年7月28日/, null], [null, null, null, '第28条'])
holds('行政规范性文件：新疆、恩施排除，宁夏有备案审查', 'normativeDocsInScope', [/^否/, /^是/, /^否/, /^是/, null])
holds('部门对下级部门：四部地方规定是监督，国家条例是督促指导', 'department.lowerDepartment', [/^工作部门监督/, /^工作部门监督/, /监督本系统/, /监督本系统/, /督促指导/], ['第3条第1款', '第2条第1款', '第3条第1款', '第11条第2款', '第42条第3款'])
holds('派出机关只有新疆（解读）、恩施和国家条例写到', 'dispatchedOrgan', [/派出机关/, null, /派出机关/, null, /派出机关/])
holds('垂直管理的机关：新疆双重监督，宁夏、恩施排除，巴彦淖尔由司法行政部门监督', 'verticalOrgan', [/人民政府监督[^]*工作部门监督/, /不监督/, /不监督/, /司法行政部门监督/, /遵守和执行法律/], ['第11条', '第3条第1款', '第2条第2款', '第2条第3款', '第42条第2款'])
holds('首次文书的名称：意见书、通知书、建议书、没有名称、意见书', 'first.title', [/^《行政执法监督意见书》$/, /^《行政执法监督通知书》$/, /^《行政执法监督建议书》$/, /没有给它名称/, /^《行政执法监督意见书》$/], ['第27条第1款', '第25条第1款', '第26条', '第22条第1款', '第28条第1款'])
holds('首次文书由谁制发', 'first.issuer', [/政府一线：司法行政部门/, /监督机构/, /监督机关/, /监督机构[^]*司法所/, /监督机构/], ['第27条第2款', '第25条第1款', '第26条', '第23条第3款'])
holds('首次文书的语气：责令、通知、建议', 'first.tone', [/^责令/, /^通知/, /^建议/, /./, /./])
holds('情形：七项、六项封闭、六项并须属实、没有列举', 'first.trigger', [/7项.*兜底/, /6项.*封闭/, /6项[^]*属实/, /^违法或者不当/, /./])
holds('整改期限：30日、文书载明、30日、30日、文书载明', 'rectification', [/30日$/, /载明的期限$/, /30日$/, /30日$/, /载明的期限/], ['第28条第1款', '第25条第1款', '第27条第2款', '第22条第1款', '第27条第2款'])
holds('整改报告：宁夏条例没有规定，巴彦淖尔送司法行政部门', 'rectification.report', [/监督机关$/, null, /监督机关$/, /司法行政部门$/, /监督机构$/])
holds('异议期限：15日、没有、10日、没有、没有期限', 'objection', [/15日/, null, /10日/, null, /没有期限/], ['第28条第2款', null, '第27条第1款', null, '第30条'])
holds('异议答复：15日、没有、15日、没有、及时', 'objection.answer', [/15日$/, null, /15日$/, null, /及时$/])
holds('异议成立：恩施办法终止监督', 'objection.outcomes', [/撤销/, null, /成立：结案（异议成立，终止监督）/, null, /撤销/])
holds('只有恩施办法在异议期间停止整改期，答复之后重新计算', 'objection.suspends', [null, null, /重新计算/, null, null], [null, null, '第27条第2款'])
holds('第二阶段：逾期；国家条例另有重大问题', 'second.trigger', [/届满/, /届满/, /届满/, /届满/, /届满[^]*重大问题/], ['第29条第1款', '第25条第1款', '第28条第1款', '第22条第2款', '第29条'])
holds('决定书的名称，巴彦淖尔由另一规定定', 'second.title', [/^《行政执法监督决定书》$/, /^《行政执法监督决定书》$/, /^《行政执法监督决定书》$/, /内蒙古/, /^《行政执法监督决定书》$/])
holds('决定的内容：新疆、恩施未尽列举，宁夏三项封闭', 'second.contents', [/限期履行[^]*重新作出[^]*撤销[^]*其他/, /^撤销\n变更\n责令重新作出$/, /其他/, null, /纠正/])
holds('决定的性质：责令、直接决定、责令', 'second.nature', [/^责令$/, /直接决定：撤销/, /^责令$/, null, /^决定$/])
holds('由谁决定', 'second.decider', [/政府一线：本级人民政府/, /政府一线：本级人民政府[^]*部门一线/, /./, /监督机构/, /政府一线：本级人民政府/], ['第29条第2款', '第25条第1款', '第28条第1款', '第22条第2款', '第29条'])
holds('只有宁夏条例要求立即执行', 'second.executed', [/载明/, /立即/, /载明/, null, /载明/], [null, '第25条第2款'])
holds('执行情况报告：宁夏、恩施30日，其余没有', 'executionReport', [null, /30日/, /30日/, null, null], [null, '第25条第2款', '第28条第2款'])
holds('只有宁夏条例有60日的上一级复核', 'superiorReview', [null, /60日.*上一级/, null, null, null], [null, '第28条'])
holds('投诉答复：只有宁夏条例有7个工作日', 'complaint', [/及时/, /7个工作日/, /及时/, /及时/, null], ['第7条第2款', '第15条第2款', '第10条第2款', '第15条第2款'])
holds('投诉向谁提出：监督机关或者执法主体', 'complaint.addressee', [/监督机关/, /执法主体/, /监督机关/, /执法部门/, /监督机构/])
holds('重大处罚决定备案：宁夏15日，向司法行政部门和上级部门', 'majorPenaltyFiling', [null, /15日.*司法行政部门、上一级/, null, null, null], [null, '第21条'])
holds('规范性文件备案：宁夏30日', 'normativeDocumentFiling', [null, /30日/, null, null, null], [null, '第19条第3款'])
holds('规范性文件自行纠正：宁夏30日', 'normativeDocumentCorrection', [null, /30日/, null, null, null], [null, '第20条第1款第1项'])
holds('移送反馈：巴彦淖尔20日', 'referralFeedback', [null, null, null, /作出处理决定之日起，20日/, null], [null, null, null, '第20条第2款'])
holds('监督人员：新疆任何监督两人，恩施、巴彦淖尔现场两人', 'officers', [/^任何监督.*两人/, null, /^现场监督.*两人/, /^现场监督.*两人/, null], ['第24条第1款', null, '第24条第1项', '第16条'])
holds('只有国家条例有督办函', 'urging', [null, null, null, null, /督办函/])
holds('只有国家条例有当场纠正', 'correctedOnSpot', [null, null, null, null, /可以/], [null, null, null, null, '第26条第2款'])
holds('只有国家条例可以径行报请', 'direct', [null, null, null, null, /重大问题/], [null, null, null, null, '第29条'])
holds('只有国家条例不许与复议、诉讼重复', 'remedies', [null, null, null, null, /不能/], [null, null, null, null, '第33条第3款'])

holds('制定机关和日期', 'adopted', [/2023年11月23日/, /2003年9月2日[^]*2021年11月30日/, /2024年12月16日[^]*2025年1月22日/, undefined, /2025年12月5日[^]*2025年12月17日/])
holds('列举的执法行为：恩施九种并有等', 'actTypes', [/处罚.*等/, /./, /裁决.*奖励.*等/, null, undefined], ['第3条第2款', '第3条第2款', '第3条第2款'])
holds('首次文书：四部地方规定应当，国家条例可以', 'first.bidding', [/应当/, /应当/, /应当/, /应当/, /可以/])
holds('第二阶段：宁夏条例可以报请', 'second.bidding', [undefined, /可以/, undefined, undefined, undefined])
holds('案卷评查：恩施办法每年一次，新疆、宁夏没有规定', 'fileReview', [null, null, /每年/, /每年/, /评查/], [null, null, '第18条', '第12条第1款'])
holds('评议考核：恩施办法每年一次', 'evaluation', [null, null, /每年/, /评议/, /评议/], [null, null, '第19条'])
holds('年度工作方案和计划', 'plan', [/年度.*方案/, null, /年度.*计划/, null, /./], ['第21条', null, '第15条'])
holds('回避由谁决定：新疆条例是主要负责人，恩施办法没有写', 'recusal.decider', [/主要负责人/, null, null, null, null], ['第25条第3款'])
holds('对人员的处理由谁给：监督机关、经批准、有权机关', 'sanctions', [/监督机关/, /警告：.*经.*批准/, /有权机关/, null, /有权机关/], ['第34条', '第26条', '第32条第1款', null, '第32条'])
holds('约谈：恩施办法有条件，新疆、宁夏没有', 'talk', [null, null, /突出[^]*决定书/, /突出/, /./], [null, null, '第29条第2款', '第21条', '第22条第5项'])
holds('联系点：新疆、恩施有', 'contactPoints', [/联系点/, undefined, /联系点/, null, undefined], ['第14条', null, '第10条第1款'])
holds('表彰奖励只有新疆条例规定', 'awards', [/奖励/, null, null, null, null], ['第8条'])
holds('监督结果纳入考评', 'results', [/考评/, null, /考核/, /考核/, /./], ['第31条', null, '第30条'])
holds('执法争议：宁夏条例也协调机关与相对人之间的争议', 'coordination', [null, /争议/, null, /争议/, /争议/], [null, '第10条第9项'])
holds('平台：新疆、恩施', 'platform', [/一体化平台/, undefined, /平台/, /平台/, /./], ['第6条第1款', null, '第8条'])

test('法无规定是一种回答：宁夏条例没有异议，写明所问', () => {
  const cell = rows.find(({ key }) => key === 'objection')!.cells[1]!
  assert.deepEqual(cell.values, [])
  assert.equal(cell.silence?.cite, '第25条第1款')
})

test('答得一样的才算一样', () => {
  assert.equal(rows.find(({ key }) => key === 'government.through')!.alike, true)
  assert.equal(rows.find(({ key }) => key === 'rectification')!.alike, false)
})

test('每一问只问一次，每一格都有来处', () => {
  assert.deepEqual(rows.map(({ key }) => key).filter((key, at, all) => all.indexOf(key) !== at), [])
  const facts = ['rank', 'adopted', 'basis', 'terms', 'counting'] // of the law as a whole, not of one article
  assert.deepEqual(rows.filter(({ key }) => !facts.includes(key)).flatMap(({ key, cells }) =>
    cells.flatMap(({ law, values }) => values.filter(({ cites }) => cites.length === 0).map(({ says }) => `${law} ${key} ${says}`))), [])
})

test('任何几部法都可以比，没有监督程序的也可以', () => {
  for (const law of laws) assert.ok(compare([law]).groups.length > 0)
  assert.deepEqual(compare([]).groups.flatMap((group) => group.rows.flatMap((row) => row.cells)), [])
})
