import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import type { AnswerOf, getRecordFigures, getRecordProfile, getYearlyReport, Problem, RecordItem } from '../contract/index.ts'
import { recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { send } = office
const clerk = await office.as('659801-clerk')
const agency = await office.as('659801-market')
const elsewhere = await office.as('659802-clerk')

type Figures = AnswerOf<typeof getRecordFigures>
type Yearly = AnswerOf<typeof getYearlyReport>

const penalty = (id: string, decidedAt: string, fine: number, more: object = {}) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: `数${id}`, bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43',
  isEnterprise: true, caseFiledAt: '2026-01-05', decidedAt, decisionResult: 'PENALISE', penalty: { penaltyKinds: fine > 0 ? ['WARNING', 'FINE'] : ['WARNING'], fineAmount: fine, penaltyContent: '见决定书' }, ...more,
})

await office.handIn([
  penalty('1', '2026-02-28', 1000.5), penalty('2', '2026-03-01', 500), penalty('3', '2026-03-31', 0, { isEnterprise: false }),
  penalty('4', '2026-04-01', 700, { remedies: [{ kind: 'LITIGATION', acceptedAt: '2026-05-01', concludedAt: '2026-09-01', outcome: 'REVOKE' }] }),
  penalty('5', '2025-12-31', 900), penalty('6', '2026-03-02', 60, { voided: true }),
].join('\n'))

const ask = async (query = '', by = clerk) => (await send<Figures>(by, 'GET', `/api/record-figures?${query}`)).body
const countOf = async (query: string) => (await send<{ total: number, items: RecordItem[] }>(clerk, 'GET', `/api/records?${query}`)).body.total

test('没有说月份的，是本年至今：去年的、作废的不算', async () => {
  const { total, months, kinds, areas, bodies, from, to } = await ask()
  assert.deepEqual(total, { records: 4, enterprise: 3, fined: 3, fine: 2200.5, contested: 1, overturned: 1 })
  assert.deepEqual([from, to], ['2026-01-01', '2026-11-30'])
  assert.deepEqual(months.map(({ name, records }) => [name, records]), [['2026-02', 1], ['2026-03', 2], ['2026-04', 1]])
  for (const rows of [kinds, areas, bodies, months]) assert.equal(rows.reduce((sum, { records }) => sum + records, 0), total.records)
  assert.deepEqual([kinds[0]?.name, areas[0]?.key, bodies[0]?.key], ['行政处罚', '659801', '659801-market'])
})

test('一个月自1日起、到月末止：点开的列表正好那么多条（作废的另有标记）', async () => {
  const { total, from, to } = await ask('from=2026-03&to=2026-03')
  assert.deepEqual([total.records, from, to], [2, '2026-03-01', '2026-03-31'])
  assert.equal(await countOf(`from=${from}&to=${to}&voided=false`), total.records)
  assert.equal((await ask('from=2026-02&to=2026-02')).total.records, 1)
  assert.equal((await ask('kind=licence')).total.records, 0)
  assert.equal((await ask('area=659801&body=659801-market&kind=penalty')).total.records, 4)
})

test('只数看得到的：本机关看到自己的，别的地区一件也没有', async () => {
  assert.equal((await ask('', agency)).total.records, 4)
  assert.equal((await ask('', elsewhere)).total.records, 0)
})

test('月份写错的，说怎么写', async () => {
  const { status, body } = await send<Problem>(clerk, 'GET', '/api/record-figures?from=2026-13')
  assert.equal(status, 400)
  assert.match(body.errors![0]!.says, /2026-07/)
})

test('年报：一件并处警告和罚款，两行都计；没有发生的写0；复议诉讼在内', async () => {
  const { body } = await send<Yearly>(clerk, 'GET', '/api/record-figures/2026?body=659801-market')
  const line = (table: string, key: string) => body.tables.find(({ id }) => id === table)!.rows.find(row => row.key === key)!
  assert.deepEqual([line('penalty', 'WARNING').records, line('penalty', 'FINE').records, line('penalty', 'FINE').fine, line('penalty', 'DETENTION').records], [4, 3, 2200.5, 0])
  assert.deepEqual([line('remedy', 'LITIGATION').records, line('outcome', 'REVOKE').records], [1, 1])
  assert.equal(body.kinds[0]?.records, 4)
  assert.equal((await send<Yearly>(clerk, 'GET', '/api/record-figures/2025?area=659801')).body.kinds[0]?.records, 1)
  assert.equal((await send<Problem>(clerk, 'GET', '/api/record-figures/2026?body=none')).status, 404)
})

