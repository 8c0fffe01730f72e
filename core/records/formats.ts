import type { RecordKind } from '../norms/index.ts'
import * as codes from './codes.ts'
import { common, detailOf, details, parts } from './fields/index.ts'
import type { Fields } from './fields/shape.ts'
import { legalReplyCell } from './complaints.ts'
import { code, type Leaf, text } from './values.ts'

/** Where a column of a file goes, and how its cells are read. */
export interface Column {
  readonly name: string
  readonly into: 'record' | RecordKind | 'publicity' | 'officer1' | 'officer2' | 'action' | 'ignored'
  readonly key: string
  readonly leaf: Leaf<unknown>
  /** Another amount of the same part: the column holds the sum of both. */
  readonly plus?: string
}

/** A layout of files that can be handed in. */
export interface Format {
  readonly id: string
  readonly name: string
  readonly kind: RecordKind
  readonly columns: readonly Column[]
  /** Without these columns a file is refused. */
  readonly required: readonly string[]
  /** Older names of columns. */
  readonly formerly: Readonly<Record<string, string>>
  /** A publicity file says what may be published and nothing of how the act came about. */
  readonly publicityOnly: boolean
}

export const column = (name: string, into: Column['into'], key: string, leaf: Leaf<unknown>): Column => ({ name, into, key, leaf })

export const rowAction = code('行操作', { A: '新增', U: '更新', V: '作废' })

/** Columns of our own files whose names differ from the field's, or that stand for two officers. */
const own = new Map<string, Column>([
  column('rowAction', 'action', 'rowAction', rowAction),
  column('penaltyKindsText', 'penalty', 'penaltyKinds', details.penalty.group.penaltyKinds),
  column('officer1Name', 'officer1', 'name', text('执法人员1姓名', 50)),
  column('officer1CertNo', 'officer1', 'certNo', text('执法人员1证号', 40)),
  column('officer2Name', 'officer2', 'name', text('执法人员2姓名', 50)),
  column('officer2CertNo', 'officer2', 'certNo', text('执法人员2证号', 40)),
  column('targetBodyId', 'record', 'bodyCode', text('被反映机关', 64)),
  column('legalReply', 'complaint', 'legalReply', legalReplyCell),
].map((made) => [made.name, made]))

function ownColumn(kind: RecordKind, name: string): Column {
  const special = own.get(name)
  if (special) return special
  const within = { [kind]: detailOf(kind).group, publicity: parts.publicity.group, record: common }
  for (const [into, fields] of Object.entries(within)) {
    const field = (fields as Fields)[name]
    if (field && 'read' in field) return column(name, into as Column['into'], name, field)
  }
  throw new Error(`no field for column ${name}`)
}

const words = (text: string): string[] => text.trim().split(/\s+/)
const always = ['sourceSystem', 'sourceRecordId', 'actionNo', 'bodyCode', 'name']

/** By which an organization without a 统一社会信用代码 is known. */
const formerCodes = 'businessRegNo organizationCode taxRegNo institutionCertNo socialOrgCertNo'

const ownFormat = (kind: RecordKind, required: readonly string[], names: string): Format => ({
  id: kind, name: `${codes.recordKind[kind]}（本平台格式）`, kind,
  columns: words(`${names} ${names.includes(' uscc ') ? formerCodes : ''} secretLevel`).map((name) => ownColumn(kind, name)), required: [...always, ...required], formerly: {}, publicityOnly: false,
})

const penalty = ownFormat('penalty', ['partyType', 'procedureType'], `
  rowAction sourceSystem sourceRecordId actionNo procedureType bodyCode actualBodyId fieldCode itemCode offenceCode sourceType
  partyType name uscc idType idNo legalRep isEnterprise areaCode placeAreaCode placeCode actAt actEndedAt clueReceivedAt
  discoveredAt caseFiledAt priorNoticeAt statementReceivedAt statementReviewedAt statementWaivedAt decidedAt decisionNo
  decisionResult penaltyKindsText fineAmount illegalGains confiscatedGains confiscatedGoodsValue goodsValue benchmarkId tierCode
  circumstances facts discretionReason violationFact penaltyContent complex publicInterest officer1Name officer1CertNo
  officer2Name officer2CertNo servedAt executedAt closedAt archivedAt publishedAt exemptReason recordedAt`)

