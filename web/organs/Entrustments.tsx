import { Button } from 'antd'
import type { EntrustmentOut } from '../../server/http/contract/index.ts'
import { addresses } from '../frame/address.ts'
import { Nothing } from '../frame/states.tsx'
import { MasterLink } from '../masterData/MasterLink.tsx'
import { sayDay } from '../parts/day.ts'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import type { PartProps } from './RegisterSheet.tsx'
import { Section } from './Section.tsx'
import { Span } from './Span.tsx'

const says = words.organs

/** What it entrusts and what it is entrusted with, each with what is wrong with it. */
export function Entrustments({ organ, open }: PartProps) {
  return (
    <Section id="organ-entrustments" title={says.entrustments} act={organ.mayEntrust && <span className="spaced"><MasterLink table="entrustments" /> <Button size="small" onClick={() => open({ what: 'entrustment' })}>{says.addEntrustment}</Button></span>}>
      {organ.entrustments.length === 0 ? <Nothing>{says.noEntrustment}</Nothing>
        : <ul className="organ-list">{organ.entrustments.map((each) => <One key={each.id} entrustment={each} organ={organ} open={open} />)}</ul>}
    </Section>
  )
}

function One({ entrustment, organ, open }: PartProps & { entrustment: EntrustmentOut }) {
  const { id, by, to, documentNumber, actKinds, items, fineLimit, from, until, publishedOn, publishedUrl, filedOn, filedNumber, endedOn, endBasis, matter, faults } = entrustment
  const gives = by.id === organ.id
  const day = (on: typeof from | null) => (on ? sayDay(on) : says.notYet)
  return (
    <li>
      <p className="organ-line">
        <Link to={addresses.organ(gives ? to.id : by.id)}>{gives ? says.entrusts(to.name) : says.entrustedBy(by.name)}</Link> <span>{documentNumber}</span> <span className="quiet">{says.period(sayDay(from), sayDay(until))}</span>
        {gives && organ.mayEntrust && endedOn === null && <button type="button" className="text-button no-print" aria-label={`${says.register}${documentNumber}`} onClick={() => open({ what: 'entrustmentChange', entrustment: id })}>{says.register}</button>}
      </p>
      <p>{actKinds.map((kind) => says.actKinds[kind]).join('、')}{fineLimit !== null && `，${says.fineLimit(fineLimit)}`}</p>
      <ul className="organ-items">{items.map((item) => <li key={item}>{item}</li>)}</ul>
      <p className="quiet">
        {says.published} {publishedUrl ? <a href={publishedUrl} target="_blank" rel="noreferrer noopener">{day(publishedOn)}</a> : day(publishedOn)}　{says.filed} {day(filedOn)}{filedNumber && `（${filedNumber}）`}
        {endedOn && `　${says.ended} ${day(endedOn)}${endBasis ? `（${endBasis}）` : ''}`}　{matter && <Link to={addresses.matter(matter.id)}>{matter.number}</Link>}
      </p>
      {faults.map((fault) => <p key={fault.code} className="warning"><span aria-hidden>▲ </span>{fault.says} {fault.citation && <Cite {...fault.citation} named />}</p>)}
    </li>
  )
}

/** Items that the province gave a township, with the department whose they were. */
export function Empowered({ organ, open }: PartProps) {
  const own = organ.level === 'township'
  return (
    <Section id="organ-empowered" title={says.empowered} act={organ.mayKeep && own && <span className="spaced"><MasterLink table="empowered" /> <Button size="small" onClick={() => open({ what: 'empowered' })}>{says.addEmpowered}</Button></span>}>
      {organ.empowered.length === 0 ? <Nothing>{says.noEmpowered}</Nothing> : (
        <ul className="organ-list">
          {organ.empowered.map((item) => (
            <li key={item.id}>
              <p className="organ-line">
                <strong className={item.holds ? undefined : 'void'}>{item.name}</strong> <span className="quiet">{[item.code, says.actKinds[item.actKind]].filter(Boolean).join('　')}</span> <Span from={item.from} until={item.until} />
                {organ.mayKeep && own && item.until === null && <button type="button" className="text-button no-print" aria-label={`${says.recall}${item.name}`} onClick={() => open({ what: 'recall', item: item.id })}>{says.recall}</button>}
              </p>
              <p className="quiet">{says.fromOrgan(item.fromOrgan.name)}　{item.decision}{item.endBasis && `　${item.endBasis}`}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
