import type { Machine } from '../matters/index.ts'
import type { Ground, Law, Wording } from '../norms/index.ts'
import { consequencesOf } from './consequences.ts'
import { missingFacts, type PaperFacts, type Problem } from './facts.ts'
import { matterValues, type Filling } from './filling.ts'
import { citing, from, numbered, sentence } from './sentences.ts'
import { wordedBy, type Style } from './style.ts'
import type { Template } from './template.ts'

const tones: Record<Wording['tone'], { readonly announces: string; readonly heading: string }> = {
  order: { announces: '现将查明的问题和监督意见通知如下', heading: '监督意见' },
  notice: { announces: '现将查明的问题和纠正要求通知如下', heading: '纠正要求' },
  advice: { announces: '现将查明的问题和监督建议函告如下', heading: '监督建议' },
  urge: { announces: '现就有关事项督办如下', heading: '督办要求' },
}

/** The paper that asks the agency to correct itself, or to act: 意见书, 通知书, 建议书, 督办函. */
export function fillFirstPaper(machine: Machine, role: string, style: Style, facts: PaperFacts, template: Template): Filling {
  const { grounds, unknown } = statedGrounds(machine, facts.grounds ?? [])
  const consequences = consequencesOf(machine, role, style, facts)
  const problems = [
    ...missingFacts(facts, ['signedBy', 'agency', 'number', 'date', 'act', 'found', ...(listsGrounds(machine.law) ? ['grounds'] as const : [])]),
    ...unknown, ...consequences.problems,
  ]
  const tone = tones[wordedBy(style, 'tone')]
  return {
    problems, consequences, template,
    values: {
      ...matterValues(style, facts), 监督事项: facts.act, 引语: tone.announces, 要求标题: tone.heading, 查明的事实: facts.found?.map(sentence),
      认定的情形: qualification(style, grounds, facts), 监督要求: request(style, facts),
      期限和报告: [...consequences.duties, ...overdueSentence(style), ...consequences.counting], 权利: consequences.rights,
    },
  }
}

type FoundGround = Ground & { readonly law: Law }

const listsGrounds = ({ norms }: Law): boolean => norms.some(({ kind }) => kind === 'ground')

function statedGrounds(machine: Machine, stated: readonly string[]): { grounds: FoundGround[]; unknown: Problem[] } {
  const known = [machine.law, ...machine.uppers].flatMap(law =>
    law.norms.filter((norm): norm is Ground => norm.kind === 'ground').map(norm => ({ ...norm, law })))
  const found = stated.map(name => known.find(({ id, cite }) => id === name || cite === name))
  return {
    grounds: found.filter(ground => ground !== undefined),
    unknown: stated.filter((_, index) => !found[index]).map(name =>
      ({ fact: 'grounds', says: `“${name}”不是《${machine.law.title}》列举的情形，请从列举的情形中选定。` })),
  }
}

/** 不符合…的规定，属于…第四项规定的…的情形. The pack holds the gist of a ground, not its words, so nothing is quoted. */
function qualification(style: Style, grounds: readonly FoundGround[], { breached = [] }: PaperFacts): string[] {
  const broken = breached.length > 0 ? [`不符合${citing(breached)}的规定`] : []
  const named = grounds.map(({ law, cite, text }) => `属于${citing([from(law, cite)])}规定的${text.replace(/的?(?:情形)?[；。]?$/u, '')}的情形`)
  const general = style.instruments.find(({ wording }) => wording?.finding)
  const classed = named.length > 0 || !general ? named
    : [`属于${citing([from(general.law, general.cite)])}规定的${general.wording!.finding}`]
  const clauses = [...broken, ...(classed.length > 0 ? [classed.join('，同时')] : [])]
  return clauses.length > 0 ? [`上述情况${clauses.join('，')}。`] : []
}

function request(style: Style, { demands = [], basis }: PaperFacts): string[] {
  const operative = `依据${citing(style.basis, basis ? [basis] : [])}的规定，${wordedBy(style, 'operative')}`
  return demands.length > 0 ? [`${operative}。具体要求如下：`, ...numbered(demands)] : [`${operative}。`]
}

const overdueSentence = ({ overdue }: Style): string[] => overdue ? [`${overdue.says}，依照${citing([overdue])}的规定处理。`] : []
