import type { InspectionFacts } from '../../norms/asked/inspection.ts'
import { addDays, chineseDay, daysBetween } from '../../periods/index.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { dayOf, type Moment } from '../../records/values.ts'
import { type InspectionPlan, registerCodes } from '../../registers/index.ts'
import type { FactUsed } from '../finding.ts'
import { handsNamed, isHand } from '../hands.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'
import { broken, kept, lacking, notApplicable, type Rules, running, unknown, type Verdict } from '../verdict.ts'

const approval = ['inspection.approvedAt', 'inspection.startedAt', 'inspection.urgent'] as const
const trigger = ['inspection.trigger', 'inspection.triggerRef', 'inspection.planId'] as const
const noStart = unknown('没有检查开始时间，无法核对。')
const approved = kept('检查经事先批准，并出具检查通知书。')
const approvedSince = kept('紧急检查已经补办批准，并出具检查通知书。')
const minutesUnknown = unknown('只有日期没有时刻，无法按小时核对。')
const calledFor = kept('有投诉举报、转办交办、数据监测、企业申请等个案依据。')
const planned = kept('属于检查日之前公布的检查计划。')
const plansUnknown = unknown('检查计划没有登记，无法核对。')
const itemUnknown = unknown('没有填报检查事项，无法与计划核对。')
const scanningUnknown = unknown('当地是否启用扫码入企没有登记，无法核对。')
const notYetScanning = notApplicable('当地当日没有启用扫码入企。')
const scanned = kept('检查人员扫码进入。')
const noSpecialPlan = notApplicable('不是本级部署的专项检查。')
const specialApproved = kept('专项检查计划经批准、备案并公布。')

/** What calls for an inspection by itself, without a plan. */
const cases: ReadonlySet<string> = new Set(['COMPLAINT', 'ASSIGNED', 'DATA_ALERT', 'APPLICATION', 'EMERGENCY', 'RECHECK', 'SUPERIOR'])

export const inspection: Rules<InspectionFacts> = {
  inspectionApproved(record, { madeUpWithin }, { today }) {
    const { startedAt, approvedAt, urgent, noticeDocId } = record.inspection!
    if (startedAt === null) return noStart
    const verdict = urgent === true ? madeUp(record, startedAt, approvedAt, madeUpWithin, today) : beforehand(record, startedAt, approvedAt)
    if (verdict.result !== 'kept' || noticeDocId !== null) return verdict
    return lacking(record, 'inspection.noticeDocId', '检查通知书', `${shown(startedAt)}入企检查，没有出具检查通知书。`, ['inspection.noticeDocId'])
  },

  inspectionPlannedOrCalledFor(record, _, bench) {
    const { startedAt, trigger: by, triggerRef, planId } = record.inspection!
    const isCase = by !== null && cases.has(by)
    if (isCase && triggerRef !== null) return calledFor
    if (isCase && planId === null) return lacking(record, 'inspection.triggerRef', '触发依据记录', '按个案入企检查，没有投诉举报、转办交办等依据的记录。', trigger)
    if (startedAt === null) return noStart
    if (planId === null) return lacking(record, 'inspection.planId', '检查计划', `${shown(startedAt)}入企检查，没有检查计划，也没有个案依据。`, trigger)
    const plan = planOf(record, bench)
    if (plan === undefined) return plansUnknown
    if (plan === null) return broken(`${shown(startedAt)}入企检查，登记中没有当日有效的检查计划${planId}。`, trigger)
    return againstPlan(record, plan, startedAt, bench)
  },

  /** From the day on which the place turned it on. */
  scannedIn(record, { within }, { world }) {
    const { startedAt, scanInAt, scanOfficerId } = record.inspection!
    if (startedAt === null) return noStart
    const setting = world.areaSetting(placeOf(record), dayOf(startedAt))
    if (setting === undefined) return scanningUnknown
    if (setting.scansFrom === null || setting.scansFrom > dayOf(startedAt)) return notYetScanning
    const uses: FactUsed[] = [{ field: 'inspection.scanInAt', name: '扫码进入时间', value: scanInAt }, { field: 'inspection.startedAt', name: '检查开始时间', value: startedAt }]
    if (scanInAt === null) return lacking(record, 'inspection.scanInAt', '扫码记录', `${shown(startedAt)}入企检查，没有扫码登记。`, uses)
    const late = minutesBetween(startedAt, scanInAt)
    if (late !== null && late > within) return broken(`检查开始${late}分钟以后（${scanInAt}）才扫码登记。`, uses)
    if (dayOf(scanInAt) > dayOf(startedAt)) return broken(`检查开始的次日以后（${scanInAt}）才扫码登记。`, uses)
    if (scanOfficerId === null || !handsNamed(record)) return scanned
    const isThere = [...record.officers, ...record.steps.flatMap(({ officers }) => officers)].some((officer) => isHand(officer, scanOfficerId))
    return isThere ? scanned : broken(`扫码登记的人员（${scanOfficerId}）不是本次检查的人员。`, [...uses, { field: 'inspection.scanOfficerId', name: '扫码人员', value: scanOfficerId }])
  },

  specialPlanApproved(record, _, bench) {
    const { planId, trigger: by } = record.inspection!
    if (planId === null || by === 'EMERGENCY') return noSpecialPlan
    const plan = planOf(record, bench)
    if (plan === undefined) return plansUnknown
    if (plan?.type !== 'SPECIAL' || plan.deployedAbove === true) return noSpecialPlan
    const wrong = defectOf(plan, bench)
    return wrong === null ? specialApproved : broken(`专项检查计划${plan.name}自${chineseDay(plan.from)}起实施，${wrong}。`, [planUsed(plan)])
  },
}

