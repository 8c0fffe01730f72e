import type { Day } from '../norms/index.ts'
import * as codes from './codes.ts'
import type { EnforcementRecord } from './record.ts'
import { isPublic, isSecret } from './secrecy.ts'

/** What a published decision tells, in the order of a public site. They are the items of the 双公示 files, and what 三项制度 asks to be told: by whom, towards whom, of what kind, with what result. */
export const elementNames = {
  DECISION_NO: '决定文书号', PARTY: '当事人名称', PARTY_CODE: '统一社会信用代码', SUBJECT: '违法行为或者许可类别', BASIS: '处罚依据或者许可期限', RESULT: '处罚或者许可内容', BODY: '作出机关', DECIDED_ON: '决定日期',
} as const
export type PublicElement = keyof typeof elementNames
const elements = Object.keys(elementNames) as PublicElement[]

export interface Element {
  readonly key: PublicElement
  readonly name: string
  /** `needless`: a natural person has no such code. */
  readonly state: 'given' | 'missing' | 'needless'
}

/** Names where the two kinds differ. */
const named: Readonly<Record<'penalty' | 'licence', Partial<Record<PublicElement, string>>>> = {
  penalty: { SUBJECT: '违法行为', BASIS: '处罚依据', RESULT: '处罚种类和内容' },
  licence: { SUBJECT: '许可类别', BASIS: '许可期限', RESULT: '许可内容' },
}

/** Penalties imposed and licences granted: what is published of itself. */
const isDecided = ({ actionKind, decisionResult, licence, decidedAt }: EnforcementRecord): boolean =>
  decidedAt !== null && (actionKind === 'penalty' ? decisionResult === 'PENALISE' : actionKind === 'licence' && licence?.result === 'GRANT')

function given(record: EnforcementRecord): Readonly<Record<PublicElement, boolean>> {
  const { penalty, licence } = record
  const code = record.uscc ?? record.businessRegNo ?? record.organizationCode ?? record.taxRegNo ?? record.institutionCertNo ?? record.socialOrgCertNo
  return {
    DECISION_NO: record.decisionNo !== null, PARTY: record.name !== null, PARTY_CODE: code !== null,
    SUBJECT: penalty ? record.offenceNameZh !== null || penalty.violationFact !== null : (licence?.licenceCategory ?? null) !== null,
    BASIS: penalty ? record.legalBasis !== null || record.bases.length > 0 : (licence?.validFrom ?? null) !== null,
    RESULT: penalty ? penalty.penaltyKinds.length > 0 && penalty.penaltyContent !== null : (licence?.content ?? null) !== null,
    BODY: record.bodyCode !== null, DECIDED_ON: record.decidedAt !== null,
  }
}

/** The eight elements of a decision that is published of itself; none of any other act. */
export function elementsOf(record: EnforcementRecord): readonly Element[] {
  if (!isDecided(record)) return []
  const has = given(record)
  const names = named[record.actionKind as 'penalty' | 'licence']
  return elements.map((key) => ({ key, name: names[key] ?? elementNames[key], state: has[key] ? 'given' : isNeedless(key, record) ? 'needless' : 'missing' }))
}

const isNeedless = (key: PublicElement, { partyType }: EnforcementRecord): boolean => key === 'PARTY_CODE' && partyType === 'PERSON'

/** What is missing of a decision that is or has to be public; nothing of one that may not be. */
export function missingElements(record: EnforcementRecord): readonly PublicElement[] {
  if (!isDecided(record) || !isPublic(record)) return []
  const has = given(record)
  return elements.filter((key) => !has[key] && !isNeedless(key, record))
}

/** `withheld`: never to be public; `due`: to be published; `withdrawn`: taken back; `ended`: its time on the site is over. */
export type PublicationState = 'withheld' | 'due' | 'published' | 'withdrawn' | 'ended'

export interface Publication {
  readonly state: PublicationState
  /** The day it came to stand so, where one is told. */
  readonly on: Day | null
  /** Why it is withheld or was withdrawn, as far as the sender said. */
  readonly why: string | null
}

/** Whether a decision stands on a public site on a day; null for what is not published of itself. */
export function publicationOf(record: EnforcementRecord, today: Day): Publication | null {
  if (!isDecided(record)) return null
  const { required, exemptReason, publishedAt, withdrawnAt, withdrawReason, removedAt, expireAt } = record.publicity
  if (record.voided) return { state: 'withheld', on: null, why: '已撤销报送' }
  if (withdrawnAt !== null) return { state: 'withdrawn', on: withdrawnAt, why: withdrawReason }
  if (isSecret(record)) return { state: 'withheld', on: null, why: record.secretLevel === null || record.secretLevel === 'NONE' ? codes.secretLevel.MINOR : codes.secretLevel[record.secretLevel] }
  if (exemptReason !== null || required === false) return { state: 'withheld', on: null, why: exemptReason === null ? null : codes.exemptReason[exemptReason] }
  if (removedAt !== null && removedAt <= today) return { state: 'ended', on: removedAt, why: null }
  if (expireAt !== null && expireAt < today) return { state: 'ended', on: expireAt, why: null }
  return publishedAt !== null && publishedAt <= today ? { state: 'published', on: publishedAt, why: null } : { state: 'due', on: null, why: null }
}
