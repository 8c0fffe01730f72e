import type { DataFacts } from '../../norms/asked/data.ts'
import type { RecordField } from '../../norms/index.ts'
import { entryOn } from '../../people/person.ts'
import { chineseDay, daysBetween, isWorkingDay } from '../../periods/index.ts'
import type { EnforcementRecord, Officer, Step } from '../../records/record.ts'
import { type Body, liesIn } from '../../registers/index.ts'
import { dayOf, type Moment } from '../../records/values.ts'
import { facts, isTold } from '../facts.ts'
import type { FactUsed } from '../finding.ts'
import { dayOfHand, handsNamed, isInside, isJoint, nameOfHand, worstHand } from '../hands.ts'
import { broken, kept, notApplicable, type Rules, unknown, type Verdict, without } from '../verdict.ts'
import { bodyOf } from './bodies.ts'
import { dayOfAct } from './range.ts'

const used = (field: string, name: string, value: string | null): FactUsed => ({ field, name, value })

const complete = kept('关键字段齐全。')
const asTheyWent = kept('环节随办随录。')
const registered = kept('执法人员和证号与登记一致。')
const unkept = unknown('机关的执法证件没有登记，无法核对。')

/** Where nothing else says where an act was done, its code should lie where its body acts. */
function coveredBy(body: Body | undefined, areaCode: string): Verdict {
  if (body === undefined || body.areas.length === 0 || [body.area, ...body.areas].some((area) => liesIn(areaCode, area))) return kept('区划代码有效。')
  return broken(`区划代码${areaCode}不在${body.name}的管辖区域（${body.areas.join('、')}）中，请核对是区划代码填错，还是越出了管辖。`, ['areaCode'])
}

/** What is decided on the spot is neither filed as a case nor accepted first. */
const doneWithout: Readonly<Partial<Record<NonNullable<EnforcementRecord['procedureType']>, RecordField>>> = { SUMMARY: 'caseFiledAt', ONSITE_LICENCE: 'acceptedAt' }

