import type { PaperFacts } from '../../norms/asked/papers.ts'
import { docType, serviceMethod } from '../../records/codes.ts'
import type { EnforcementRecord, Paper, Served } from '../../records/record.ts'
import { facts, handedOver } from '../facts.ts'
import type { FactUsed } from '../finding.ts'
import { placeOf } from '../special.ts'
import { broken, kept, notApplicable, type Rules, unknown, without } from '../verdict.ts'

const remedy = ['decisionDoc.remedy', 'decisionDoc.reconsiderDays'] as const
const suit = ['decisionDoc.remedy', 'decisionDoc.litigationMonths'] as const

export const papers: Rules<PaperFacts> = {
  /** By the officers, and by the party or with a note of the refusal. */
  recordsSigned(record, { papers: types, officers, witnessed }) {
    if (record.docs.length === 0) return without(record, 'docs', '文书', '没有笔录。')
    const records = record.docs.filter(({ docType: type }) => (types as readonly (string | null)[]).includes(type))
    if (records.length === 0) return notApplicable('没有笔录。')
    for (const paper of records) {
      const lack = lackOf(paper, officers, witnessed)
      if (lack !== null) return broken(`${paperName(paper)}${lack}。`, signaturesOf(paper))
    }
    return records.some(saysNothing) ? unknown('没有填报笔录的签名情况，无法核对。') : kept('笔录都有签名或者注明。')
  },

  decisionSays(record, { must, whenFined }) {
    if (record.decisionDoc === null) return without(record, 'decisionDoc', '决定书要素', '没有决定书要素。')
    if (whenFined && !finesElsewhere(record)) return notApplicable('没有须到代收机构缴纳的罚款。')
    if (must.every((field) => facts[field].read(record, 0) === true)) return kept('决定书载明了应当载明的事项。')
    const missing = must.filter((field) => facts[field].read(record, 0) === false)
    return missing.length === 0 ? unknown('决定书要素没有填报完整，无法核对。', must) : broken(`决定书没有${missing.map((field) => facts[field].name).join('、')}。`, missing)
  },

  servicesProven(record, { receipt, consent, attempts }) {
    if (record.services.length === 0) return without(record, 'services', '送达', '没有送达记录。')
    const lacks = (methods: readonly string[], { method }: Served, proof: string | null) => method !== null && methods.includes(method) && proof === null
    const failed = record.services.filter((served) => hasFailed(served, record.services))
    for (const served of record.services) {
      if (failed.includes(served)) continue
      if (!isOnTheSpot(served, record) && lacks(receipt, served, served.receiptDocId)) return broken(`${servedName(served)}没有送达回证。`, serviceUsed(served))
      if (lacks(consent, served, served.consentDocId)) return broken(`${servedName(served)}没有当事人同意电子送达的确认书。`, serviceUsed(served))
      if (!failed.some(({ docType: type }) => type === served.docType) && lacks(attempts, served, served.failedAttempts)) return broken(`${servedName(served)}没有说明用其他方式无法送达。`, serviceUsed(served))
    }
    return kept('送达都有凭证。')
  },

  reviewPeriodStated(record, { atLeast }) {
    if (record.decisionDoc === null) return without(record, 'decisionDoc', '决定书要素', '没有决定书要素。')
    const { reconsiderDays, remedy: stated } = record.decisionDoc
    if (reconsiderDays === null) return stated === true ? unknown('没有填报决定书载明的复议期限。', remedy) : broken('决定书没有载明申请行政复议的期限。', remedy)
    return reconsiderDays < atLeast ? broken(`决定书载明的复议期限为${reconsiderDays}日，法定期限不少于${atLeast}日。`, remedy) : kept('载明的复议期限不短于法定期限。', remedy)
  },

  suitPeriodStated(record, { months, special }, { world, today }) {
    if (record.decisionDoc === null) return without(record, 'decisionDoc', '决定书要素', '没有决定书要素。')
    const { litigationMonths, remedy: stated } = record.decisionDoc
    if (litigationMonths === null) return stated === true ? unknown('没有填报决定书载明的起诉期限。', suit) : broken('决定书没有载明提起行政诉讼的期限。', suit)
    const registered = world.specialPeriod(special, { place: placeOf(record), field: record.fieldCode, item: record.itemCode }, record.decidedAt ?? today)
    if (registered !== undefined && registered.unit !== 'mo') return unknown('登记的起诉期限不按月计，请核对决定书原文。', suit)
    const lawful = registered?.count ?? months
    return litigationMonths === lawful ? kept('载明的起诉期限与法定期限一致。', suit) : broken(`决定书载明的起诉期限为${litigationMonths}个月，法定期限为${lawful}个月。`, suit)
  },
}

