import { pino } from 'pino'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import type { Day } from '../../core/norms/index.ts'
import { lawFor, laws, notices, regions } from '../../laws/registry.ts'
import { applicationRole, connect } from '../../server/database/connect.ts'
import { seedDemo } from '../../server/demo/seed.ts'
import type { Deps } from '../../server/deps.ts'
import { createPaperRenderer } from '../../server/files/renderer.ts'
import { storedFiles } from '../../server/files/uploads.ts'
import { workOff } from '../../server/jobs/outbox.ts'
import { settleAlerts } from '../../server/jobs/scan.ts'
import { indexDue } from '../../server/jobs/search.ts'
import { tick } from '../../server/jobs/tick.ts'
import { shelve } from '../../server/store/laws/laws.ts'
import type { Filling } from '../database.ts'
import { ownFolder } from '../folder.ts'
import { testSeals } from '../seals.ts'

/** The demonstration as it stands on a day, when the worker has done all there is to do: papers drawn, leads gathered, words indexed, the day ticked. */
export const demonstrationOn = (today: Day): Filling => ({
  name: `demonstration_${today.replaceAll('-', '')}`,
  fill: async url => {
    await seedDemo(url, testSeals, today)
    const [sql, folder, papers] = [connect(url, { role: applicationRole }), await ownFolder(), createPaperRenderer({ fonts: await ensureFonts() })]
    const deps: Deps = {
      sql, papers, files: await storedFiles(folder.path), log: pino({ level: 'silent' }), now: () => new Date(), today: () => today,
      laws: shelve({ laws, regions, notices, lawFor }), seals: testSeals,
    }
    await tick(deps)
    while (await workOff(deps) || await settleAlerts(deps) || await indexDue(deps)) { /* until nothing is left */ }
    await papers.close()
    await sql.end({ timeout: 5 })
    await folder.remove()
  },
})
