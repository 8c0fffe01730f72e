import { actWords, type Option } from '../../../core/matters/index.ts'
import type { ActName, Actor, Field } from '../../../core/norms/index.ts'
import { daysBetween } from '../../../core/periods/index.ts'
import { holdsPostFor } from '../../store/posts.ts'
import { blanksOf, isGeneral, isWritten, needs, titleOf } from '../../store/papers/papers.ts'
import { carriedKind } from '../../store/matters/carried.ts'
import { cited } from '../../store/refused.ts'
import { askedForRegister } from '../../store/organs/outcomes.ts'
import { actorName } from '../../store/matters/standing.ts'
import type { OptionOut } from '../contract/options.ts'
import { fieldWords, leavesTheHouse, textLabels } from '../words.ts'
import { credentialAsked, peopleField } from './people.ts'
import type { Seen } from './seen.ts'

export function viewOption(seen: Seen, option: Option, by: Actor, primary: boolean): OptionOut {
  const { inHand, at, laws } = seen
  const paper = paperOf(seen, option, by)
  const carries = carriedKind(option)
  const registers = askedForRegister(inHand.row.kind, option)
  const people = peopleField(seen, option)
  return {
    id: option.id, act: option.act, role: option.role ?? null, label: option.label, by, byName: actorName(inHand, by), citation: cited(option, laws),
    lastDay: option.lastDay, provisional: option.provisional, daysLeft: option.lastDay === null ? null : daysBetween(at.today, option.lastDay), late: option.late ?? null,
    fields: [...option.fields.filter(({ field }) => field !== 'officers' || people.length === 0).map(field => viewField(seen, option.act, field, paper?.missing)), ...paper?.asksBesides ?? [], ...people],
    paperFields: paper?.fields ?? [],
    written: paper?.written ?? false, wants: paper ? 'paper' : option.act === 'serve' ? 'receipt' : option.act === 'measure' ? 'measure' : null, paperTitle: option.act === 'issue' ? titleOf(inHand, option.role!) : null,
    reading: option.reading ?? null,
    tensions: option.tensions.map(({ local, upper, says }) => ({ local: cited(local, laws), upper: cited(upper, laws), grade: 'choice' as const, says })),
    leavesTheHouse: leavesTheHouse.has(option.act), primary, ...(carries && { carries }), ...(registers && { registers }), ...credentialAsked(seen, option),
  }
}

type Paper = { readonly written: boolean, readonly fields: OptionOut['paperFields'], readonly missing: ReadonlySet<string>, readonly asksBesides: OptionOut['fields'] }

/** What the text of a paper is made of, with what the matter already knows. */
function paperOf(seen: Seen, option: Option, by: Actor): Paper | undefined {
  const deed = { act: option.act, ...(option.role && { role: option.role }), by, on: seen.at.today }
  if (!isWritten(seen.inHand.matter.machine, deed)) return option.act === 'issue' ? outside(option) : undefined
  const blanks = blanksOf({ inHand: seen.inHand, command: deed })
  const { needed, missing, known } = needs({ inHand: seen.inHand, command: deed, text: {}, earlier: seen.papers, before: seen.at, organ: seen.who.organ })
  const offered = new Set<string>(option.fields.map(field => field.field))
  const used = parts.filter(({ field, fact, when }) => (fact !== 'text' || !offered.has('text'))
    && (when === 'always' || needed.has(fact) || (when === 'ofFirstPapers' && needed.has('act') && !needed.has('orders')) || (when === 'ofOthers' && isGeneral(option.role!)) || (field === 'demands' && blanks.includes('要求'))))
  return {
    written: true, missing,
    fields: [
      ...used.map(({ field, fact }) => ({ field, required: needed.has(fact), value: valueOf(known[fact]) })),
      ...blanks.filter(name => !freeText.has(name)).map(name => ({ field: `parts.${name}`, required: needed.has(`parts.${name}`), value: seen.analysed?.[name] ?? null })),
    ],
    asksBesides: (['grounds', 'within', 'decides', 'reasons', 'outcome'] as const).filter(field => missing.has(field) && !offered.has(field))
      .map(field => viewField(seen, option.act, { field, required: true })),
  }
}

