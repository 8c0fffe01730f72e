import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { patternsOffice, times } from '../../test/patternsOffice.ts'
import type { Written } from '../../test/records.ts'

const today: Day = '2026-11-20'
const { db, keep, found } = await patternsOffice(today)
const [market, transport] = ['659801-market', '659801-transport'] as const
const party = { uscc: '91350100M000100Y43', name: '某企业' }

const forget = () => db.superuser`update enforcement_record set voided = true`
beforeEach(forget)

const hearing = { purpose: 'HEARING', place: '659801', fieldCode: 'MARKET', party: 'ORG', fineFrom: 100_000, confiscationFrom: null, kinds: [], days: null, document: '某文件', publishedOn: '2025-01-01' }
await db.superuser`
  insert into register_version (register, key, organ_id, org_path, title, from_day, content, account_name)
  select 'standard', 'HEARING 659801', id, path, '听证', '2025-01-01', ${db.superuser.json(hearing)}, '登记员' from organ where id = '659801-gov'`

const fine = (amount: number, day: Day = '2026-10-12', more: Written = {}): Written => ({ procedureType: 'SUMMARY', fieldCode: 'MARKET', decisionResult: 'PENALISE', decidedAt: day, penalty: { fineAmount: amount }, ...more })
const bunched = () => found('stat-threshold-bunching')

test('处罚法第63条 聚集在标准之下：恰在九成的算下方，恰在一成之上的不算上方；九件不看，十件看', async () => {
  await keep('penalty', market, [...times(8, () => fine(90_000)), fine(99_999), fine(89_999), fine(110_000)])
  assert.deepEqual(await bunched(), [])
  await keep('penalty', market, [fine(109_999)])
  assert.match((await bunched())[0]!.says, /略低于100,000元标准的有9件，略高的只有1件/)
})

test('处罚法第63条 聚集在标准之下：别的领域、自然人、别的机关、一年以前的不合在一起', async () => {
  await keep('penalty', market, [...times(4, () => fine(95_000)), ...times(3, () => fine(95_000, '2026-10-12', { fieldCode: 'AGRI' })), ...times(3, () => fine(95_000, '2026-10-12', { partyType: 'PERSON' })), fine(95_000, '2025-11-20')])
  await keep('penalty', transport, times(6, () => fine(95_000)))
  assert.deepEqual(await bunched(), [])
})

const split = () => found('stat-case-splitting')
const again = (amount: number, day: Day, more: Written = {}): Written => fine(amount, day, { ...party, offenceCode: 'F1', ...more })

test('处罚法第63条 拆分案件：跨年的第三十日合计；其中一件已经撤销重作的、本身已达标准的、另一机关的不合计', async () => {
  await keep('penalty', market, [again(60_000, '2025-12-10', { revokedAt: '2025-12-20' }), again(60_000, '2025-12-25'), again(100_000, '2025-12-26')])
  await keep('penalty', transport, [again(60_000, '2025-12-26')])
  assert.deepEqual(await split(), [])
  await keep('penalty', market, [again(40_000, '2026-01-24')])
  assert.match((await split())[0]!.says, /自2025-12-25起30日内对某企业罚款2次，每次不超过60,000元，合计100,000元/)
})

const reviewed = (outcome: string, more: Written = {}, concludedAt: Day = '2026-05-06'): Written => ({ fieldCode: 'MARKET', decidedAt: '2026-03-02', remedies: [{ kind: 'LITIGATION', acceptedAt: '2026-04-02', concludedAt, outcome }], ...more })
const corrected = () => found('stat-high-correction-rate')

test('行政复议法第64条 纠错率：一个机关的几个领域合在一起；三年前决定的案件今年审结的也算', async () => {
  await keep('penalty', market, [...times(5, () => reviewed('UPHOLD')), ...times(2, () => reviewed('REVOKE', { fieldCode: 'AGRI' })), ...times(2, () => reviewed('UPHOLD', { fieldCode: 'AGRI' }))])
  assert.deepEqual(await corrected(), [], '九件')
  await keep('penalty', market, [reviewed('ORDER_PERFORM', { decidedAt: '2023-03-02' })])
  assert.match((await corrected())[0]!.says, /审结的复议、诉讼10件，被纠正3件（30\.0%）/)
})

test('行政复议法第64条 纠错率：一年以前审结的不计；撤回、调解不是纠正；恰为平均的两倍提示', async () => {
  await keep('penalty', market, [...times(8, () => reviewed('UPHOLD')), reviewed('REVOKE'), reviewed('WITHDRAWN'), reviewed('CHANGE', {}, '2025-11-20')])
  await keep('penalty', transport, [...times(17, () => reviewed('UPHOLD')), ...times(3, () => reviewed('CHANGE'))])
  assert.deepEqual(await corrected(), [])
  await forget()
  await keep('penalty', market, [...times(14, () => reviewed('UPHOLD')), ...times(6, () => reviewed('INVALID'))])
  await keep('penalty', transport, [...times(17, () => reviewed('UPHOLD')), ...times(3, () => reviewed('CHANGE'))])
  assert.deepEqual((await corrected()).map(({ body }) => body), [market])
})

const quota = () => found('stat-monthly-quota-pattern')
const months = (body: string, which: readonly number[]) => keep('penalty', body, which.flatMap(month => times(2, at => fine(2_000 + 500 * at, addDays(`2026-${String(month).padStart(2, '0')}-03` as Day, at * 9), { fieldCode: 'FIRE' }))))
const townships = await db.superuser<{ id: string }[]>`
  insert into organ (id, kind, name, short_name, level, area_code, region, superior_id, path)
  select '659801-t' || n, 'government', '某镇' || n || '人民政府', '某镇' || n, 'township', area_code, region, id, path || '659801-t' || n || '/' from organ, generate_series(1, 3) n where id = '659801-gov' returning id`

test('处罚法第74条第3款 罚没指标：一县三个乡镇，连续六个月、每月两件，提示到县；隔月的、只有五个月的、只有两个乡镇的不提示', async () => {
  const each = async (which: readonly number[], bodies: readonly { id: string }[] = townships) => { for (const { id } of bodies) await months(id, which) }
  for (const which of [[1, 3, 5, 7, 8, 10], [5, 6, 7, 8, 9]]) {
    await forget()
    await each(which)
    assert.deepEqual(await quota(), [], which.join('、'))
  }
  await forget()
  await each([5, 6, 7, 8, 9, 10], townships.slice(0, 2))
  assert.deepEqual(await quota(), [])
  await months(townships[2]!.id, [5, 6, 7, 8, 9, 10])
  const [alert, ...others] = await quota()
  assert.match(alert!.says, /3个主体自2026-05至2026-10连续6个月/)
  assert.deepEqual([alert!.body, others], ['659801-gov', []])
})

test('处罚法第74条第3款 罚没指标：本月没有过完，不计；一个乡镇一个月没有案件，不足三个', async () => {
  for (const { id } of townships) await months(id, [6, 7, 8, 9, 10, 11])
  assert.deepEqual(await quota(), [])
  await forget()
  for (const { id } of townships.slice(0, 2)) await months(id, [5, 6, 7, 8, 9, 10])
  await months(townships[2]!.id, [5, 6, 8, 9, 10])
  assert.deepEqual(await quota(), [])
})
