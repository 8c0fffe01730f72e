import type { ImpartialityFacts } from '../../norms/asked/impartiality.ts'
import { chineseDay } from '../../periods/index.ts'
import type { EnforcementRecord, Officer, Step } from '../../records/record.ts'
import { dayOf } from '../../records/values.ts'
import type { FactUsed } from '../finding.ts'
import { isHand, nameOfHand, nameOfStep, worstHand } from '../hands.ts'
import { broken, kept, lacking, notApplicable, type Rules, unknown, type Verdict, without } from '../verdict.ts'

const recusal = ['recusal.requestedAt', 'recusal.decidedAt', 'recusal.result', 'decidedAt'] as const
const pending = notApplicable('回避还没有决定，案件也没有决定，不停止调查。')
const decided = kept('回避申请在决定之前已经处理。')
const noEnterprise = notApplicable('当事人没有统一社会信用代码，没有可以核对的申报。')
const noInterest = kept('办案人员没有申报与当事人的利害关系。')
const undeclared = unknown('办案人员没有登记，无法核对申报的利害关系。')
const noPresider = unknown('没有填报听证主持人，无法核对。')
const presiderApart = kept('听证主持人没有参与本案的调查、审查。')
const noReviewer = unknown('没有填报法制审核人，无法核对。')
const reviewerApart = kept('法制审核人没有承办本案，资格符合要求。')
const noSteps = unknown('来源数据不含各环节的人员，无法核对。')
const qualificationUnknown = unknown('法制审核人的法律职业资格没有登记，无法核对。')

export const impartiality: Rules<ImpartialityFacts> = {
  /** 决定作出之前，不停止调查: what was done before the recusal was decided stands. */
  recusalDecided(record) {
    const asked = record.recusal
    if (!asked?.requestedAt) return without(record, 'recusal', '回避', '没有人申请回避。')
    if (record.decidedAt !== null && asked.requestedAt > record.decidedAt) return notApplicable('决定作出之后才申请回避。')
    if (asked.decidedAt === null) {
      return record.decidedAt === null ? pending : lacking(record, 'recusal', '回避决定', `${chineseDay(asked.requestedAt)}申请回避，没有对申请作出决定，${chineseDay(record.decidedAt)}就作出了处理决定。`, recusal)
    }
    if (record.decidedAt !== null && record.decidedAt < asked.decidedAt) return broken(`${chineseDay(record.decidedAt)}作出处理决定，${chineseDay(asked.decidedAt)}才对回避申请作出决定。`, recusal)
    const after = asked.result === 'RECUSE' && asked.officerId !== null ? handAfter(record, asked.officerId, asked.decidedAt) : undefined
    return after ? broken(`${chineseDay(asked.decidedAt)}已经决定回避，被回避的人员${chineseDay(dayOf(after.startedAt!))}仍参与${nameOfStep(after)}。`, recusal) : decided
  },

  /** With an enterprise that he declared; whoever withdrew from the case is left out. */
  noInterest(record, _, { world }) {
    const { uscc } = record
    if (uscc === null) return noEnterprise
    const withdrawn = record.recusal?.result === 'RECUSE' ? record.recusal.officerId : null
    let isKnown = false
    const declared = (id: string | null | undefined): Verdict | null => {
      const officer = id === null || id === undefined || id === withdrawn ? undefined : world.officer(id)
      if (officer === undefined) return null
      isKnown = true
      if (!officer.enterprises.includes(uscc)) return null
      return broken(`${officer.name}申报过与当事人的利害关系，仍办理本案，没有回避。`, [{ field: 'officers', name: '办案人员', value: officer.name }, { field: 'uscc', name: '当事人', value: uscc }])
    }
    for (const { officerId } of record.officers) {
      const verdict = declared(officerId)
      if (verdict !== null) return verdict
    }
    return worstHand(record, ({ officerId }) => declared(officerId)) ?? declared(record.headApproval?.officerId) ?? declared(record.legalReview?.reviewerId) ?? (isKnown ? noInterest : undeclared)
  },

  presiderApart(record, { from }) {
    const { hearing } = record
    if (!hearing?.heldAt) return without(record, 'hearing', '听证', '没有举行听证。')
    if (hearing.presiderId === null) return noPresider
    if (record.steps.length === 0 && record.officers.length === 0) return noSteps
    const step = stepBy(record, hearing.presiderId, from)
    return step ? broken(`听证主持人${step.name}也参与了本案的${step.what}，应当由本案调查、审查人员以外的人主持。`, [presiding(step)]) : presiderApart
  },

  reviewerApart(record, { from, lawyerSince }, { world }) {
    const { legalReview } = record
    if (legalReview === null) return without(record, 'legalReview', '法制审核', '没有法制审核。')
    const { reviewerId, reviewerFirstReviewAt, reviewerLawQualified } = legalReview
    if (reviewerId === null) return noReviewer
    const step = stepBy(record, reviewerId, from)
    if (step) return broken(`法制审核人${step.name}也参与了本案的${step.what}，承办人员不得审核自己承办的案件。`, [{ field: 'legalReview.reviewerId', name: '法制审核人', value: step.name }])
    if (lawyerSince === null || reviewerFirstReviewAt === null || reviewerFirstReviewAt < lawyerSince) return reviewerApart
    const isLawyer = reviewerLawQualified ?? world.officer(reviewerId)?.qualifications.includes('qualification') ?? null
    if (isLawyer === null) return qualificationUnknown
    return isLawyer ? reviewerApart : broken(`法制审核人${chineseDay(reviewerFirstReviewAt)}初次从事处罚决定的法制审核，没有法律职业资格。`, [
      { field: 'legalReview.reviewerFirstReviewAt', name: '审核人初次从事审核日', value: reviewerFirstReviewAt }, { field: 'legalReview.reviewerLawQualified', name: '法律职业资格', value: '没有' },
    ])
  },
}

const handAfter = (record: EnforcementRecord, who: string, day: string): Step | undefined =>
  record.steps.find((step) => step.startedAt !== null && dayOf(step.startedAt) > day && step.officers.some((officer) => isHand(officer, who)))

interface Took { readonly name: string; readonly what: string }

/** What somebody did in the case, of these steps; of those named for the whole case, whoever handled it. */
function stepBy({ steps, officers }: EnforcementRecord, who: string, among: readonly string[]): Took | null {
  for (const step of steps) {
    if (step.stepType === null || !among.includes(step.stepType)) continue
    const officer = step.officers.find((each) => isHand(each, who))
    if (officer) return { name: nameOfHand(officer), what: nameOfStep(step) }
  }
  const handler = steps.length > 0 ? undefined : officers.find((officer: Officer) => isHand(officer, who) && (officer.role === 'LEAD' || officer.role === 'CO_HANDLER'))
  return handler ? { name: nameOfHand(handler), what: '办理' } : null
}

const presiding = ({ name, what }: Took): FactUsed => ({ field: 'hearing.presiderId', name: '听证主持人', value: `${name}，参与${what}` })
