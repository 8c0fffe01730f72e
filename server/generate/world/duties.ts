import { type Day, type Law, monitored, type Pattern } from '../../../core/norms/index.ts'
import { recordable } from '../../../core/fulfilments/index.ts'
import { addDays } from '../../../core/periods/index.ts'
import { laws } from '../../../laws/registry.ts'
import type { Group } from './groups.ts'
import type { WorldOrgan } from './places.ts'

/** An entry in a body's register of its standing duties. */
export interface WorldFulfilment { readonly organ: string, readonly law: string, readonly duty: string, readonly turn: string | null, readonly doneOn: Day, readonly says: string }

type Standing = Pattern<'dutyNotRecorded'>
type Turned = Pattern<'turnNotRecorded'>
interface Watched<P> { readonly law: Law, readonly norm: P }

/** How long ago a body did a duty that it should repeat; nothing: never. */
type Ago = (norm: Standing['given'], duty: string) => number | null

const usual: Ago = () => 40
/** On the last day, and a day too long ago. */
const justInTime: Ago = ({ days }) => days
const outOfDate: Ago = ({ days }) => days + 1
const lastOneMissing: Ago = ({ duties }, duty) => (duty === duties.at(-1) ? null : 40)

/** Registers of departments that keep one: the national duties of one are out of date, a local duty of one in each place was never recorded, one published its yearly figures a day late. */
export function fulfilmentRows(bodies: readonly WorldOrgan[], busy: (organ: WorldOrgan) => boolean, today: Day): { fulfilments: WorldFulfilment[], groups: Group[] } {
  const [fulfilments, groups]: [WorldFulfilment[], Group[]] = [[], []]
  const withGap = new Map(bodies.filter(organ => organ.id.endsWith('-market') && busy(organ)).map(({ region, id }) => [region, id]))
  for (const { id, region } of bodies.filter(({ level }) => level !== 'township')) {
    for (const { law, norm } of watched(region)) {
      const found = norm.pattern === 'dutyNotRecorded' ? standing(id, law, norm, agoOf(id, law, withGap.get(region) === id), today) : turned(id, law, norm, today)
      fulfilments.push(...found.fulfilments)
      if (found.planted) groups.push({ group: norm.id, bodyCode: id, records: [] })
    }
  }
  return { fulfilments, groups }
}

const watched = (region: string): Watched<Standing | Turned>[] => laws.filter(law => law.region === 'cn' || law.region === region)
  .flatMap(law => monitored(law).flatMap(norm => (norm.kind === 'pattern' && isAboutDuties(norm) ? [{ law, norm }] : [])))

const isAboutDuties = (norm: { readonly pattern: Pattern['pattern'] }): norm is Standing | Turned => norm.pattern === 'dutyNotRecorded' || norm.pattern === 'turnNotRecorded'

function agoOf(id: string, { region }: Law, hasGap: boolean): Ago {
  if (region === 'cn') return id.endsWith('-salt') ? outOfDate : id.endsWith('-finance') ? justInTime : usual
  return hasGap ? lastOneMissing : usual
}

interface Kept { readonly fulfilments: readonly WorldFulfilment[], readonly planted: boolean }

function standing(organ: string, law: Law, { given }: Standing, ago: Ago, today: Day): Kept {
  const entries = given.duties.flatMap((duty): WorldFulfilment[] => {
    const days = ago(given, duty)
    return days === null ? [] : [entry(organ, law, duty, addDays(today, -days))]
  })
  return { fulfilments: entries, planted: ago === outOfDate || ago === lastOneMissing }
}

/** On the last day by which it is due; of the one that had the previous year's acts planted, a day later. */
function turned(organ: string, law: Law, { given: { duty, by } }: Turned, today: Day): Kept {
  const last: Day = `${Number(today.slice(0, 4))}-${by}` as Day
  if (today <= last) return { fulfilments: [], planted: false }
  const late = organ.endsWith('-education') && today > addDays(last, 1)
  return { fulfilments: [entry(organ, law, duty, late ? addDays(last, 1) : last)], planted: late && hadActsLastYear(today) }
}

/** The acts of the year before are planted where enough of this year has passed, to compare both. */
const hadActsLastYear = (today: Day): boolean => today.slice(5) >= '07-15'

function entry(organ: string, law: Law, duty: string, doneOn: Day): WorldFulfilment {
  const norm = recordable(law).find(({ id }) => id === duty)!
  const comesRound = norm.kind === 'standing' && norm.every !== undefined
  return { organ, law: law.id, duty, turn: comesRound ? doneOn.slice(0, 4) : null, doneOn, says: norm.kind === 'standing' ? `已${norm.act}。` : '已登记。' }
}
