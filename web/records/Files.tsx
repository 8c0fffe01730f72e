import { Button } from 'antd'
import { useState } from 'react'
import type { receiveRecordFile, RecordDetail } from '../../server/http/contract/index.ts'
import { UploadsField } from '../evidence/UploadsField.tsx'
import { type Post, useActingOrgan } from '../frame/acting.ts'
import { useWrite } from '../frame/queries.ts'
import { addressOf } from '../frame/request.ts'
import { TroubleNotice } from '../frame/states.tsx'
import { Moment } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const says = words.recordFiles
type Named = RecordDetail['files'][number]

const tones = { missing: 'tentative', intact: 'done', other: 'late', unproven: 'ended' } as const

/** The files that the record names: where each lies, and whether it was handed in and is the one that was named. */
export function Files({ record: { id, files } }: { record: RecordDetail }) {
  if (files.length === 0) return null
  return (
    <section className="panel" aria-labelledby="files-title" data-files>
      <h2 id="files-title" className="panel-title">{says.title} <span className="quiet">{says.count(files.length, files.filter(({ delivery }) => delivery === 'intact' || delivery === 'unproven').length)}</span></h2>
      <p className="panel-note quiet">{says.lead}</p>
      <ul className="named-files">{files.map((file) => <OneFile key={file.key} record={id} file={file} />)}</ul>
    </section>
  )
}

/** Whoever may hand in records may hand in what they name. */
const mayGive = (post: Post | undefined): boolean => post?.roles.some((role) => ['agencyLegal', 'officer', 'clerk', 'chief'].includes(role)) === true

function OneFile({ record, file }: { record: number; file: Named }) {
  const post = useActingOrgan()
  const [giving, setGiving] = useState(false)
  const { name, sort, size, mediaType, sha256, url, host, delivery, received } = file
  return (
    <li data-delivery={delivery}>
      <p className="spaced">
        <strong><bdi>{name}</bdi></strong><span className="quiet">{sort}</span>
        <span className="quiet">{size === null ? says.noSize : says.size(size)}{mediaType && `，${mediaType}`}</span>
        <Stage tone={tones[delivery]}>{says.delivery[delivery]}</Stage>
      </p>
      <p className="spaced quiet">
        {sha256 === null ? says.noHash : <span>{says.hash} <code className="hash">{sha256}</code></span>}
        {host !== null && url !== null && <a className="no-print" href={url} target="_blank" rel="noreferrer noopener" aria-label={says.openAtAria(name, host)}>{says.openAt(host)}</a>}
        {host === null && url !== null && <span>{says.index(url)}</span>}
      </p>
      {received && (
        <p className="spaced">
          <a className="no-print" href={addressOf('/api/records/:id/files/:sha256', { params: { id: record, sha256: received.sha256 }, query: { organ: post?.organ.id } })} target="_blank" rel="noreferrer noopener" aria-label={says.openAria(received.name)}>{says.open}</a>
          <bdi>{received.name}</bdi><span className="quiet">{says.size(received.bytes)}，{says.receivedBy(received.by)} <Moment at={received.at} /></span>
        </p>
      )}
      {delivery === 'other' && <p className="field-error">{says.otherHelp(received!.sha256)}</p>}
      {delivery !== 'intact' && mayGive(post) && (giving ? <Give record={record} file={file} onDone={() => setGiving(false)} /> : <p className="no-print"><Button size="small" aria-label={says.giveAria(name)} onClick={() => setGiving(true)}>{says.give}</Button></p>)}
    </li>
  )
}

/** What is chosen is sent, compared and bound at once. */
function Give({ record, file, onDone }: { record: number; file: Named; onDone: () => void }) {
  const receive = useWrite<typeof receiveRecordFile>('/api/records/:id/files')
  const add = async (upload: string) => {
    await receive.mutateAsync({ params: { id: record }, body: { key: file.key, upload } }).then(onDone, () => {})
  }
  return (
    <div className="no-print">
      <UploadsField id={`give-${file.key}`} value={[]} onAdd={({ id }) => void add(id)} onRemove={onDone} />
      {receive.error && <TroubleNotice error={receive.error} />}
    </div>
  )
}