const coercion = ownFormat('coercion', ['partyType', 'type', 'startedAt'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode actualBodyId fieldCode itemCode offenceCode partyType name uscc idType
  idNo areaCode placeAreaCode type urgent approvedAt startedAt decisionDeliveredAt listDeliveredAt partyPresent witness
  itemsValue disposedAt liftedAt announcedAt urgeServedAt urgePeriodDays executionDecidedAt executedFrom executedTo
  officer1CertNo officer2CertNo recordedAt`)

const licence = ownFormat('licence', ['partyType', 'appliedAt'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode fieldCode itemCode partyType name uscc idType idNo legalRep areaCode
  appliedAt correctionNoticeAt correctionNoticeCount acceptedAt rejectedAt unifiedHandling isRenewal originalValidTo
  thirdPartyInterest thirdPartyInformedAt result decidedAt decisionNo licenceDocName licenceCategory certName certNo content
  validFrom validTo certIssuedAt denialReason remedyInformed publishedAt exemptReason recordedAt`)

const inspection = ownFormat('inspection', ['partyType', 'startedAt', 'trigger', 'checkResult'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode actualBodyId fieldCode itemCode partyType name uscc isEnterprise
  areaCode placeAreaCode onSite trigger triggerRef planId jointId urgent approvedAt noticeDocId startedAt endedAt scanInAt
  scanOutAt checkResult resultInformedAt followUpAt officer1CertNo officer2CertNo publishedAt recordedAt`)

/** Of these three the data model's files name no type of party. */
const levy = ownFormat('levy', ['type'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode itemCode partyType name uscc areaCode type publicInterestGround
  preNoticeFrom preNoticeTo planNoticeFrom planNoticeTo commentFrom commentTo riskAssessedAt fundsInPlaceAt decidedAt decisionNo
  approvalReceivedAt announcedAt compensatedAt relocatedAt useEndedAt returnedAt lost damaged payable levied basisValid ticketNo
  recordedAt`)

const adjudication = ownFormat('adjudication', ['disputeType'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode itemCode partyType name uscc areaCode disputeType acceptedAt
  respondentServedAt defenceReceivedAt panelRequired panelSize decidedAt decisionNo remedyInformed recordedAt`)

const reward = ownFormat('reward', ['rewardType'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode itemCode partyType name idType idNo areaCode rewardType groundHandledAt
  startedAt decidedAt informedAt amount recordedAt`)

const payment = ownFormat('payment', ['partyType', 'benefitType', 'appliedAt'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode itemCode partyType name idType idNo areaCode benefitType appliedAt
  emergency initialNoticeFrom decidedAt result monthly amount firstPaidAt denialReason publishedAt recordedAt`)

const confirmation = ownFormat('confirmation', ['partyType', 'confirmType'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode itemCode partyType name uscc idType idNo areaCode confirmType acceptedAt
  simpleFacts decidedAt decisionNo recordedAt`)

/** Complaints that belong to no act; those of an act come in a child table of it. */
const complaint: Format = {
  id: 'complaint', name: `${codes.recordKind.complaint}（本平台格式）`, kind: 'complaint', formerly: {}, publicityOnly: false,
  required: words('complaintId channel type targetBodyId receivedAt status'),
  columns: words(`
    rowAction sourceSystem complaintId channel type fieldCode targetBodyId targetActionId receivedAt legalReply acceptanceInformedAt
    filingDecidedAt filingInformedAt repliedAt replyText status recordedAt secretLevel`).map((name) => ownColumn('complaint', name)),
}

export const ownFormats: readonly Format[] = [penalty, coercion, licence, inspection, levy, payment, confirmation, adjudication, reward, complaint]
