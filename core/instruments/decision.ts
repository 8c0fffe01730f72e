import type { Machine } from '../matters/index.ts'
import type { DecisionType } from '../norms/index.ts'
import { consequencesOf } from './consequences.ts'
import { missingFacts, type PaperFacts, type Problem } from './facts.ts'
import { matterValues, type Filling } from './filling.ts'
import { calendarDay, listed, numbered, sentence } from './sentences.ts'
import { wordedBy, type Style } from './style.ts'
import type { Template } from './template.ts'

const identified = ['signedBy', 'agency', 'number', 'date', 'act', 'found', 'reasons', 'orders'] as const

/** The binding decision that ends the patience of the first paper. */
export function fillDecision(machine: Machine, role: string, style: Style, facts: PaperFacts, template: Template): Filling {
  const types = decisionTypes(machine, facts.decides ?? [])
  const needed = [...identified, types.open ? 'basis' : 'decides'] as const
  const consequences = consequencesOf(machine, role, style, facts)
  return {
    consequences, template, problems: [...missingFacts(facts, needed), ...types.problems, ...consequences.problems],
    values: {
      ...matterValues(style, facts), 此前经过: opening(facts), 查明的事实: facts.found?.map(sentence), 理由: facts.reasons?.map(sentence),
      决定方式: wordedBy(style, 'operative').replaceAll('{decides}', listed(types.words)), 决定内容: numbered(facts.orders ?? []),
      期限和报告: [...consequences.duties, ...consequences.counting], 权利: consequences.rights,
    },
  }
}

function opening({ act, matter, earlier, proposedBy, signedBy }: PaperFacts): string {
  const number = matter ? `（案号：${matter}）` : ''
  const before = earlier
    ? `就你单位${act}存在的问题${number}，${earlier.issuedBy && earlier.issuedBy !== signedBy ? earlier.issuedBy : '本机关'}于${calendarDay(earlier.issuedOn)}制发`
      + `《${earlier.name}》（${earlier.number}）${[
        ...(earlier.servedOn ? [`，你单位于${calendarDay(earlier.servedOn)}收到`] : []),
        ...(earlier.lastDay ? [`，规定的期限至${calendarDay(earlier.lastDay)}${earlier.provisional ? '（该年放假安排尚未公布，此日为暂定）' : ''}届满`] : []),
      ].join('')}。`
    : `本机关依法对你单位${act}实施行政执法监督${number}。`
  return `${before}${proposedBy && proposedBy !== signedBy ? `${proposedBy}提出处理建议，报请本机关决定。` : ''}`
}

/**
 * What the law calls the kinds of decision, each with its word for the paper where it has one. A law that leaves the
 * kinds to another law has none: then the basis must be written by hand.
 */
function decisionTypes(machine: Machine, stated: readonly string[]): { words: readonly string[]; open: boolean; problems: Problem[] } {
  const known = [machine.law, ...machine.uppers].flatMap(({ norms }) => norms).filter((norm): norm is DecisionType => norm.kind === 'decisionType')
  if (known.length === 0) return { words: ['作出下列处理'], open: true, problems: [] }
  const found = stated.map(name => known.find(type => type.id === name || type.name === name))
  return {
    open: false,
    words: found.flatMap(type => type ? [type.inPaper ?? type.name] : []),
    problems: stated.filter((_, index) => !found[index]).map(name =>
      ({ fact: 'decides', says: `“${name}”不是《${machine.law.title}》规定的决定种类，请从规定的种类中选定。` })),
  }
}
