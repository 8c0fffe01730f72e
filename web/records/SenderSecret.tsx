import { Button } from 'antd'
import type { addSenderSecret, RecordSender } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Shown } from '../sharing/Shown.tsx'
import { words } from '../words/index.ts'

const says = words.senderSecrets

/** Where a system hands in events, and the secret that it signs them with. */
export function SenderSecret({ sender: { id, name }, onDone }: { sender: RecordSender; onDone: () => void }) {
  const add = useWrite<typeof addSenderSecret>('/api/record-senders/:id/secrets')
  return (
    <section className="panel panel-body import" aria-label={`${says.title}：${name}`}>
      <h3 className="section-title">{says.title}：{name}</h3>
      <p>{says.about}</p>
      <p>{says.address} <code className="sender-key">{`${location.origin}/api/record-senders/${id}/events`}</code></p>
      {add.error && <TroubleNotice error={add.error} />}
      {add.data?.secret
        ? <Shown about={says.shown} secret={add.data.secret} onCopied={onDone} />
        : <p><Button type="primary" loading={add.isPending} onClick={() => add.mutate({ params: { id }, body: {} })}>{says.make}</Button> <Button onClick={onDone}>{words.sharing.copied}</Button></p>}
    </section>
  )
}
