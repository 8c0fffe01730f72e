import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, resultOf, type Written } from '../../test/records.ts'
import businessClimate from './pack.ts'

const decided = (decidedAt: string, more: Written = {}) =>
  resultOf(businessClimate, 'licence-promise-limit-exceeded', 'licence', { acceptedAt: '2026-03-02', promiseDays: 5, decidedAt, ...more })

test('第36条第2款 承诺五个工作日，3月9日届满；公开说明了理由的，不提示', () => {
  assert.equal(decided('2026-03-06'), 'kept')
  assert.equal(decided('2026-03-09'), 'kept')
  assert.equal(decided('2026-03-10'), 'broken')
  assert.equal(decided('2026-03-10', { delayReasonPublishedAt: '2026-03-09' }), 'notApplicable')
  assert.equal(decided('2026-03-10', { promiseDays: null }), 'notApplicable')
})

test('第36条第1款 现场核查等不计入期间都扣除', () => {
  const checked = (decidedAt: string) => decided(decidedAt, { excludedPeriods: [{ reason: 'EXPERT_REVIEW', from: '2026-03-04', to: '2026-03-05' }] })
  assert.equal(checked('2026-03-11'), 'kept')
  assert.equal(checked('2026-03-12'), 'broken')
})

test('第36条第2款 说明承诺的日数和最后一日', () => {
  const found = findingOf(businessClimate, 'licence-promise-limit-exceeded', 'licence', { acceptedAt: '2026-03-02', promiseDays: 5, decidedAt: '2026-03-10' })
  assert.match(found.says, /受理日为2026年3月2日（周一），应当在5个工作日内办结申请，最后一日为2026年3月9日（周一）；决定日为2026年3月10日（周二），晚了1天。/)
  assert.ok(found.facts.some(({ field, value }) => field === 'promiseDays' && value === '5'))
})

test('第25条 确认登记向企业收取目录清单之外的费用；当事人不是企业的，不适用', () => {
  const fee = { organ: 'gov', document: '某目录', publishedOn: '2025-01-01', from: '2025-01-01', to: null, place: '420000', code: 'K1', name: '登记费', max: 80 } as const
  const charged = (feeCode: string, amountPaid: number, isEnterprise = true) =>
    resultOf(businessClimate, 'licence-illegal-fee', 'confirmation', { acceptedAt: '2026-03-02', areaCode: '422891', isEnterprise, money: [{ type: 'FEE', feeCode, amountPaid }] }, { registers: { fee: [fee] } })
  assert.equal(charged('K1', 80), 'kept')
  assert.equal(charged('K1', 80.01), 'broken')
  assert.equal(charged('K2', 1), 'broken')
  assert.equal(charged('K2', 1, false), 'notApplicable')
})

test('第36条第2款 给付、确认公开承诺时限的，同样核对：给付没有受理日的，自申请之日起算', () => {
  const granted = (decidedAt: string) => resultOf(businessClimate, 'licence-promise-limit-exceeded', 'payment', { promiseDays: 5, decidedAt, payment: { appliedAt: '2026-03-02' } })
  const confirmed = (decidedAt: string) => resultOf(businessClimate, 'licence-promise-limit-exceeded', 'confirmation', { acceptedAt: '2026-03-02', promiseDays: 5, decidedAt })
  for (const by of [granted, confirmed]) assert.deepEqual([by('2026-03-06'), by('2026-03-09'), by('2026-03-10')], ['kept', 'kept', 'broken'])
})
