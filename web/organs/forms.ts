import type {
  BodyInput, addConfirmation, addEmpoweredItem, addEntrustment, addOrgan, addRelation, changeEntrustment, changeOrgan, endEmpoweredItem, endRelation, OrganDetail,
} from '../../server/http/contract/index.ts'
import { fieldNames } from '../rules/fields.ts'
import { words } from '../words/index.ts'
import type { Question, Values } from './FormSheet.tsx'

const { form, help } = words.organs
const basis: Question = { name: 'basis', label: form.basis, input: 'long', required: true, help: help.basis }
const powers: readonly Question[] = [
  { name: 'hasPenaltyPower', label: words.organs.powers.penalty, input: 'check' }, { name: 'hasCoercionPower', label: words.organs.powers.coercion, input: 'check' },
  { name: 'hasEnforcementPower', label: words.organs.powers.enforcement, input: 'check' }, { name: 'comprehensive', label: form.comprehensive, input: 'check' },
  { name: 'fieldCodes', label: form.fields, several: true, choices: fieldNames },
]
const optional: readonly Question[] = [
  { name: 'uscc', label: form.uscc }, { name: 'documentMark', label: form.documentMark }, { name: 'legalReviewUnit', label: form.legalReviewUnit },
  { name: 'address', label: form.address }, { name: 'phone', label: form.phone }, { name: 'otherLaw', label: form.otherLaw, help: help.otherLaw },
]
const isOf = (...kinds: readonly string[]) => (values: Values): boolean => kinds.includes(String(values['kind'] ?? ''))

export const organQuestions: readonly Question[] = [
  { name: 'kind', label: form.kind, required: true, choices: words.organs.kinds },
  { name: 'name', label: form.name, required: true, help: help.name }, { name: 'shortName', label: form.shortName, required: true },
  { name: 'level', label: form.level, required: true, choices: words.organs.levels }, { name: 'areaCode', label: form.areaCode, required: true, help: help.areaCode },
  { name: 'from', label: form.from, input: 'day', required: true },
  { name: 'government', label: form.government, input: 'organ', required: true, help: help.government, when: (values) => !isOf('government', 'external', '')(values) },
  { name: 'setUpBy', label: form.setUpBy, input: 'organ', required: true, when: isOf('dispatchedOrgan', 'dispatchedBody', 'institution', 'justiceStation') },
  { name: 'entrustedBy', label: form.entrustedBy, input: 'organ', required: true, when: isOf('entrustedOrganization') },
  { name: 'authorizedBy', label: form.authorizedBy, required: true, choices: words.organs.authorizedBy, when: isOf('authorizedOrganization') },
  { name: 'authorizedBasis', label: form.authorizedBasis, when: isOf('authorizedOrganization') },
  { name: 'superior', label: form.superior, input: 'organ', help: help.superior },
  { name: 'management', label: form.management, choices: words.organs.managed, when: isOf('department', 'justiceDepartment') },
  ...optional, ...powers,
]

