import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths } from '../../core/periods/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { seedRecords } from '../../server/demo/records.ts'
import type { AnswerOf, FigureRowOut, FiguresOut, getRecordFigures, getYearlyReport, listRecords } from '../../server/http/contract/index.ts'
import { counting, countedAs } from '../../web/records/counting.ts'
import { recordsOffice } from '../recordsOffice.ts'
import { testSeals } from '../seals.ts'

/** Whatever number a leader presses, the list that opens has exactly so many records. */
const today = '2026-11-20'
const office = await recordsOffice(today)
await seedRecords(office.db.sql, testSeals, today)
const remedied = (id: number, outcome: string, kind: string) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: `R${id}`, actionNo: `复${id}`, bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  caseFiledAt: '2026-01-05', decidedAt: `2026-0${id}-28`, decisionResult: 'PENALISE', penalty: { penaltyKinds: ['WARNING', 'FINE'], fineAmount: 0.01, penaltyContent: '见决定书' },
  remedies: [{ kind, acceptedAt: '2026-05-01', concludedAt: '2026-09-01', outcome }], voided: id === 4,
})
await office.handIn([remedied(1, 'REVOKE', 'LITIGATION'), remedied(2, 'UPHOLD', 'RECONSIDERATION'), remedied(3, 'CHANGE', 'COMPENSATION'), remedied(4, 'REVOKE', 'LITIGATION')].join('\n'))

const logins = ['650000-clerk', '659801-clerk', '659801-market']
const people = new Map(await Promise.all(logins.map(async login => [login, await office.as(login)] as const)))

const ask = async <T>(login: string, path: string): Promise<T> => {
  const { status, body } = await office.send<T>(people.get(login)!, 'GET', path)
  assert.equal(status, 200, path)
  return body
}

async function listed(login: string, query: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { total, about } = await ask<AnswerOf<typeof listRecords>>(login, `/api/records?${new URLSearchParams({ voided: 'false', ...query } as Record<string, string>)}`)
  assert.ok(!about)
  return total
}

const narrowed: Readonly<Record<'areas' | 'bodies' | 'kinds' | 'months', (row: FigureRowOut) => Readonly<Record<string, string>>>> = {
  areas: ({ key }) => ({ area: key }), bodies: ({ key }) => ({ body: key }), kinds: ({ key }) => ({ kind: key }),
  months: ({ key }) => ({ from: key, to: addDays(addMonths(key as Day, 1), -1) }),
}
const columns = Object.keys(counting) as (keyof typeof counting)[]

for (const login of logins) {
  test(`概况的每个数字（${login}）：合计相等，点开的列表正好那么多条`, async () => {
    const figures = await ask<AnswerOf<typeof getRecordFigures>>(login, '/api/record-figures?from=2025-01')
    assert.ok(figures.total.records > 5 && figures.total.contested >= 2)
    const span = { from: figures.from, to: figures.to }
    for (const column of columns) assert.equal(await listed(login, { ...span, ...counting[column] }), figures.total[column], column)
    for (const [table, of] of Object.entries(narrowed) as [keyof typeof narrowed, typeof narrowed['areas']][]) {
      for (const column of [...columns, 'fine'] as (keyof FiguresOut)[]) assert.equal(Math.round(figures[table].reduce((sum, row) => sum + row[column], 0) * 100), Math.round(figures.total[column] * 100), `${table} ${column}`)
      for (const row of figures[table]) for (const column of columns) assert.equal(await listed(login, { ...span, ...of(row), ...counting[column] }), row[column], `${table} ${row.key} ${column}`)
    }
  })

  test(`年报的每一行（${login}）：点开的列表正好那么多条`, async () => {
    const report = await ask<AnswerOf<typeof getYearlyReport>>(login, '/api/record-figures/2026')
    const year = { from: '2026-01-01', to: '2026-12-31' }
    for (const { id, rows } of report.tables) for (const { key, records } of rows) assert.equal(await listed(login, { ...year, ...countedAs(id, key) }), records, `${id} ${key}`)
    assert.ok(report.tables.flatMap(({ rows }) => rows).filter(({ records }) => records > 0).length > 3)
  })
}
