import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import type { AnswerOf, ImpactItem, lawEditions, lawImpact, LawOut } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { addresses } from '../frame/address.ts'
import { useAsk } from '../frame/queries.ts'
import { ask } from '../frame/request.ts'
import { Answer, Nothing, TroubleNotice } from '../frame/states.tsx'
import { Cite } from '../parts/Cite.tsx'
import { sayDay } from '../parts/day.ts'
import { Field } from '../parts/Field.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'
import { LawSubPage } from './LawHead.tsx'
import './Library.css'

type Editions = AnswerOf<typeof lawEditions>

const says = words.impact

/** Under another version of this law, which open matters would change, and how. */
export const ImpactPage = () => <LawSubPage view="impact">{(law) => <Impact law={law} />}</LawSubPage>

function Impact({ law }: { law: LawOut }) {
  const editions = useAsk<typeof lawEditions>('/api/laws/:id/editions', { params: { id: law.id } })
  return <Answer of={editions}>{(answer) => <Trial law={law} editions={answer} />}</Answer>
}

interface Run { readonly state: 'running' | 'done' | 'stopped'; readonly compared: number; readonly items: readonly ImpactItem[]; readonly error?: Error }

function Trial({ law, editions }: { law: LawOut; editions: Editions }) {
  const [edition, setEdition] = useState(editions.items.find(({ current }) => !current)?.hash ?? editions.items[0]!.hash)
  const [run, start, stop] = useTrial(law.id)
  const nameOf = ({ current, version, since }: Editions['items'][number]) => (current || since === null ? says.current(version) : says.kept(version, sayDay(since)))
  return (
    <>
      <section className="panel panel-body form" aria-label={says.title}>
        <p className="quiet">{says.note}</p>
        <Field name="edition" label={says.edition} required>
          {(control) => <Select {...control} value={edition} popupMatchSelectWidth={false} disabled={run?.state === 'running'} onChange={setEdition}
            options={editions.items.map((each) => ({ value: each.hash, label: nameOf(each) }))} />}
        </Field>
        {editions.matters === 0 ? <p>{says.noMatters}</p> : (
          <p className="form-foot">
            {run?.state === 'running' ? <Button onClick={stop}>{says.stop}</Button> : <Button type="primary" data-primary onClick={() => void start(edition)}>{says.run}</Button>}
            {run && <span role="status">{says.progress(run.compared, editions.matters)}{run.state === 'stopped' && `　${says.stopped}`}</span>}
            {run?.state === 'running' && <progress max={editions.matters} value={run.compared} aria-label={says.title} />}
          </p>
        )}
      </section>
      {run?.error && <TroubleNotice error={run.error} />}
      {run && run.state !== 'running' && !run.error && <p>{says.changed(run.items.length, run.compared)}</p>}
      {run?.state === 'done' && run.items.length === 0 && <div className="panel"><Nothing>{says.none}</Nothing></div>}
      {run && run.items.length > 0 && <ul className="cards">{run.items.map((item) => <li key={item.id} className="panel panel-body"><Changes item={item} /></li>)}</ul>}
    </>
  )
}

/** Page after page, so that many matters show how far it is and can be stopped. */
function useTrial(law: string): readonly [Run | undefined, (edition: string) => Promise<void>, () => void] {
  const organ = useActingOrgan()?.organ.id
  const [run, setRun] = useState<Run>()
  const going = useRef<AbortController>(undefined)
  const start = async (edition: string) => {
    const controller = new AbortController()
    going.current = controller
    let [items, compared, after]: [ImpactItem[], number, string | undefined] = [[], 0, undefined]
    setRun({ state: 'running', compared, items })
    try {
      do {
        const page: AnswerOf<typeof lawImpact> = await ask<typeof lawImpact>('/api/laws/:id/impact', { params: { id: law }, query: { organ, edition, after } }, controller.signal)
        ;[items, compared, after] = [[...items, ...page.items], compared + page.compared, page.next ?? undefined]
        setRun({ state: 'running', compared, items })
      } while (after)
      setRun({ state: 'done', compared, items })
    } catch (error) {
      setRun({ state: 'stopped', compared, items, ...(!controller.signal.aborted && { error: error as Error }) })
    }
  }
  return [run, start, () => going.current?.abort()]
}

function Changes({ item }: { item: ImpactItem }) {
  const day = (lastDay: ImpactItem['clocks'][number]['before']) => (lastDay === null ? says.nothing : lastDay === '' ? says.noLastDay : sayDay(lastDay))
  return (
    <>
      <p><Link to={addresses.matter(item.id)}>{item.number}</Link>　{item.title}　<span className="quiet">{item.stageName}</span></p>
      <dl className="facts">
        {item.refused && <div><dt>{says.refused}</dt><dd>{sayDay(item.refused.on)}{item.refused.what}：{item.refused.says} <Cite {...item.refused} /></dd></div>}
        {item.stage && <div><dt>{says.stage}</dt><dd>{item.stage.before} → <strong>{item.stage.after}</strong></dd></div>}
        {item.clocks.map((clock) => <div key={clock.what}><dt>{says.clocks}</dt><dd>{clock.what}：{day(clock.before)} → <strong>{day(clock.after)}</strong></dd></div>)}
        {item.appears.length > 0 && <div><dt>{says.options}</dt><dd>{says.appears}：{item.appears.join('、')}</dd></div>}
        {item.disappears.length > 0 && <div><dt>{says.options}</dt><dd>{says.disappears}：{item.disappears.join('、')}</dd></div>}
      </dl>
    </>
  )
}
