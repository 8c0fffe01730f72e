import type { Day } from '../core/norms/index.ts'
import { applicationRole, withDatabase } from '../server/database/connect.ts'
import { seedOrgansAndPeople } from '../server/demo/seed.ts'
import type { Filling } from './database.ts'

/** The places, organs and people of the demonstration, as they stand on a day. */
export const peopledOn = (today: Day): Filling => ({
  name: `peopled_${today.replaceAll('-', '')}`,
  fill: url => withDatabase(url, async sql => { await seedOrgansAndPeople(sql, today) }, { role: applicationRole }),
})
