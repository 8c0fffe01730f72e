import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offence, Officer, SpecialPeriod } from '../../core/registers/index.ts'
import { type On, resultOf, type Written } from '../../test/records.ts'
import { officerIn } from '../../test/registers.ts'
import penaltyLaw from './pack.ts'

const result = (norm: string, written: Written, on: On = {}) => resultOf(penaltyLaw, norm, 'penalty', { placeAreaCode: '659801', ...written }, on)
const penalised = { procedureType: 'ORDINARY', decisionResult: 'PENALISE', decidedAt: '2026-03-27' }
const entry = { organ: '甲县司法局', document: '甲县的规定', publishedOn: '2022-01-01', from: '2022-01-01', to: null, place: '659801' } as const
const special = (norm: string, count: number, unit: SpecialPeriod['unit']): On['registers'] =>
  ({ period: [{ ...entry, norm, fieldCode: null, item: null, count, unit, excludes: [], onlyIfInformed: null, extension: null, extensionBy: null }] })

test('第36条第1款 法律另有追责时效的，以案由登记的代替二年；有危害后果的五年不变', () => {
  const offence = (statuteYears: number): Offence => ({
    ...entry, code: 'AY1', name: '某行为', item: null, fineMode: null, fineMin: null, fineMax: null, multipleMin: null, multipleMax: null, baseKind: null, statuteYears, crimeName: null, crimeAmount: null, crimeFacts: [], crimeSource: null,
  })
  const found = (actEndedAt: string, years: number, more: Written = {}) =>
    result('penalty-statute-barred', { ...penalised, offenceCode: 'AY1', actEndedAt, discoveredAt: '2026-01-20', ...more }, { registers: { offence: [offence(years)] } })
  assert.equal(found('2023-01-20', 3), 'kept')
  assert.equal(found('2023-01-19', 3), 'broken')
  assert.equal(found('2025-07-21', 0.5), 'kept')
  assert.equal(found('2025-07-18', 0.5), 'broken')
  assert.equal(found('2022-01-20', 0.5, { penalty: { lifeHealthFinanceHarm: true } }), 'kept')
  assert.equal(result('penalty-statute-barred', { ...penalised, actEndedAt: '2023-01-20', discoveredAt: '2026-01-20' }, { registers: { offence: [offence(3)] } }), 'broken')
})

test('第42条第1款 法律另有规定当场处罚一人可以执法的，登记人数后按登记核对；普通程序仍须两人', () => {
  const alone = (procedureType: string, registers: On['registers']) => result('officers-fewer-than-two', { procedureType, steps: [{ stepType: 'INTERROGATION', officers: [{ officerId: 'O1' }] }] }, { registers })
  const one = special('officers-fewer-than-two', 1, 'persons')
  assert.deepEqual([alone('SUMMARY', one), alone('ORDINARY', one), alone('SUMMARY', {})], ['kept', 'broken', 'broken'])
  assert.equal(alone('SUMMARY', special('officers-fewer-than-two', 1, 'wd')), 'broken')
})

test('第42条第1款 人员性质或者人员库写明是辅助人员的，不计入两人', () => {
  const second = (officer: Written, officers: readonly Officer[] = []) => result('officers-fewer-than-two', { steps: [{ stepType: 'INTERROGATION', officers: [{ officerId: 'O1' }, { officerId: 'O2', ...officer }] }] }, { registers: { officers } })
  assert.deepEqual([second({}), second({ staffType: 'AUXILIARY' }), second({}, [officerIn({ officer: 'O2', auxiliary: true })])], ['kept', 'broken', 'broken'])
})

test('第44条 几次送达的，以第一次到达当事人的为准；当事人放弃在决定之后的，不算放弃', () => {
  const notified = (services: readonly Written[], more: Written = {}) => result('prior-notice-missing', { ...penalised, services: services.map((one) => ({ docType: 'PRIOR_NOTICE', ...one })), ...more })
  assert.equal(notified([{ method: 'DIRECT' }, { method: 'ANNOUNCEMENT', announceFrom: '2026-02-20' }]), 'kept')
  assert.equal(notified([{ method: 'DIRECT' }, { method: 'ANNOUNCEMENT', announceFrom: '2026-02-26' }]), 'broken')
  const sameDay = [{ method: 'DIRECT', servedAt: '2026-03-27' }]
  assert.equal(notified(sameDay, { statementWaivedAt: '2026-03-27' }), 'kept')
  assert.equal(notified(sameDay, { statementWaivedAt: '2026-03-28' }), 'broken')
})

test('第44条 公告送达另有期间的，登记后代替三十日', () => {
  const announced = (registers: On['registers']) => result('prior-notice-missing', { ...penalised, services: [{ docType: 'PRIOR_NOTICE', method: 'ANNOUNCEMENT', announceFrom: '2026-03-18' }] }, { registers })
  assert.deepEqual([announced({}), announced(special('prior-notice-missing', 7, 'cd')), announced(special('prior-notice-missing', 10, 'cd'))], ['broken', 'kept', 'broken'])
})

test('第45条第1款 复核早于收到陈述申辩的，没有复核这一次', () => {
  const reviewed = (statementReviewedAt: string) => result('statement-not-reviewed', { ...penalised, statementReceivedAt: '2026-03-20', statementReviewedAt })
  assert.deepEqual([reviewed('2026-03-19'), reviewed('2026-03-20')], ['broken', 'kept'])
})

