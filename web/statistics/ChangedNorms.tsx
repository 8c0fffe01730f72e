import type { Change } from '../../core/monitoring/change.ts'
import type { AnswerOf, getNormTrends, GroundTrendOut, NormTrendOut } from '../../server/http/contract/index.ts'
import { addresses, type Query } from '../frame/address.ts'
import { Cite } from '../parts/Cite.tsx'
import { Link } from '../parts/Link.tsx'
import { words } from '../words/index.ts'

const says = words.normTrends
type Compared = NonNullable<AnswerOf<typeof getNormTrends>['compared']>

const isTold = (change: Change | null): change is 'appeared' | 'more' | 'fewer' => change === 'appeared' || change === 'more' || change === 'fewer'

/** The articles that changed, each in one plain sentence: from how many to how many, at how many bodies, beside how many acts. */
export function ChangedNorms({ trends: { norms, grounds, compared }, narrow }: { trends: AnswerOf<typeof getNormTrends>; narrow: Query }) {
  const [changed, found] = [norms.filter(({ change }) => isTold(change)), grounds?.compared ? grounds.items.filter(({ change }) => isTold(change)) : []]
  return (
    <section className="panel" aria-label={says.changed.title}>
      <h2 className="panel-title">{says.changed.title}</h2>
      {changed.length + found.length === 0 && <p className="panel-note">{says.changed.none(compared !== null)}</p>}
      <ul className="changed-norms">
        {compared && changed.map((norm) => <li key={norm.key}><ChangedNorm norm={norm} compared={compared} narrow={narrow} /></li>)}
        {grounds?.compared && found.map((ground) => <li key={`${ground.citation.law}${ground.citation.cite}`}><ChangedGround ground={ground} compared={grounds.compared!} agency={narrow['body']} /></li>)}
      </ul>
    </section>
  )
}

/** The word of a change behind its shape. */
export const ChangeMark = ({ change }: { change: Change }) => <span className="change nowrap"><span aria-hidden>{says.shapes[change]}</span> {says.changes[change]}</span>

function ChangedNorm({ norm: { key, name, citation, change, now, before, behind, ...norm }, compared, narrow }: { norm: NormTrendOut; compared: Compared; narrow: Query }) {
  const { from, to } = compared.now
  const rest = behind ? [says.changed.bodies(behind.bodies, behind.most?.name, behind.most?.raised), behind.acts && says.changed.acts(behind.acts), says.changed.settings(behind.settings)] : []
  return (
    <>
      <ChangeMark change={change!} /> <strong>{name}</strong> {citation && <Cite {...citation} named />}
      <p><Link to={addresses.alerts({ ...narrow, rule: key, from, to, state: 'all' })}>{says.changed.answer(compared, { now, before })}</Link>；{[says.changed.judged(norm), ...rest].filter(Boolean).join('；')}。</p>
    </>
  )
}

function ChangedGround({ ground: { citation, name, change, now, before }, compared, agency }: { ground: GroundTrendOut; compared: Compared; agency: string | undefined }) {
  const { from, to } = compared.now
  return (
    <>
      <ChangeMark change={change!} /> <strong>{name}</strong> <Cite {...citation} named />
      <p><Link to={addresses.matters({ kind: 'all', view: 'all', law: citation.law, ground: citation.cite, agency, openedFrom: from, openedUntil: to })}>{says.changed.matters(compared, { now, before })}</Link>。</p>
    </>
  )
}
