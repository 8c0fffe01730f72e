import type { RecordKind } from '../norms/index.ts'
import * as codes from './codes.ts'
import * as fields from './fields.ts'
import { type Group, groups } from './record.ts'
import { code, type Leaf, text } from './values.ts'

/** Where a column of a file goes, and how its cells are read. */
export interface Column {
  readonly name: string
  readonly into: 'record' | Group | 'officer1' | 'officer2' | 'action' | 'ignored'
  readonly key: string
  readonly leaf: Leaf<unknown>
  /** Holds an identity number, which is masked wherever it is kept. */
  readonly identity: boolean
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

const identities = new Set(['idNo', 'CF_XDR_ZJHM', 'CF_FR_ZJHM', 'XK_XDR_ZJHM', 'XK_FR_ZJHM'])
export const column = (name: string, into: Column['into'], key: string, leaf: Leaf<unknown>): Column => ({ name, into, key, leaf, identity: identities.has(name) })

const rowAction = code('行操作', { A: '新增', U: '更新', V: '作废' })

/** Columns of our own files whose names differ from the field's, or that stand for two officers. */
const own = new Map<string, Column>([
  column('rowAction', 'action', 'rowAction', rowAction),
  column('penaltyKindsText', 'penalty', 'penaltyKinds', fields.penalty.penaltyKinds),
  column('officer1Name', 'officer1', 'name', text('执法人员1姓名', 50)),
  column('officer1CertNo', 'officer1', 'certNo', text('执法人员1证号', 40)),
  column('officer2Name', 'officer2', 'name', text('执法人员2姓名', 50)),
  column('officer2CertNo', 'officer2', 'certNo', text('执法人员2证号', 40)),
].map((made) => [made.name, made]))

function ownColumn(kind: RecordKind, name: string): Column {
  const special = own.get(name)
  if (special) return special
  for (const group of [kind, 'publicity'] as const) {
    const leaf = groups[group][name]
    if (leaf) return column(name, group, name, leaf)
  }
  const leaf = fields.common[name as keyof typeof fields.common]
  if (!leaf) throw new Error(`no field for column ${name}`)
  return column(name, 'record', name, leaf)
}

const words = (text: string): string[] => text.trim().split(/\s+/)
const always = ['sourceSystem', 'sourceRecordId', 'actionNo', 'bodyCode', 'partyType', 'name']

const ownFormat = (kind: RecordKind, required: readonly string[], names: string): Format => ({
  id: kind, name: `${codes.recordKind[kind]}（本平台格式）`, kind,
  columns: words(names).map((name) => ownColumn(kind, name)), required: [...always, ...required], formerly: {}, publicityOnly: false,
})

const penalty = ownFormat('penalty', ['procedureType'], `
  rowAction sourceSystem sourceRecordId actionNo procedureType bodyCode actualBodyId fieldCode itemCode offenceCode sourceType
  partyType name uscc idType idNo legalRep isEnterprise areaCode placeAreaCode placeCode actAt actEndedAt clueReceivedAt
  discoveredAt caseFiledAt priorNoticeAt statementReceivedAt statementReviewedAt statementWaivedAt decidedAt decisionNo
  decisionResult penaltyKindsText fineAmount illegalGains confiscatedGains confiscatedGoodsValue goodsValue benchmarkId tierCode
  circumstances facts discretionReason violationFact penaltyContent complex publicInterest officer1Name officer1CertNo
  officer2Name officer2CertNo servedAt executedAt closedAt archivedAt publishedAt exemptReason recordedAt`)

const coercion = ownFormat('coercion', ['type', 'startedAt'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode actualBodyId fieldCode itemCode offenceCode partyType name uscc idType
  idNo areaCode placeAreaCode type urgent approvedAt startedAt decisionDeliveredAt listDeliveredAt partyPresent witness
  itemsValue disposedAt liftedAt announcedAt urgeServedAt urgePeriodDays executionDecidedAt executedFrom executedTo
  officer1CertNo officer2CertNo recordedAt`)

const licence = ownFormat('licence', ['appliedAt'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode fieldCode itemCode partyType name uscc idType idNo legalRep areaCode
  appliedAt correctionNoticeAt correctionNoticeCount acceptedAt rejectedAt unifiedHandling isRenewal originalValidTo
  thirdPartyInterest thirdPartyInformedAt result decidedAt decisionNo licenceDocName licenceCategory certName certNo content
  validFrom validTo certIssuedAt denialReason remedyInformed publishedAt exemptReason recordedAt`)

const inspection = ownFormat('inspection', ['startedAt', 'trigger', 'checkResult'], `
  rowAction sourceSystem sourceRecordId actionNo bodyCode actualBodyId fieldCode itemCode partyType name uscc isEnterprise
  areaCode placeAreaCode onSite trigger triggerRef planId jointId urgent approvedAt noticeDocId startedAt endedAt scanInAt
  scanOutAt checkResult resultInformedAt followUpAt officer1CertNo officer2CertNo publishedAt recordedAt`)

export const ownFormats: readonly Format[] = [penalty, coercion, licence, inspection]