test('画像：同案由的罚款，各机关的四分位；预警等级、报送用时；看不到的不算', async () => {
  const fined = (id: string, body: string, fine: number) => penalty(id, '2026-11-10', fine, { bodyCode: body, offenceCode: 'C-9', offenceNameZh: '未建台账', officers: [{ name: '张某', certNo: 'XJ9' }] })
  await office.handIn([...[100, 200, 300, 400, 5000].map((fine, at) => fined(`q${at}`, '659801-market', fine)), fined('far', '659802-market', 9)].join('\n'))
  const profile = async (query: string, by = clerk) => (await send<AnswerOf<typeof getRecordProfile>>(by, 'GET', `/api/record-profile?${query}`)).body
  const found = await profile('offence=C-9')
  assert.deepEqual([found.of, found.records, found.fines.length], ['未建台账（C-9）', 5, 5])
  const [{ least, lower, median, upper, most }] = found.bodies as [typeof found.bodies[number]]
  assert.deepEqual([least, lower, median, upper, most], [100, 200, 300, 400, 5000])
  assert.equal((await profile('offence=C-9', elsewhere)).records, 1)
  assert.equal((await profile('officer=XJ9')).records, 5)
  const body = await profile('body=659801-market')
  assert.equal(body.records, 10)
  assert.equal(body.alerts.reduce((sum, { raised }) => sum + raised, 0), (await office.db.superuser`select from alert join enforcement_record record on record.id = record_id where alert.body_id = '659801-market' and alert.state <> 'lapsed' and not voided`).length)
  const { items: [one] } = (await send<{ items: RecordItem[] }>(clerk, 'GET', '/api/records?offence=C-9')).body
  assert.equal((await profile(`party=${one!.id}`)).records, 10, 'one counterpart at one body')
  assert.equal((await send<Problem>(elsewhere, 'GET', `/api/record-profile?party=${one!.id}`)).status, 404)
  assert.equal((await send<Problem>(clerk, 'GET', '/api/record-profile')).status, 400)
})

test('同案由罚款中的本件：阶次和当日基准给它的幅度；没有罚款的、看不到的，不标', async () => {
  const fined = (id: string, body: string, fine: number) => penalty(id, '2026-11-10', fine, { bodyCode: body, offenceCode: 'C-8', areaCode: '659801', penalty: { penaltyKinds: ['FINE'], fineAmount: fine, tierCode: 'T2', penaltyContent: '罚款' } })
  await office.handIn([fined('m1', '659801-market', 2500), fined('m2', '659801-market', 900), fined('far8', '659802-market', 700)].join('\n'))
  const place = { place: '659801', document: '某发〔2025〕1号', from: '2026-01-01' }
  const enter = async (register: string, entry: object) => assert.equal((await send(clerk, 'POST', `/api/registers/${register}`, { issuer: '659801-justice', entry: { ...place, ...entry } })).status, 201)
  await enter('offence', { code: 'C-8', name: '某违法行为', fineMode: 'ABSOLUTE', fineMin: '500', fineMax: '50000' })
  await enter('benchmark', { code: 'K8', offence: 'C-8', publishedOn: '2026-01-01', tiers: 'T2|一般|绝对额|1000|3000|不含||' })
  const idOf = async (number: string) => (await office.db.superuser<{ id: number }[]>`select id from enforcement_record where source_record_id = ${number}`)[0]!.id
  const marked = async (number: string) => (await send<AnswerOf<typeof getRecordProfile>>(clerk, 'GET', `/api/record-profile?offence=C-8&mark=${await idOf(number)}`)).body
  const { marked: one, fines } = await marked('m1')
  assert.deepEqual([one?.fine, one?.tier, one?.band, fines.map(({ tier }) => tier)], [2500, 'T2', '1000至3000元（不含本数）', ['T2', 'T2']])
  assert.equal((await marked('far8')).marked, null)
})

