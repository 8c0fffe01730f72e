import { Input } from 'antd'
import type { CitationOut } from '../../server/http/contract/index.ts'
import { Cite } from '../parts/Cite.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

interface Fact {
  readonly id: string
  readonly ask: string
  readonly citation: CitationOut
  readonly choices?: readonly { readonly value: string; readonly name: string }[] | null
  /** What holds now. */
  readonly value?: boolean | string | number | null
  /** The platform answers it. */
  readonly known?: boolean
  /** A share, a count. */
  readonly number: boolean
}

interface FactFieldsProps {
  facts: readonly Fact[]
  values: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  onChange: (values: Record<string, string>) => void
}

const yesOrNo = [{ value: 'true', name: words.forms.yes }, { value: 'false', name: words.forms.no }]

/** What the law wants to know of a matter, each question with its article. What is left open is not stated. */
export function FactFields({ facts, values, errors, onChange }: FactFieldsProps) {
  return facts.filter(({ known }) => !known).map((fact) => {
    const stated = values[fact.id] ?? (fact.value === undefined || fact.value === null ? undefined : String(fact.value))
    if (fact.number) {
      return (
        <Field key={fact.id} name={`facts.${fact.id}`} label={fact.ask} required={false} chip={<Cite {...fact.citation} named />} errors={errors}>
          {(control) => (
            <Input {...control} inputMode="numeric" style={{ inlineSize: '8em' }} value={stated ?? ''}
              onChange={(event) => onChange({ ...values, [fact.id]: event.target.value.replaceAll(/\D/g, '') })} />
          )}
        </Field>
      )
    }
    return (
      <Field key={fact.id} name={`facts.${fact.id}`} label={fact.ask} required={false} chip={<Cite {...fact.citation} named />} errors={errors} group>
        {({ id: _, ...aria }) => (
          <Choices {...aria} name={fact.id} value={stated === undefined ? [] : [stated]} choices={fact.choices ?? yesOrNo}
            onChange={([chosen]) => { if (chosen !== undefined) onChange({ ...values, [fact.id]: chosen }) }} />
        )}
      </Field>
    )
  })
}
