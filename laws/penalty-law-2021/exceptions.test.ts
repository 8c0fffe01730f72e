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

test('第57条第1款第4项、第60条 移送公安机关、没有退回的，办案期限到移送为止；退回的，照算到决定', () => {
  const decided = (transfer: Written, more: Written = {}) => result('penalty-decision-overdue', { procedureType: 'ORDINARY', caseFiledAt: '2026-01-05', transfer, ...more }, { today: '2026-06-22' })
  assert.equal(decided({ transferredAt: '2026-02-03T16:00' }), 'kept')
  assert.equal(decided({ transferredAt: '2026-04-08T16:00' }), 'broken')
  assert.equal(decided({ transferredAt: '2026-02-03T16:00', policeRejectedAt: '2026-03-10' }), 'broken')
})

test('第54条第2款 不属本机关管辖的线索移送了、移送了公安机关的，不必立案', () => {
  const filed = (more: Written) => result('case-filing-late', { clueReceivedAt: '2026-03-02', ...more })
  assert.deepEqual([filed({ clue: { sentAt: '2026-03-23' } }), filed({ clue: { sentAt: '2026-03-24' } }), filed({ transfer: { transferredAt: '2026-03-23T09:00' } }), filed({})], ['kept', 'broken', 'kept', 'broken'])
})

test('第61条第1款 移送、撤销案件没有处罚决定书可以送达；不予处罚的决定书同样送达', () => {
  const served = (decisionResult: string) => result('penalty-service-overdue', { ...penalised, decisionResult })
  assert.deepEqual([served('TRANSFER'), served('DISMISS'), served('NO_PENALTY'), served('PENALISE')], ['notApplicable', 'notApplicable', 'broken', 'broken'])
})

test('第52条第1款、第61条 当场交付的当场处罚决定书不必有送达回证；没有送到的，不必有回证，也说明了为什么公告', () => {
  const proven = (services: readonly Written[], procedureType = 'ORDINARY') => result('service-receipt-missing', { procedureType, services: services.map((one) => ({ docType: 'PENALTY_DECISION', ...one })) })
  const onTheSpot = [{ docType: 'SUMMARY_DECISION', method: 'DIRECT', servedAt: '2026-03-27' }]
  assert.deepEqual([proven(onTheSpot, 'SUMMARY'), proven(onTheSpot)], ['kept', 'broken'])
  assert.equal(proven([{ docType: 'SUMMARY_DECISION', method: 'LIEN', servedAt: '2026-03-27' }], 'SUMMARY'), 'broken')
  const announced = { method: 'ANNOUNCEMENT', announceFrom: '2026-04-08' }
  assert.equal(proven([announced]), 'broken')
  assert.equal(proven([{ method: 'MAIL', sentAt: '2026-03-30' }, announced]), 'kept')
  assert.equal(proven([{ method: 'DIRECT' }, announced]), 'kept')
  assert.equal(proven([{ docType: 'PRIOR_NOTICE', method: 'MAIL', sentAt: '2026-03-02' }, announced]), 'broken')
  assert.equal(proven([{ method: 'DIRECT' }]), 'broken')
})

test('第56条 先行登记保存之后才批准的：次日补办的不提示，此后批准的提示', () => {
  const approved = (approvedAt: string) => result('evidence-preservation-overdue-unapproved', { preservations: [{ preservedAt: '2026-03-02', approvedAt }] })
  assert.deepEqual([approved('2026-03-02'), approved('2026-03-03'), approved('2026-03-04')], ['kept', 'kept', 'broken'])
})

