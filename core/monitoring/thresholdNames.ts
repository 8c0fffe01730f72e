import type { FactName, FactParameters } from '../norms/index.ts'

type Numbers<Asked> = { [P in keyof Asked]: Asked[P] extends number | null ? P : never }[keyof Asked] & string
type Tunable = { [F in FactName]: Numbers<FactParameters[F]> extends never ? never : F }[FactName]

/** What the numbers of a rule are called, with their unit: whoever sets or tries others reads these. */
const names: { readonly [F in Tunable]: Readonly<Record<Numbers<FactParameters[F]>, string>> } = {
  additionalFineBounded: { dailyRate: '每日加处罚款占罚款的比例' },
  benchmarkCited: { atLeast: '裁量理由最少字数' },
  ceilingAggravated: { ratio: '达到法定上限的比例' },
  collectedOnSiteLawfully: { atMost: '当场收缴罚款的最高数额（元）' },
  crimeHandedOver: { reasoned: '不移送理由最少字数' },
  denialReasoned: { atLeast: '理由最少字数' },
  discussedByHeads: { atLeast: '参加集体讨论的负责人最少人数' },
  enoughOfficers: { atLeast: '执法人员最少人数' },
  evidenceBeyondStatement: { atLeast: '定案证据最少份数' },
  filedBeforeMeasures: { graceDays: '立案之前可以核实线索的日数' },
  filmCoversSteps: { toleranceMinutes: '音像与笔录起止时间相差不超过（分钟）' },
  fineInProportion: { valueBelow: '货值或者违法所得低于（元）', fineFrom: '罚款达到（元）', times: '罚款达到货值或者违法所得的倍数' },
  fineWithinTier: { atLeast: '跳出阶次理由最少字数' },
  inspectionApproved: { madeUpWithin: '紧急检查补办批准的小时数' },
  minorsSpared: { notBelow: '不予处罚的年龄（不满，周岁）', lenientBelow: '从轻减轻的年龄（不满，周岁）' },
  notAtNightOrHoliday: { nightFrom: '夜间起（时）', nightUntil: '夜间止（时）' },
  oddPanel: { atLeast: '成员最少人数' },
  publishedAsDecided: { tolerance: '公示数额允许相差（元）' },
  recordsSigned: { officers: '签名的执法人员最少人数' },
  reviewPeriodStated: { atLeast: '行政复议期限最少日数' },
  scannedIn: { within: '检查开始后扫码的分钟数' },
  stepsNotedInTime: { atLeast: '环节最少个数', share: '集中补录的环节所占比例', minutes: '集中补录的时间间隔（分钟）' },
  suitPeriodStated: { months: '行政诉讼期限的月数' },
  withinSummaryProcedure: { person: '当场处罚公民的最高罚款（元）', organisation: '当场处罚法人、其他组织的最高罚款（元）' },
}

export const thresholdName = (fact: FactName, name: string): string => (names as Readonly<Record<string, Readonly<Record<string, string>>>>)[fact]?.[name] ?? name
