import { randomUUID } from 'node:crypto'
import { openOption, replay, type Option } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import type { Acting } from '../store/acting.ts'
import { change } from '../store/matters/change.ts'
import { load } from '../store/matters/load.ts'
import { findMatter } from '../store/matters/matters.ts'
import { openMatter } from '../store/matters/open.ts'
import { reading } from '../store/within.ts'
import { castOf, type Cast } from './acting.ts'
import { stories, type Story } from './matterStories.ts'
import { demoAreas } from './places.ts'
import type { Intent } from '../store/matters/intent.ts'
import type { Means } from '../store/matters/prospect.ts'

/** Matters at several stages, made by the same write path that officials use. */
export async function seedMatters(means: Means): Promise<void> {
  await Promise.all(demoAreas.filter(({ parent }) => parent !== null).map(({ code, region }) => seedPlace(means, code, region)))
}

/** All stories of a place at once, day by day, so that numbers follow the days. */
async function seedPlace(means: Means, division: string, region: string): Promise<void> {
  const known = new Set(means.laws.inForce(region, means.today())?.law.proceedings.map(({ kind }) => kind))
  const cast = castOf(means, division)
  const people = await Promise.all(['clerk', 'clerk2'].map(async post => (await cast(post)).account.id))
  const opened = new Map<string, string>()
  const acts = stories.filter(({ kind }) => known.has(kind)).flatMap(story => actsOf(means, division, cast, people, story, opened))
  for (const { daysAgo, run } of acts.sort((a, b) => b.daysAgo - a.daysAgo)) await run(addDays(means.today(), -daysAgo))
}

interface DatedAct { readonly daysAgo: number, run(on: Day): Promise<void> }

/** `opened`: the matters of the place by their titles. */
function actsOf(means: Means, division: string, cast: Cast, people: readonly string[], story: Story, opened: Map<string, string>): DatedAct[] {
  const { kind, title, openedDaysAgo, opener = 'clerk', from, facts = {}, says = {}, scenes } = story
  const as = (post: string): Promise<Acting> => cast(post === 'agency' ? story.agency : post)
  return [
    {
      daysAgo: openedDaysAgo,
      run: async on => {
        const who = await as(opener)
        const grown = from === undefined ? {} : { from: opened.get(from)!, about: { account: who.account.id } }
        opened.set(title, await openMatter(means, who, { kind, agency: `${division}-${story.agency}`, title, on, facts, people: opener === 'agency' || from !== undefined ? [] : people, ...grown, ...says }, once()))
      },
    },
    ...scenes.map(([daysAgo, option, by, stated]) => ({ daysAgo, run: async (on: Day) => await play(means, opened.get(title)!, await as(by), option, on, stated ?? {}) })),
  ]
}

/** Does an act if the law of the place has it on that day. The stories tell of days missed: their ground is one of procedure. */
async function play(means: Means, id: string, who: Acting, option: string, on: Day, says: Partial<Intent>): Promise<void> {
  const { version, open } = await reading(means.sql, who.viewer, async tx => {
    const [inHand] = await load(tx, means.laws, [(await findMatter(tx, id))!])
    return { version: inHand!.row.version, open: openOption(replay(inHand!.matter, on), option) }
  })
  if (open) await change(means, who, id, { ...usual(open), ...says, option, on, expectedVersion: version }, once(), () => null)
}

function usual({ fields }: Option): Partial<Intent> {
  const has = (field: string) => fields.find(candidate => candidate.field === field)
  const grounds = has('grounds')?.choices
  const ground = grounds?.find(({ name }) => name.includes('程序')) ?? grounds?.[0]
  return { ...(ground && { grounds: [ground.value] }), ...(has('within')?.required && { within: '30d' }) }
}

const once = () => ({ key: randomUUID(), request: 'demo' })
