import type { Deps } from '../../deps.ts'
import { againstCap } from '../../store/patterns/visits.ts'
import { visitedIn } from '../../store/records/inspections.ts'
import { worldIn } from '../../store/registers/world.ts'
import * as contract from '../contract/inspectionFrequency.ts'
import type { AnswerOf } from '../contract/route.ts'
import { serve, type App } from '../serve.ts'
import { together } from '../together.ts'

/** Nobody reads further. */
const most = 200

export function inspectionFrequency(app: App, deps: Deps): void {
  const answers = together<AnswerOf<typeof contract.getInspectionFrequency>>()
  serve(app, deps, contract.getInspectionFrequency, async ({ params: { year }, query: { area, body }, who, read }) => await answers(JSON.stringify([who.viewer.scope, year, { area, body }]), () => read(async tx => {
    const world = await worldIn(tx)
    const visited = (await visitedIn(tx, { year, area, body })).map(({ visits, ...of }) => {
      const { cap, counted } = againstCap(world, of.body, String(year), visits)
      return { ...of, visits: visits.length, counted: counted.length, cap: cap ?? null, over: cap !== undefined && counted.length > cap }
    })
    const over = visited.filter(one => one.over)
    const caps = [...new Set(visited.map(({ cap }) => cap))]
    const times = Map.groupBy(visited, ({ counted }) => counted)
    return {
      year, enterprises: visited.length, over: over.length, uncapped: visited.filter(({ cap }) => cap === null).length, cap: caps.length === 1 ? caps[0]! : null,
      times: [...times].sort(([a], [b]) => a - b).map(([many, some]) => ({ times: many, within: some.filter(one => !one.over).length, over: some.filter(one => one.over).length })),
      overCap: over.sort((a, b) => b.counted - a.counted).slice(0, most).map(({ record, party, body: id, bodyName, counted, visits, cap }) => ({ record, party, body: { id, name: bodyName }, counted, visits, cap: cap! })),
    }
  })))
}