test('第63条第1款、第64条第1项 告知后第五个工作日要求听证的，机关标明逾期也应当举行；第六个工作日要求的，不必举行', () => {
  const held = (hearing: Written) => result('hearing-requested-not-held', { ...penalised, hearing })
  assert.equal(held({ rightInformedAt: '2026-03-18', requestedAt: '2026-03-25', requestOutOfTime: true }), 'broken')
  assert.equal(held({ rightInformedAt: '2026-03-18', requestedAt: '2026-03-26' }), 'notApplicable')
  assert.equal(held({ requestedAt: '2026-03-26' }), 'broken')
  assert.equal(held({ requestedAt: '2026-03-26', requestOutOfTime: true }), 'notApplicable')
  assert.equal(held({ rightInformedAt: '2026-03-18', requestedAt: '2026-03-25', deemedWaived: true }), 'notApplicable')
})

test('第64条第2项 通知日没有填报的，看听证通知书的送达', () => {
  const notified = (servedAt: string) => result('hearing-notice-too-short', { hearing: { heldAt: '2026-03-11' }, services: [{ docType: 'HEARING_NOTICE', method: 'DIRECT', servedAt, receiptDocId: 'R1' }] })
  assert.deepEqual([notified('2026-03-02'), notified('2026-03-03')], ['kept', 'broken'])
})

test('第64条第4项、第58条 先行登记保存、强制措施也是调查：参加过的人不主持听证，不审核', () => {
  const steps = (stepType: string) => [{ stepType, officers: [{ officerId: 'O7' }, { officerId: 'O2' }] }]
  const presided = (stepType: string) => result('hearing-presider-is-investigator', { hearing: { heldAt: '2026-03-20', presiderId: 'O7' }, steps: steps(stepType) })
  assert.deepEqual([presided('REGISTER_PRESERVE'), presided('COERCION_EXEC'), presided('LEGAL_REVIEW')], ['broken', 'broken', 'kept'])
  assert.equal(result('legal-reviewer-not-independent-or-unqualified', { legalReview: { reviewerId: 'O7' }, steps: steps('REGISTER_PRESERVE') }), 'broken')
})

test('第45条第1款、第64条第7项 之后举行的听证有笔录的，在听证中复核了陈述申辩', () => {
  const reviewed = (hearing: Written) => result('statement-not-reviewed', { ...penalised, statementReceivedAt: '2026-03-10', hearing: { heldAt: '2026-03-20', transcriptDocId: 'D1', ...hearing } })
  assert.deepEqual([reviewed({}), reviewed({ transcriptDocId: null }), reviewed({ heldAt: '2026-03-09' }), reviewed({ heldAt: '2026-03-28' })], ['kept', 'broken', 'broken', 'broken'])
})

test('第45条第2款 以同类较轻的处罚代替告知的，不是更重；另外增加的、换成更重的，是', () => {
  const decided = (told: readonly string[], kinds: readonly string[]) => result('penalty-heavier-after-statement', { ...penalised, penalty: { penaltyKinds: kinds, proposed: { penaltyKinds: told } } })
  assert.equal(decided(['FINE'], ['WARNING']), 'kept')
  assert.equal(decided(['FINE'], ['FINE', 'WARNING']), 'broken')
  assert.equal(decided(['REVOKE_LICENCE'], ['SUSPEND_LICENCE']), 'kept')
  assert.equal(decided(['SUSPEND_LICENCE'], ['REVOKE_LICENCE']), 'broken')
  assert.equal(decided(['STOP_BUSINESS'], ['RESTRICT_BUSINESS']), 'kept')
  assert.equal(decided(['WARNING'], ['CRITICISM']), 'broken')
})

test('第43条第3款 决定作出之后才申请回避的，不影响决定', () => {
  const asked = (requestedAt: string) => result('recusal-unresolved', { ...penalised, recusal: { requestedAt, officerId: 'O1' } })
  assert.deepEqual([asked('2026-03-27'), asked('2026-03-28')], ['broken', 'notApplicable'])
})

