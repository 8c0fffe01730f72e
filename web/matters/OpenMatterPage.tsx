import { Select } from 'antd'
import type { AnswerOf, getAlert, listKinds, listOrgans, openingOf } from '../../server/http/contract/index.ts'
import { isSupervised, useActingOrgan } from '../frame/acting.ts'
import { addresses, useQueryOfAddress } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { AlertLevel } from '../parts/AlertLevel.tsx'
import { Cite } from '../parts/Cite.tsx'
import { Field } from '../parts/Field.tsx'
import { Choices } from '../parts/inputs.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { OpeningForm } from './OpeningForm.tsx'
import './ActSheet.css'

type Alert = AnswerOf<typeof getAlert>

const says = words.matters.opening

/** Opens a matter of any kind, by itself or from an alert. Which law applies, which kinds it has and what it asks comes with the organ. */
export function OpenMatterPage() {
  const [query] = useQueryOfAddress()
  const post = useActingOrgan()
  const supervised = isSupervised(post)
  const alertId = Number(query['alert'])
  const alert = useAsk<typeof getAlert>('/api/alerts/:id', { params: { id: alertId } }, { enabled: alertId > 0 })
  const agency = supervised ? post?.organ.id : query['agency'] ?? alert.data?.body.id
  const { from, kind } = query
  const waiting = alertId > 0 && !alert.data && !alert.error
  return (
    <div className="page" data-page="open-matter">
      <PageHead title={says.title} />
      {alert.error && <TroubleNotice error={alert.error} />}
      {alert.data && <FromAlert alert={alert.data} />}
      {!waiting && (
        <div className="panel panel-body form">
          {!supervised && !from && <AgencyField agency={agency} alert={alert.data} />}
          {agency === undefined
            ? <p className="quiet">{says.chooseFirst}</p>
            : alert.data ? <Opening agency={agency} kind="supervision" alert={alert.data} />
            : from && kind ? <Opening agency={agency} kind={kind} alert={undefined} from={from} /> : <ChooseKind key={agency} agency={agency} />}
        </div>
      )}
    </div>
  )
}

function FromAlert({ alert }: { alert: Alert }) {
  return (
    <p className="notice">
      <span>{says.fromAlert}　<AlertLevel colour={alert.colour} /> <Link to={addresses.alert(alert.id)}>{alert.title}</Link>　{alert.record ? `${alert.record.party}　${alert.record.actionNo}` : alert.subject.name}　<Cite {...alert.citation} named /></span>
    </p>
  )
}

function AgencyField({ agency, alert }: { agency: string | undefined; alert: Alert | undefined }) {
  const [, change] = useQueryOfAddress()
  const own = useActingOrgan()?.organ
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } })
  const known = organs.data?.items.filter(({ id }) => id !== own?.id).map(({ id, name }) => ({ value: id, label: name }))
  const options = known ? [...known, ...(own ? [{ value: own.id, label: says.own(own.name) }] : [])] : alert ? [{ value: alert.body.id, label: alert.body.name }] : []
  return (
    <Field name="agency" label={says.agency} required help={says.agencyHelp}>
      {(control) => (
        <Select {...control} value={agency ?? null} disabled={alert !== undefined} showSearch={{ optionFilterProp: 'label' }} placeholder={words.forms.notChosen} options={options}
          onChange={(value) => change({ agency: value ?? undefined })} />
      )}
    </Field>
  )
}

/** The kinds that the law has and this organ may open; the address keeps the one that was chosen. */
function ChooseKind({ agency }: { agency: string }) {
  const [query, change] = useQueryOfAddress()
  const kinds = useAsk<typeof listKinds>('/api/matters/kinds', { query: { agency } })
  return (
    <Answer of={kinds} lines={3}>
      {({ items }) => {
        const open = items.filter(({ mayOpen }) => mayOpen)
        const chosen = open.find(({ kind }) => kind === query['kind']) ?? (open.length === 1 ? open[0] : undefined)
        if (open.length === 0) return <p>{says.noKind}</p>
        return (
          <>
            <Field name="kind" label={says.kind} required help={says.kindHelp} group>
              {({ id: _, ...aria }) => (
                <Choices {...aria} name="kind" value={chosen ? [chosen.kind] : []} onChange={([kind]) => change({ kind })}
                  choices={open.map(({ kind, name, citation }) => ({ value: kind, name, note: <Cite {...citation} named /> }))} />
              )}
            </Field>
            {chosen ? <Opening agency={agency} kind={chosen.kind} alert={undefined} /> : <p className="quiet">{says.chooseKind}</p>}
          </>
        )
      }}
    </Answer>
  )
}

function Opening({ agency, kind, alert, from }: { agency: string; kind: string; alert: Alert | undefined; from?: string }) {
  const opening = useAsk<typeof openingOf>('/api/matters/opening', { query: { agency, kind, from } })
  return <Answer of={opening}>{(answer) => <OpeningForm key={`${agency} ${kind}`} agency={agency} kind={kind} opening={answer} alert={alert} from={from} />}</Answer>
}
