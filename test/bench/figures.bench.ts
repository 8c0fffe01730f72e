import type { Day } from '../../core/norms/index.ts'
import type { Transaction } from '../../server/database/connect.ts'
import { countAlerts, listAlerts } from '../../server/store/alerts/alerts.ts'
import { countsOf, listFolds } from '../../server/store/alerts/folds.ts'
import { choicesIn, figuresOf, kindsOf } from '../../server/store/records/figures.ts'
import { profileOf } from '../../server/store/records/profiles.ts'
import { talliesOf } from '../../server/store/records/yearlyReport.ts'
import { ruleRecords } from '../../server/store/rules/settings.ts'
import { askingAbout, bareHandler, heading, inTurn, line, type Person } from './asking.ts'

/**
 * Figures, yearly tables, profiles, rules and alerts over many records, asked by one client and by 32, beside a bare node:http handler that sends
 * the same SQL. `./xiezhi bench figures`; `RECORDS=100000,1000000` shows the growth; `ROUNDS`, `MILLISECONDS`, `ONLY=figures` (beginnings of names).
 */
const counts = (process.env['RECORDS'] ?? '100000').split(',').map(Number)
const how = { rounds: Number(process.env['ROUNDS'] ?? 3), milliseconds: Number(process.env['MILLISECONDS'] ?? 1_000) }
const wanted = process.env['ONLY']?.split(',')

const [year, ever] = [{ from: '2026-01-01' as Day, to: '2026-11-01' as Day }, { from: '2023-01-01' as Day, to: '2026-11-01' as Day }]
const both = (...works: readonly ((tx: Transaction) => Promise<unknown>)[]) => (tx: Transaction) => Promise.all(works.map(work => work(tx)))
const first = { limit: 50 }

const questions: readonly (readonly [string, readonly Person[], string, (tx: Transaction) => Promise<unknown>])[] = [
  ['figures of the year', ['region', 'prefecture', 'county'], '/api/record-figures?', tx => figuresOf(tx, year)],
  ['figures since ever', ['region', 'prefecture', 'county'], '/api/record-figures?from=2023-01', tx => figuresOf(tx, ever)],
  ['figures of a kind since ever', ['region', 'county'], '/api/record-figures?from=2023-01&kind=penalty', tx => figuresOf(tx, { ...ever, kind: 'penalty' })],
  ['figures of an area', ['region'], '/api/record-figures?area=650501', tx => figuresOf(tx, { ...year, area: '650501' })],
  ['yearly tables', ['region', 'prefecture', 'county'], '/api/record-figures/2025?', both(tx => kindsOf(tx, { from: '2025-01-01', to: '2025-12-01' }), tx => talliesOf(tx, { year: 2025 }))],
  ['areas and bodies to choose', ['region', 'county'], '/api/record-choices?', choicesIn],
  ['profile of a body', ['county'], '/api/record-profile?body=659801-market', tx => profileOf(tx, { body: '659801-market' })],
  ['profile of an offence', ['region', 'county'], '/api/record-profile?offence=AY-77', tx => profileOf(tx, { offence: 'AY-77' })],
  ['rules and how they fared', ['region', 'county'], '/api/rules?', tx => ruleRecords(tx, '2026-08-22')],
  ['alerts', ['region', 'county'], '/api/alerts?', both(tx => listAlerts(tx, { state: 'new' }, first), tx => countsOf(tx, 'new'))],
  ['red alerts of a kind', ['region', 'county'], '/api/alerts?colour=red&kind=penalty', both(tx => listAlerts(tx, { state: 'new', colour: 'red', kind: 'penalty' }, first), tx => countsOf(tx, 'new'))],
  ['alerts folded', ['region'], '/api/alerts/folded?', tx => listFolds(tx, { state: 'new' }, first)],
  ['workbench', ['region', 'county'], '/api/workbench?', tx => countAlerts(tx, { state: 'new' })],
]

for (const count of counts) {
  const { db, asked, close } = await askingAbout(count)
  for (const clients of [1, 32]) {
    console.log(`${clients} client${clients > 1 ? 's' : ''}, median of ${how.rounds} × ${how.milliseconds} ms\n${heading}`)
    for (const [name, whose, path, work] of questions) {
      if (wanted && !wanted.some(some => name.startsWith(some))) continue
      for (const who of whose) {
        const bare = await bareHandler(db.url, who, work)
        console.log(line(`${name}, ${who}`, await inTurn(asked(who, path), bare.load, { ...how, clients })))
        await bare.close()
      }
    }
  }
  await close()
}
process.exit(0)
