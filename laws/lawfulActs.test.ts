import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordKind } from '../core/norms/index.ts'
import type { InspectionPlan } from '../core/registers/index.ts'
import { brokenBy, type Written } from '../test/records.ts'
import { bodyIn, credentialIn, entryIn, officerIn } from '../test/registers.ts'
import { laws } from './registry.ts'

const officers = [1, 2, 3].map((number) => officerIn({
  officer: `O${number}`, name: `甲${number}`, credentials: [credentialIn({ id: `c${number}`, number: `000${number}`, officer: `O${number}`, holder: `甲${number}`, to: '2028-12-31', organ: number === 3 ? 'B2' : 'B1' })],
}))
const registers = {
  officers, bodies: [bodyIn({ area: '150802', areas: ['150802'], fields: ['MARKET'] }), bodyIn({ id: 'B2', area: '150802', areas: ['150802'], fields: ['FIRE'] })],
  plan: [entryIn<InspectionPlan>({ organ: 'B2', code: '联合计划', name: '部门联合抽查计划', type: 'JOINT', items: ['I1'], targets: null, deployedAbove: null, approver: null, approvedOn: null, filedOn: null, publishedOn: '2026-01-15', from: '2026-01-01', to: '2026-12-31' })],
}
const hand = (number: number, role = 'CO_HANDLER') => ({ officerId: `O${number}`, name: `甲${number}`, certNo: `000${number}`, role })
const step = (stepType: string, day: string, by: readonly Written[] = [hand(1, 'LEAD'), hand(2)]) => ({ stepId: `${stepType} ${day}`, stepType, startedAt: `${day} 09:00`, endedAt: `${day} 10:00`, recordedAt: `${day} 10:00`, officers: by })
const told = { bodyCode: 'B1', signBodyId: 'B1', actualBodyId: 'B1', fieldCode: 'MARKET', itemCode: 'I1', decisionNo: '甲〔2026〕1号', areaCode: '150802', placeAreaCode: '150802', officers: [hand(1, 'LEAD'), hand(2)], remedyInformed: true }
const enterprise = { partyType: 'ORG', name: '某公司', isEnterprise: true, uscc: '91350100M000100Y43' }

function lawful(title: string, kind: RecordKind, written: Written): void {
  test(`${title}，各地都不提示`, () => {
    for (const region of ['cn', 'xinjiang', 'ningxia', 'enshi', 'bayannur']) assert.deepEqual(brokenBy(laws, kind, { ...told, ...written }, { registers, region }), [], region)
  })
}

lawful('许可法 听证、专家评审书面告知后扣除，期满之前经批准延长十日，末日决定', 'licence', {
  ...enterprise, acceptedAt: '2026-03-04', decidedAt: '2026-05-22', headApproval: { at: '2026-05-22', isLeader: true },
  licence: { appliedAt: '2026-03-02', thirdPartyInterest: true, thirdPartyInformedAt: '2026-03-12', result: 'GRANT', certIssuedAt: '2026-06-05' },
  hearing: { rightInformedAt: '2026-03-12', requestedAt: '2026-03-16', noticeServedAt: '2026-03-18', heldAt: '2026-04-02', presiderId: 'O3' },
  excludedPeriods: [{ reason: 'HEARING', from: '2026-03-16', to: '2026-04-02', partyInformedAt: '2026-03-17' }, { reason: 'EXPERT_REVIEW', from: '2026-04-13', to: '2026-04-24', partyInformedAt: '2026-04-13' }],
  extensions: [{ approvedAt: '2026-05-09', approverPost: 'HEAD', addedDays: 10 }], legalReview: { reviewedAt: '2026-05-20', reviewerId: 'O9', opinion: 'PASS' },
  steps: [step('SITE_VERIFY', '2026-03-10'), step('HEARING', '2026-04-02', [hand(3, 'PRESIDER')])], publicity: { required: true, publishedAt: '2026-06-02' },
})

lawful('许可法 当场作出许可决定，当场颁证', 'licence', {
  ...enterprise, procedureType: 'ONSITE_LICENCE', decidedAt: '2026-03-02', licence: { appliedAt: '2026-03-02', result: 'GRANT', certIssuedAt: '2026-03-02' }, publicity: { required: true, publishedAt: '2026-03-05' },
})

