import { Button, Input } from 'antd'
import { useState } from 'react'
import type { addFeed, FeedOut, revokeFeed } from '../../server/http/contract/index.ts'
import { problemOf, useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Day } from '../parts/Day.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'

const says = words.settings.feeds

/** Addresses by which a calendar reads one's last days. */
export function Feeds({ feeds, revealing }: { feeds: readonly FeedOut[]; revealing: boolean }) {
  const revoke = useWrite<typeof revokeFeed>('/api/settings/feeds/:id/revocation')
  const columns: readonly Column<FeedOut>[] = [
    { key: 'name', head: says.column.name, cell: ({ name }) => name },
    { key: 'organ', head: says.column.organ, cell: ({ organ }) => organ.shortName },
    { key: 'scope', head: says.column.scope, cell: ({ scope }) => says.scopes[scope] },
    { key: 'used', head: says.column.used, cell: ({ usedOn }) => (usedOn ? <Day day={usedOn} /> : <span className="quiet">{says.unused}</span>) },
    { key: 'act', head: says.column.act, cell: ({ id, name }) => <button type="button" className="text-button" aria-label={says.revokeOf(name)} onClick={() => revoke.mutate({ params: { id }, body: {} })}>{says.revoke}</button> },
  ]
  return (
    <section className="panel" aria-labelledby="feeds-title">
      <h2 id="feeds-title" className="panel-title">{says.title}</h2>
      <div className="panel-body settings-body">
        <p className="quiet">{says.note}{!revealing && says.masked}</p>
        {feeds.length === 0 ? <p>{says.none}</p> : <DataTable caption={says.title} columns={columns} rows={feeds} idOf={({ id }) => id} />}
        {revoke.error && <TroubleNotice error={revoke.error} />}
        <Add revealing={revealing} />
      </div>
    </section>
  )
}

function Add({ revealing }: { revealing: boolean }) {
  const [given, give] = useState<{ name: string; scope: 'mine' | 'organ'; reveals: boolean }>({ name: '', scope: 'mine', reveals: false })
  const write = useWrite<typeof addFeed>('/api/settings/feeds')
  const wrong = (problemOf(write.error)?.errors ?? []).map(({ field, says: text }) => ({ field: field.replace(/^body\./, ''), says: text }))
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); write.mutate({ body: { ...given, name: given.name.trim() } }) }}>
      <Field name="name" label={says.name} required help={says.nameHelp} errors={wrong}>
        {(control) => <Input {...control} value={given.name} onChange={(event) => give({ ...given, name: event.target.value })} />}
      </Field>
      <fieldset><legend>{says.scope}</legend>
        {(['mine', 'organ'] as const).map((scope) => (
          <label key={scope}><input type="radio" name="feed-scope" checked={given.scope === scope} onChange={() => give({ ...given, scope })} /> {says.scopes[scope]}</label>
        ))}
      </fieldset>
      {revealing && <label className="settings-line"><input type="checkbox" checked={given.reveals} onChange={(event) => give({ ...given, reveals: event.target.checked })} /> {says.reveals}</label>}
      {write.error && wrong.length === 0 && <TroubleNotice error={write.error} />}
      <Button htmlType="submit" loading={write.isPending}>{says.add}</Button>
      {write.data && <Once path={write.data.path} />}
    </form>
  )
}

/** The address, this one time. */
function Once({ path }: { path: string | null }) {
  const [copied, setCopied] = useState(false)
  if (path === null) return <p role="status">{says.lost}</p>
  const address = `${location.origin}${path}`
  const copy = async () => {
    await navigator.clipboard?.writeText(address)
    setCopied(true)
  }
  return (
    <div className="feed-once" role="status">
      <p>{says.once}</p>
      <code>{address}</code>
      <Button size="small" onClick={() => void copy()}>{copied ? says.copied : says.copy}</Button>
    </div>
  )
}
