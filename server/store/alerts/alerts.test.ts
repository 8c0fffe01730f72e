import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordKinds } from '../../../core/norms/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'
import { testSeals } from '../../../test/seals.ts'
import { seedRecords } from '../../demo/records.ts'
import { beneath, reading, worker } from '../within.ts'
import { type AlertFilter, countAlerts, listAlerts } from './alerts.ts'

const today = '2026-11-20'
const { db, handIn } = await recordsOffice(today)
await seedRecords(db.sql, testSeals, today)

/** A fine decided long after the case was filed, so that it has alerts. */
const late = (more: object) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: 'L1', actionNo: '迟1', bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  isEnterprise: true, fieldCode: 'MARKET', caseFiledAt: '2025-01-05', decidedAt: '2026-05-08', decisionResult: 'PENALISE', penalty: { penaltyKinds: ['FINE'], fineAmount: 500, penaltyContent: '见决定书' }, ...more,
})

const besides = () => db.superuser`
  select act_kind as kind, act_day as "actedOn", act_enterprise as "isEnterprise", act_field as field from alert join enforcement_record record on record.id = alert.record_id
  where record.source_record_id = 'L1' group by 1, 2, 3, 4`
const astray = () => db.superuser`
  select alert.id from alert left join enforcement_record record on record.id = alert.record_id
  where (act_kind, act_day, act_enterprise, act_field) is distinct from (record.kind, record.acted_on, record.is_enterprise, record.field_code)`

test('预警旁记着所涉行为的种类、日期、领域、是否企业；机关改报后随之改变', async () => {
  await handIn(late({}))
  assert.deepEqual((await besides()).map(row => ({ ...row })), [{ kind: 'penalty', actedOn: '2026-05-08', isEnterprise: true, field: 'MARKET' }])
  await handIn(late({ fieldCode: 'FIRE', isEnterprise: false, decidedAt: '2026-06-09' }))
  assert.deepEqual((await besides()).map(row => ({ ...row })), [{ kind: 'penalty', actedOn: '2026-06-09', isEnterprise: false, field: 'FIRE' }])
  assert.equal((await astray()).length, 0)
})

for (const path of ['/650000-gov/', '/650000-gov/659801-gov/']) {
  test(`${path}：按种类、领域、是否企业、颜色、机关查预警，查到的和件数都与逐条核对所涉行为相同`, async () => {
    const filters: AlertFilter[] = [
      ...recordKinds.map(kind => ({ state: 'new' as const, kind })), { state: 'new', enterprise: true }, { state: 'new', enterprise: false }, { state: 'new', field: 'FIRE' },
      { state: 'new', colour: 'red', kind: 'penalty' }, { state: null, kind: 'penalty', body: '659801-market' }, { state: null },
    ]
    let some = 0
    for (const filter of filters) {
      const { state, kind, enterprise, field, colour, body } = filter
      const right = await db.superuser<{ id: number }[]>`
        select alert.id from alert left join enforcement_record record on record.id = alert.record_id
        where starts_with(alert.org_path, ${path}) and (${state}::text is null or state = ${state}) and (${kind ?? null}::text is null or record.kind = ${kind ?? null})
          and (${enterprise ?? null}::boolean is null or record.is_enterprise = ${enterprise ?? null}) and (${field ?? null}::text is null or record.field_code = ${field ?? null})
          and (${colour ?? null}::text is null or colour = ${colour ?? null}) and (${body ?? null}::text is null or alert.body_id = ${body ?? null})
        order by rank, alert.id`
      const viewer = { ...worker, scope: beneath(path) }
      const found: number[] = []
      for (let [after, more]: [string | undefined, boolean] = [undefined, true]; more;) {
        const page = await reading(db.sql, viewer, tx => listAlerts(tx, filter, { after, limit: 7 }))
        found.push(...page.rows.map(({ id }) => id))
        ;[after, more] = [page.next ?? undefined, page.next !== null]
      }
      assert.deepEqual(found, right.map(({ id }) => id), JSON.stringify(filter))
      assert.equal(await reading(db.sql, viewer, tx => countAlerts(tx, filter)), right.length)
      some += right.length
    }
    assert.ok(some > 20)
  })
}
