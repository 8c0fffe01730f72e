import { actorName } from '../laws/index.ts'
import type { Machine } from '../matters/index.ts'
import type { Actor, Instrument } from '../norms/index.ts'
import { mannerOf } from './announcing.ts'
import { consequencesOf } from './consequences.ts'
import { missingFacts, type PaperFacts, type Problem } from './facts.ts'
import { matterValues, type Filling } from './filling.ts'
import { blanks } from './placeholders.ts'
import { citing, numbered, sentence } from './sentences.ts'
import type { Style } from './style.ts'
import { namesIn, type Template, type Values } from './template.ts'

/** Any paper whose words its writer and its template give; the law adds what follows from it. */
export function fillGeneral(machine: Machine, role: string, style: Style, facts: PaperFacts, template: Template): Filling {
  const organs = Object.fromEntries(outsideOrgans(machine, facts).map(actor => [actor, actorName([machine.law, ...machine.uppers], actor)]))
  const consequences = consequencesOf(machine, role, style, { ...facts, organs: { ...organs, ...facts.organs } })
  const parts = partsOf(style.instruments)
  const values: Values = { ...valuesOf(style, facts), ...blanksOf(facts, parts), 期限和报告: [...consequences.duties, ...consequences.counting], 权利: consequences.rights }
  return {
    values, consequences,
    problems: [
      ...missingFacts(facts, ['signedBy', ...(isForEverybody(style) ? [] : ['agency'] as const), 'number', 'date',
        ...(template.needs.includes('内容') ? ['text'] as const : []), ...(style.instruments.some(({ contains }) => contains?.some(isPeriod)) ? ['within'] as const : [])]),
      ...missingParts(template, parts, values, style),
      ...consequences.problems,
    ],
    template: withParts(template, parts),
  }
}

/** What the law wants written in the paper, besides a period. */
export const partsOf = (instruments: readonly Pick<Instrument, 'contains'>[]): readonly string[] =>
  [...new Set(instruments.flatMap(({ contains }) => contains ?? []))].filter(part => !isPeriod(part))

export const isPeriod = (part: string): boolean => /[期时]限$/u.test(part)

export const isForEverybody = ({ instruments }: Style): boolean => [instruments[0]!.to].flat().every(to => to === 'anyone')

function valuesOf(style: Style, facts: PaperFacts): Values {
  const { announces, ends } = mannerOf(style.name)
  const { text, demands = [], subject, reasons } = facts
  return {
    ...matterValues(style, facts), 引语: announces, 结语: ends, 称谓: addressed(style),
    内容: text?.map(sentence), 要求: demands.length > 0 ? numbered(demands) : undefined, 事由: subject, 理由: reasons?.map(sentence),
  }
}

const addressed = ({ instruments }: Style): string => {
  const to = instruments.flatMap(instrument => instrument.to)
  return to.includes('complainant') || to.includes('counterpart') ? '你（单位）' : to.every(actor => persons.has(actor)) ? '你' : '你单位'
}
const persons: ReadonlySet<Actor> = new Set<Actor>(['enforcementOfficer', 'supervisionOfficer'])

const blanksOf = ({ parts = {} }: PaperFacts, contained: readonly string[]): Values =>
  Object.fromEntries([...blanks, ...contained].flatMap(name => parts[name]?.trim() ? [[name, parts[name].replace(/[。；]$/u, '')]] : []))

/** What the law wants in the paper, or the template does not go without, and nobody has written. */
function missingParts({ needs }: Template, contained: readonly string[], values: Values, { name, basis }: Style): Problem[] {
  const wanted = contained.filter(part => values[part] === undefined)
    .map((part): Problem => ({ fact: `parts.${part}`, says: `缺少${part}：${citing(basis.slice(0, 1))}要求《${name}》载明，请填写。` }))
  const needed = needs.filter(part => part !== '内容' && !contained.includes(part) && isNothing(values[part]))
    .map((part): Problem => ({ fact: blanks.has(part) ? `parts.${part}` : factOf[part] ?? part, says: `缺少${part}：请填写。` }))
  return [...wanted, ...needed]
}

const factOf: Readonly<Record<string, string>> = { 理由: 'reasons', 要求: 'demands', 结果: 'outcome', 规定期限: 'within', 事由: 'subject' }
const isNothing = (value: Values[string]): boolean => value === undefined || (typeof value === 'object' && value.length === 0)

/** What the law wants in the paper stands under a heading of its own where the template has no place for it. */
function withParts(template: Template, contained: readonly string[]): Template {
  const named = new Set(namesIn(template.text))
  const added = contained.filter(part => !named.has(part)).map(part => template.layout === 'form' ? `\n${part}：{${part}}` : `\n# ${part}\n{${part}}。`)
  return added.length === 0 ? template : { ...template, text: template.text + added.join('') }
}

/** Organs that the platform does not know go by what the law calls them. */
const outsideOrgans = ({ clocks }: Machine, { organs = {} }: PaperFacts): Actor[] =>
  clocks.flatMap(({ to }) => to ?? []).flat().filter(actor => organs[actor] === undefined && actor !== 'supervisionOffice' && actor !== 'supervisionAuthority')
