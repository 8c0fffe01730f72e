import type { Day } from '../../core/norms/index.ts'
import type { DemoOrgan } from './places.ts'

/** What a story may ask of the place it is told in. */
export interface Setting {
  readonly body: DemoOrgan
  /** A working day so many days before today, or the first after it. */
  day(daysAgo: number): Day
  readonly number: number
  /** Which of the bodies this is. */
  readonly turn: number
  readonly officers: readonly { readonly name: string, readonly certNo: string }[]
}

/** One act as a body would report it; `tell` says what differs from an act in good order. */
export interface Story {
  /** Of the case number: 罚, 许, 强, 检. */
  readonly word: string
  readonly party: string
  readonly tell: (setting: Setting) => Readonly<Record<string, unknown>>
}

const present = ({ officers }: Setting) => officers.map((officer, at) => ({ ...officer, role: at === 0 ? 'LEAD' : 'CO_HANDLER', isAuxiliary: false }))
const minute = (day: Day, time: string) => `${day} ${time}`
const step = (stepType: string, startedAt: string, endedAt: string, officers: unknown) => ({ stepType, startedAt, endedAt, officers })
const handed = (docType: string, servedAt: Day) => ({ docType, method: 'DIRECT', servedAt, receiptDocId: '送达回证' })

interface Course { readonly filed: number, readonly notified?: number, readonly decided?: number, readonly served?: number, readonly closed?: number }

/** A penalty under the ordinary procedure, its steps so many days before today. */
function penalty(setting: Setting, { filed, notified, decided, served, closed }: Course, fine = 5000): Record<string, unknown> {
  const { day } = setting
  const on = (daysAgo: number | undefined) => daysAgo === undefined ? null : day(daysAgo)
  const kinds = ['FINE']
  return {
    actionKind: 'penalty', procedureType: 'ORDINARY', sourceType: 'PATROL', offenceNameZh: '未按规定建立台账', actEndedAt: day(filed + 2), clueReceivedAt: day(filed + 2), discoveredAt: day(filed + 2),
    caseFiledAt: day(filed), priorNoticeAt: on(notified), decidedAt: on(decided), servedAt: on(served), executedAt: on(closed), closedAt: on(closed),
    ...(decided !== undefined && { decisionNo: `${setting.body.documentMark}罚〔${day(decided).slice(0, 4)}〕${setting.number + 1}号`, decisionResult: 'PENALISE' }),
    steps: [step('ONSITE_INSPECTION', minute(day(filed), '10:00'), minute(day(filed), '11:00'), present(setting)), step('INTERROGATION', minute(day(filed - 2), '15:00'), minute(day(filed - 2), '15:50'), present(setting))],
    services: [...notified === undefined ? [] : [handed('PRIOR_NOTICE', day(notified))], ...served === undefined ? [] : [handed('PENALTY_DECISION', day(served))]],
    publicity: { publishedAt: on(served) },
    penalty: {
      violationFact: '现场检查发现当事人未按规定建立进货台账。', discretionReason: '初次违法，配合调查。', facts: ['FIRST', 'COOPERATE'],
      ...(decided !== undefined && { penaltyKinds: kinds, fineAmount: fine, penaltyContent: `罚款${fine}元`, proposed: { penaltyKinds: kinds, fineAmount: 5000, noticeAt: on(notified) } }),
    },
  }
}

const inOrder: Course = { filed: 80, notified: 60, decided: 50, served: 49, closed: 40 }

function seizure({ day, ...setting }: Setting, startedDaysAgo: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  const start = day(startedDaysAgo)
  return {
    actionKind: 'coercion', caseFiledAt: start, offenceNameZh: '涉嫌使用不合格产品',
    steps: [step('COERCION_EXEC', minute(start, '10:00'), minute(start, '10:40'), present({ day, ...setting }))],
    coercion: {
      type: 'SEIZE', urgent: false, approvedAt: minute(start, '09:00'), startedAt: minute(start, '10:00'), decisionDeliveredAt: minute(start, '10:30'),
      listDeliveredAt: minute(start, '10:30'), partyPresent: true, itemsValue: 2600, ...more,
    },
  }
}

