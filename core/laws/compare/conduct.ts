import type { Condition, Field } from '../../norms/index.ts'
import { bidding, clocks, normsOf, onCapability, papers, period, proceedingOf, stepsOn, titleOf, value, type Pack, type Question, type Value } from './question.ts'

/** §5: the other periods. */
export const ofPeriods: readonly Question[] = [
  { key: 'complaint', ask: '投诉举报多久以内答复？', of: (pack) => clocks(pack, 'complaintReply', 'complaint').flatMap(() => period('complaintReply', 'complaint')(pack)) },
  { key: 'complaint.addressee', ask: '投诉举报由谁受理？', of: (pack) => papers(pack, 'complaint').map(({ to, cite }) => value(pack.speech.actor(to), cite)) },
  { key: 'majorPenaltyFiling', ask: '重大行政处罚决定多久以内备案、向谁备案？', of: filings('majorPenaltyFiling', 'filing') },
  { key: 'filing', ask: '重大决定备案还有什么规定？', of: onCapability('FILING') },
  { key: 'normativeDocumentFiling', ask: '规范性文件多久以内备案、向谁备案？', of: filings('normativeDocumentFiling', 'normativeDocument') },
  { key: 'normativeDocumentCorrection', ask: '规范性文件多久以内自行纠正？', of: period('normativeDocumentCorrection', 'normativeDocument') },
  { key: 'referralFeedback', ask: '移送之后多久以内反馈？', of: period('referralFeedback') },
  { key: 'reports', ask: '应当向谁报告什么？', of: onCapability('REPORT') },
]

function filings(clock: string, kind: string) {
  return (pack: Pack): readonly Value[] => clocks(pack, clock, kind).flatMap((norm) =>
    period(clock, kind)(pack).map(({ says, cites, reading }) => value(`${says}${norm.to ? `，向${pack.speech.actor(norm.to)}` : ''}`, cites, reading)))
}

/** §6: conduct of the supervisors. */
export const ofConduct: readonly Question[] = [
  { key: 'officers', ask: '监督时至少几名监督人员？', of: fewest },
  { key: 'onSite', ask: '监督行为还有哪些要求（亮证、记录 …）？', of: onCapability('ONSITE') },
  { key: 'staff', ask: '监督人员要有什么资格？', of: onCapability('STAFF') },
  { key: 'credentials', ask: '执法证、监督证怎么管？', of: onCapability('CERT') },
  { key: 'recusal', ask: '监督人员何时回避？', of: onCapability('RECUSE') },
  { key: 'recusal.decider', ask: '回避由谁决定？', of: recusals, about: ['issue:recusalDecision', 'approve:recusalDecision'] },
  { key: 'secrecy', ask: '哪些内容保密？', of: onCapability('SECRECY') },
  { key: 'assistance', ask: '谁应当配合、协助？', of: onCapability('ASSIST') },
]

/** §6: programmes and systems. */
export const ofActivities: readonly Question[] = [
  { key: 'plan', ask: '监督计划和重点怎么定？', of: onCapability('PLAN') },
  { key: 'modes', ask: '用什么方式监督检查？', of: onCapability('CHECK') },
  { key: 'topics', ask: '监督哪些内容？', of: catalogues },
  { key: 'fileReview', ask: '案卷评查多久一次？', of: onCapability('FILEREV') },
  { key: 'evaluation', ask: '评议考核多久一次？', of: onCapability('EVAL') },
  { key: 'statistics', ask: '统计分析怎么规定？', of: onCapability('STATS') },
  { key: 'results', ask: '监督结果怎么运用？', of: onCapability('RESULTUSE') },
  { key: 'coordination', ask: '执法争议怎么协调？', of: onCapability('COORD') },
  { key: 'invited', ask: '特邀（社会）监督员怎么规定？', of: onCapability('PANEL') },
  { key: 'contactPoints', ask: '有没有联系点和线索渠道？', of: onCapability('CONTACT') },
  { key: 'platform', ask: '信息平台和数据怎么规定？', of: onCapability('DATA', 'MONITOR') },
  { key: 'awards', ask: '有没有表彰奖励？', of: onCapability('AWARD') },
]

/** §6: what follows. */
export const ofConsequences: readonly Question[] = [
  { key: 'talk', ask: '什么时候可以约谈，约谈谁？', of: conditionOf('talkNotice') },
  { key: 'talk.bidding', ask: '约谈是应当，还是可以？', of: bidding('talkNotice') },
  { key: 'circular', ask: '什么时候可以通报？', of: conditionOf('circular') },
  { key: 'transfer', ask: '哪些线索移送给谁？', of: onCapability('TRANSFER') },
  { key: 'sanctions', ask: '对被监督的机关和人员可以给什么处理，由谁给？', of: (pack) => sanctions(pack, 'LIABILITY') },
  { key: 'sanctions.supervisors', ask: '对监督的机关和人员可以给什么处理，由谁给？', of: (pack) => sanctions(pack, 'LIABSUP') },
]

function fewest(pack: Pack): readonly Value[] {
  const bars = proceedingOf(pack, 'supervision')?.bars ?? []
  return bars.filter(({ when }) => counts(when, 'officers')).map((bar) => value(`${within(bar.when, 'onSite') ? '现场监督：' : '任何监督：'}${bar.says}`, bar.cite, bar.reading))
}

const parts = (condition: Condition): readonly Condition[] =>
  'not' in condition ? parts(condition.not) : 'all' in condition ? condition.all.flatMap(parts) : 'any' in condition ? condition.any.flatMap(parts) : [condition]
const counts = (condition: Condition, field: Field): boolean => parts(condition).some((part) => 'stating' in part && part.stating === field)
const within = (condition: Condition, field: Field): boolean => parts(condition).some((part) => 'states' in part && part.states === field)

function recusals(pack: Pack): readonly Value[] {
  const deciding = (proceedingOf(pack, 'recusal')?.steps ?? []).filter(({ on }) => on.role === 'recusalDecision' && ['approve', 'issue', 'conclude'].includes(on.act))
  return deciding.map((step) => value(pack.speech.party(step.by), step.cite, step.reading))
}

/** Catalogues with as many entries as the law lists. */
function catalogues(pack: Pack): readonly Value[] {
  const topics = normsOf(pack, 'topic')
  return [...new Set(topics.map(({ catalogue }) => catalogue))].map((name) => {
    const entries = topics.filter(({ catalogue }) => catalogue === name)
    return value(`${name}：${entries.map(({ text }) => text).join('、')}（${entries.length}项）`, entries[0]!.cite)
  })
}

function conditionOf(role: string) {
  return (pack: Pack): readonly Value[] => pack.law.proceedings.flatMap(({ kind }) => stepsOn(pack, kind, { act: 'issue', role }).map((step) =>
    value(`${titleOf(papers(pack, role)[0]!)}：${step.when ? pack.speech.condition(step.when, kind) : '没有另设条件'}`, step.cite, step.reading)))
}

/** As the law words them; who imposes them stands behind, or that the law does not name him. */
function sanctions(pack: Pack, capability: 'LIABILITY' | 'LIABSUP'): readonly Value[] {
  const named = new Set((pack.law.provisions ?? []).flatMap((provision) => provision.capability === capability && provision.state !== 'excused' ? provision.by : []))
  return normsOf(pack, 'sanction').filter(({ id }) => named.has(id)).map(({ text, imposedBy, approvedBy, cite, reading }) =>
    value(`${text}：${pack.speech.actor(imposedBy)}${approvedBy ? `，经${pack.speech.actor(approvedBy)}批准` : ''}`, cite, reading))
}
