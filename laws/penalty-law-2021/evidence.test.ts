import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingOf, resultOf, type Written } from '../../test/records.ts'
import penaltyLaw from './pack.ts'

const result = (norm: string, written: Written) => resultOf(penaltyLaw, norm, 'penalty', written)
const penalised = { procedureType: 'ORDINARY', decisionResult: 'PENALISE', decidedAt: '2026-03-20' }

test('第40条 只有当事人的陈述，或者只有一份证据的，提示；完整的电子监控记录可以单独作为证据', () => {
  const proven = (...evidence: Written[]) => result('evidence-insufficient', { ...penalised, evidence })
  assert.equal(proven({ evidenceType: 'PARTY_STATEMENT' }, { evidenceType: 'PARTY_STATEMENT' }), 'broken')
  assert.equal(proven({ evidenceType: 'PARTY_STATEMENT' }, { evidenceType: 'ONSITE_RECORD' }), 'kept')
  assert.equal(proven({ evidenceType: 'DOCUMENT' }), 'broken')
  assert.equal(proven({ evidenceType: 'DOCUMENT' }, { evidenceType: 'APPRAISAL', usedInDecision: false }), 'broken')
  assert.equal(proven({ evidenceType: 'E_DATA', isElectronicMonitoring: true }), 'kept')
  assert.equal(proven(), 'broken')
})

test('第40条 简易程序、不予处罚的不核对；来源不含证据的，不下结论', () => {
  assert.equal(result('evidence-insufficient', { ...penalised, procedureType: 'SUMMARY' }), 'notApplicable')
  assert.equal(result('evidence-insufficient', { ...penalised, decisionResult: 'NO_PENALTY' }), 'notApplicable')
  assert.equal(result('evidence-insufficient', { ...penalised, unreported: ['evidence'] }), 'unknown')
})

test('第40条 先查明事实后决定：决定当日取得的可以，次日取得的不可以；执行阶段的材料不核对', () => {
  const obtained = (...evidence: Written[]) => result('evidence-obtained-after-decision', { decidedAt: '2026-03-20', evidence })
  assert.equal(obtained({ obtainedAt: '2026-03-19' }), 'kept')
  assert.equal(obtained({ obtainedAt: '2026-03-20 17:30' }), 'kept')
  assert.equal(obtained({ obtainedAt: '2026-03-21' }), 'broken')
  assert.equal(obtained({ obtainedAt: '2026-03-20' }, { obtainedAt: '2026-03-25', usedInDecision: false }), 'kept')
  assert.equal(obtained(), 'notApplicable')
  assert.equal(result('evidence-obtained-after-decision', { decidedAt: '2026-03-20', unreported: ['evidence'] }), 'unknown')
  const found = findingOf(penaltyLaw, 'evidence-obtained-after-decision', 'penalty', { decidedAt: '2026-03-20', evidence: [{ evidenceType: 'APPRAISAL', obtainedAt: '2026-04-01' }] })
  assert.equal(found.says, '2026-03-20作出决定，作为依据的鉴定意见2026-04-01才取得。')
})

const device = { legalAuditedAt: '2025-01-01', techAuditedAt: '2025-01-01', locationPublishedAt: '2025-01-02' }
const monitored = (norm: string, evidence: Written) => result(norm, { ...penalised, evidence: [{ evidenceType: 'E_DATA', isElectronicMonitoring: true, ...evidence }] })

test('第41条第1款 监控设备经法制和技术审核，设置地点公布；决定之后才审核、公布的不算', () => {
  const audited = (more: Written) => monitored('electronic-monitoring-unaudited', { device: { ...device, ...more } })
  assert.equal(audited({}), 'kept')
  assert.equal(audited({ legalAuditedAt: null }), 'broken')
  assert.equal(audited({ techAuditedAt: null }), 'broken')
  assert.equal(audited({ locationPublishedAt: null }), 'broken')
  assert.equal(audited({ locationPublishedAt: '2026-03-20' }), 'kept')
  assert.equal(audited({ locationPublishedAt: '2026-03-21' }), 'broken')
  assert.equal(monitored('electronic-monitoring-unaudited', {}), 'broken')
  assert.equal(result('electronic-monitoring-unaudited', { ...penalised, evidence: [{ evidenceType: 'DOCUMENT' }] }), 'notApplicable')
})

