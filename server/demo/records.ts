import { randomUUID } from 'node:crypto'
import type { Day } from '../../core/norms/index.ts'
import { addDays, type Calendar, workingDayFrom } from '../../core/periods/index.ts'
import { calendarFor, lawFor, laws, notices, regions } from '../../laws/registry.ts'
import type { Sql } from '../database/connect.ts'
import type { Place } from '../generate/generate.ts'
import { fictitiousUscc } from '../generate/scene.ts'
import { importRecords } from '../records/import.ts'
import { shelve } from '../store/laws.ts'
import { worker } from '../store/within.ts'
import { demoPeople } from './people.ts'
import { type DemoOrgan, demoOrgans } from './places.ts'
import { stories, type Story, type Setting } from './recordStories.ts'

/** Records of every body that enforces, in good order for the most part; imported as an agency would hand them in. */
export async function seedRecords(sql: Sql, today: Day): Promise<void> {
  const records = demoOrgans.filter(({ enforces }) => enforces).flatMap(body => recordsOf(body, today))
  const done = await importRecords({ sql, laws: shelve({ laws, regions, notices, lawFor }), today: () => today },
    { viewer: worker, account: null, organ: null }, { id: randomUUID(), fileName: '演示数据', records })
  if (done.state !== 'done' || done.refused > 0) throw new Error(`the demonstration's own records were not taken: ${done.says}`)
}

/** A dozen acts of one body; the same for the same day. */
export function recordsOf(body: DemoOrgan, today: Day): Record<string, unknown>[] {
  const calendar = calendarFor(body.region)
  const turn = demoOrgans.filter(({ enforces }) => enforces).indexOf(body)
  return stories.map((story, at) => told(story, settingOf(body, turn, turn * stories.length + at, today, calendar)))
}

/** Who may be shown acting in the demonstration: every department of a county, with its officers. */
export const demoPlaces: readonly Place[] = demoOrgans.filter(({ enforces, level }) => enforces && level === 'county').map(body => ({ body, officers: officersOf(body) }))

function officersOf(body: DemoOrgan): Place['officers'] {
  return demoPeople.filter(({ organ, credential }) => organ.id === body.id && credential === 'enforcement').map(({ name, login }) => ({ name, certNo: `执${login}` }))
}

function settingOf(body: DemoOrgan, turn: number, number: number, today: Day, calendar: Calendar): Setting {
  return { body, turn, number, officers: officersOf(body), day: daysAgo => notAfter(today, workingDayFrom(addDays(today, -daysAgo), calendar)) }
}

const notAfter = (today: Day, day: Day): Day => day > today ? today : day

function told(story: Story, setting: Setting): Record<string, unknown> {
  const { body, number } = setting
  const year = setting.day(60).slice(0, 4)
  return {
    sourceSystem: '演示办案系统', sourceRecordId: `${body.id}-${number}`, actionNo: `${body.documentMark}${story.word}案〔${year}〕${number + 1}号`, bodyCode: body.id,
    fieldCode: body.fieldCodes[0] ?? 'OTHER', partyType: 'ORG', name: `${placeName(body)}${story.party}`, uscc: fictitiousUscc(body.areaCode, number), legalRep: '某某',
    isEnterprise: true, areaCode: body.areaCode, placeAreaCode: body.areaCode, ...story.tell(setting),
  }
}

const placeName = ({ areaCode, name }: DemoOrgan): string => demoOrgans.find(({ id }) => id === `${areaCode}-gov`)?.name.replace('人民政府', '') ?? name
