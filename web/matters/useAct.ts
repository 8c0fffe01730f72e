import { useMemo, useState } from 'react'
import type { actOnMatter, Consequences, Matter, OptionOut } from '../../server/http/contract/index.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { besideRecord } from '../measures/measureForm.ts'
import type { FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { bodyOf, freshForm, missing, type ActForm } from './actForm.ts'

/** The sheet of one act: what is written into it (kept as a draft), what is wrong with it, and handing it in. */
export function useAct(matter: Matter, given: OptionOut, onDone: (label: string, consequences: Consequences) => void) {
  const option = useMemo(() => besideRecord(given), [given])
  const initial = useMemo(() => freshForm(option, matter.today), [option, matter.today])
  const draft = useDraft<ActForm>(`${matter.id}.${option.itemised?.kind === 'examination' ? 'examination' : option.id}`, initial) // to accept and to send back are one examination
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const write = useWrite<typeof actOnMatter>('/api/matters/:id/acts')
  const form = draft.value
  const body = bodyOf(option, matter.version, form)
  const submit = async () => {
    if (write.isPending) return
    const empty = missing(option, form).map(({ field, label, why }) => ({ field, says: why?.says ?? words.matters.pleaseFill(label) }))
    setErrors(empty)
    if (empty.length > 0) return
    try {
      const done = await write.mutateAsync({ params: { id: matter.id }, body })
      draft.discard()
      onDone(option.label, done.consequences)
    } catch (error) {
      setErrors(fieldErrors(error as Error))
    }
  }
  return {
    option, draft, form, body, errors, submit,
    busy: write.isPending,
    /** A refusal, a conflict, a fault: what no single field is to blame for. */
    trouble: errors.length === 0 ? write.error ?? undefined : undefined,
  }
}

/** The server names fields as `body.reasons`; the sheet as `reasons`. */
export const fieldErrors = (error: Error): FieldError[] =>
  (problemOf(error)?.errors ?? []).map(({ field, says }) => ({ field: field.replace(/^body\./, ''), says }))
