import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Day, monitored, type Pattern, type PatternParameters } from '../core/norms/index.ts'
import { type Judging, type NormativeDocument, notCorrected, notFiled, notReviewed } from '../core/registers/index.ts'
import { calendarFor, getLaw } from './registry.ts'

const blank: NormativeDocument = {
  organ: 'm', from: '2026-03-02', to: null, title: '某管理办法', document: '甲政发〔2026〕3号', publishedOn: '2026-03-02', maker: 'DEPARTMENT', role: null, isNormative: true, concernsEnterprises: null,
  reviewedOn: '2026-03-02', reviewResult: 'LEGAL', filedWithCommitteeOn: null, filedWithGovernmentAboveOn: null, filedWithGovernmentOn: null, filedWithDepartmentAboveOn: null, filedWithJusticeOn: null, receipts: [],
  orderedToCorrectOn: null, correctedOn: null,
}

/** What a law finds in a document on a day: under the norm of that id, with the figures that the law gives. */
const finder = <P extends keyof PatternParameters>(law: string, id: string, judge: Judging<P>) => {
  const { region, counting } = getLaw(law)
  const { given } = monitored(getLaw(law)).find(norm => norm.id === id) as Pattern as Pattern<P>
  return (document: Partial<NormativeDocument>, on: Day = '2026-11-20'): string | null => judge({ ...blank, ...document }, given, { today: on, counting, calendar: calendarFor(region) })?.says ?? null
}

describe('宁夏条例第19条 三十日内报送备案', () => {
  const found = finder('ningxia-2021', 'normative-document-not-filed', notFiled)
  const above = { filedWithDepartmentAboveOn: '2026-03-10' } as const

  test('第19条第3款 3月2日发布，4月1日报本级政府的不提示，4月2日才报的提示', () => {
    assert.equal(found({ ...above, filedWithGovernmentOn: '2026-03-31' }), null)
    assert.equal(found({ ...above, filedWithGovernmentOn: '2026-04-01' }), null)
    assert.equal(found({ ...above, filedWithGovernmentOn: '2026-04-02' }), '2026年4月2日（周四）才报本级人民政府备案')
  })

  test('第19条第3款 没有报送的，4月1日当日不提示，4月2日提示', () => {
    assert.equal(found(above, '2026-03-31'), null)
    assert.equal(found(above, '2026-04-01'), null)
    assert.equal(found(above, '2026-04-02'), '没有报本级人民政府备案')
  })

  test('第19条第3款 2024年1月12日发布，第三十日落在春节假期，顺延到2月18日（调休上班的周日）：次日提示', () => {
    const published = { publishedOn: '2024-01-12' } as const
    assert.equal(found(published, '2024-02-18'), null)
    assert.match(found(published, '2024-02-19')!, /没有报本级人民政府备案，没有报上一级主管部门备案/)
  })

  test('第19条第1款 人民政府的文件报本级人大常委会和上一级政府，报了别的机关的不算', () => {
    const government = { ...above, maker: 'GOVERNMENT', filedWithGovernmentOn: '2026-03-10' } as const
    assert.equal(found(government), '没有报本级人大常委会备案，没有报上一级人民政府备案')
    assert.equal(found({ ...government, filedWithCommitteeOn: '2026-04-01', filedWithGovernmentAboveOn: '2026-04-01' }), null)
  })

  test('第19条第2款 联合制定的，主办部门没有报送的提示，会签部门的不提示', () => {
    assert.notEqual(found({ role: 'LEAD' }), null)
    assert.equal(found({ role: 'CO' }), null)
  })

  test('第29条 不是行政规范性文件的、还没有发布的，不提示', () => {
    assert.equal(found({ isNormative: false }), null)
    assert.equal(found({ publishedOn: '2026-12-01' }), null)
  })
})

describe('宁夏条例第18条 发布之前审查', () => {
  const found = finder('ningxia-2021', 'normative-document-no-legality-review', notReviewed)

  test('3月2日发布，3月1日、3月2日审查的不提示，3月3日才审查的提示，没有审查的提示', () => {
    assert.deepEqual([found({ reviewedOn: '2026-03-01' }), found({ reviewedOn: '2026-03-02' })], [null, null])
    assert.equal(found({ reviewedOn: '2026-03-03' }), '2026年3月3日（周二）才作合法性审查，在发布之后')
    assert.equal(found({ reviewedOn: null, reviewResult: null }), '发布之前没有合法性审查')
  })

  test('审查结论不合法的提示，修改后发布的、会签部门的文件审查过的不提示；不是规范性文件的不提示', () => {
    assert.equal(found({ reviewResult: 'ILLEGAL' }), '审查结论是不合法，仍然发布')
    assert.deepEqual([found({ reviewResult: 'MODIFY' }), found({ role: 'CO' }), found({ reviewedOn: null, isNormative: false })], [null, null, null])
  })
})

describe('宁夏条例第20条第1款第1项 三十日内自行纠正', () => {
  const found = finder('ningxia-2021', 'normative-document-no-legality-review-corrected', notCorrected)
  const ordered = { orderedToCorrectOn: '2026-05-06' } as const

  test('5月6日责令纠正，6月5日纠正的不提示，6月6日才纠正的提示', () => {
    assert.deepEqual([found({ ...ordered, correctedOn: '2026-06-04' }), found({ ...ordered, correctedOn: '2026-06-05' })], [null, null])
    assert.equal(found({ ...ordered, correctedOn: '2026-06-06' }), '2026年5月6日（周三）责令纠正，2026年6月6日（周六）才纠正')
  })

  test('没有纠正的，6月5日当日不提示，6月6日提示；没有责令纠正的不提示', () => {
    assert.equal(found(ordered, '2026-06-05'), null)
    assert.match(found(ordered, '2026-06-06')!, /责令纠正，没有纠正/)
    assert.equal(found({}), null)
  })
})

describe('巴彦淖尔细则第8条第6项、第18条 审查、备案', () => {
  test('第18条 三十日（建议值）内向任何一个机关报送的不提示，都没有报送的次日提示', () => {
    const found = finder('bayannur-2023', 'normative-document-not-filed', notFiled)
    assert.equal(found({ filedWithJusticeOn: '2026-04-01', filedWithGovernmentOn: '2026-05-06' }), null)
    assert.equal(found({ filedWithJusticeOn: '2026-04-02' }), '2026年4月2日（周四）才报送备案')
    assert.deepEqual([found({}, '2026-04-01'), found({}, '2026-04-02')], [null, '没有报送备案'])
  })

  test('第8条第6项 发布当日审查的不提示，次日才审查的提示', () => {
    const found = finder('bayannur-2023', 'normative-document-no-legality-review', notReviewed)
    assert.equal(found({}), null)
    assert.notEqual(found({ reviewedOn: '2026-03-03' }), null)
  })
})

test('营商环境条例第63条第2款 涉及市场主体权利义务而没有审核的提示；不涉及的、没有登记是否涉及的不提示', () => {
  const found = finder('business-climate-2019', 'normative-document-no-legality-review', notReviewed)
  const unreviewed = { reviewedOn: null, reviewResult: null } as const
  assert.equal(found({ ...unreviewed, concernsEnterprises: true }), '发布之前没有合法性审查')
  assert.deepEqual([found({ ...unreviewed, concernsEnterprises: false }), found(unreviewed), found({ concernsEnterprises: true })], [null, null, null])
})
