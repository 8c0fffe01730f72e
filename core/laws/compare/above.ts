import { bidding, papers, proceedingOf, stepsOn, titleOf, value, type Pack, type Question, type Value } from './question.ts'

/** §8: what the national regulation brings beside the local laws, asked of each. */
export const ofTheLawAbove: readonly Question[] = [
  { key: 'urging', ask: '对不履行职责，有没有督促履职的文书？', of: (pack) => papers(pack, 'urging').map((paper) => value(titleOf(paper), paper.cite, paper.reading)) },
  { key: 'urging.bidding', ask: '督促履职的文书是应当，还是可以？', of: bidding('urging') },
  { key: 'correctedOnSpot', ask: '能当场纠正的，可否当场了结？', of: onSpot },
  { key: 'direct', ask: '重大问题可否不经首次文书，直接报请决定？', of: directRoute },
  { key: 'remedies', ask: '已进入复议、诉讼的争议，能否再行监督？', of: (pack) => guards(pack, ['inReconsideration', 'inLitigation']) },
  { key: 'vertical', ask: '垂直管理机关的问题要告知谁？', of: (pack) => papers(pack, 'superiorNotice').map(({ name, to, cite, reading }) => value(`${name}，告知${pack.speech.actor(to)}`, cite, reading)) },
  { key: 'persons', ask: '对人员的处理，监督机关直接给，还是提出建议？', of: persons },
  { key: 'tensions', ask: '与上位法并行的规定有多少对？', of: ({ law: { tensions } }) => (['choice', 'notice'] as const).flatMap((grade) => {
    const pairs = tensions.filter((tension) => tension.grade === grade)
    return pairs.length > 0 ? [value(`${grade === 'choice' ? '须由人选择' : '提示'}：${pairs.length}对`, [...new Set(pairs.map(({ cite }) => cite))])] : []
  }) },
]

function onSpot(pack: Pack): readonly Value[] {
  return stepsOn(pack, 'supervision', { act: 'conclude' }).filter(({ on }) => on.outcome?.includes('correctedOnSpot'))
    .map((step) => value('可以：督促立即纠正后办结', step.cite, step.reading))
}

function directRoute(pack: Pack): readonly Value[] {
  return stepsOn(pack, 'supervision', { act: 'submit', role: 'bindingDecision' }).filter(({ from }) => from.includes('verified'))
    .map((step) => value(`可以：${step.when ? pack.speech.condition(step.when, 'supervision') : '查证属实之后'}`, step.cite, step.reading))
}

function guards(pack: Pack, facts: readonly string[]): readonly Value[] {
  const bars = proceedingOf(pack, 'supervision')?.bars ?? []
  const asks = (condition: unknown): boolean => facts.some((fact) => JSON.stringify(condition).includes(`"fact":"${fact}"`))
  return bars.filter(({ on, when }) => on.some(({ act }) => act === 'open') && asks(when)).map((bar) => value(`不能：${bar.says}`, bar.cite, bar.reading))
}

function persons(pack: Pack): readonly Value[] {
  return papers(pack, 'liabilityProposal').map(({ name, to, cite, reading }) => value(`${name}，报${pack.speech.actor(to)}`, cite, reading))
}
