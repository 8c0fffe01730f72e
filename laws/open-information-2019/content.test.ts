import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, resultOf, type Written } from '../../test/records.ts'
import openInformation from './pack.ts'

const decision = { decisionNo: 'X市监罚〔2026〕3号', decidedAt: '2026-03-20', partyType: 'ORG', name: '某某超市有限公司', penalty: { fineAmount: 5000 } }
const shown = { decisionNo: 'X市监罚〔2026〕3号', decidedAt: '2026-03-20', partyName: '某某超市有限公司', fineWan: 0.5 }
const published = (content: Written | null, more: Written = {}) => resultOf(openInformation, 'publicity-content-mismatch', 'penalty', { ...decision, ...more, publicity: { publishedAt: '2026-03-25', published: content } })

test('第6条第1款 公示的罚款以万元计：五千元公示为0.5，不是5', () => {
  assert.equal(published(shown), 'kept')
  assert.equal(published({ ...shown, fineWan: 5 }), 'broken')
  assert.equal(published({ ...shown, fineWan: 0.50005 }), 'kept')
  assert.equal(published({ ...shown, fineWan: 0.5001 }), 'broken')
})

test('第6条第1款 文号、日期、单位名称不一致的，提示；括号全角半角、空格不算；自然人姓名可以遮蔽', () => {
  assert.equal(published({ ...shown, decisionNo: 'X市监罚〔2026〕4号' }), 'broken')
  assert.equal(published({ ...shown, decisionNo: 'X市监罚[2026] 3号' }), 'kept')
  assert.equal(published({ ...shown, decidedAt: '2026-03-21' }), 'broken')
  assert.equal(published({ ...shown, partyName: '某某商贸有限公司' }), 'broken')
  assert.equal(published({ ...shown, partyName: '张某' }, { partyType: 'PERSON', name: '张三' }), 'kept')
})

test('第6条第1款 没有填报的内容不比较；来源不含公示内容的，不下结论', () => {
  assert.equal(published({ decisionNo: shown.decisionNo }), 'kept')
  assert.equal(published(null), 'notApplicable')
  assert.equal(published(null, { unreported: ['publicity.published'] }), 'unknown')
})

test('第6条第1款 说明哪一项不一致', () => {
  const found = findingOf(openInformation, 'publicity-content-mismatch', 'penalty', { ...decision, publicity: { publishedAt: '2026-03-25', published: { ...shown, fineWan: 5 } } })
  assert.equal(found.says, '公示的内容与决定不一致：罚款公示为50,000元，决定为5,000元。')
})

const text = (words: string, more: Written = {}, kind: 'penalty' | 'payment' = 'penalty') => resultOf(openInformation, 'publicity-personal-data-leak', kind, { decidedAt: '2026-03-20', ...more, publicity: { text: words } })

test('第15条 公示文本里的公民身份号码、手机号码提示；统一社会信用代码、遮蔽的号码不提示', () => {
  assert.equal(text('当事人：张某，身份证号11010519491231002X，住某小区'), 'broken')
  assert.equal(text('联系电话13800000000'), 'broken')
  assert.equal(text('退款至银行卡6222020200112233445'), 'broken')
  assert.equal(text('缴款账号6222020200112233445'), 'kept')
  assert.equal(text('当事人：某商贸有限公司，统一社会信用代码91350100M000100Y43'), 'kept')
  assert.equal(text('当事人：张某，身份证号110105********002X'), 'kept')
})

test('第15条 个人住址的门牌、未成年人的姓名提示；单位的住所不提示', () => {
  assert.equal(text('当事人张某，住甲县和平路12号3单元402室', { partyType: 'PERSON' }), 'broken')
  assert.equal(text('某商贸有限公司，住所甲县和平路12号', { partyType: 'ORG' }), 'kept')
  assert.equal(text('户主张某，住址乙村5号', {}, 'payment'), 'broken')
  assert.equal(resultOf(openInformation, 'publicity-personal-data-leak', 'penalty', { decidedAt: '2026-03-20', publicity: { minorNamed: true } }), 'broken')
  const named = (publishedAt: string, words = '当事人李小某，罚款一百元') =>
    resultOf(openInformation, 'publicity-personal-data-leak', 'penalty', { decidedAt: '2026-03-20', partyType: 'PERSON', name: '李小某', birthDate: '2008-04-01', publicity: { publishedAt, text: words } })
  assert.deepEqual([named('2026-03-31'), named('2026-04-01'), named('2026-03-31', '当事人李某，罚款一百元')], ['broken', 'kept', 'kept'])
  assert.equal(resultOf(openInformation, 'publicity-personal-data-leak', 'penalty', { decidedAt: '2026-03-20' }), 'notApplicable')
})
