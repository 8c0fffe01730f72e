import { chineseDay } from '../periods/index.ts'
import type { Benchmark, EnforcementItem, Entry, InspectionPlan, ListEntry, NormativeDocument, Offence, SpecialPeriod, Standard } from './entries.ts'
import { filingColumns } from './normativeDocuments.ts'
import { checkTiers } from './tiers.ts'
import type { World } from './world.ts'

/** What stands in the way of an entry: in which column, and a Chinese sentence with what to do. */
export interface Fault {
  readonly column: string
  readonly says: string
}

/** What an entry is held against: offences as they stand on its first day, and the norms of monitoring that there are. */
export interface Around extends Pick<World, 'offence'> {
  /** By their ids, as people call them. */
  readonly norms: ReadonlyMap<string, string>
}

export type Checking<E extends Entry> = (entry: E, around: Around) => readonly Fault[]

const fault = (column: string, says: string): Fault => ({ column, says })

export const checkItem: Checking<EnforcementItem> = ({ basis, document, legalDays, legalDaysUnit, actKind, inspectionPublishedOn }) => [
  ...(basis.length === 0 && document === null ? [fault('basis', '没有写明依据：请填写法律依据（《名称》第几条）或者清单文件。没有依据的事项不能实施（行政处罚法第17条、第38条）。')] : []),
  ...(legalDays !== null && legalDaysUnit === null ? [fault('legalDaysUnit', '写了法定时限，没有写单位。请选择自然日或者工作日。')] : []),
  ...(inspectionPublishedOn !== null && actKind !== 'inspection' ? [fault('inspectionPublishedOn', '只有行政检查事项填写检查事项公布日期。请删去，或者核对行为种类。')] : []),
]

export const checkOffence: Checking<Offence> = ({ fineMode, fineMin, fineMax, multipleMin, multipleMax, baseKind, crimeName, crimeAmount, crimeFacts, crimeSource }) => [
  ...(fineMin !== null && fineMax !== null && fineMin > fineMax ? [fault('fineMin', `法定下限（${fineMin}元）高于法定上限（${fineMax}元），请核对。`)] : []),
  ...(multipleMin !== null && multipleMax !== null && multipleMin > multipleMax ? [fault('multipleMin', `最低倍数（${multipleMin}）高于最高倍数（${multipleMax}），请核对。`)] : []),
  ...(fineMode === 'MULTIPLE' && (multipleMax === null || baseKind === null) ? [fault('multipleMax', '罚款方式是倍数，请填写最高倍数和倍数基数。')] : []),
  ...(fineMode !== null && fineMode !== 'MULTIPLE' && fineMax === null ? [fault('fineMax', '请填写法定上限；没有罚款的，不填罚款方式。')] : []),
  ...((crimeAmount !== null || crimeFacts.length > 0) && (crimeName === null || crimeSource === null) ? [fault('crimeName', '写了追诉标准，请同时写明追诉罪名和依据。')] : []),
]

export const checkBenchmark: Checking<Benchmark> = ({ offence, place, tiers, from }, around) => {
  const known = around.offence(offence, place, from)
  return [
    ...(known ? [] : [fault('offence', `没有登记过案由“${offence}”，无法核对法定幅度。请先在“案由”中登记，或者核对编码。`)]),
    ...(tiers.length === 0 ? [fault('tiers', '没有裁量阶次。请至少填写一个阶次。')] : []),
    ...checkTiers(tiers, known).map((says) => fault('tiers', says)),
  ]
}

export const checkList: Checking<ListEntry> = ({ list, offence, place, fineMax, conditions, from }, around) => [
  ...(around.offence(offence, place, from) ? [] : [fault('offence', `没有登记过案由“${offence}”。请先在“案由”中登记，或者核对编码。`)]),
  ...(conditions.length === 0 ? [fault('conditions', '没有适用条件。清单条目只在条件全部满足时适用，请选择条件。')] : []),
  ...(fineMax !== null && list !== 'LIGHT' ? [fault('fineMax', '只有从轻处罚清单填写从轻上限。请删去，或者核对清单。')] : []),
  ...(list === 'LIGHT' && fineMax === null ? [fault('fineMax', '从轻处罚清单请填写从轻上限，否则无法核对是否从轻。')] : []),
]

export const checkStandard: Checking<Standard> = ({ purpose, fineFrom, confiscationFrom, kinds, days }) => [
  ...(purpose !== 'REPORTING' && fineFrom === null && confiscationFrom === null && kinds.length === 0 ? [fault('fineFrom', '没有写明标准：请填写罚款、没收的数额或者处罚种类，至少一项。')] : []),
  ...(purpose === 'FILING' && days === null ? [fault('days', '备案标准请填写备案期限（决定后多少日内）。')] : []),
  ...(purpose === 'REPORTING' && days === null ? [fault('days', '数据报送期限请填写日数（录入后多少日内报送）。')] : []),
]

export const checkPeriod: Checking<SpecialPeriod> = ({ norm, unit, extension, extensionBy, excludes }, { norms }) => {
  const isPeriod = unit !== 'yuan' && unit !== 'persons'
  return [
    ...(norms.has(norm) ? [] : [fault('norm', `没有“${norm}”这条监测规则。请从规则中选择，或者按规则页面上的标识填写。`)]),
    ...(!isPeriod && (extension !== null || excludes.length > 0) ? [fault('unit', '限额没有延长和不计入的期间。请核对单位。')] : []),
    ...(extension !== null && extensionBy === null ? [fault('extensionBy', '可以延长的，请写明由谁批准。')] : []),
  ]
}

export const checkPlan: Checking<InspectionPlan> = ({ type, approver, approvedOn, publishedOn, from, to }) => [
  ...(to === null ? [fault('to', '检查计划请填写截止日期。')] : []),
  ...(type === 'SPECIAL' && (approver === null || approvedOn === null) ? [fault('approver', '专项检查计划应当经批准：请填写批准机关和批准日期（国办发〔2024〕54号）。')] : []),
  ...(publishedOn !== null && to !== null && publishedOn > to && from <= to ? [fault('publishedOn', '公布日期晚于计划截止日期，请核对。')] : []),
]

export const checkNormativeDocument: Checking<NormativeDocument> = ({ reviewedOn, reviewResult, orderedToCorrectOn, correctedOn, ...document }) => [
  ...(reviewedOn === null && reviewResult !== null ? [fault('reviewedOn', '写了审查结论，没有写合法性审查日期。请填写日期，或者删去结论。')] : []),
  ...(orderedToCorrectOn === null && correctedOn !== null ? [fault('orderedToCorrectOn', '写了纠正日期，没有写责令纠正日期。请填写日期，或者删去纠正日期。')] : []),
  ...Object.values(filingColumns).flatMap((column) => {
    const on = document[column]
    return on !== null && document.publishedOn !== null && on < document.publishedOn ? [fault(column, `备案日期早于发布日期（${chineseDay(document.publishedOn)}），请核对。`)] : []
  }),
]