test('年报：征收、给付、确认、裁决、奖励各按种类，法制审核按意见；点开正好那么多件', async () => {
  const act = (actionKind: string, details: object) => JSON.stringify({
    actionKind, sourceSystem: '办案系统', sourceRecordId: actionKind, actionNo: `年${actionKind}`, bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', decidedAt: '2024-03-04', ...details,
  })
  const done = await office.handIn([
    act('levy', { levy: { type: 'REQUISITION' } }), act('payment', { payment: { benefitType: 'TEMP_AID' } }), act('confirmation', { confirmation: { confirmType: 'WORK_INJURY' } }),
    act('adjudication', { adjudication: { disputeType: 'FOREST' } }), act('reward', { reward: { rewardType: 'BRAVERY' } }),
    penalty('r1', '2024-03-05', 10, { caseFiledAt: '2024-02-01', legalReview: { submittedAt: '2024-02-20', reviewedAt: '2024-02-22', opinion: 'REJECT' } }),
    penalty('r2', '2024-03-05', 10, { caseFiledAt: '2024-02-01', legalReview: { submittedAt: '2024-02-20', reviewedAt: '2024-02-22', opinion: 'PASS' } }),
  ].join('\n'))
  assert.equal(done.added, 7)
  const { body } = await send<Yearly>(clerk, 'GET', '/api/record-figures/2024?body=659801-market')
  for (const line of ['levy.REQUISITION', 'payment.TEMP_AID', 'confirmation.WORK_INJURY', 'adjudication.FOREST', 'reward.BRAVERY', 'review.REJECT', 'review.PASS']) {
    const [table, key] = line.split('.')
    assert.equal(body.tables.find(({ id }) => id === table)?.rows.find(row => row.key === key)?.records, 1, line)
    assert.equal(await countOf(`from=2024-01-01&to=2024-12-31&tally=${line}`), 1, line)
  }
})

test('升级时从已入库内容补出的各行，与导入时写的相同', async () => {
  const { superuser } = office.db
  const now = async () => [
    [...await superuser`select source_record_id, tallies from enforcement_record order by id`].map(row => ({ ...row })),
    [...await superuser`select body_id, year, tally, sum(records)::int as records, sum(fine)::text as fine from record_tally group by 1, 2, 3 having sum(records) <> 0 order by 1, 2, 3`].map(row => ({ ...row })),
  ]
  const before = await now()
  const migration = await readFile(new URL('../../store/sql/0061_more_tallies.sql', import.meta.url), 'utf8')
  await superuser`alter table enforcement_record disable trigger user`
  await superuser`update enforcement_record set tallies = array(select tally from unnest(tallies) tally where tally !~ '^(levy|payment|confirmation|adjudication|reward|review)\.')`
  await superuser.unsafe(migration.slice(0, migration.indexOf('-- The look of a day')))
  assert.deepEqual(await now(), before)
})

test('导出概况、年报：与看到的同样的数字，留痕；别的地区导不出', async () => {
  const rowsIn = async (path: string, by = clerk) => parseCsv((await send(by, 'GET', path)).raw.toString().replace('\ufeff', '')).map(row => row.map(String))
  const { total } = await ask('from=2026-02&to=2026-04')
  assert.deepEqual((await rowsIn('/api/record-figures/export?from=2026-02&to=2026-04')).at(-1), ['合计', '', ...[total.records, total.enterprise, total.fined, total.fine, total.contested, total.overturned].map(String)])
  assert.deepEqual((await rowsIn('/api/record-figures/export?from=2026-02&to=2026-04', elsewhere)).length, 2)
  const yearly = await rowsIn('/api/record-figures/2024/export?body=659801-market')
  assert.deepEqual(yearly.find(([, , , name]) => name === '见义勇为'), ['甲县市场监督管理局', '2024', '行政奖励实施情况', '见义勇为', '1', ''])
  const { raw } = await send(clerk, 'GET', '/api/record-figures/2024/export?as=xlsx&body=659801-market')
  assert.equal((await readXlsx(raw)).sheets[0]!.rows.length, yearly.length)
  assert.equal((await office.db.superuser`select from audit_entry where act = 'figures.exported'`).length, 4)
})
