import { externalSubject, openQuestionsOf, rulingAnswers, type Answered } from '../../../core/laws/index.ts'
import { openOption, replay } from '../../../core/matters/index.ts'
import type { Citation, Day, Law } from '../../../core/norms/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'
import { audit } from '../audit.ts'
import type { InHand } from '../matters/load.ts'
import { governedPath } from '../organs/organs.ts'
import { requireRole } from '../posts.ts'
import { refused } from '../refused.ts'

/** What an organ answers to a question that a law leaves open, and on what document it rests. */
export interface AnswerGiven {
  readonly subject: string
  /** Null takes back what the same organ answered before. */
  readonly says: string | null
  /** Of the whole law, where the question is whether it goes on; left out there, it does not. */
  readonly renewedUntil?: Day | undefined
  readonly document: string
  readonly documentNumber: string
  readonly documentOn: Day
  readonly holdsFrom: Day
}

export interface LawAnswer extends Answered {
  readonly id: number
  readonly lawId: string
  readonly renewedUntil: Day | null
  readonly document: string
  readonly documentNumber: string
  readonly documentOn: Day
  readonly holdsFrom: Day
  readonly organId: string
  readonly organName: string
  readonly accountName: string
  readonly recordedAt: string
}

/** Every answer to questions of these laws, newest first. */
export const answersTo = (query: Query, laws: readonly string[]): Promise<LawAnswer[]> => query<LawAnswer[]>`
  select id, law_id as "lawId", subject, says, renewed_until as "renewedUntil", document, document_number as "documentNumber",
    document_on as "documentOn", holds_from as "holdsFrom", organ_id as "organId", organ_name as "organName", reach, account_name as "accountName", recorded_at as "recordedAt"
  from law_answer where law_id = any(${[...laws]}) order by id desc`

/** Keeps an answer. It holds for all that lies beneath the government whose 司法行政部门 answers, else beneath the organ itself. */
export async function answerLaw(tx: Transaction, who: Acting, law: Law, given: AnswerGiven, today: Day): Promise<void> {
  requireRole(who, ['chief', 'leader', 'operator'], '登记对法规的答复')
  const question = openQuestionsOf(law).find(({ subject }) => subject === given.subject)
  if (!question) throw refused('answer.unknown', 422, `《${law.title}》没有这一项未决问题。请从未决问题的列表中选择。`, wrong('subject', 'answer.unknown', '不在未决问题之列'))
  refuseUnfounded(law, given, today)
  const { subject, says, renewedUntil = null, document, documentNumber, documentOn, holdsFrom } = given
  const reach = await governedPath(tx, who.organ.id) ?? who.organ.path
  const [{ id }] = await tx<[{ id: number }]>`
    insert into law_answer (law_id, subject, says, renewed_until, document, document_number, document_on, holds_from, organ_id, organ_name, org_path, reach, account_id, account_name)
    values (${law.id}, ${subject}, ${says}, ${renewedUntil}, ${document}, ${documentNumber}, ${documentOn}, ${holdsFrom},
      ${who.organ.id}, ${who.organ.name}, ${who.organ.path}, ${reach}, ${who.account.id}, ${who.account.name})
    returning id`
  await audit(tx, who, { act: says === null ? 'law.answerTakenBack' : 'law.answered', subject: { kind: 'law', id: law.id }, detail: { answer: id, question: subject } })
}

const wrong = (field: string, code: string, says: string) => ({ errors: [{ field: `body.${field}`, code, says }] })

/** An answer rests on a document that exists; a renewal names a day after the end. */
function refuseUnfounded(law: Law, { subject, says, renewedUntil, documentOn }: AnswerGiven, today: Day): void {
  if (documentOn > today) throw refused('answer.future', 422, `文件日期${chineseDay(documentOn)}还没有到，今天是${chineseDay(today)}。请核对文件日期。`, wrong('documentOn', 'answer.future', '不能晚于今天'))
  if (subject !== 'validity' || says === null) return
  const { to } = law.inForce
  if (renewedUntil && to && renewedUntil <= to) {
    throw refused('answer.renewal', 422, `延续到的日期须晚于原来的最后一日${chineseDay(to)}。请核对延续的文件。`, wrong('renewedUntil', 'answer.renewal', '须晚于原来的最后一日'))
  }
}

/**
 * What was recorded, for what is handled at a path, about a law whose validity is over on that day: until when it goes on,
 * or that it does not. Undefined: nothing was recorded.
 */
export async function renewalOf(query: Query, law: Law, path: string, day: Day): Promise<{ readonly until: Day | null } | undefined> {
  const answer = rulingAnswers(await answersTo(query, [law.id]), path, day).get('validity')
  return answer && { until: answer.renewedUntil }
}

/** The answer that rules for a matter to a question of one of its laws. */
export type AnswerIn = (law: string, subject: string) => LawAnswer | undefined

/** The answers that rule on a day for what the office of a matter handles. */
export async function answersIn(query: Query, { row, matter: { machine } }: Pick<InHand, 'row' | 'matter'>, day: Day): Promise<AnswerIn> {
  const all = await answersTo(query, [machine.law, ...machine.uppers].map(law => law.id))
  const byLaw = new Map([...new Set(all.map(answer => answer.lawId))].map(id =>
    [id, rulingAnswers(all.filter(answer => answer.lawId === id), row.officePath, day)]))
  return (law, subject) => byLaw.get(law)?.get(subject)
}

/** 《关于……的函》（甲司函〔2026〕3号）：…… */
export const basisIn = ({ document, documentNumber, says }: LawAnswer): string => `《${document}》${documentNumber && `（${documentNumber}）`}：${says ?? ''}`

/**
 * What stands for the legal basis that an act must state, because its article refers to another law whose text is not in the
 * house: once an organ has answered what that law says, its answer. Undefined: none is asked for, or none was given.
 */
export async function answeredBasis(query: Query, inHand: Pick<InHand, 'row' | 'matter'>, option: string, on: Day): Promise<string | undefined> {
  const { machine } = inHand.matter
  if (![machine.law, ...machine.uppers].some(law => law.external.length > 0)) return undefined
  const asked = openOption(replay(inHand.matter, on), option)?.fields.find(({ field, why }) => field === 'basis' && why)
  const answer = asked?.why && referenceAnswered([machine.law, ...machine.uppers], asked.why, await answersIn(query, inHand, on))
  return answer && basisIn(answer)
}

/** What was answered about the other law that an article refers to. */
export function referenceAnswered(laws: readonly Law[], { law: id, cite }: Citation, answerTo: AnswerIn): LawAnswer | undefined {
  const references = laws.find(law => law.id === id)?.external.filter(external => external.cite === cite) ?? []
  return references.map(external => answerTo(id, externalSubject(external))).find(answer => answer !== undefined)
}
