import type { materialHere } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { CountLink } from '../parts/CountLink.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { ItemsField } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { asksMaterial, type ItemisedOption } from './itemForm.ts'

const says = words.rectification

interface RequestItemsProps {
  itemised: ItemisedOption
  /** Whether what is asked is written here. */
  listed: boolean
  values: Readonly<Record<string, unknown>>
  asked: readonly string[]
  errors: readonly FieldError[]
  onChange: (asked: string[]) => void
}

/** 国家条例第8条: whoever asks an agency for material sees first how often it was asked, and what of it is here. */
export function RequestItems({ itemised, listed, values, asked, errors, onChange }: RequestItemsProps) {
  const { request, recordsHere } = itemised
  if (!request || !asksMaterial(itemised, values)) return null
  return (
    <>
      <p className="burden" data-burden={request.count}>
        {says.burden(request.year, request.count, request.known)}　<CountLink count={request.count} to={addresses.requests({ agency: request.agency })}>{says.burdenList}</CountLink>
        {recordsHere > 0 && <span className="quiet">　{says.recordsHere(recordsHere)}</span>}
      </p>
      {listed && <Asked agency={request.agency} asked={asked} errors={errors} onChange={onChange} />}
    </>
  )
}

function Asked({ agency, asked, errors, onChange }: Pick<RequestItemsProps, 'asked' | 'errors' | 'onChange'> & { agency: string }) {
  return (
    <>
      <Field name="itemised" label={says.askedFor} required={false} help={says.askedForHelp} errors={errors} group>
        {({ id, ...aria }) => <ItemsField id={`${id}-items`} {...aria} label={says.askedFor} value={asked} onChange={onChange} />}
      </Field>
      {asked.map((text, index) => text.trim().length > 3 && <Here key={index} agency={agency} text={text.trim()} />)}
    </>
  )
}

function Here({ agency, text }: { agency: string; text: string }) {
  const found = useAsk<typeof materialHere>('/api/requests/here', { query: { agency, text } }, { keep: true })
  return found.data?.items.map((record) => (
    <p key={record.id} className="warning" role="status"><span aria-hidden>▲ </span>{says.alreadyHere}<Link to={addresses.record(record.id)}>{record.name}</Link></p>
  ))
}
