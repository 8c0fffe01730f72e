import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf, type Written } from '../../test/records.ts'
import landRules from './pack.ts'

const levied = (norm: string, levy: Written, more: Written = {}, today = '2026-11-20') =>
  resultOf(landRules, norm, 'levy', { levy: { type: 'LAND_COLLECTIVE', ...levy }, ...more }, { today: today as never })

test('第26条第2款 预公告不少于十个工作日：3月2日发布，最早3月16日结束', () => {
  const posted = (preNoticeTo: string) => levied('expropriation-notice-period-short', { preNoticeFrom: '2026-03-02', preNoticeTo })
  assert.equal(posted('2026-03-13'), 'broken')
  assert.equal(posted('2026-03-16'), 'kept')
  assert.equal(posted('2026-03-17'), 'kept')
})

test('第26条第2款 没有预公告就批准的，违反；没有填报截止日的，以批准日核对', () => {
  assert.equal(levied('expropriation-notice-period-short', {}, { decidedAt: '2026-06-01' }), 'broken')
  assert.equal(levied('expropriation-notice-period-short', { preNoticeFrom: '2026-03-02' }, { decidedAt: '2026-03-13' }), 'broken')
  assert.equal(levied('expropriation-notice-period-short', { preNoticeFrom: '2026-03-02' }), 'notApplicable')
  assert.equal(levied('expropriation-notice-period-short', { type: 'HOUSE_STATE' }, { decidedAt: '2026-06-01' }), 'notApplicable')
})

test('第28条第1款 方案公告不少于三十日：4月1日公告，5月1日届满，假期不顺延', () => {
  const posted = (planNoticeTo: string) => levied('expropriation-notice-period-short-plan', { planNoticeFrom: '2026-04-01', planNoticeTo })
  assert.equal(posted('2026-04-30'), 'broken')
  assert.equal(posted('2026-05-01'), 'kept')
  assert.equal(posted('2026-05-02'), 'kept')
})

test('第31条 收到批准文件之日起十五个工作日内发布公告：3月2日收到，3月23日届满', () => {
  const announced = (announcedAt: string | null, today?: string) => levied('land-expropriation-announcement-late', { approvalReceivedAt: '2026-03-02', announcedAt }, {}, today)
  assert.equal(announced('2026-03-20'), 'kept')
  assert.equal(announced('2026-03-23'), 'kept')
  assert.equal(announced('2026-03-24'), 'broken')
  assert.equal(announced(null, '2026-03-23'), 'running')
  assert.equal(announced(null, '2026-03-24'), 'broken')
})
