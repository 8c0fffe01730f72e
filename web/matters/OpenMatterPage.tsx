import { Select } from 'antd'
import type { AnswerOf, getAlert, getRecord, listKinds, listOrgans, openingOf, OrganRef } from '../../server/http/contract/index.ts'
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
import { OpeningForm, type Origin } from './OpeningForm.tsx'
import './ActSheet.css'

type Alert = AnswerOf<typeof getAlert>

const says = words.matters.opening

/** Opens a matter of any kind, by itself or from an alert, an act of enforcement or another matter. Which law applies, which kinds it has and what it asks comes with the organ. */
export function OpenMatterPage() {
  const [query] = useQueryOfAddress()
  const post = useActingOrgan()
  const supervised = isSupervised(post)
  const { from, kind } = query
  const [alertId, actId] = [Number(query['alert']), Number(query['record'])]
  const alert = useAsk<typeof getAlert>('/api/alerts/:id', { params: { id: alertId } }, { enabled: alertId > 0 })
  const act = useAsk<typeof getRecord>('/api/records/:id', { params: { id: actId } }, { enabled: actId > 0 })
  const origin: Origin = { alert: alert.data, act: act.data, from }
  const body = alert.data?.body ?? act.data?.body
  const agency = supervised ? post?.organ.id : query['agency'] ?? body?.id
  const error = alert.error ?? act.error
  const waiting = !error && ((alertId > 0 && !alert.data) || (actId > 0 && !act.data))
  return (
    <div className="page" data-page="open-matter">
      <PageHead title={says.title} />
      {error && <TroubleNotice error={error} />}
      {alert.data && <FromAlert alert={alert.data} />}
      {act.data && <p className="notice"><span>{says.fromAct}　<Link to={addresses.record(act.data.id)}>{act.data.kindName} {act.data.actionNo}</Link>　{act.data.party}</span></p>}
      {!waiting && (
        <div className="panel panel-body form">
          {!supervised && !from && <AgencyField agency={agency} given={body} />}
          {agency === undefined
            ? <p className="quiet">{says.chooseFirst}</p>
            : alert.data ? <Opening agency={agency} kind="supervision" origin={origin} />
            : from && kind ? <Opening agency={agency} kind={kind} origin={origin} /> : <ChooseKind key={agency} agency={agency} origin={origin} />}
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

/** `given`: by what it grows from. */
function AgencyField({ agency, given }: { agency: string | undefined; given: Pick<OrganRef, 'id' | 'name'> | undefined }) {
  const [, change] = useQueryOfAddress()
  const own = useActingOrgan()?.organ
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'supervisable' } })
  const known = organs.data?.items.filter(({ id }) => id !== own?.id).map(({ id, name }) => ({ value: id, label: name }))
  const options = known ? [...known, ...(own ? [{ value: own.id, label: says.own(own.name) }] : [])] : given ? [{ value: given.id, label: given.name }] : []
  return (
    <Field name="agency" label={says.agency} required help={says.agencyHelp}>
      {(control) => (
        <Select {...control} value={agency ?? null} disabled={given !== undefined} showSearch={{ optionFilterProp: 'label' }} placeholder={words.forms.notChosen} options={options}
          onChange={(value) => change({ agency: value ?? undefined })} />
      )}
    </Field>
  )
}

/** The kinds that the law has and this organ may open; the address keeps the one that was chosen. */
function ChooseKind({ agency, origin }: { agency: string; origin: Origin }) {
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
            {chosen ? <Opening agency={agency} kind={chosen.kind} origin={origin} /> : <p className="quiet">{says.chooseKind}</p>}
          </>
        )
      }}
    </Answer>
  )
}

function Opening({ agency, kind, origin }: { agency: string; kind: string; origin: Origin }) {
  const opening = useAsk<typeof openingOf>('/api/matters/opening', { query: { agency, kind, from: origin.from } })
  return <Answer of={opening}>{(answer) => <OpeningForm key={`${agency} ${kind}`} agency={agency} kind={kind} opening={answer} origin={origin} />}</Answer>
}
