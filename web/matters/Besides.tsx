import type { Matter, OptionOut } from '../../server/http/contract/index.ts'
import { CarriedFields } from '../consequences/CarriedFields.tsx'
import { RegisterFields } from '../organs/RegisterFields.tsx'
import type { FieldError } from '../parts/Field.tsx'
import { CredentialFields } from '../people/CredentialFields.tsx'
import type { ActForm } from './actForm.ts'

interface BesidesProps {
  matter: Matter
  option: OptionOut
  form: ActForm
  errors: readonly FieldError[]
  onChange: (form: ActForm) => void
}

/** What an act says besides its fields, its items and its paper; the same in the sheet of an act and in a draft. */
export function Besides({ matter, option, form, errors, onChange }: BesidesProps) {
  return (
    <>
      {option.carries && <CarriedFields matter={matter} carries={option.carries} form={form} errors={errors} onChange={onChange} />}
      {option.credential && <CredentialFields asked={option.credential} form={form.credential ?? {}} errors={errors} onChange={(credential) => onChange({ ...form, credential })} />}
      {option.registers && <RegisterFields asks={option.registers} form={form.register ?? {}} errors={errors} onChange={(register) => onChange({ ...form, register })} />}
    </>
  )
}