/** Of a paper that is written outside: its own number, and what it says where the step does not ask for a text anyway. */
function outside({ fields }: Option): Paper {
  const asked = fields.some(({ field }) => field === 'text') ? ['number'] : ['number', 'outline']
  return { written: false, missing: new Set(), fields: asked.map(field => ({ field, required: false, value: null })), asksBesides: [] }
}

/** Blanks that are fields of their own. */
const freeText: ReadonlySet<string> = new Set(['内容', '要求', '理由', '事由'])

/** The parts a person may write, the fact of the paper that each becomes, and when it is offered without being needed. */
const parts = [
  { field: 'name', fact: 'paperName', when: 'needed' },
  { field: 'addressee', fact: 'agency', when: 'ofOthers' },
  { field: 'subject', fact: 'subject', when: 'always' },
  { field: 'act', fact: 'act', when: 'needed' },
  { field: 'found', fact: 'found', when: 'needed' },
  { field: 'demands', fact: 'demands', when: 'ofFirstPapers' },
  { field: 'orders', fact: 'orders', when: 'needed' },
  { field: 'outline', fact: 'text', when: 'ofOthers' },
  { field: 'contact', fact: 'contact', when: 'always' },
  { field: 'copies', fact: 'copies', when: 'always' },
  { field: 'jointly', fact: 'jointly', when: 'always' },
] as const

function valueOf(value: unknown): OptionOut['paperFields'][number]['value'] {
  if (typeof value === 'object' && value !== null && 'person' in value && 'phone' in value) return { person: String(value.person), phone: String(value.phone) }
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value : null
}

function viewField({ at, laws }: Seen, act: ActName, { field, required, why, choices }: Option['fields'][number], missing?: ReadonlySet<string>): OptionOut['fields'][number] {
  const label = field === 'text' ? textLabels[act] ?? fieldWords.text.label : fieldWords[field satisfies Field].label
  const input = choices && field === 'grounds' ? 'choices' : fieldWords[field].input
  return {
    field, label, input, required: required || (missing?.has(field) ?? false), why: why ? { ...cited(why, laws), says: why.says } : null,
    choices: choices ? choices.map(({ value, name, law, cite }) => ({ value, name, ...(cite && { cite }), ...(law && cite && { lawName: cited({ law, cite }, laws).lawName }) })) : field === 'decides' ? decisionTypes(at) : null,
  }
}

const decisionTypes = ({ matter: { machine } }: Seen['at']) =>
  [machine.law, ...machine.uppers].flatMap(law => law.norms).filter(norm => norm.kind === 'decisionType').map(({ name, cite }) => ({ value: name, name, cite }))

/** Facts that come to be known later: the laws of the matter say which. No step of theirs, so the engine lists no option. */
export function establishing({ inHand, at, who, laws }: Seen, actors: readonly Actor[]): OptionOut | undefined {
  const { machine } = at.matter
  const [fact] = machine.facts
  if (!fact || at.closed || !actors.includes('supervisionOffice') || !holdsPostFor(who.roles, 'establish')) return undefined
  return {
    id: 'establish', act: 'establish', role: null, label: actWords(machine, 'establish'), by: 'supervisionOffice', byName: actorName(inHand, 'supervisionOffice'),
    citation: cited({ law: fact.law.id, cite: fact.cite }, laws), lastDay: null, provisional: false, daysLeft: null, late: null,
    fields: [{ field: 'text', label: fieldWords.text.label, input: 'longText', required: false, why: null, choices: null }],
    paperFields: [], written: false, wants: 'facts', paperTitle: null, reading: null, tensions: [], leavesTheHouse: false, primary: false,
  }
}