/** Tried in vain, and then in another way: what did not arrive has no receipt, and says itself why it was announced. */
const hasFailed = (served: Served, all: readonly Served[]): boolean =>
  served.servedAt === null && served.method !== 'ANNOUNCEMENT' && all.some((other) => other !== served && other.docType === served.docType && handedOver(other) !== null)

/** 当场交付: who refuses to sign is noted on the decision itself (行政处罚法第52条第1款). */
const isOnTheSpot = ({ docType: type, method }: Served, { procedureType }: EnforcementRecord): boolean => procedureType === 'SUMMARY' && method === 'DIRECT' && type !== null && onTheSpot.includes(type)
const onTheSpot: readonly string[] = ['SUMMARY_DECISION', 'PENALTY_DECISION']

const saysNothing = ({ officerSignatures, partySigned, refusalNoted, witness }: Paper): boolean =>
  officerSignatures === null || (partySigned === null && refusalNoted !== true && witness === null)

/** What is missing for certain; what its source left open is not. */
function lackOf({ officerSignatures, partySigned, refusalNoted, witness }: Paper, officers: number, witnessed: boolean): string | null {
  if (officerSignatures !== null && officerSignatures < officers) return officerSignatures === 0 ? '没有执法人员签名' : `只有${officerSignatures}名执法人员签名`
  const excused = refusalNoted === true || (witnessed && witness !== null)
  return partySigned === false && !excused ? '没有当事人签名，也没有注明原因' : null
}

const paperName = ({ docType: type, docNo, madeAt }: Paper): string => `${type === null ? '笔录' : docType[type]}${docNo === null ? madeAt === null ? '' : `（${madeAt}）` : `（${docNo}）`}`

const signaturesOf = (paper: Paper): FactUsed[] => [
  { field: 'docs.officerSignatures', name: `${paperName(paper)}的执法人员签名数`, value: paper.officerSignatures === null ? null : String(paper.officerSignatures) },
  { field: 'docs.partySigned', name: '当事人签名', value: said(paper.partySigned) }, { field: 'docs.refusalNoted', name: '注明拒签', value: said(paper.refusalNoted) },
  { field: 'docs.witness', name: '见证人', value: paper.witness === null ? null : '有' },
]

const said = (flag: boolean | null): string | null => (flag === null ? null : flag ? '是' : '否')

const finesElsewhere = ({ penalty, money }: EnforcementRecord): boolean =>
  (penalty?.fineAmount ?? 0) > 0 && !money.some(({ type, payChannel }) => type === 'FINE' && payChannel === 'ON_SITE')

const servedName = ({ docType: type, method, servedAt }: Served): string =>
  `${type === null ? '文书' : docType[type]}${servedAt === null ? '' : `${servedAt}`}${method === null ? '送达' : serviceMethod[method]}，`

const serviceUsed = (served: Served): FactUsed[] => [
  { field: 'services.method', name: '送达方式', value: served.method === null ? null : serviceMethod[served.method] },
  { field: 'services.receiptDocId', name: '送达回证', value: served.receiptDocId }, { field: 'services.consentDocId', name: '电子送达确认书', value: served.consentDocId },
  { field: 'services.failedAttempts', name: '其他方式无法送达的说明', value: served.failedAttempts },
]