test('第42条第1款 来源只写明全案的人员、不写明各环节人员的，看全案的人员；有的环节写了，没有写的就是没有人', () => {
  const [two, one] = [[{ officerId: 'O1' }, { officerId: 'O2' }], [{ officerId: 'O1' }]]
  const by = (officers: readonly Written[], ...steps: readonly (readonly Written[])[]) => result('officers-fewer-than-two', { officers, steps: steps.map((each) => ({ stepType: 'INTERROGATION', officers: each })) })
  assert.deepEqual([by(two, [], []), by(one, [], []), by(two, two, []), by([], [])], ['kept', 'broken', 'broken', 'broken'])
})

test('第30条 对未成年人只给予警告、没有填报阶次的，不能更轻', () => {
  const minor = (more: Written) => ({ ...penalised, partyType: 'PERSON', name: '李小某', birthDate: '2009-06-01', actEndedAt: '2026-02-20', ...more })
  const spared = (penalty: Written) => result('minor-penalised', minor({ penalty }))
  assert.deepEqual([spared({ penaltyKinds: ['WARNING'] }), spared({ penaltyKinds: ['WARNING'], tierType: 'GENERAL' }), spared({ penaltyKinds: ['WARNING', 'FINE'] })], ['kept', 'broken', 'broken'])
})

test('第48条第2款 没有填报撤销生效日的，自复议、诉讼审结起三日内撤回；维持的不撤回', () => {
  const withdrawn = (outcome: string, withdrawnAt: string | null) => result('publicity-withdrawal-overdue', { publicity: { publishedAt: '2026-01-05', withdrawnAt }, remedies: [{ kind: 'RECONSIDERATION', concludedAt: '2026-03-02', outcome }] })
  assert.deepEqual([withdrawn('CHANGE', '2026-03-05'), withdrawn('CHANGE', '2026-03-06'), withdrawn('CONFIRM_ILLEGAL', null), withdrawn('UPHOLD', null)], ['kept', 'broken', 'broken', 'notApplicable'])
})

test('第72条第1款 复议撤销、变更的罚款不再催告，确认违法而没有撤销的照旧；分期期满的自期满起算', () => {
  const pursued = (more: Written, today: On['today'] & string = '2026-11-16') => result('overdue-fine-not-pursued', { penalty: { fineAmount: 5000 }, servedAt: '2026-03-02', ...more }, { today })
  const concluded = (outcome: string) => ({ remedies: [{ kind: 'RECONSIDERATION', acceptedAt: '2026-04-01', concludedAt: '2026-06-01', outcome }] })
  assert.deepEqual([pursued(concluded('REVOKE')), pursued(concluded('CHANGE')), pursued(concluded('CONFIRM_ILLEGAL'))], ['notApplicable', 'notApplicable', 'broken'])
  const until = { instalment: { approvedAt: '2026-03-10', until: '2026-07-10' } }
  assert.deepEqual([pursued(until, '2026-07-10'), pursued(until, '2026-09-08'), pursued(until, '2026-09-09')], ['running', 'running', 'broken'])
  assert.equal(pursued({ instalment: { approvedAt: '2026-03-10' } }), 'kept')
  assert.equal(pursued({ ...until, services: [{ docType: 'URGE_LETTER', method: 'DIRECT', servedAt: '2026-09-08', receiptDocId: 'R1' }] }), 'kept')
})

test('第72条第1款第1项、第66条第2款 收到决定书十五日内、批准的延期期内没有逾期，不加处', () => {
  const added = (amountDue: number, more: Written = {}) =>
    result('additional-fine-excessive', { penalty: { fineAmount: 10000 }, servedAt: '2026-03-02', addFine: { from: '2026-03-11', to: '2026-03-20' }, money: [{ type: 'ADDITIONAL_FINE', amountDue }], ...more })
  assert.deepEqual([added(900), added(900.01), added(1200)], ['kept', 'broken', 'broken']) // 3月18日至20日三日
  assert.deepEqual([added(300, { instalment: { approvedAt: '2026-03-10', until: '2026-03-19' } }), added(600, { instalment: { approvedAt: '2026-03-10', until: '2026-03-19' } })], ['kept', 'broken'])
})