export const data: Rules<DataFacts> = {
  carries(record, { fields }) {
    const spared = record.procedureType === null ? undefined : doneWithout[record.procedureType]
    const empty = fields.filter((field) => facts[field].read(record, 0) === null && field !== spared)
    if (empty.length === 0) return complete
    const missing = empty.filter((field) => isTold(record, field))
    if (missing.length === 0) return unknown('来源数据不含这些字段，无法核对。', empty)
    return broken(`没有填写${missing.map((field) => facts[field].name).join('、')}，有关规则无法核对，请补报。`, missing)
  },

  areaKnown(record, _, bench) {
    const { areaCode } = record
    if (areaCode === null) return notApplicable('没有填写区划代码。')
    const isArea = bench.world.isArea(areaCode, dayOfAct(record, bench))
    if (isArea === undefined) return unknown('没有登记行政区划，无法核对。')
    if (!isArea) return broken(`区划代码${areaCode}不在行为当日的行政区划中。`, ['areaCode'])
    return record.placeAreaCode === null && record.jurisdictionDocId === null ? coveredBy(bodyOf(record, bench), areaCode) : kept('区划代码有效。')
  },

  unchangedAfterClosing(record, { keys }) {
    const { closedAt, changeLog } = record
    if (closedAt === null || changeLog.length === 0) return notApplicable('没有结案后的更正。')
    const change = changeLog.find(({ field, at, approvalId, ...values }) =>
      field !== null && field.split(/[.[\]]+/).some((part) => keys.includes(part)) && at !== null && dayOf(at) > closedAt && approvalId === null && (values.old === null || values.old !== values.new))
    if (change === undefined) return kept('结案后没有未经审批的更正。')
    return broken(`案件${closedAt}结案，${change.at}更正了${change.field}${change.new === null ? '' : `（改为${change.new}）`}，没有审批单。`,
      ['closedAt', used('changeLog', `更正${change.field}`, `${change.old ?? '（未填）'} → ${change.new ?? '（未填）'}，${change.at}`)])
  },

  stepsNotedInTime(record, { atLeast, share, minutes }) {
    const noted = record.steps.filter(({ recordedAt }) => recordedAt !== null && recordedAt.length > 10)
    if (noted.length < atLeast) return without(record, 'steps', '环节', '记有录入时间的环节太少，不核对。')
    const many = Math.ceil(noted.length * share)
    if (noted.filter(isLate).length < many) return asTheyWent
    noted.sort((one, other) => (one.recordedAt! < other.recordedAt! ? -1 : 1))
    for (let first = 0; first + many <= noted.length; first++) {
      const together = noted.slice(first, first + many)
      const [from, to] = [together[0]!.recordedAt!, together.at(-1)!.recordedAt!]
      if (minutesBetween(from, to) > minutes || !together.every(isLate)) continue
      return broken(`${noted.length}个环节中有${many}个在${from}至${to}之间录入，都晚于环节发生之日，请核实是否事后补录。`,
        together.map(({ stepId, startedAt, recordedAt }) => used('steps', `环节${stepId ?? ''}`, `${startedAt}发生，${recordedAt}录入`)))
    }
    return asTheyWent
  },

  officersRegistered(record, _, { world, today }) {
    if (!handsNamed(record)) return without(record, 'officers', '执法人员', '没有登记执法人员。')
    const bodies = [record.bodyCode, record.actualBodyId, record.signBodyId]
    const look = (officer: Officer, step: Step | null): Verdict | null => {
      if (officer.certNo === null || officer.isAuxiliary === true || isInside(step)) return null
      const day = dayOfHand(record, step, { today })
      const found = world.credential(officer.certNo, day)?.credential
      if (found === undefined && (record.bodyCode === null || !world.keepsCredentials(record.bodyCode))) return unkept
      const uses = [used('officers', `${nameOfHand(officer)}的执法证号`, officer.certNo)]
      if (found === undefined) return broken(`执法证号${officer.certNo}（${nameOfHand(officer)}）不在登记的证件中。`, uses)
      if (isOther(officer, found.holder)) return broken(`执法证号${officer.certNo}登记的持证人与填报的${officer.name}不一致。`, [...uses, used('credential', '登记的持证人', found.holder)])
      const isLent = entryOn(world.officer(found.officer)?.service ?? [], day)?.status === 'SECONDED'
      return isJoint(record) || isLent || bodies.includes(found.organ) ? null : broken(`${nameOfHand(officer)}的执法证件属于其他机关，不是本案的机关。`, [...uses, used('credential', '证件所属机关', found.organ)])
    }
    // Whoever is named for the whole case need not have been named at a step.
    const verdicts = [worstHand(record, look), ...(record.steps.length === 0 ? [] : record.officers.map((officer) => look(officer, null)))]
    return verdicts.find((verdict) => verdict?.result === 'broken') ?? verdicts.find((verdict) => verdict !== null) ?? registered
  },

  decidedOnWorkingDay({ decidedAt }, _, { calendar }) {
    if (decidedAt === null) return notApplicable('没有决定日。')
    if (isWorkingDay(decidedAt, calendar)) return kept('决定日是工作日。')
    if (!calendar.national.has(Number(decidedAt.slice(0, 4)))) return unknown('没有当年的放假安排，无法判断是否工作日。')
    return broken(`决定日${chineseDay(decidedAt)}是休息日，请核对是否属实。`, ['decidedAt'])
  },
}

const isLate = ({ startedAt, recordedAt }: Step): boolean => startedAt !== null && dayOf(recordedAt!) > dayOf(startedAt)

const minutesBetween = (one: Moment, other: Moment): number => daysBetween(dayOf(one), dayOf(other)) * 1440 + minuteOf(other) - minuteOf(one)
const minuteOf = (moment: Moment): number => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))

const isOther = ({ name }: Officer, holder: string): boolean => name !== null && name.replaceAll(/\s/g, '') !== holder.replaceAll(/\s/g, '')

