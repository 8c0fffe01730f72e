import type { EnforcementRecord } from './record.ts'
import type { Leaf } from './values.ts'

/** Stands where something is not shown to those outside, so that it is not taken for missing. */
export const withheldWords = '因保密不显示'

/** An act of which those outside learn that it is there, and no more: so marked by its sender, or against a minor. */
export const isSecret = ({ secretLevel, penalty }: Pick<EnforcementRecord, 'secretLevel' | 'penalty'>): boolean =>
  (secretLevel !== null && secretLevel !== 'NONE') || penalty?.circumstances.includes('MINOR_14_18') === true

/** Whether an act may stand on a public site. One that was withdrawn by its sender, exempted or taken down may not. */
export const isPublic = (record: EnforcementRecord): boolean => {
  const { required, exemptReason, withdrawnAt, removedAt } = record.publicity
  return !isSecret(record) && !record.voided && required !== false && exemptReason === null && withdrawnAt === null && removedAt === null
}

/** Texts that are no words: numbers and references, by which acts, papers, bodies and officials are known. */
const references = new Set(`
  sourceSystem sourceRecordId actionNo decisionNo bodyCode signBodyId actualBodyId itemCode offenceCode areaCode benchmarkId tierCode jurisdictionDocId planId triggerRef jointId noticeDocId
  officerId reviewerId presiderId collectorOfficerId exemptApprovedBy stepId documentId mediaId evidenceId preservationId moneyId remedyId receiptDocId consentDocId transcriptDocId
  partyRequestDocId onsiteRecordId deviceNo docNo receiptNo ticketNo feeCode sha256 fileHash`.trim().split(/\s+/))

/** Whether a value of a secret act may be told all the same: its days, amounts, codes and references; nothing in words, nothing of the party. `path`: `decisionNo`, `steps.officers.certNo`. */
export function isTold(path: string, { holds, personal }: Leaf<unknown>): boolean {
  if (personal) return false
  return holds !== 'text' || references.has(path.slice(path.lastIndexOf('.') + 1)) || path.endsWith('officers.certNo')
}
