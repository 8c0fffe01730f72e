import type { BodyInput, FulfilmentFile, FulfilmentOut, OwedDetail, recordFulfilment } from '../../server/http/contract/index.ts'
import type { Day } from '../../core/norms/period.ts'
import type { FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

/** What a person has put into the sheet; files are on the server already, under their ids. */
export interface RecordForm {
  readonly turn: string
  readonly doneOn: string
  readonly doneBy: readonly string[]
  readonly says: string
  readonly title: string
  readonly number: string
  readonly finding: string
  readonly problems: string
  readonly matter: string
  readonly files: readonly FulfilmentFile[]
  readonly reasons: string
}

/** A fresh sheet asks for the first turn that was missed, or the one that is due; a correction begins with what it corrects. */
export function freshForm(owed: OwedDetail, corrected: FulfilmentOut | undefined, me: string | undefined, today: Day): RecordForm {
  const next = owed.state === 'done' ? owed.turns[0]?.key : owed.turn?.key
  return {
    turn: corrected ? corrected.turn?.key ?? '' : next ?? '', doneOn: corrected?.doneOn ?? today, doneBy: corrected?.doneBy ?? (me ? [me] : []), says: corrected?.says ?? '',
    title: corrected?.document?.title ?? '', number: corrected?.document?.number ?? '', finding: corrected?.finding ?? '', problems: corrected?.problems ?? '',
    matter: corrected?.matter?.id ?? '', files: corrected?.files ?? [], reasons: '',
  }
}

type Entry = Omit<BodyInput<typeof recordFulfilment>, 'law' | 'norm'>

export function entryOf(form: RecordForm): Entry {
  return {
    turn: form.turn || null, doneOn: form.doneOn, doneBy: [...form.doneBy], says: form.says, files: form.files.map(({ id }) => id),
    ...(form.title.trim() && { document: { title: form.title, ...(form.number.trim() && { number: form.number }) } }),
    ...(form.finding && { finding: form.finding as NonNullable<Entry['finding']> }),
    ...(form.finding === 'problems' && form.problems.trim() && { problems: form.problems }), ...(form.finding === 'matter' && form.matter && { matter: form.matter }),
  }
}

/** What is plainly missing; the server knows more, and says so when asked. */
export function missing(form: RecordForm, correcting: boolean): FieldError[] {
  const says = words.fulfilments
  const empty = (field: string, label: string, value: string | readonly string[]): FieldError[] =>
    (typeof value === 'string' ? value.trim() : value).length === 0 ? [{ field, says: words.matters.pleaseFill(label) }] : []
  return [...(correcting ? empty('reasons', says.reasons, form.reasons) : []), ...empty('doneBy', says.doneBy, form.doneBy), ...empty('says', says.says, form.says)]
}
