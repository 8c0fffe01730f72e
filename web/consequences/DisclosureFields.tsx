import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf, checkDisclosure } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { compute } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import type { ActForm } from '../matters/actForm.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import type { Disclosure } from './carriedForm.ts'

type Check = AnswerOf<typeof checkDisclosure>

interface DisclosureFieldsProps {
  matter: string
  disclosure: Disclosure
  form: ActForm
  errors: readonly FieldError[]
  onChange: (form: ActForm) => void
}

const says = words.carried

/** The texts of a sheet that other eyes will read: fields and the parts of the paper, with how to put each back. */
const textsOf = (form: ActForm): readonly { readonly text: string; readonly put: (form: ActForm, text: string) => ActForm }[] => [
  ...Object.entries(form.values).flatMap(([name, value]) => (typeof value === 'string' && value
    ? [{ text: value, put: (to: ActForm, text: string) => ({ ...to, values: { ...to.values, [name]: text } }) }] : [])),
  ...(['subject', 'act', 'outline'] as const).flatMap((name) => (form.paper[name]
    ? [{ text: form.paper[name], put: (to: ActForm, text: string) => ({ ...to, paper: { ...to.paper, [name]: text } }) }] : [])),
  ...(['found', 'demands', 'orders'] as const).flatMap((name) => (form.paper[name] ?? []).map((item, index) => (
    { text: item, put: (to: ActForm, text: string) => ({ ...to, paper: { ...to.paper, [name]: (to.paper[name] ?? []).map((each, at) => (at === index ? text : each)) } }) }))),
]

/** What names somebody is shown before anything is made known; each place is masked, or kept with a reason. */
export function DisclosureFields({ matter, disclosure, form, errors, onChange }: DisclosureFieldsProps) {
  const organ = useActingOrgan()?.organ.id
  const [check, setCheck] = useState<Check>()
  const [error, setError] = useState<Error>()
  const texts = textsOf(form)
  const look = async (of: ActForm) => {
    try {
      setCheck(await compute<typeof checkDisclosure>('/api/matters/:id/disclosure', { params: { id: matter }, query: { organ }, body: { texts: textsOf(of).map(({ text }) => text) } }))
      setError(undefined)
    } catch (trouble) { setError(trouble as Error) }
  }
  const mask = () => {
    const next = (check?.texts ?? []).reduce((so, { masked }, index) => texts[index]?.put(so, masked) ?? so, form)
    onChange(next)
    void look(next)
  }
  const reasonOf = (found: string) => disclosure.kept.find((kept) => kept.words === found)?.reason ?? ''
  const keep = (found: string, reason: string) =>
    onChange({ ...form, carried: { ...disclosure, kept: [...disclosure.kept.filter((kept) => kept.words !== found), { words: found, reason }] } })
  const hits = [...new Map((check?.texts ?? []).flatMap((text) => text.hits).map((hit) => [hit.words, hit])).values()]
  return (
    <Field name="carried" label={says.disclosure} required help={says.disclosureHelp} errors={errors} group>
      {() => (
        <>
          <p className="disclosure-acts">
            <Button onClick={() => void look(form)}>{says.check}</Button>
            {hits.length > 0 && <Button onClick={mask}>{says.useMasks}</Button>}
          </p>
          {error && <TroubleNotice error={error} />}
          <div aria-live="polite">
            {check?.secret && <p className="warning"><span aria-hidden>▲ </span>{says.secret(check.secret)}</p>}
            {check && !check.secret && hits.length === 0 && <p>{says.none}</p>}
            {hits.length > 0 && (
              <ul className="form-rows">
                {hits.map((hit) => (
                  <li key={hit.words}>
                    <span><span className="quiet">{hit.kindName}</span> <strong>{hit.words}</strong> <span className="quiet">{says.suggested(hit.mask)}</span></span>
                    <Input aria-label={`${says.keep} ${hit.words}`} placeholder={says.keep} value={reasonOf(hit.words)} onChange={(event) => keep(hit.words, event.target.value)} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </>
      )}
    </Field>
  )
}
