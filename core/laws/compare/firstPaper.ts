import type { Ground } from '../../norms/index.ts'
import { familyNames } from '../words.ts'
import { bidding, clocks, normsOf, onCapability, papers, period, stepsOn, titleOf, value, type Pack, type Question, type Value } from './question.ts'

const role = 'firstCorrection'
const tones = { order: '责令', notice: '通知', advice: '建议', urge: '督促' } as const

/** §3: the first paper. */
export const ofFirstPaper: readonly Question[] = [
  { key: 'first.title', ask: '首次文书叫什么？', of: (pack) => papers(pack, role).map((paper) => value(titleOf(paper), paper.cite, paper.reading)) },
  { key: 'first.issuer', ask: '首次文书由谁制发？', of: issuers },
  { key: 'first.bidding', ask: '应当制发，还是可以制发？', of: bidding(role) },
  { key: 'first.tone', ask: '文书的语气是什么？', of: (pack) => papers(pack, role).flatMap(({ wording, cite }) => wording?.tone ? [value(`${tones[wording.tone]}${wording.operative ? `：${wording.operative}` : ''}`, cite)] : []) },
  { key: 'first.trigger', ask: '什么时候可以制发首次文书？', of: trigger },
  { key: 'rectification', ask: '整改期限多长，从何时起算？', of: period('rectification') },
  { key: 'rectification.report', ask: '整改之后要报告吗，报告给谁？', of: reports, about: ['file:rectificationReport'] },
]

function issuers(pack: Pack): readonly Value[] {
  const { speech, law } = pack
  return papers(pack, role).flatMap(({ issuedBy, issuedByDepartment, cite }) => issuedByDepartment
    ? [value(`政府一线：${speech.actor(issuedBy)}`, citeOn(pack, 'government') ?? cite), value(`部门一线：${speech.actor(issuedByDepartment)}`, citeOn(pack, 'department') ?? cite)]
    : [value(speech.actor(issuedBy), cite), ...law.proceedings.flatMap(({ kind, bars }) => kind === 'supervision'
      ? bars.filter(({ on, when }) => on.some(({ act, role: of }) => act === 'issue' && of === undefined) && 'by' in when).map(({ says, cite: at }) => value(says, at)) : [])])
}

const citeOn = (pack: Pack, line: 'government' | 'department') => stepsOn(pack, 'supervision', { act: 'issue', role }).find((step) => step.line === line)?.cite

function trigger(pack: Pack): readonly Value[] {
  const grounds = normsOf(pack, 'ground')
  const [paper] = papers(pack, role)
  const steps = stepsOn(pack, 'supervision', { act: 'issue', role })
  const verified = steps.length > 0 && steps.every(({ from }) => !from.includes('open'))
  return [
    ...(grounds.length > 0 ? [value(`列举${grounds.length}项情形${grounds.some(({ family }) => family === 'other') ? '（含兜底）' : '（封闭列举）'}`, grounds[0]!.cite)] : []),
    ...(grounds.length === 0 && paper?.wording?.finding ? [value(paper.wording.finding, paper.cite)] : []),
    ...(verified ? [value('须先查证属实', steps[0]!.cite)] : []),
  ]
}

function reports(pack: Pack): readonly Value[] {
  const asked = clocks(pack, 'rectification').some(({ act }) => act.includes('报'))
  return papers(pack, 'rectificationReport').filter(() => asked).map(({ name, to, cite, reading }) => value(`${name}，送${pack.speech.party(to)}`, cite, reading))
}

type Family = Ground['family']
const families: readonly (readonly Family[])[] = [['competence', 'procedure'], ['decision'], ['failureToAct'], ['systems'], ['credentials'], ['conduct'], ['other']]

/** §3, second table: which families of grounds a law lists. Several laws name competence and procedure in one breath. */
export const ofGrounds: readonly Question[] = families.map((some) => ({
  key: `grounds.${some[0]}`, ask: `列举的情形是否包括“${some.map((family) => familyNames[family]).join('、')}”？`,
  of: (pack) => normsOf(pack, 'ground').filter(({ family }) => some.includes(family)).map(({ text, cite }) => value(text, cite)),
}))

/** §6: what supervisors may do. */
export const ofMeasures: readonly Question[] = [
  { key: 'measures', ask: '可以采取哪些监督措施？', of: (pack) => normsOf(pack, 'measure').map(({ text, cite }) => value(text, cite)) },
  { key: 'hearing', ask: '听证和论证怎么规定？', of: onCapability('HEARING') },
]
