import { wholeLayout } from '../../core/sharing/exportSet.ts'
import type { BodyInput, changeExportSet, ExportSetDetail } from '../../server/http/contract/index.ts'

/** A set as it is filled in. `basis`: `law:norm`, or empty where it rests on an agreement. */
export interface SetForm {
  readonly name: string
  readonly receiver: string
  readonly basis: string
  readonly agreement: string
  readonly subjects: readonly string[]
  readonly kinds: readonly string[]
  readonly body: string
  readonly since: string
  readonly layout: string
  readonly url: string
  readonly secret: string
}

export const blankSet: SetForm = { name: '', receiver: '', basis: '', agreement: '', subjects: ['record'], kinds: [], body: '', since: '', layout: wholeLayout, url: '', secret: '' }

export const formOf = ({ name, receiver, basis, agreement, content, url }: ExportSetDetail): SetForm => ({
  name, receiver, basis: basis ? `${basis.law}:${basis.norm}` : '', agreement: agreement ?? '', subjects: content.subjects, kinds: content.kinds,
  body: content.bodies[0] ?? '', since: content.since ?? '', layout: content.layout, url: url ?? '', secret: '',
})

type Sent = Omit<BodyInput<typeof changeExportSet>, 'version'>

/** As it is sent. */
export function sentOf(form: SetForm): Sent {
  const [law, norm] = form.basis.split(':')
  return {
    name: form.name, receiver: form.receiver, law: law && norm ? law : null, norm: norm ?? null, agreement: form.agreement.trim() || null, url: form.url.trim() || null,
    content: { subjects: [...form.subjects], kinds: [...form.kinds], bodies: form.body ? [form.body] : [], since: form.since || null, layout: form.layout } as Sent['content'],
  }
}
