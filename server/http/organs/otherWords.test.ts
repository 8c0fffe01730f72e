import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetSender } from '../../../test/sheetSender.ts'
import { office } from '../../../test/office.ts'
import type { AnswerOf, listRegister, OrganDetail } from '../contract/index.ts'

const base = await office('2026-07-13')
const clerk = await base.as('422891-clerk')
const { taken, problems, refusedAs } = sheetSender(base.app, '/api/organs/imports')
const named = async (text: string) => (await clerk.get<AnswerOf<typeof listRegister>>(`/api/organs/register?text=${encodeURIComponent(text)}`)).body.items[0]

/** The names that the common data model gives the fields of a body, and the same in Chinese. */
const english = 'bodyCode,nameZh,shortName,uscc,bodyType,level,areaCode,areaPrefix,govId,parentBodyId,verticalManaged,verticalSuperiorBodyId,setUpByBodyId,fieldCodes,hasPenaltyPower,hasCoercionPower,hasEnforcementPower,isCentralizedPenalty,qualifiedFrom,qualifiedTo,announceUrl,complaintPhone,complaintEmail,legalReviewUnit,legalReviewerCount,status'
const chinese = '主体编码,名称,简称/文号代字,统一社会信用代码,主体类型,层级,区划代码,管辖区划前缀,标识,上一级主管部门,是否垂直管理,垂管上级机关,设立/派出机关,执法领域,有无处罚权,有无强制措施权,有无强制执行权,相对集中处罚权/综合执法,主体资格确认公告日,资格终止日,主体公告链接,投诉举报电话,投诉举报邮箱,法制机构,法制审核人员数,状态'
const row = (code: string, name: string, type: string, { superior = '', vertical = 'N', above = '', setUpBy = '' } = {}) =>
  `${code},${name},${name.slice(0, 6)},,${type},county,422891,,422891-GOV,${superior},${vertical},${above},${setUpBy},MARKET,Y,N,N,N,2020-01-01,,,0000-1,,法规科,2,ACTIVE`
const file = (head: string, ...rows: readonly string[]) => [head, ...rows, ''].join('\r\n')

test('英文列名、中文列名的执法主体文件，都照样收；没有对应登记的列说明', async () => {
  const rows = [row('422891-SLJ', '戊县水利局', 'ORGAN'), row('422891-SWJ', '戊县税务局', 'ORGAN', { superior: '422800-gov', vertical: 'Y', above: '422800-justice' }), row('', '戊县水利监察队', 'COMPREHENSIVE', { setUpBy: '戊县水利局' })]
  const first = await taken(clerk, file(`${english}\r\n${chinese}`, ...rows))
  assert.deepEqual([first.rows, first.added, first.unread], [3, 3, ['areaPrefix', 'qualifiedTo', 'announceUrl', 'complaintEmail', 'legalReviewerCount', 'status']])
  const again = await taken(clerk, file(chinese, ...rows), '/preview')
  assert.deepEqual([again.unchanged, again.wrong], [3, 0], JSON.stringify(again.problems))
  const tax = await named('戊县税务局')
  assert.deepEqual([tax?.id, tax?.kind, tax?.management, tax?.superior?.id], ['422891-swj', 'department', 'vertical', '422800-justice'])
  const detail = (await clerk.get<OrganDetail>(`/api/organs/${tax!.id}`)).body
  assert.deepEqual([detail.fieldCodes, detail.legalReviewUnit, detail.hasPenaltyPower], [['MARKET'], '法规科', true])
  const squad = await named('水利监察队')
  assert.deepEqual([squad?.kind, squad?.comprehensive, squad?.superior?.id], ['institution', true, '422891-slj'])
})

for (const [type, name, kind] of [
  ['ORGAN', '戊县某某乡人民政府', 'government'], ['TOWNSHIP', '戊县某某镇人民政府', 'government'], ['行政机关', '戊县某某局', 'department'], ['COORDINATION', '戊县某某领导小组办公室', 'coordination'], ['议事协调机构', '戊县某某委员会办公室', 'coordination'],
] as const) {
  test(`主体类型${type}的${name}，登记为${kind}`, async () => {
    await taken(clerk, file(english, row('', name, type)))
    assert.equal((await named(name))?.kind, kind)
  })
}

test('没有主体编码，又写了“标识”的，分不清是机关标识还是所属政府，不收', async () => {
  assert.deepEqual(await refusedAs(clerk, file('名称,主体类型,层级,区划代码,标识', '戊县某某局,ORGAN,county,422891,422891-gov')), [422, 'file.heading'])
})

test('层级、类别写了别的，照本平台的词提示', async () => {
  assert.deepEqual(await problems(clerk, file('规范全称,类别,层级,区划代码,所属政府', '戊县某某局,COMMITTEE,village,422891,422891-gov')), ['2 类别 choice', '2 层级 choice'])
})

test('文件没有的列，已经登记的内容不变；有这一列而空着的，清空', async () => {
  const own = '规范全称,类别,层级,区划代码,所属政府,电话,执法领域'
  await taken(clerk, file(own, '戊县甲局,工作部门,县级,422891,戊县人民政府,0000-9,水利；农业农村'))
  const organ = async () => (await clerk.get<OrganDetail>(`/api/organs/${(await named('戊县甲局'))!.id}`)).body
  assert.equal((await taken(clerk, file('规范全称,类别,层级,区划代码,所属政府', '戊县甲局,工作部门,县级,422891,戊县人民政府'))).unchanged, 1)
  assert.deepEqual([(await organ()).phone, (await organ()).fieldCodes], ['0000-9', ['WATER', 'AGRI']])
  assert.equal((await taken(clerk, file(own, '戊县甲局,工作部门,县级,422891,戊县人民政府,,水利'))).changed, 1)
  assert.deepEqual([(await organ()).phone, (await organ()).fieldCodes], [null, ['WATER']])
  assert.deepEqual((await organ()).changes[0]?.what.map(({ name, before, after }) => [name, before, after]), [['电话', '0000-9', '空'], ['执法领域', '水利、农业农村', '水利']])
})
