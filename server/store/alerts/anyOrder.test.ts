import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scanRecords, settleAlerts } from '../../jobs/scan.ts'
import { importRecords } from '../../records/import.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import { within, worker } from '../within.ts'

const { db, deps } = await recordsOffice('2026-11-20')
let run = 0
let stood = 0

/** One version of one of a few records: with each, other days, so other alerts. */
interface Version { readonly record: number, readonly version: number, readonly servedAt: string, readonly priorNoticeAt: string | null }
const days = ['2026-04-02', '2026-04-30', '2026-05-06'] as const
const histories = fc.array(fc.record({ served: fc.constantFrom(...days), told: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map(those => those.map(({ served, told }, at) => ({ version: at + 1, servedAt: served, priorNoticeAt: told ? '2026-03-20' : null })))
const worlds = fc.array(histories, { minLength: 1, maxLength: 3 }).map(all => all.flatMap((versions, record) => versions.map((version): Version => ({ record, ...version }))))

/** The same versions in any order, some of them again and again, in batches of any size. */
const arrivals = worlds.chain(world => fc.tuple(
  fc.constant(world), fc.shuffledSubarray([...world, ...world], { minLength: world.length }).map(some => [...some, ...world.filter(one => !some.includes(one))]), fc.integer({ min: 1, max: 3 }),
))

/** Whatever chance brings beside it: each of these raises alerts. */
const sure = [0, 1, 2].map((record): Version => ({ record, version: 1, servedAt: '2026-05-06', priorNoticeAt: null }))

/** One version of a record to a batch: which of two in one file is right, only the sender knows. */
function batches(order: readonly Version[], size: number): Version[][] {
  const all: Version[][] = [[]]
  for (const one of order) {
    const last = all.at(-1)!
    if (last.length < size && !last.some(({ record }) => record === one.record)) last.push(one)
    else all.push([one])
  }
  return all
}

const written = (system: string, { record, version, servedAt, priorNoticeAt }: Version) => ({
  actionKind: 'penalty', sourceSystem: system, sourceRecordId: String(record), version, actionNo: `${system}-${record}`, procedureType: 'ORDINARY', bodyCode: '659801-market', partyType: 'ORG',
  name: '某某超市有限公司', uscc: '91350100M000100Y43', caseFiledAt: '2026-03-02', priorNoticeAt, decidedAt: '2026-04-01', decisionResult: 'PENALISE', servedAt,
  penalty: { penaltyKinds: ['FINE'], fineAmount: 100, penaltyContent: '罚款100元' },
})

async function take(system: string, versions: readonly Version[]): Promise<void> {
  const done = await importRecords(deps, { viewer: worker, account: null, organ: null }, { id: crypto.randomUUID(), fileName: 'x', records: versions.map(one => written(system, one)) })
  assert.equal(done.state, 'done', done.says)
  while (await settleAlerts(deps)) { /* until nothing is due */ }
}

/** What stands of the alerts of one sender's records, whenever and however it came to stand. */
const standing = async (system: string) => (await db.superuser`
  select source_record_id as record, law, norm, colour, facts, last_day as last, state,
    (select array_agg(distinct person order by person) from lead_alert join lead on lead.id = lead_id where alert_id = alert.id) as leads
  from alert join enforcement_record record on record.id = record_id where source_system = ${system} and state not in ('lapsed', 'corrected')
  order by source_record_id, law, norm`).map(row => ({ ...row }))

test('any order of arrival, with duplicates and replays, ends in the alerts of one scan', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(arrivals, async ([world, order, size]) => {
    const system = `任意${run++}`
    for (const batch of batches(order, size)) await take(system, batch)
    const arrived = await standing(system)
    stood += arrived.length
    await within(db.sql, worker, tx => scanRecords(tx, {}, deps))
    while (await settleAlerts(deps)) { /* until nothing is due */ }
    assert.deepEqual(await standing(system), arrived, 'a re-scan finds the same')
    const plain = `顺序${run++}`
    const latest = [...new Map(world.map(one => [one.record, one])).values()]
    await take(plain, latest)
    assert.deepEqual(arrived, await standing(plain), 'the last versions alone raise the same')
  }), { numRuns: 6, examples: [[[sure, [...sure, ...sure], 2]]] })
  assert.ok(stood >= sure.length, 'there were alerts to compare')
})