test('第54条第2款 任何一处记载的告知早于立案的，都是先告知后立案', () => {
  const told = (more: Written) => result('penalty-no-case-filing', { ...penalised, caseFiledAt: '2026-02-24', priorNoticeAt: '2026-03-18', ...more })
  assert.equal(told({}), 'kept')
  assert.equal(told({ steps: [{ stepType: 'PRIOR_NOTICE', startedAt: '2026-02-23 15:00' }] }), 'broken')
  assert.equal(told({ services: [{ docType: 'PRIOR_NOTICE', method: 'DIRECT', servedAt: '2026-02-24' }] }), 'kept')
  assert.equal(told({ services: [{ docType: 'PRIOR_NOTICE', method: 'DIRECT', servedAt: '2026-02-23' }] }), 'broken')
})

test('第54条第2款 核查期间检测、鉴定的日子不计', () => {
  const filed = (caseFiledAt: string, reason: string) => result('case-filing-late', { clueReceivedAt: '2026-03-02', caseFiledAt, excludedPeriods: [{ reason, from: '2026-03-10', to: '2026-03-12' }] })
  assert.deepEqual([filed('2026-03-26', 'APPRAISAL'), filed('2026-03-27', 'APPRAISAL'), filed('2026-03-26', 'HEARING')], ['kept', 'broken', 'broken'])
})

test('第59条 不予处罚的决定不是处罚决定书，不核对应当载明的事项', () => {
  const said = (decisionResult: string) => result('decision-document-elements-missing', { ...penalised, decisionResult, decisionDoc: { performance: false } })
  assert.deepEqual([said('PENALISE'), said('NO_PENALTY')], ['broken', 'notApplicable'])
})

test('第5条第2款 不予处罚的，填写了罚款也不与法定幅度核对', () => {
  const fined = (decisionResult: string | null) => result('fine-outside-legal-range', { ...penalised, decisionResult, penalty: { fineAmount: 100, legalMin: 500, legalMax: 5000 } })
  assert.deepEqual([fined('PENALISE'), fined(null), fined('NO_PENALTY')], ['broken', 'broken', 'notApplicable'])
})

test('第61条第1款 几次送达的，以第一次送出的为准', () => {
  const served = (...services: readonly Written[]) => result('penalty-service-overdue', { ...penalised, services: services.map((one) => ({ docType: 'PENALTY_DECISION', ...one })) })
  assert.equal(served({ method: 'DIRECT' }, { method: 'DIRECT', servedAt: '2026-03-30' }), 'kept')
  assert.equal(served({ method: 'DIRECT' }, { method: 'MAIL', sentAt: '2026-04-09', servedAt: '2026-04-12' }), 'broken')
})

test('第64条第1项 不予处罚的，不必等听证的申请期满', () => {
  const decided = (decisionResult: string) => result('decided-before-hearing-window-closed', { ...penalised, decisionResult, hearing: { rightInformedAt: '2026-03-25' } })
  assert.deepEqual([decided('PENALISE'), decided('NO_PENALTY'), decided('DISMISS')], ['broken', 'notApplicable', 'notApplicable'])
})

test('第72条第1款 复议审结的，六十日自审结起算；申请赔偿的照算；决定被撤销的，不核对', () => {
  const pursued = (more: Written, today: On['today'] & string) => result('overdue-fine-not-pursued', { penalty: { fineAmount: 5000 }, servedAt: '2026-03-02', ...more }, { today })
  const concluded = { remedies: [{ kind: 'RECONSIDERATION', acceptedAt: '2026-04-01', concludedAt: '2026-06-01', outcome: 'UPHOLD' }] }
  assert.deepEqual([pursued(concluded, '2026-07-31'), pursued(concluded, '2026-08-03')], ['running', 'broken'])
  assert.equal(pursued({ remedies: [{ kind: 'COMPENSATION', acceptedAt: '2026-04-01' }] }, '2026-05-19'), 'broken')
  assert.equal(pursued({ revokedAt: '2026-04-20' }, '2026-05-19'), 'notApplicable')
})

test('第72条第1款、第74条第2款 建议的日数，地方登记后代替', () => {
  const pursued = (registers: On['registers']) => result('overdue-fine-not-pursued', { penalty: { fineAmount: 5000 }, servedAt: '2026-03-02' }, { today: '2026-05-19', registers })
  assert.deepEqual([pursued({}), pursued(special('overdue-fine-not-pursued', 90, 'cd'))], ['broken', 'running'])
  const paidIn = (registers: On['registers']) => result('fine-not-remitted-to-treasury', { money: [{ type: 'FINE', amountPaid: 100, paidAt: '2026-03-02', treasuryAt: '2026-03-20', treasuryAmount: 100 }] }, { registers })
  assert.deepEqual([paidIn({}), paidIn(special('fine-not-remitted-to-treasury', 15, 'wd')), paidIn(special('fine-not-remitted-to-treasury', 3, 'wd'))], ['broken', 'kept', 'broken'])
})

test('第47条 几段音像记录中间断开的，以最长没有记录的一段核对', () => {
  const filmed = (from: string) => result('media-record-inconsistent', {
    steps: [{ stepId: 'S1', stepType: 'COERCION_EXEC', startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 10:00' }],
    media: [{ stepId: 'S1', startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 09:30' }, { stepId: 'S1', startedAt: `2026-03-02 ${from}`, endedAt: '2026-03-02 10:00' }],
  })
  assert.deepEqual([filmed('09:40'), filmed('09:41')], ['kept', 'broken'])
})
