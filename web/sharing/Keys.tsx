import { Button, Input } from 'antd'
import { useState } from 'react'
import type { addExportKey, ExportKey, ExportSetDetail, revokeExportKey } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { DataTable, type Column } from '../parts/DataTable.tsx'
import { Moment } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { Shown } from './Shown.tsx'

const says = words.sharing

/** Receivers that fetch by themselves. */
export function Keys({ set: { id, keyList } }: { set: ExportSetDetail }) {
  const add = useWrite<typeof addExportKey>('/api/export-sets/:id/keys')
  const revoke = useWrite<typeof revokeExportKey>('/api/export-sets/:id/keys/:key/revocation')
  const [name, setName] = useState('')
  const { keyColumn: head } = says
  const columns: readonly Column<ExportKey>[] = [
    { key: 'name', head: head.name, cell: (key) => key.name },
    { key: 'used', head: head.used, width: '15em', cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} /> : says.keyNever) },
    { key: 'waiting', head: head.waiting, width: '7em', numeric: true, cell: ({ waiting }) => waiting },
    { key: 'by', head: head.by, width: '7em', wide: true, cell: ({ accountName }) => accountName },
    { key: 'state', head: head.state, width: '11em', cell: ({ revokedAt, revokedBy }) => <Stage tone={revokedAt ? 'ended' : 'running'}>{revokedAt ? says.keyRevoked(revokedBy ?? '') : says.keyInUse}</Stage> },
    { key: 'act', head: head.act, width: '5em', cell: ({ id: key, revokedAt }) => !revokedAt && <button type="button" className="text-button" disabled={revoke.isPending} onClick={() => revoke.mutate({ params: { id, key }, body: {} })}>{says.revoke}</button> },
  ]
  return (
    <section className="panel panel-body set-part" aria-labelledby="keys-title">
      <h2 id="keys-title" className="section-title">{says.keys}</h2>
      <p className="quiet">{says.keysHelp}</p>
      {add.data?.key && <Shown about={says.shownKey} secret={add.data.key} onCopied={() => add.reset()} />}
      {(add.error ?? revoke.error) && <TroubleNotice error={(add.error ?? revoke.error)!} />}
      {keyList.length === 0 ? <p>{says.noKeys}</p> : <DataTable caption={says.keys} columns={columns} rows={keyList} idOf={(key) => key.id} />}
      <form onSubmit={(event) => { event.preventDefault(); add.mutate({ params: { id }, body: { name } }, { onSuccess: () => setName('') }) }}>
        <Input aria-label={says.keyName} placeholder={says.keyName} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        <Button htmlType="submit" disabled={name.trim() === ''} loading={add.isPending}>{says.newKey}</Button>
      </form>
    </section>
  )
}
