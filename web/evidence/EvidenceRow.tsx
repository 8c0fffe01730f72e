import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { checkEvidence, EvidenceItem } from '../../server/http/contract/index.ts'
import { useWrite } from '../frame/queries.ts'
import { Skeleton, TroubleNotice } from '../frame/states.tsx'
import { Day, Moment } from '../parts/Day.tsx'
import { Stage } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'
import { Custody } from './Custody.tsx'

const says = words.evidence
const Preview = lazy(async () => ({ default: (await import('./Preview.tsx')).Preview }))

/** One piece: a line, and below it, when opened, everything that is known of it. */
export function EvidenceRow({ item, mayAdd, onCorrect }: { item: EvidenceItem; mayAdd: boolean; onCorrect: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <li className={item.replacedBy ? 'replaced' : undefined} data-evidence={item.number}>
      <div className="evidence-line">
        <strong>{says.number(item.number)}</strong>
        <span className="evidence-name">{item.name}</span>
        <span className="quiet">{item.kindName}</span>
        <Day day={item.obtainedOn} />
        {item.differs && <Stage tone="soon">{says.differs}</Stage>}
        {item.checked?.intact === false && <Stage tone="soon">{says.checked.false}</Stage>}
        {item.replacedBy && <Stage tone="ended">{says.replaced}</Stage>}
        <button type="button" className="text-button" aria-expanded={open} aria-label={says.nameAria(open ? says.close : says.open, item.name)} onClick={() => setOpen(!open)}>{open ? says.close : says.open}</button>
      </div>
      {open && <Detail item={item} mayAdd={mayAdd} onCorrect={onCorrect} />}
    </li>
  )
}

function Detail({ item, mayAdd, onCorrect }: { item: EvidenceItem; mayAdd: boolean; onCorrect: () => void }) {
  const check = useWrite<typeof checkEvidence>('/api/evidence/:id/check')
  return (
    <div className="evidence-detail">
      <Facts item={item} />
      {item.file && <Suspense fallback={<Skeleton />}><Preview evidence={item.id} file={item.file} /></Suspense>}
      {check.error && <TroubleNotice error={check.error} />}
      {mayAdd && (
        <span className="spaced no-print">
          {item.file && <Button size="small" loading={check.isPending} onClick={() => check.mutate({ params: { id: item.id } })}>{says.check}</Button>}
          {!item.replacedBy && <Button size="small" onClick={onCorrect}>{says.correct}</Button>}
        </span>
      )}
      <Custody evidence={item.id} mayAdd={mayAdd} />
    </div>
  )
}

function Facts({ item: { source, obtainedOn, obtainedTime, place, obtainedBy, original, measure, file, differs, explanation, checked, recorded, replaces } }: { item: EvidenceItem }) {
  return (
    <dl className="evidence-facts">
      <dt>{says.source}</dt><dd>{source}</dd>
      <dt>{says.obtained}</dt><dd><Day day={obtainedOn} full /> {obtainedTime} {place} {says.by}{obtainedBy.join('、')}{measure && `　${says.byMeasure}：${measure.name}`}</dd>
      <dt>{says.original}</dt><dd>{original}</dd>
      <dt>{says.file}</dt><dd>{file ? `${file.name}（${says.size(file.bytes)}）` : says.noFile}</dd>
      {file?.taken && (
        <>
          <dt>{says.taken}</dt>
          <dd>{[file.taken.at?.replace('T', ' '), file.taken.place && says.takenPlace(file.taken.place.latitude, file.taken.place.longitude), file.taken.device].filter(Boolean).join('　')}</dd>
        </>
      )}
      {differs && <><dt>{says.differs}</dt><dd className="warning"><span aria-hidden>▲ </span>{differs}{explanation && <> {says.explained(explanation)}</>}</dd></>}
      {file && (
        <>
          <dt>{says.hash}</dt>
          <dd className="hash">SHA-256 {file.sha256}{'\n'}SM3 {file.sm3}{'\n'}{checked ? <>{says.checked[`${checked.intact}`]}（<Moment at={checked.at} />）</> : says.neverChecked}</dd>
        </>
      )}
      {replaces && <><dt>{says.replaced}</dt><dd>{says.replaces(replaces.reasons)}</dd></>}
      <dt>{says.custody}</dt><dd className="quiet">{says.recordedBy(recorded.person)} <Moment at={recorded.at} /></dd>
    </dl>
  )
}
