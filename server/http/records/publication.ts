import { elementNames } from '../../../core/records/index.ts'
import type { Deps } from '../../deps.ts'
import { talliesOf } from '../../store/records/yearlyReport.ts'
import * as contract from '../contract/publication.ts'
import { serve, type App } from '../serve.ts'

/** What decisions lack to be published whole, from the sums of the yearly report. */
export function publication(app: App, deps: Deps): void {
  serve(app, deps, contract.getPublication, async ({ params: { year }, query: { area, body }, read }) => {
    const tallies = new Map((await read(tx => talliesOf(tx, { year, area, body }))).map(({ tally, records }) => [tally, records]))
    const count = (tally: string) => tallies.get(tally) ?? 0
    return {
      year, decided: count('decision.PENALISE') + count('result.GRANT'), incomplete: count('publicity.INCOMPLETE'),
      elements: Object.entries(elementNames).map(([key, name]) => ({ key, name, lacking: count(`lacks.${key}`) })),
    }
  })
}