export const changeQuestions: readonly Question[] = [
  { name: 'name', label: form.name, required: true, help: help.name }, { name: 'shortName', label: form.shortName, required: true }, ...optional,
  { name: 'authorizedBasis', label: form.authorizedBasis }, ...powers,
  { name: 'from', label: form.effective, input: 'day', required: true }, { name: 'to', label: form.to, input: 'day', help: help.to }, basis,
]
export const relationQuestions: readonly Question[] = [
  { name: 'kind', label: form.relation, required: true, help: help.relation, choices: words.organs.relationKinds },
  { name: 'to', label: form.other, input: 'organ', required: true }, { name: 'from', label: form.start, input: 'day', required: true }, basis,
]
export const endQuestions: readonly Question[] = [{ name: 'to', label: form.lastDay, input: 'day', required: true }, basis]
export const withdrawQuestions: readonly Question[] = [basis]
export const confirmationQuestions: readonly Question[] = [
  { name: 'result', label: form.result, required: true, choices: words.organs.results }, { name: 'on', label: form.on, input: 'day', required: true }, basis,
  { name: 'documentNumber', label: form.documentNumber }, { name: 'noticeUrl', label: form.noticeUrl, help: help.noticeUrl }, { name: 'noticeDay', label: form.noticeDay, input: 'day' },
]
export const entrustmentQuestions: readonly Question[] = [
  { name: 'entrusted', label: form.entrusted, input: 'organ', required: true }, { name: 'documentNumber', label: form.letter, required: true },
  { name: 'actKinds', label: form.actKinds, required: true, several: true, choices: words.organs.actKinds }, { name: 'items', label: form.items, input: 'lines', required: true, help: help.items },
  { name: 'fineLimit', label: form.fineLimit, input: 'number' }, { name: 'from', label: form.start, input: 'day', required: true }, { name: 'to', label: form.until, input: 'day', required: true },
  { name: 'publishedOn', label: form.publishedOn, input: 'day' }, { name: 'publishedUrl', label: form.publishedUrl },
]
export const entrustmentChangeQuestions = ({ publishedOn, filedOn, endedOn }: OrganDetail['entrustments'][number], mayKeep: boolean): readonly Question[] => [
  ...(publishedOn === null ? [{ name: 'publishedOn', label: form.publishedOn, input: 'day' as const }, { name: 'publishedUrl', label: form.publishedUrl }] : []),
  ...(filedOn === null && mayKeep ? [{ name: 'filedOn', label: form.filedOn, input: 'day' as const }, { name: 'filedNumber', label: form.filedNumber }] : []),
  ...(endedOn === null ? [{ name: 'endedOn', label: form.endedOn, input: 'day' as const }, { name: 'endBasis', label: form.endBasis, input: 'long' as const }] : []),
]
export const empoweredQuestions: readonly Question[] = [
  { name: 'name', label: form.item, required: true }, { name: 'code', label: form.code }, { name: 'actKind', label: form.actKind, required: true, choices: words.organs.actKinds },
  { name: 'fromOrgan', label: form.fromOrgan, input: 'organ', required: true }, { name: 'decision', label: form.decision, required: true }, { name: 'from', label: form.start, input: 'day', required: true },
]

type Body = BodyInput<
  | typeof addOrgan | typeof changeOrgan | typeof addRelation | typeof endRelation | typeof addConfirmation | typeof addEntrustment | typeof changeEntrustment | typeof addEmpoweredItem | typeof endEmpoweredItem
>

/** What was filled in, without what was left empty; the server reads and judges it. */
export function bodyOf<B extends Body>(values: Values, more: Readonly<Record<string, unknown>> = {}): B {
  const filled = Object.entries(values).filter(([, value]) => value !== '')
  return { ...more, ...Object.fromEntries(filled.map(([name, value]) => [name, numeric.has(name) ? Number(value) : name === 'items' ? linesOf(String(value)) : value])) } as B
}

const numeric = new Set(['fineLimit'])
const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** An organ's form sends every column: what is empty is known to be none. */
export function organBody(values: Values): BodyInput<typeof addOrgan> {
  const none = { uscc: null, documentMark: null, legalReviewUnit: null, address: null, phone: null, otherLaw: null, authorizedBasis: null, government: null, superior: null, setUpBy: null, entrustedBy: null,
    authorizedBy: null, management: null, comprehensive: false, hasPenaltyPower: false, hasCoercionPower: false, hasEnforcementPower: false }
  return bodyOf<BodyInput<typeof addOrgan>>(values, none)
}

export function changeBody(values: Values): BodyInput<typeof changeOrgan> {
  const emptied = Object.fromEntries(optional.map(({ name }) => [name, null]))
  return bodyOf<BodyInput<typeof changeOrgan>>(values, { ...emptied, authorizedBasis: null })
}