test('第41条第2款 监控记录审核之后才作为证据：决定当日审核的可以，次日审核的不可以', () => {
  const audited = (auditedAt: string | null) => monitored('electronic-monitoring-unaudited-record', { device, auditedAt })
  assert.equal(audited('2026-03-19'), 'kept')
  assert.equal(audited('2026-03-20'), 'kept')
  assert.equal(audited('2026-03-21'), 'broken')
  assert.equal(audited(null), 'broken')
})

test('第47条 强制措施、限制人身自由、听证、留置送达全程音像；有说明的不提示，询问不在其列', () => {
  const filmed = (steps: Written[], media: Written[] = [], more: Written = {}) => result('media-record-missing', { steps, media, ...more })
  const seizing = { stepId: 'S1', stepType: 'COERCION_EXEC' }
  assert.equal(filmed([seizing]), 'broken')
  assert.equal(filmed([seizing, { stepId: 'S2', stepType: 'INTERROGATION' }], [{ stepId: 'S1' }]), 'kept')
  assert.equal(filmed([{ ...seizing, noMediaReason: '记录仪故障，已经书面说明' }]), 'kept')
  assert.equal(filmed([{ stepId: 'S3', stepType: 'HEARING' }], [{ stepId: 'S1' }]), 'broken')
  assert.equal(filmed([{ stepId: 'S4', stepType: 'SERVICE', method: 'LIEN' }]), 'broken')
  assert.equal(filmed([{ stepId: 'S4', stepType: 'SERVICE', method: 'DIRECT' }]), 'notApplicable')
  assert.equal(filmed([seizing], [{ mediaId: 'M1' }]), 'unknown')
  assert.equal(filmed([seizing], [], { unreported: ['media'] }), 'unknown')
})

const covers = (starts: string, ends: string, more: Written = {}) => result('media-record-inconsistent', {
  steps: [{ stepId: 'S1', stepType: 'COERCION_EXEC', startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 10:00' }],
  media: [{ stepId: 'S1', startedAt: `2026-03-02 ${starts}`, endedAt: `2026-03-02 ${ends}`, durationSec: 2400, ...more }],
})

test('第47条 音像记录与笔录起止相差十分钟以内：09:10开始可以，09:11开始提示', () => {
  assert.equal(covers('09:09', '10:00'), 'kept')
  assert.equal(covers('09:10', '09:50'), 'kept')
  assert.equal(covers('09:11', '10:00'), 'broken')
  assert.equal(covers('09:00', '09:49'), 'broken')
  assert.equal(covers('09:00', '10:00', { durationSec: 0 }), 'broken')
})

test('第47条 几段记录合并计算；同一文件报两次的提示；只有日期的不核对', () => {
  const step = { stepId: 'S1', stepType: 'COERCION_EXEC', startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 10:00' }
  const of = (steps: Written[], ...media: Written[]) => result('media-record-inconsistent', { steps, media })
  const [first, second] = [{ stepId: 'S1', startedAt: '2026-03-02 09:00', endedAt: '2026-03-02 09:30' }, { stepId: 'S1', startedAt: '2026-03-02 09:30', endedAt: '2026-03-02 10:00' }]
  assert.equal(of([step], first, second), 'kept')
  const hash = 'a'.repeat(64)
  assert.equal(of([step], { ...first, sha256: hash }, { ...second, sha256: hash }), 'broken')
  assert.equal(of([{ ...step, startedAt: '2026-03-02', endedAt: '2026-03-02' }], first), 'notApplicable')
  assert.equal(of([step]), 'notApplicable')
})
