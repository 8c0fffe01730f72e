import type { AnswerOf, getSuccession, handOverMatters } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useQueryOfAddress } from '../frame/address.ts'
import { useAsk, useWrite } from '../frame/queries.ts'
import { Answer, PageHead } from '../frame/states.tsx'
import { ChoiceFilter } from '../parts/Filters.tsx'
import { words } from '../words/index.ts'
import { HandOver, type Giving } from './HandOver.tsx'

const says = words.succession
type Succession = AnswerOf<typeof getSuccession>

/** All that a colleague has in hand, given to another in one go. */
export function SuccessionPage() {
  const [{ from }] = useQueryOfAddress()
  const mayGive = useActingOrgan()?.roles.some((role) => role === 'chief' || role === 'leader')
  const succession = useAsk<typeof getSuccession>('/api/successions', { query: { from } }, { keep: true })
  const write = useWrite<typeof handOverMatters>('/api/successions')
  return (
    <div className="page" data-page="succession">
      <PageHead title={says.title} />
      <p className="quiet">{says.note}</p>
      {!mayGive && <p className="notice">{says.notYours}</p>}
      {write.data && <Outcome outcome={write.data} />}
      <Answer of={succession} lines={6}>{(answer) => <Chosen answer={answer} from={from} write={mayGive ? write : undefined} />}</Answer>
    </div>
  )
}

function Chosen({ answer, from, write }: { answer: Succession; from: string | undefined; write: Giving | undefined }) {
  const { handlers, matters } = answer
  if (handlers.length === 0) return <p className="panel-note">{says.nobody}</p>
  const person = handlers.find(({ id }) => id === from)
  return (
    <>
      <ChoiceFilter name="from" label={says.from} choices={handlers.map(({ id, name, matters: count }) => ({ value: id, name: says.inHand(name, count) }))} />
      {person && matters.length > 0 ? <HandOver key={person.id} person={person} answer={answer} write={write} /> : <p className="panel-note">{says.choose}</p>}
    </>
  )
}

function Outcome({ outcome: { moved, left } }: { outcome: AnswerOf<typeof handOverMatters> }) {
  return (
    <div className="notice" role="status">
      {moved.length > 0 && <p>{says.moved(moved.join('、'))}</p>}
      {left.length > 0 && <><p>{says.left}</p><ul>{left.map(({ matter, says: why }) => <li key={matter}>{matter}　{why}</li>)}</ul></>}
    </div>
  )
}
