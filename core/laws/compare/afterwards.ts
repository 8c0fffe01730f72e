import { closingName } from '../../matters/index.ts'
import type { Act, Step } from '../../norms/index.ts'
import { outcomeName } from '../words.ts'
import { bidding, clocks, normsOf, papers, period, periodValue, proceedingOf, stepsOn, titleOf, value, type Pack, type Question, type Timed, type Value } from './question.ts'

const role = 'bindingDecision'

/** §4: objection, decision, execution, review by the next level. */
export const ofObjection: readonly Question[] = [
  { key: 'objection', ask: '对首次文书有异议的，多久以内、向谁提出？', of: (pack) => clocks(pack, 'objection').flatMap((norm) => remedy(pack, norm)), about: ['file:objection'] },
  { key: 'objection.answer', ask: '异议应当在多长时间内答复？', of: answers },
  { key: 'objection.outcomes', ask: '异议有哪些处理结果？', of: (pack) => stepsOn(pack, 'supervision', { act: 'issue', role: 'reexaminationReply' }).map((step) => outcome(pack, step)) },
  { key: 'objection.suspends', ask: '异议期间整改期是否停止？', of: suspends },
  { key: 'objection.late', ask: '逾期提出的异议怎么办？', of: (pack) => clocks(pack, 'objection').flatMap((norm) =>
    norm.kind === 'power' && norm.late ? [value(norm.late === 'flag' ? '收下并标记' : '不予受理', norm.cite, norm.reading)] : []) },
]

export const ofDecision: readonly Question[] = [
  { key: 'second.trigger', ask: '什么时候进入第二阶段？', of: trigger },
  { key: 'second.bidding', ask: '第二阶段是应当，还是可以？', of: bidding(role) },
  { key: 'second.title', ask: '决定文书叫什么？', of: titles },
  { key: 'second.contents', ask: '决定可以有哪些内容？', of: (pack) => normsOf(pack, 'decisionType').map(({ name, cite, reading }) => value(name, cite, reading)) },
  { key: 'second.nature', ask: '是责令被监督机关去办，还是直接作出决定？', of: nature },
  { key: 'second.decider', ask: '由谁决定？', of: deciders },
  { key: 'second.executed', ask: '决定多久以内执行？', of: period('execution') },
  { key: 'executionReport', ask: '执行情况多久以内报告、向谁报告？', of: executionReports, about: ['file:executionReport'] },
  { key: 'superiorReview', ask: '能否向上一级申请复核，多久以内？', of: (pack) => clocks(pack, 'superiorReview').flatMap((norm) => remedy(pack, norm)), about: ['file:reviewRequest'] },
]

/** A right: how long, to whom; some have no last day. */
function remedy(pack: Pack, norm: Timed): readonly Value[] {
  const to = norm.to ? `向${pack.speech.actor(norm.to)}提出` : ''
  const [told] = periodValue(pack, norm)
  return [value([told?.says ?? '没有期限', to].filter(Boolean).join('，'), norm.cite, norm.reading)]
}

function answers(pack: Pack): readonly Value[] {
  return normsOf(pack, 'duty').filter(({ until = [] }) => until.some(({ act, role: of }) => act === 'issue' && of === 'reexaminationReply'))
    .filter(({ clock, id }) => (clock ?? id) !== 'rectification').flatMap((norm) => periodValue(pack, norm))
}

/** What an answer comes to: the end, a new paper, or that the correction goes on. */
function outcome({ law }: Pack, { on, to, also = [], cite, reading }: Step): Value {
  const result = typeof to === 'object' ? `结案（${closingName({ law, uppers: [] }, to.closed)}）` : also.includes('verified') ? '另行制发文书' : '整改继续'
  return value(`${(on.outcome ?? []).map((each) => outcomeName(each, on.act)).join('、')}：${result}`, cite, reading)
}

function suspends(pack: Pack): readonly Value[] {
  return clocks(pack, 'rectification').flatMap((norm) => (norm.holds ?? []).filter(({ by }) => by.role === 'objection')
    .map(({ then }) => value(then === 'restart' ? '停止；自收到答复之日起重新计算' : '停止；答复之后继续计算', norm.cite, norm.reading)))
}

const reaches = ({ on }: Step, acts: readonly Act['act'][]): boolean => on.role === role && acts.includes(on.act)

function trigger(pack: Pack): readonly Value[] {
  const steps = proceedingOf(pack, 'supervision')?.steps ?? []
  const expiries = steps.filter(({ on, to }) => on.act === 'expire' && on.role === 'rectification' && to === 'overdue')
  const direct = steps.filter((step) => reaches(step, ['submit', 'issue']) && step.from.includes('verified'))
  return [
    ...(expiries.length > 0 && steps.some((step) => reaches(step, ['submit', 'issue']) && step.from.includes('overdue')) ? [value('整改期届满未改正', expiries[0]!.cite)] : []),
    ...direct.map((step) => value(`不经首次文书：${step.when ? pack.speech.condition(step.when, 'supervision') : '查证属实之后'}`, step.cite, step.reading)),
  ]
}

/** A paper that the law leaves to another law to name. */
function titles(pack: Pack): readonly Value[] {
  return papers(pack, role).map((paper) => {
    const elsewhere = paper.unnamed && pack.law.external.find(({ cite }) => cite === paper.cite)
    return elsewhere ? value(`由${elsewhere.refersTo}规定${elsewhere.resolved ? '' : '（未录入）'}`, paper.cite) : value(titleOf(paper), paper.cite)
  })
}

function nature(pack: Pack): readonly Value[] {
  const effects = normsOf(pack, 'decisionType').flatMap(({ name, directEffect, cite }) => directEffect === undefined ? [] : [value(`直接决定：${name}（${directEffect}）`, cite)])
  const operative = papers(pack, role).flatMap(({ wording, cite, unnamed }) => wording?.operative && !unnamed ? [value(wording.operative.startsWith('责令') ? '责令' : '决定', cite)] : [])
  return effects.length > 0 ? effects : operative
}

function deciders(pack: Pack): readonly Value[] {
  const approvals = stepsOn(pack, 'supervision', { act: 'approve', role })
  const issuing = stepsOn(pack, 'supervision', { act: 'issue', role })
  const deciding = approvals.length > 0 ? approvals : issuing
  return deciding.map((step) => value(`${step.line === undefined ? '' : step.line === 'government' ? '政府一线：' : '部门一线：'}${pack.speech.party(step.by)}`, step.cite, step.reading))
}

function executionReports(pack: Pack): readonly Value[] {
  return clocks(pack, 'executionReport').flatMap((norm) =>
  periodValue(pack, norm).map(({ says, cites, reading }) => value(`${says}${norm.to ? `，向${pack.speech.actor(norm.to)}` : ''}`, cites, reading)))
}
