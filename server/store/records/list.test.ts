import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import { testSeals } from '../../../test/seals.ts'
import { recordKinds } from '../../../core/norms/index.ts'
import { seedRecords } from '../../demo/records.ts'
import { beneath, reading } from '../within.ts'
import { listRecords, nextRecords, type RecordFilter } from './list.ts'

const today = '2026-11-20'
const { db, handIn } = await recordsOffice(today)
await seedRecords(db.sql, testSeals, today)
const fined = (id: number) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: `L${id}`, actionNo: `列${id}`, bodyCode: ['659801-market', '659802-market', '422891-market'][id % 3], procedureType: 'ORDINARY', partyType: 'ORG',
  name: '某某超市有限公司', uscc: '91350100M000100Y43', isEnterprise: id % 2 === 0, caseFiledAt: '2026-01-05', decidedAt: `2026-0${1 + id % 5}-0${1 + id % 3}`, decisionResult: 'PENALISE', voided: id % 7 === 0, fieldCode: id % 4 ? 'MARKET' : 'FIRE',
  itemCode: `I-${id % 3}`, offenceCode: `O-${id % 4}`, penalty: { penaltyKinds: ['FINE'], fineAmount: id * 0.07, penaltyContent: '见决定书' },
  remedies: id % 5 ? [] : [{ kind: 'LITIGATION', acceptedAt: '2026-05-01', concludedAt: '2026-09-01', outcome: 'REVOKE' }],
})
await handIn(Array.from({ length: 60 }, (_, at) => fined(at)).join('\n'))
// More bodies than are asked one by one: a region is looked through kind by kind, a county body by body.
await db.superuser`
  insert into organ (id, kind, name, short_name, level, area_code, region, government_id, path)
  select 'many-' || n, 'department', '第' || n || '局', '第' || n || '局', 'region', '650000', 'xinjiang', '650000-gov', '/650000-gov/many-' || n || '/' from generate_series(1, 200) n`

interface Stored { readonly id: number, readonly path: string, readonly body: string, readonly area: string, readonly kind: string, readonly day: string, readonly field: string | null, readonly item: string | null, readonly offence: string | null, readonly fine: number | null, readonly enterprise: boolean, readonly voided: boolean, readonly tallies: string[], readonly colours: string[], readonly party: string | null }

const stored = await db.superuser<Stored[]>`
  select record.id, record.org_path as path, body_id as body, organ.area_code as area, record.kind, acted_on as day, field_code as field, item_code as item, offence_code as offence, fine::float8 as fine, is_enterprise as enterprise, voided, tallies,
    array(select colour from alert where record_id = record.id and state = 'new') as colours, party_key as party
  from enforcement_record record join organ on organ.id = body_id order by acted_on desc, record.id desc`

const has = (tallies: readonly string[], ...some: string[]): boolean => some.some(one => tallies.includes(one))

/** What the filter says, record by record. */
function fits(row: Stored, { kind, body, area, from, to, field, item, offence, fineFrom, fineTo, colour, enterprise, voided, tally, party }: RecordFilter): boolean {
  return (kind ? row.kind === kind : row.kind !== 'complaint') && (!body || row.body === body) && (!area || row.area === area) && (!from || row.day >= from) && (!to || row.day <= to) && (!field || row.field === field)
    && (!item || row.item === item) && (!offence || row.offence === offence) && (fineFrom === undefined || (row.fine ?? -1) >= fineFrom) && (fineTo === undefined || (row.fine ?? Infinity) <= fineTo)
    && (!colour || row.colours.includes(colour)) && (enterprise === undefined || row.enterprise === enterprise) && (voided === undefined || row.voided === voided)
    && (!tally || (tally === 'contested' ? has(row.tallies, 'remedy.RECONSIDERATION', 'remedy.LITIGATION') : tally === 'overturned' ? has(row.tallies, 'outcome.REVOKE', 'outcome.CHANGE') : row.tallies.includes(tally)))
    && (party === undefined || row.id === party || (row.party !== null && row.party === stored.find(({ id }) => id === party)!.party))
}

const each = <Name extends keyof RecordFilter>(name: Name, ...values: RecordFilter[Name][]): fc.Arbitrary<RecordFilter> => fc.constantFrom(...values).map(value => ({ [name]: value }))
const one = fc.oneof(
  each('kind', ...recordKinds), each('body', '659801-market', '422891-market'), each('area', '659801', '659802'), each('from', '2026-02-01', '2026-08-01'), each('to', '2026-03-02', '2026-10-31'), each('field', 'MARKET', 'FIRE'),
  each('item', 'I-1'), each('offence', 'O-2'), each('fineFrom', 0, 0.07, 2.1, 500), each('fineTo', 0.14, 3.5, 5000), each('colour', 'red', 'yellow'), each('enterprise', true, false), each('voided', true, false),
  each('tally', 'penalty.FINE', 'remedy.LITIGATION', 'contested', 'overturned', 'coercion.SEAL', 'check.NO_PROBLEM'), each('party', stored[40]!.id))
