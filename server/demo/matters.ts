import { randomUUID } from 'node:crypto'
import { options, replay, type Option } from '../../core/matters/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { actFor } from '../identity/acting.ts'
import { findAccount } from '../store/accounts.ts'
import type { Acting } from '../store/acting.ts'
import { change, type Means } from '../store/change.ts'
import { load } from '../store/load.ts'
import { findMatter } from '../store/matters.ts'
import { openMatter } from '../store/open.ts'
import type { Intent } from '../store/weigh.ts'
import { reading, within, worker } from '../store/within.ts'
import { demoAreas } from './places.ts'

/** One act of a story: how many days before today, what, by whose account of the place, and what it says besides. */
type Scene = readonly [daysAgo: number, option: string, by: 'clerk' | 'chief' | 'agency', says?: Partial<Intent>]

interface Story { readonly agency: 'market' | 'transport' | 'agriculture' | 'emergency', readonly title: string, readonly openedDaysAgo: number, readonly scenes: readonly Scene[] }

const paper = {
  found: ['经查阅案卷和询问，该行为在法定期限届满后才作出，案卷中没有批准延长期限的材料。', '有关送达材料没有归入案卷。'],
  demands: ['对本案的办理情况进行复核并作出书面说明。', '完善期限管理和案卷归档制度。'],
}
const verified: Partial<Intent> = { finding: 'verified', text: paper.found.join('\n'), reasons: '案卷材料与当事人陈述一致。' }
const receipt: Partial<Intent> = { receipt: { way: 'direct', recipient: '收发室', place: '被监督机关办公楼' } }
const firstPaper = (issued: number, served: number): Scene[] =>
  [[issued, 'issue:firstCorrection', 'chief', { paper }], [served, 'serve:firstCorrection', 'clerk', receipt]]

/** Told in both places of each law, as far as that law has the step; the others are passed over. */
const stories: readonly Story[] = [
  { agency: 'market', title: '行政处罚案件超过期限作出决定', openedDaysAgo: 3, scenes: [] },
  { agency: 'transport', title: '作出的行政处罚决定未按期送达', openedDaysAgo: 14, scenes: [[12, 'conclude', 'clerk', verified]] },
  { agency: 'agriculture', title: '行政检查由一名人员实施', openedDaysAgo: 26, scenes: [[24, 'conclude', 'clerk', verified], ...firstPaper(22, 20)] },
  { agency: 'emergency', title: '查封扣押期限届满未作处理', openedDaysAgo: 75, scenes: [[73, 'conclude', 'clerk', verified], ...firstPaper(70, 67)] },
  {
    agency: 'market', title: '行政许可未在期限内作出决定', openedDaysAgo: 20,
    scenes: [[18, 'conclude', 'clerk', verified], ...firstPaper(16, 9), [3, 'file:objection', 'agency', { reasons: '本机关认为延长期限已经批准，请予复查。' }]],
  },
  {
    agency: 'transport', title: '行政处罚信息未按期公示', openedDaysAgo: 60,
    scenes: [[58, 'conclude', 'clerk', verified], ...firstPaper(55, 52), [35, 'file:rectificationReport', 'agency', { text: '已补充公示并完善制度。' }], [32, 'accept:rectificationReport', 'clerk', { reasons: '经核查，已经整改到位。' }]],
  },
]

/** Matters at several stages, made by the same write path that officials use. */
export async function seedMatters(means: Means): Promise<void> {
  for (const { code, parent } of demoAreas) if (parent !== null) await seedPlace(means, code)
}

/** All stories of a place at once, day by day, so that numbers follow the days. */
async function seedPlace(means: Means, division: string): Promise<void> {
  const cast = { clerk: await person(means, division, 'clerk'), chief: await person(means, division, 'chief') }
  const people = [cast.clerk.account.id, (await person(means, division, 'clerk2')).account.id]
  const opened = new Map<Story, string>()
  const acts = stories.flatMap(story => [
    {
      daysAgo: story.openedDaysAgo, run: async (on: Day) => {
        const { title, agency } = story
        opened.set(story, await openMatter(means, cast.clerk, { kind: 'supervision', agency: `${division}-${agency}`, title, on, facts: {}, people }, once()))
      },
    },
    ...story.scenes.map(([daysAgo, option, by, says]) => ({
      daysAgo, run: async (on: Day) => {
        const who = by === 'agency' ? await person(means, division, story.agency) : cast[by]
        await play(means, opened.get(story)!, who, option, on, says ?? {})
      },
    })),
  ])
  for (const { daysAgo, run } of acts.sort((a, b) => b.daysAgo - a.daysAgo)) await run(addDays(means.today(), -daysAgo))
}

/** Does an act if the law of the place has it on that day. The stories tell of days missed: their ground is one of procedure. */
async function play(means: Means, id: string, who: Acting, option: string, on: Day, says: Partial<Intent>): Promise<void> {
  const { version, open } = await reading(means.sql, who.viewer, async tx => {
    const [inHand] = await load(tx, means.laws, [(await findMatter(tx, id))!])
    return { version: inHand!.row.version, open: options(replay(inHand!.matter, on)).open.find(candidate => candidate.id === option) }
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

async function person({ sql, today }: Means, division: string, what: string): Promise<Acting> {
  const login = `${division}-${what}`
  const id = await within(sql, worker, async tx => (await tx<[{ id: string }]>`select id from account where login = ${login}`)[0].id)
  return await actFor(sql, (await findAccount(sql, id, today()))!, undefined)
}
