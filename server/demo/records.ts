import { randomUUID } from 'node:crypto'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { calendarFor, lawFor, laws, notices, regions } from '../../laws/registry.ts'
import type { Sql } from '../database/connect.ts'
import type { Place } from '../generate/sender.ts'
import type { Told } from '../generate/lawful.ts'
import { inOrderOfDecision } from '../generate/numbered.ts'
import { daysFrom } from '../generate/scene.ts'
import { soFar } from '../generate/soFar.ts'
import { importRecords } from '../records/import.ts'
import type { Seals } from '../seal/seals.ts'
import { shelve } from '../store/laws/laws.ts'
import { worker } from '../store/within.ts'
import { complaintsOf } from './complaintStories.ts'
import { demoPeople } from './people.ts'
import { type DemoOrgan, demoOrgans } from './places.ts'
import { stories, toldOf } from './recordStories.ts'

/** Records of every body that enforces, in good order for the most part; imported as an agency would hand them in. */
export async function seedRecords(sql: Sql, seals: Seals, today: Day): Promise<void> {
  const records = demoOrgans.filter(({ enforces }) => enforces).flatMap(body => recordsOf(body, today))
  const done = await importRecords({ sql, laws: shelve({ laws, regions, notices, lawFor }), today: () => today, seals },
    { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: '演示数据', records })
  if (done.state !== 'done' || done.refused > 0) throw new Error(`the demonstration's own records were not taken: ${done.says}`)
}

/** Who may be shown acting in the demonstration: every department of a county, with its officers. */
export const demoPlaces: readonly Place[] = demoOrgans.filter(({ enforces, level }) => enforces && level === 'county').map(body => ({ body, officers: officersOf(body) }))

function officersOf(body: DemoOrgan): Place['officers'] {
  return demoPeople.filter(({ organ, credential }) => organ.id === body.id && credential === 'enforcement').map(({ name, login }) => ({ name, certNo: `执${login}` }))
}

/** Some acts of one body, as far as they have come, and complaints that it handled; the same for the same day. */
export function recordsOf(body: DemoOrgan, today: Day): Told[] {
  const calendar = calendarFor(body.region)
  const turn = demoOrgans.filter(({ enforces }) => enforces).indexOf(body)
  const acts = stories.map((story, at) => toldOf(story, {
    body, number: turn * stories.length + at + 1, party: `${placeName(body)}${story.party}`, officers: officersOf(body), day: daysFrom(addDays(today, -story.begun(turn)), calendar),
  }, turn))
  const about = acts[0]!['sourceRecordId'] as string
  return [...inOrderOfDecision(acts.map(act => soFar(act, today))), ...complaintsOf(body, turn, { today, calendar, about })]
}

const placeName = ({ areaCode, name }: DemoOrgan): string => demoOrgans.find(({ id }) => id === `${areaCode}-gov`)?.name.replace('人民政府', '') ?? name
