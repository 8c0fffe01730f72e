import { Input } from 'antd'
import type { ActBody } from '../matters/actBody.ts'
import type { AnswerOf, listRegister, OptionOut } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { Field, type FieldError } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import { OrganSelect } from './OrganSelect.tsx'
import './Organs.css'

/** What an act says for the register of organs. */
export type RegisterForm = NonNullable<ActBody['register']>
type Body = NonNullable<RegisterForm['bodies']>[number]
type Row = AnswerOf<typeof listRegister>['items'][number]

interface RegisterFieldsProps {
  asks: NonNullable<OptionOut['registers']>
  form: RegisterForm
  errors: readonly FieldError[]
  onChange: (form: RegisterForm) => void
}

const says = words.organs.inActs

/** Who is designated; which bodies a clean-up confirmed, kept or ended; where a confirmation is published. */
export function RegisterFields({ asks, form, errors, onChange }: RegisterFieldsProps) {
  if (asks === 'bodies') return <Bodies form={form} errors={errors} onChange={onChange} />
  if (asks === 'designated') {
    return (
      <Field name="register.designated" label={says.designated} required help={says.designatedHelp} errors={errors}>
        {(control) => <OrganSelect {...control} value={form.designated} onChange={(designated) => onChange(designated === undefined ? {} : { designated })} />}
      </Field>
    )
  }
  return (
    <Field name="register.noticeUrl" label={words.organs.form.noticeUrl} required={false} help={words.organs.help.noticeUrl} errors={errors}>
      {(control) => <Input {...control} value={form.noticeUrl ?? ''} onChange={(event) => onChange(event.target.value.trim() === '' ? {} : { noticeUrl: event.target.value.trim() })} />}
    </Field>
  )
}

/** Every organ with powers in the register, left as it is unless something else is said. */
function Bodies({ form, errors, onChange }: Omit<RegisterFieldsProps, 'asks'>) {
  const register = useAsk<typeof listRegister>('/api/organs/register', { query: { limit: 200 } })
  const bodies = form.bodies ?? []
  const set = (organ: string, result: Body['result'] | '') => {
    const others = bodies.filter((body) => body.organ !== organ)
    onChange({ bodies: result === '' ? others : [...others, { organ, result }] })
  }
  return (
    <Field name="register.bodies" label={says.bodies} required={false} help={says.bodiesHelp} errors={errors} group>
      {() => <ul className="organ-list scrolls">{register.data?.items.filter(({ enforces }) => enforces).map((organ) => <OneBody key={organ.id} organ={organ} result={bodies.find((body) => body.organ === organ.id)?.result ?? ''} onChange={(result) => set(organ.id, result)} />)}</ul>}
    </Field>
  )
}

function OneBody({ organ, result, onChange }: { organ: Row; result: Body['result'] | ''; onChange: (result: Body['result'] | '') => void }) {
  return (
    <li className="organ-line">
      <label htmlFor={`body-${organ.id}`}>{organ.name}</label> <span className="quiet">{words.organs.states[organ.state]}</span>
      <select id={`body-${organ.id}`} value={result} onChange={(event) => onChange(event.target.value as Body['result'] | '')}>
        <option value="">{says.untouched}</option>
        {Object.entries(words.organs.results).map(([value, name]) => <option key={value} value={value}>{name}</option>)}
      </select>
    </li>
  )
}