function beforehand(record: EnforcementRecord, startedAt: Moment, approvedAt: Moment | null): Verdict {
  if (approvedAt === null) return lacking(record, 'inspection.approvedAt', '检查批准', `${shown(startedAt)}入企检查，没有行政机关负责人的批准，也不是紧急检查。`, approval)
  const late = startedAt.length > 10 && approvedAt.length > 10 ? approvedAt > startedAt : dayOf(approvedAt) > dayOf(startedAt)
  return late ? broken(`${startedAt}入企检查，${approvedAt}才批准，不是紧急检查。`, approval) : approved
}

/** Without the hour only whole days can be told apart. */
function madeUp(record: EnforcementRecord, startedAt: Moment, approvedAt: Moment | null, hours: number, today: string): Verdict {
  const lastPossible = addDays(dayOf(startedAt), Math.ceil(hours / 24))
  if (approvedAt === null) {
    return today <= lastPossible ? running('紧急检查，补办批准的时间还没有过。', lastPossible, approval)
      : lacking(record, 'inspection.approvedAt', '检查批准', `${startedAt}紧急入企检查，${hours}小时内没有补办批准。`, approval)
  }
  const minutes = minutesBetween(startedAt, approvedAt)
  const late = minutes === null ? dayOf(approvedAt) > lastPossible : minutes > hours * 60
  if (late) return broken(`${startedAt}紧急入企检查，${approvedAt}才补办批准，超过${hours}小时。`, approval)
  return minutes === null && dayOf(approvedAt) === lastPossible ? minutesUnknown : approvedSince
}

/** Null where either is only known by its day. */
function minutesBetween(from: Moment, to: Moment): number | null {
  if (from.length === 10 || to.length === 10) return null
  const minutes = (moment: Moment): number => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  return daysBetween(dayOf(from), dayOf(to)) * 1440 + minutes(to) - minutes(from)
}

function planOf({ bodyCode, inspection }: EnforcementRecord, { world }: Bench): InspectionPlan | null | undefined {
  const { planId, startedAt } = inspection!
  return planId === null || startedAt === null || bodyCode === null ? undefined : world.plan(planId, bodyCode, dayOf(startedAt), inspection!.jointId !== null)
}

function againstPlan({ itemCode, bodyCode }: EnforcementRecord, plan: InspectionPlan, startedAt: Moment, { world }: Bench): Verdict {
  const day = dayOf(startedAt)
  if (plan.publishedOn === null) return broken(`${shown(startedAt)}按计划入企检查，检查计划没有公布。`, [planUsed(plan), 'inspection.startedAt'])
  if (plan.publishedOn > day) return broken(`${shown(startedAt)}按计划入企检查，检查计划${chineseDay(plan.publishedOn)}才公布。`, [planUsed(plan), 'inspection.startedAt'])
  if (plan.items.length === 0) return planned
  if (itemCode === null) return itemUnknown
  const name = bodyCode === null ? undefined : world.item(itemCode, bodyCode, day)?.name
  const isOnIt = plan.items.includes(itemCode) || (name !== undefined && plan.items.includes(name))
  return isOnIt ? planned : broken(`检查事项${itemCode}不在检查计划${plan.name}之内，也没有个案依据。`, [planUsed(plan), ...trigger])
}

/** What is wrong with a special plan; null: nothing. An organ under vertical management asks its superior, any other its government. */
function defectOf({ organ, from, approvedOn, approver, filedOn, publishedOn }: InspectionPlan, { world }: Bench): string | null {
  const wanted = world.body(organ, from)?.vertical === true ? 'SUPERIOR_BODY' : 'GOVERNMENT'
  if (approvedOn === null || approvedOn > from) return approvedOn === null ? '没有批准' : `${chineseDay(approvedOn)}才批准`
  if (approver !== wanted) return `由${approver === null ? '没有写明的机关' : registerCodes.approverType[approver]}批准，应当由${registerCodes.approverType[wanted]}批准`
  if (filedOn === null || filedOn > from) return filedOn === null ? '没有备案' : `${chineseDay(filedOn)}才备案`
  return publishedOn === null ? '没有公布' : null
}

const planUsed = ({ name, from, to, document }: InspectionPlan): FactUsed => ({ field: 'inspection.planId', name: '检查计划', value: `${name}（${document ?? '没有写明文件'}），${from}至${to ?? '今'}` })
const shown = (moment: Moment): string => (moment.length > 10 ? moment : chineseDay(dayOf(moment)))