lawful('涉企检查意见 按牵头机关的计划联合检查，发现属其他机关管辖的，移送并得到反馈', 'inspection', {
  ...enterprise, decidedAt: '2026-04-01', officers: [hand(1, 'LEAD'), hand(2), hand(3)], steps: [step('ONSITE_INSPECTION', '2026-04-01', [hand(1, 'LEAD'), hand(2), hand(3)])], headApproval: { at: '2026-03-31', isLeader: true },
  inspection: {
    onSite: true, startedAt: '2026-04-01 09:00', endedAt: '2026-04-01 10:00', trigger: 'PLAN', planId: '联合计划', jointId: '联合1', approvedAt: '2026-03-31', noticeDocId: '通知1', checkResult: 'SUSPECTED_VIOLATION', resultInformedAt: '2026-04-01',
    participants: [{ kind: 'EXPERT', role: 'TECH_SUPPORT', name: '某专家' }],
  },
  clue: { outOfScopeFoundAt: '2026-04-01', sentAt: '2026-04-10', receiverRepliedAt: '2026-04-20' }, docs: [{ docType: 'ONSITE_RECORD', officerSignatures: 2, partySigned: false, refusalNoted: true, witness: '某某' }], publicity: { required: true, publishedAt: '2026-04-10' },
})

lawful('土地管理法 公告恰满，风险评估、资金到位在批准之前，末日公告，先补偿后搬迁', 'levy', {
  decidedAt: '2026-06-30', publicity: { required: true, publishedAt: '2026-07-28' },
  levy: {
    type: 'LAND_COLLECTIVE', preNoticeFrom: '2026-03-02', preNoticeTo: '2026-03-16', riskAssessedAt: '2026-03-31', planNoticeFrom: '2026-04-01', planNoticeTo: '2026-05-01', fundsInPlaceAt: '2026-06-30', approvalReceivedAt: '2026-06-30',
    announcedAt: '2026-07-21', compensatedAt: '2026-08-01', relocatedAt: '2026-08-01',
  },
})

lawful('社会救助办法第48条 情况紧急的临时救助，先行发放，没有公示', 'payment', {
  partyType: 'PERSON', name: '某某', decidedAt: '2026-03-10', payment: { benefitType: 'TEMP_AID', appliedAt: '2026-03-02', emergency: true, result: 'GRANT', amount: 800, firstPaidAt: '2026-03-03' }, publicity: { required: true, publishedAt: '2026-03-20' },
})

lawful('工伤保险条例第20条 等待交通责任认定期间中止，恢复之后按期认定', 'confirmation', {
  ...enterprise, acceptedAt: '2026-03-02', decidedAt: '2026-06-10', confirmation: { confirmType: 'WORK_INJURY', simpleFacts: false }, excludedPeriods: [{ reason: 'SUSPENSION', from: '2026-03-10', to: '2026-04-20' }],
  decisionDoc: { remedy: true, reconsiderDays: 60, litigationMonths: 6 }, publicity: { required: false },
})

lawful('行政诉讼法第47条 双方和解，撤回申请而办结，没有裁决', 'adjudication', { ...enterprise, acceptedAt: '2026-03-02', closedAt: '2026-04-15', adjudication: { disputeType: 'PATENT', respondentServedAt: '2026-03-06' }, publicity: { required: false } })

lawful('国安举报奖励办法 三十个工作日末日启动，十个工作日末日告知', 'reward', {
  partyType: 'PERSON', name: '某某', decidedAt: '2026-04-20', reward: { rewardType: 'STATE_SECURITY_REPORT', groundHandledAt: '2026-03-02', startedAt: '2026-04-14', informedAt: '2026-05-07', amount: 8000 }, publicity: { required: false },
})

lawful('宁夏第15条、市场监管投诉举报办法第14条 消费投诉七个工作日内告知受理，调解之后答复', 'complaint', {
  complaint: { complaintId: '1', channel: 'PHONE', type: 'CONSUMER_COMPLAINT', receivedAt: '2026-04-28 09:30', acceptanceInformedAt: '2026-05-11', repliedAt: '2026-06-20', status: 'CLOSED' },
})