const filter: fc.Arbitrary<RecordFilter> = fc.array(one, { maxLength: 3 }).map(some => Object.assign({}, ...some) as RecordFilter)

for (const [who, path] of [['一个地区（机关很多）', '/650000-gov/'], ['一个县（机关不多）', '/650000-gov/659801-gov/'], ['全部', '/']] as const) {
  test(`${who}：怎样组合条件，逐页看到的都是该看到的，次序不乱，件数相符`, async () => {
    const viewer = { account: 'somebody', scope: beneath(path), own: beneath(path) }
    await fc.assert(fc.asyncProperty(filter, fc.constantFrom(15, 40, 100), async (asked, limit) => {
      const seen = stored.filter(row => row.path.startsWith(path))
      const right = asked.party !== undefined && !seen.some(({ id }) => id === asked.party) ? [] : seen.filter(row => fits(row, asked))
      const [found, exported]: [number[], number[]] = [[], []]
      for (let [after, more]: [string | undefined, boolean] = [undefined, true]; more;) {
        const page = await reading(db.sql, viewer, tx => listRecords(tx, asked, { after, limit }))
        assert.deepEqual([page.total, page.about], [right.length, false])
        found.push(...page.rows.map(({ id }) => id))
        ;[after, more] = [page.next ?? undefined, page.next !== null]
      }
      for (let [after, more]: [string | undefined, boolean] = [undefined, true]; more;) {
        const page = await reading(db.sql, viewer, tx => nextRecords(tx, asked, { after, limit: 50 }))
        exported.push(...page.rows.map(({ id }) => id))
        ;[after, more] = [page.next ?? undefined, page.next !== null]
      }
      const wanted = right.map(({ id }) => id)
      assert.deepEqual([found, exported], [wanted, wanted])
    }), { numRuns: 30, examples: [[{}, 40]] })
  })
}

test('一万件以上只说“多于一万”，不论是从汇总数看出的还是数出的；作废的不在汇总数里，仍照实数', async () => {
  const [{ columns }] = await db.superuser<[{ columns: string }]>`
    select string_agg(column_name, ', ') as columns from information_schema.columns where table_name = 'enforcement_record' and is_generated = 'NEVER' and is_identity = 'NO'
      and column_name not in ('source_record_id', 'acted_on', 'voided', 'kind', 'is_enterprise')`
  await db.superuser.unsafe(`
    insert into enforcement_record (source_record_id, acted_on, voided, kind, is_enterprise, ${columns})
    select 'many-' || n, '2026-03-15', n % 101 = 0, 'reward', true, ${columns} from (select * from enforcement_record where org_path like '%/659801-market/' limit 1) one, generate_series(1, 10100) n`)
  const viewer = { account: 'somebody', scope: beneath('/650000-gov/659801-gov/'), own: beneath('/650000-gov/659801-gov/') }
  const total = async (asked: RecordFilter) => {
    const { total: count, about } = await reading(db.sql, viewer, tx => listRecords(tx, asked, { limit: 2 }))
    return about ? `${count}+` : count
  }
  const told = (more: RecordFilter) => total({ kind: 'reward', ...more })
  const before = stored.filter(({ kind, path }) => kind === 'reward' && path.startsWith('/650000-gov/659801-gov/')).length
  assert.ok(before < 100)
  assert.equal(await told({ voided: false, from: '2026-03-01', to: '2026-03-31' }), 10_000)
  await db.superuser`update enforcement_record set voided = true where source_record_id in ('many-1', 'many-2')`
  assert.deepEqual([await told({ voided: false, from: '2026-03-01', to: '2026-03-31' }), await told({ voided: true, from: '2026-03-01', to: '2026-03-31' })], [9_998, 102])
  assert.deepEqual([await told({}), await total({}), await told({ enterprise: true })], ['10000+', '10000+', '10000+'])
  await db.superuser`update enforcement_record set voided = false where source_record_id like 'many-%'`
  for (const days of [{ from: '2026-03-01', to: '2026-03-31' }, { from: '2026-02-02', to: '2026-04-29' }, { from: '2026-03-02', to: '2026-03-31' }, { from: '2026-03-15' }, { to: '2026-03-15' }] as const) {
    assert.equal(await told({ ...days, voided: false }), '10000+', JSON.stringify(days))
  }
  assert.deepEqual([await told({ from: '2026-03-16', to: '2026-03-31' }), await told({ from: '2026-03-01', to: '2026-03-14' })], [0, 0])
})
