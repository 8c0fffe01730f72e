import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findSensitive, masked, secrecyMark, type KnownNames } from './desensitise.ts'

const none: KnownNames = { persons: [], enterprises: [] }
const mask = (text: string, known: KnownNames = none) => masked(text, findSensitive(text, known))

describe('脱敏：每一种都找出来，并给出替换', () => {
  const table: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['身份证号', '身份证号650101199003074512，', '身份证号（身份证号略），'],
    ['末位为X的身份证号', '证件11010519491231002X。', '证件（身份证号略）。'],
    ['手机号', '联系电话13800001234', '联系电话（电话略）'],
    ['有空格的手机号', '电话 138 0000 1234', '电话 （电话略）'],
    ['座机', '拨打0991-1234567反映', '拨打（电话略）反映'],
    ['号牌', '驾驶新A12345货车', '驾驶新A·*****货车'],
    ['新能源号牌', '驾驶宁AD12345', '驾驶宁A·*****'],
    ['信用代码', '代码91650100MA12345678', '代码（统一社会信用代码略）'],
    ['银行账号', '汇入6222000011112222333', '汇入（账号略）'],
    ['邮箱', '寄至a.b@example.cn', '寄至（邮箱略）'],
    ['企业名称', '对甲县富民商贸有限公司作出处罚', '对某有限公司作出处罚'],
    ['职务之后的姓名', '法定代表人：李四，', '法定代表人：李某，'],
    ['复姓', '负责人为欧阳某某；负责人：欧阳锋。', '负责人为欧阳某某；负责人：欧阳某。'],
    ['有间隔号的姓名', '当事人买买提·吐尔逊，称', '当事人买买提·某，称'],
    ['住址', '住甲县乙镇丙路12号3单元402室', '住某地'],
  ]
  for (const [what, text, expected] of table) test(what, () => assert.equal(mask(text), expected))
})

test('案件里已知的姓名和名称，出现在哪里都找得到', () => {
  assert.equal(mask('张三丰与红光厂协商。', { persons: ['张三丰'], enterprises: ['红光厂'] }), '张某与某企业协商。')
})

test('已经写作“某”的不再提示', () => assert.deepEqual(findSensitive('当事人王某、某超市有限公司', none), []))

test('文号、日期、金额、条文不当作账号', () =>
  assert.deepEqual(findSensitive('甲市监罚〔2026〕12号，2026年7月13日罚款50000元，依据第27条第1款', none), []))

test('一段文字里的每一处各是一个提示，位置相连', () => {
  const text = '法定代表人：李四，电话13800001234，法定代表人：李四，'
  assert.deepEqual(findSensitive(text, none).map(({ kind, at, words }) => [kind, text.slice(at, at + words.length) === words]), [['person', true], ['phone', true], ['person', true]])
})

describe('定密的不公布', () => {
  test('机密★', () => assert.ok(secrecyMark('机密★3年')))
  test('说到商业秘密的不是密级', () => assert.equal(secrecyMark('涉及商业秘密的已经隐去'), undefined))
})
