import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFor } from '../../laws/registry.ts'
import { recordKinds } from '../norms/index.ts'
import { check, describe, type Dictionaries, formatOf, readRecord, tableOf } from './index.ts'

const market = { id: '659801-market', name: '甲县市场监督管理局', region: 'xinjiang', mayReport: true }
const dictionaries: Dictionaries = { bodies: new Map([[market.id, market]]), calendarOf: calendarFor, today: '2026-11-20' }

const any = { sourceSystem: '办案系统', sourceRecordId: '1', actionNo: '1', bodyCode: market.id, partyType: 'PERSON', name: '某某' }
const penalty = { ...any, actionKind: 'penalty', caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', penalty: { penaltyKinds: ['WARNING'] } }
const checked = (written: object) => check(readRecord(written), dictionaries)
const problemsOf = (written: object) => checked(written).problems.map(({ code, field, level }) => `${code} ${field} ${level}`)

const granted = (licence: object) => ({ actionKind: 'licence', acceptedAt: '2026-03-02', decidedAt: '2026-04-01', licence: { appliedAt: '2026-03-02', result: 'GRANT', ...licence } })
const lawful = {
  levy: { actionKind: 'levy', decidedAt: '2026-06-30', levy: { type: 'LAND_COLLECTIVE', preNoticeFrom: '2026-03-02', preNoticeTo: '2026-03-17', planNoticeFrom: '2026-04-01', planNoticeTo: '2026-05-06', announcedAt: '2026-07-10' } },
  payment: { actionKind: 'payment', acceptedAt: '2026-03-02', decidedAt: '2026-03-25', payment: { benefitType: 'URBAN_DIBAO', appliedAt: '2026-03-02', result: 'GRANT', monthly: true, amount: 600, firstPaidAt: '2026-04-10' } },
  confirmation: { actionKind: 'confirmation', acceptedAt: '2026-03-02', decidedAt: '2026-04-20', confirmation: { confirmType: 'WORK_INJURY', simpleFacts: false } },
  adjudication: { actionKind: 'adjudication', acceptedAt: '2026-03-02', decidedAt: '2026-04-20', adjudication: { disputeType: 'PATENT', respondentServedAt: '2026-03-06', defenceReceivedAt: '2026-03-20', panelRequired: true, panelSize: 3 } },
  reward: { actionKind: 'reward', decidedAt: '2026-04-10', reward: { rewardType: 'MARKET_REPORT', groundHandledAt: '2026-03-02', startedAt: '2026-03-20', informedAt: '2026-04-15', amount: 8000 } },
}

for (const [kind, written] of Object.entries(lawful)) {
  test(`a record of ${kind} that is in order is taken`, () => {
    const { record, problems } = checked({ ...any, ...written })
    assert.deepEqual(problems, [])
    assert.equal(record?.actionKind, kind)
  })
}

for (const [says, written, expected] of [
  ['征收征用没有填写类型', { ...lawful.levy, levy: {} }, ['E102 type reject']],
  ['征收税费没有实征额', { ...lawful.levy, levy: { type: 'LEVY', payable: 100 } }, ['E102 levied reject']],
  ['方案公告的起止颠倒', { ...lawful.levy, levy: { type: 'LAND_COLLECTIVE', planNoticeFrom: '2026-05-06', planNoticeTo: '2026-04-01' } }, ['E401 levy.planNoticeTo quarantine']],
  ['给付没有填写项目', { ...lawful.payment, payment: { appliedAt: '2026-03-02' } }, ['E102 benefitType reject']],
  ['给付有结果没有决定日', { ...lawful.payment, decidedAt: null, payment: { benefitType: 'TEKUN', result: 'DENY' } }, ['E102 decidedAt reject']],
  ['批准给付没有金额，可以补报', { ...lawful.payment, payment: { benefitType: 'TEKUN', result: 'GRANT' } }, ['E102 amount warning']],
  ['情况紧急的救助，先发放，后审批', { ...lawful.payment, payment: { benefitType: 'TEMP_AID', result: 'GRANT', amount: 500, emergency: true, firstPaidAt: '2026-03-03' } }, []],
  ['给付先发放，后审批', { ...lawful.payment, payment: { benefitType: 'TEMP_AID', result: 'GRANT', amount: 500, firstPaidAt: '2026-03-03' } }, ['E401 firstPaidAt quarantine']],
  ['给付决定早于申请', { ...lawful.payment, acceptedAt: null, payment: { benefitType: 'TEKUN', appliedAt: '2026-03-26' } }, ['E401 decidedAt quarantine']],
  ['确认没有填写种类', { ...lawful.confirmation, confirmation: {} }, ['E102 confirmType reject']],
  ['确认的决定早于受理', { ...lawful.confirmation, decidedAt: '2026-02-27' }, ['E401 decidedAt quarantine']],
  ['裁决没有填写争议类型', { ...lawful.adjudication, adjudication: {} }, ['E102 disputeType reject']],
  ['答辩早于送达', { ...lawful.adjudication, adjudication: { disputeType: 'PATENT', respondentServedAt: '2026-03-20', defenceReceivedAt: '2026-03-06' } }, ['E401 defenceReceivedAt quarantine']],
  ['奖励没有填写类型', { ...lawful.reward, reward: {} }, ['E102 rewardType reject']],
  ['奖励的告知早于决定', { ...lawful.reward, reward: { rewardType: 'BRAVERY', informedAt: '2026-04-09', amount: 1 } }, ['E401 informedAt quarantine']],
  ['法定下限大于上限', { ...penalty, penalty: { penaltyKinds: ['WARNING'], legalMin: 500, legalMax: 50 } }, ['E311 legalMin quarantine']],
  ['处罚标明不公示而没有理由', { ...penalty, publicity: { required: false } }, ['E318 publicity.exemptReason quarantine']],
  ['不予许可、终止办理的本来不公示，不问理由', { ...any, actionKind: 'licence', acceptedAt: '2026-03-02', decidedAt: '2026-04-01', licence: { result: 'DENY' }, publicity: { required: false } }, []],
  ['准予许可标明不公示而没有理由', { ...any, ...granted({ validTo: '2099-12-31' }), publicity: { required: false } }, ['E318 publicity.exemptReason quarantine']],
  ['不公示有理由而没有审批人', { ...penalty, publicity: { exemptReason: 'NO_IMPACT' } }, ['E318 publicity.exemptApprovedBy quarantine']],
  ['不公示有理由、有审批人', { ...penalty, publicity: { exemptReason: 'NO_IMPACT', exemptApprovedBy: '某某' } }, []],
  ['来源不报审批人的，不问', { ...penalty, publicity: { exemptReason: 'NO_IMPACT' }, unreported: ['publicity.exemptApprovedBy'] }, []],
  ['检查不公示有理由而没有审批人', { ...any, actionKind: 'inspection', inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P1' }, publicity: { exemptReason: 'TRADE_SECRET' } }, ['E318 publicity.exemptApprovedBy quarantine']],
  ['没收违法所得而没有数额', { ...penalty, penalty: { penaltyKinds: ['CONFISCATE_GAINS'] } }, ['E303 confiscatedGains quarantine']],
  ['没收违法所得零元', { ...penalty, penalty: { penaltyKinds: ['CONFISCATE_GAINS'], confiscatedGains: 0 } }, ['E303 confiscatedGains quarantine']],
  ['没收违法所得一分', { ...penalty, penalty: { penaltyKinds: ['CONFISCATE_GAINS'], confiscatedGains: 0.01 } }, []],
  ['没收非法财物而没有价值，照收并提示', { ...penalty, penalty: { penaltyKinds: ['CONFISCATE_GOODS'] } }, ['E303 confiscatedGoodsValue warning']],
  ['来源不报没收数额的，不问', { ...penalty, penalty: { penaltyKinds: ['CONFISCATE_GAINS'] }, unreported: ['penalty.confiscatedGains'] }, []],
  ['简易程序填写集体讨论', { ...penalty, caseFiledAt: null, procedureType: 'SUMMARY', collective: { heldAt: '2026-04-01' } }, ['E306 collective quarantine']],
  ['普通程序填写集体讨论', { ...penalty, procedureType: 'ORDINARY', collective: { heldAt: '2026-04-01' } }, []],
  ['准予许可没有有效期', { ...any, ...granted({ certNo: '1' }) }, ['E310 validTo quarantine']],
  ['准予许可长期有效', { ...any, ...granted({ validTo: '2099-12-31' }) }, []],
  ['颁了证而没有编号', { ...any, ...granted({ validTo: '2031-03-31', certIssuedAt: '2026-04-01' }) }, ['E310 certNo warning']],
  ['证据在决定之后取得，照收并提示', { ...penalty, evidence: [{ obtainedAt: '2026-04-02' }] }, ['E403 evidence.obtainedAt warning']],
  ['不作为定案依据的证据不看先后', { ...penalty, evidence: [{ obtainedAt: '2026-04-02', usedInDecision: false }] }, []],
  ['法制审核在决定之后', { ...penalty, legalReview: { reviewedAt: '2026-04-02' } }, ['E403 legalReview.reviewedAt warning']],
  ['音像起止颠倒', { ...penalty, media: [{ startedAt: '2026-03-03 10:00', endedAt: '2026-03-03 09:00' }] }, ['E404 media.endedAt quarantine']],
  ['音像没有时长', { ...penalty, media: [{ durationSec: 0 }] }, ['E404 media.durationSec warning']],
  ['环节起止都是整点', { ...penalty, steps: [{ stepType: 'INTERROGATION', startedAt: '2026-03-03 09:00', endedAt: '2026-03-03 10:00' }] }, ['E405 steps[0] warning']],
  ['环节起止颠倒', { ...penalty, steps: [{ startedAt: '2026-03-03 09:10', endedAt: '2026-03-03 09:05' }] }, ['E401 steps.endedAt quarantine']],
  ['款项入库早于收款', { ...penalty, money: [{ paidAt: '2026-04-07', treasuryAt: '2026-04-03' }] }, ['E401 money.treasuryAt quarantine']],
  ['失效日早于施行日', { ...penalty, legalBasis: [{ name: '某条例', effectiveFrom: '2020-01-01', effectiveTo: '2019-01-01' }] }, ['E406 legalBasis quarantine']],
  ['公示文本里有公民身份号码', { ...penalty, publicity: { text: '某某（11010519491231002X）' } }, ['E701 publicity.text warning']],
  ['公示文本里有手机号码', { ...penalty, publicity: { text: '联系电话13812345678' } }, ['E701 publicity.text warning']],
  ['公示文本里有银行卡号', { ...penalty, publicity: { text: '账号6222021234567890128' } }, ['E701 publicity.text warning']],
  ['公示文本里的统一社会信用代码不是个人信息', { ...penalty, publicity: { text: '统一社会信用代码91350100M000100Y43、911101051234567897' } }, []],
  ['国家秘密', { ...penalty, secretLevel: 'STATE' }, ['E702 secretLevel reject']],
  ['行业代码', { ...penalty, industryCode: 'Z1' }, ['E209 industryCode warning']],
  ['违法行为终了之后才出生', { ...penalty, idType: 'ID_CARD', idNo: '11010519491231002X', actEndedAt: '1949-12-30' }, ['E203 idNo quarantine']],
  ['深处的未来日子', { ...penalty, evidence: [{ device: { legalAuditedAt: '2027-01-05' } }] }, ['E402 evidence.device.legalAuditedAt reject']],
  ['可以在将来的日子', { ...penalty, correction: { dueAt: '2027-01-05' }, media: [{ retentionUntil: '2036-01-01' }] }, []],
] as const) {
  test(`${expected[0]?.slice(0, 4) ?? '不报'} ${says}`, () => assert.deepEqual(problemsOf({ ...any, ...written }), expected))
}

test('the day of birth is read off the identity number, for what the law makes depend on age', () => {
  const { record } = checked({ ...penalty, idType: 'ID_CARD', idNo: '11010519491231002X' })
  assert.deepEqual([record?.idNo, record?.birthDate], ['11010519491231002X', '1949-12-31'])
})

test('a published text keeps what leaked, and shows it to nobody', () => {
  const text = '某某（11010519491231002X，13812345678），统一社会信用代码91350100M000100Y43'
  const { record } = checked({ ...penalty, publicity: { text } })
  assert.equal(record?.publicity.text, text)
  assert.equal(describe(record!).find(({ field }) => field === 'publicity.text')?.value, '某某（110105********002X，138****5678），统一社会信用代码91350100M000100Y43')
})

test('of an inspected person neither number nor birth is kept', () => {
  const { record } = checked({ ...any, actionKind: 'inspection', idType: 'ID_CARD', idNo: '11010519491231002X', inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P1' } })
  assert.deepEqual([record?.idNo, record?.birthDate], [null, null])
})

test('the laws of a decision are read as a list or as one text', () => {
  const of = (legalBasis: unknown) => readRecord({ ...penalty, legalBasis }).record!
  assert.deepEqual(of('某法第三条').legalBasis, '某法第三条')
  assert.deepEqual(of([{ name: '某法', article: '第三条' }, '某条例']).bases.map(({ name, article }) => [name, article]), [['某法', '第三条'], ['某条例', null]])
})

test('what the data model calls expropriation is a levy', () => {
  const { record, problems } = readRecord({ ...any, actionKind: 'expropriation', expropriation: { type: 'REQUISITION' } })
  assert.deepEqual([problems, record?.actionKind, record?.levy?.type], [[], 'levy', 'REQUISITION'])
})

test('a day shown again in the detail is that of the record; an empty one takes nothing away', () => {
  const { record } = readRecord({ ...any, actionKind: 'payment', decidedAt: '2026-03-25', payment: { decidedAt: null, acceptedAt: '2026-03-02' } })
  assert.deepEqual([record?.decidedAt, record?.acceptedAt], ['2026-03-25', '2026-03-02'])
})

for (const kind of recordKinds) {
  test(`a file of ${kind} is known by all its columns, and by those it must have`, () => {
    const { columns, required } = formatOf(kind)
    for (const header of [columns.map(({ name }) => name), [...required]]) {
      const opened = tableOf(header)
      assert.ok('format' in opened, 'says' in opened ? opened.says : '')
      assert.equal(opened.format.id, kind)
    }
  })
}

test('a row of each new kind is read; what its columns cannot tell is said', () => {
  const opened = tableOf(['sourceSystem', 'sourceRecordId', 'actionNo', 'bodyCode', 'name', 'areaCode', 'type', 'preNoticeFrom', 'decidedAt'])
  assert.ok('format' in opened)
  const { record, problems } = opened.read(['系统', '1', '1', market.id, '某某村', '659801', '征收集体土地', '2026-03-02', '2026-06-30'])
  assert.deepEqual(problems, [])
  assert.deepEqual([record?.levy?.type, record?.levy?.preNoticeFrom, record?.decidedAt], ['LAND_COLLECTIVE', '2026-03-02', '2026-06-30'])
  assert.ok(['levy.preNoticeTo', 'legalReview', 'evidence', 'officers', 'publicity.published'].every((field) => record!.unreported.includes(field)))
  assert.deepEqual(check({ record, problems }, dictionaries).problems, [])
})

const organization = { ...penalty, partyType: 'ORG' }
test('E301 an organization without any code is refused', () => assert.deepEqual(problemsOf(organization), ['E301 uscc reject']))
for (const code of ['businessRegNo', 'organizationCode', 'taxRegNo', 'institutionCertNo', 'socialOrgCertNo']) {
  test(`E301 an organization with ${code} alone is taken`, () => assert.deepEqual(problemsOf({ ...organization, [code]: '650100000000001' }), []))
}
test('E202 a 统一社会信用代码 that is wrong is not made good by a former code', () => assert.deepEqual(problemsOf({ ...organization, uscc: '91350100M000100Y4Z', businessRegNo: '1' }), ['E202 uscc quarantine']))