function licence({ day, number, body }: Setting, appliedDaysAgo: number, decidedDaysAgo: number | null, more: Record<string, unknown> = {}): Record<string, unknown> {
  const on = (daysAgo: number | null) => daysAgo === null ? null : day(daysAgo)
  return {
    actionKind: 'licence', acceptedAt: day(appliedDaysAgo - 2), decidedAt: on(decidedDaysAgo),
    ...(decidedDaysAgo !== null && { decisionNo: `${body.documentMark}许〔${day(decidedDaysAgo).slice(0, 4)}〕${number + 1}号` }),
    licence: {
      appliedAt: day(appliedDaysAgo), correctionNoticeCount: 0, unifiedHandling: false, isRenewal: false, thirdPartyInterest: false, licenceCategory: 'COMMON', content: '经营许可',
      ...(decidedDaysAgo !== null && { result: 'GRANT', certIssuedAt: day(Math.max(0, decidedDaysAgo - 5)), certNo: `XK${body.areaCode}${number}`, validFrom: on(decidedDaysAgo), validTo: '2031-12-31' }),
      ...more,
    },
  }
}

function inspection(setting: Setting, daysAgo: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  const on = setting.day(daysAgo)
  return {
    actionKind: 'inspection', steps: [step('ONSITE_INSPECTION', minute(on, '10:00'), minute(on, '11:00'), present(setting))],
    inspection: {
      onSite: true, startedAt: minute(on, '10:00'), endedAt: minute(on, '11:00'), trigger: 'PLAN', planId: '年度计划', urgent: false, approvedAt: minute(setting.day(daysAgo + 5), '09:00'),
      noticeDocId: '检查通知书', checkResult: 'NO_PROBLEM', resultInformedAt: on, ...more,
    },
  }
}

/** Most acts are in order; each body also has a few that are not, and different ones, so that a place shows them all. */
export const stories: readonly Story[] = [
  { word: '罚', party: '某某超市有限公司', tell: setting => penalty(setting, inOrder) },
  { word: '罚', party: '某某商贸有限公司', tell: setting => penalty(setting, { filed: 30, notified: 8 }) },
  { word: '罚', party: '某某餐饮服务有限公司', tell: setting => flawed(setting, 0) },
  { word: '罚', party: '某某物流有限公司', tell: setting => flawed(setting, 1) },
  { word: '强', party: '某某建材经营部', tell: setting => seizure(setting, 70, { liftedAt: setting.day(50), ...(setting.turn % 5 === 1 && approvedLate(setting, 70)) }) },
  { word: '强', party: '某某农资有限公司', tell: setting => seizure(setting, setting.turn % 2 === 0 ? 45 : 20) },
  { word: '许', party: '某某食品有限公司', tell: setting => setting.turn % 5 === 2 ? denied(setting) : licence(setting, 60, 45) },
  { word: '许', party: '某某运输有限公司', tell: setting => licence(setting, setting.turn % 3 === 0 ? 50 : 15, null) },
  { word: '检', party: '某某加油站有限公司', tell: setting => inspection(setting, 25) },
  { word: '检', party: '某某养殖专业合作社', tell: setting => inspection(setting, 12) },
]

/** An emergency, approved on the third day after. */
const approvedLate = ({ day }: Setting, startedDaysAgo: number) => ({ urgent: true, approvedAt: minute(day(startedDaysAgo - 3), '16:00') })

const denied = (setting: Setting) => ({
  ...licence(setting, 60, 45, { result: 'DENY', certIssuedAt: null, certNo: null, validFrom: null, validTo: null }), denialReason: '不符合条件', remedyInformed: true,
})

/** What went wrong, two things in each body, so that a place shows them all. */
function flawed(setting: Setting, which: number): Record<string, unknown> {
  const { day, turn } = setting
  const orderly = penalty(setting, inOrder)
  const flaws = [
    () => penalty(setting, { filed: 110, notified: 20 }), // 逾期未决定
    () => penalty(setting, { ...inOrder, served: 25, closed: 20 }), // 逾期送达
    () => penalty(setting, { ...inOrder, notified: 50 }), // 同日告知
    () => penalty(setting, inOrder, 8000), // 重于告知
    () => ({ ...orderly, steps: [step('INTERROGATION', minute(day(78), '15:00'), minute(day(78), '15:50'), present(setting).slice(0, 1))] }), // 一人询问
    () => ({ ...orderly, statementReceivedAt: day(57) }), // 申辩未复核
    () => ({ ...orderly, preservations: [{ approvedAt: day(79), preservedAt: day(79), disposedAt: day(55), disposal: 'RETURN' }] }), // 登记保存逾期
    () => ({ ...orderly, hearing: { rightInformedAt: day(53) } }), // 听证期未满即决定
  ]
  return flaws[(turn * 2 + which) % flaws.length]!()
}
