import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import type { AlertDetail, AlertItem, Matter, Problem, RecordDetail, RecordImportDetail } from '../../server/http/contract/index.ts'
import { penaltyFile, penaltyRow } from '../recordsOffice.ts'
import { openOffice, type Official, type Workbench } from './office.ts'

// 甲县: a file of penalties handed in by the agency, what the machine finds in it, what people make of that, and the case that grows from it.

const office = await openOffice('659801')
await office.on('2026-05-06')
const [agency, clerk, second, chief, elsewhere] = [await office.signIn('market'), await office.signIn('clerk'), await office.signIn('clerk2'), await office.signIn('chief'), await office.signIn('659802-clerk')]

const late = penaltyRow(11, { servedAt: '2026-04-30' })
const wrong = penaltyRow(12, { fineAmount: '五千' })
const undecided = penaltyRow(13, { decidedAt: '', decisionResult: '', penaltyKindsText: '', fineAmount: '', penaltyContent: '', servedAt: '' })
const file = penaltyFile(late, wrong, undecided)

async function handIn(who: Official, text: string, key: string = randomUUID()): Promise<RecordImportDetail & Problem> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(iconv.encode(text, 'gb18030'))]), '四月处罚.csv')
  return (await who.post<RecordImportDetail & Problem>('/api/record-imports', form, key)).body
}
const alerts = async (who: Official) => (await who.get<{ items: AlertItem[] }>('/api/alerts')).body.items
const verify = (who: Official, { id, version }: AlertItem, verdict: string) =>
  who.post<AlertDetail & Problem>(`/api/alerts/${id}/verification`, { version, verdict, reason: '核对送达回证。' })

const key = randomUUID()

test('被监督机关导入 GB18030 文件：合格的入库，不合格的一行留下，写明行、栏和原因', async () => {
  const done = await handIn(agency, file, key)
  assert.deepEqual([done.state, done.encoding, done.rows, done.added, done.refused, done.alerts], ['done', 'GB18030', 3, 2, 1, 1])
  assert.deepEqual(done.problems.map(({ line, field, code, level }) => [line, field, code, level]), [[3, 'fineAmount', 'E104', 'reject']])
})

test('未入库的行下载下来，改好再导入', async () => {
  const quarantine = new TextDecoder().decode((await agency.get(`/api/record-imports/${key}/quarantine`)).bytes)
  assert.match(quarantine, /五千.*不是金额/)
  const again = await handIn(agency, quarantine.replace(',五千,', ',5000,'))
  assert.deepEqual([again.added, again.refused], [1, 0])
})

test('同一个文件再导入一次，什么也不变；同一个编号换一个文件，拒绝', async () => {
  const again = await handIn(agency, penaltyFile(late, undecided))
  assert.deepEqual([again.added, again.changed, again.unchanged, again.alerts], [0, 0, 2, 0])
  assert.equal((await handIn(agency, penaltyFile(late), key)).code, 'idempotency.reused')
})

test('别的地方报送的机关不在范围内，一条也不收；也看不到这里的预警', async () => {
  assert.deepEqual(await handIn(elsewhere, penaltyFile(late)).then(({ added, refused }) => [added, refused]), [0, 1])
  assert.deepEqual(await alerts(elsewhere), [])
})

test('处罚法第61条第1款 七个工作日内送达：4月1日决定，清明三日不计，最后一日4月13日', async () => {
  assert.equal((await clerk.get<Workbench>('/api/workbench')).body.counts.newAlerts, 1)
  const [alert] = await alerts(clerk)
  const { says, citation, lastDay, reckoning, facts } = (await clerk.get<AlertDetail>(`/api/alerts/${alert!.id}`)).body
  assert.deepEqual([alert!.title, alert!.colour, citation.law, citation.cite, lastDay], ['处罚决定书逾期未送达', 'yellow', 'penalty-law-2021', '第61条第1款', '2026-04-13'])
  assert.match(says, /2026年4月30日.*晚了17天/)
  assert.ok(reckoning.some(line => line.includes('清明节放假')))
  assert.deepEqual(facts.map(({ value }) => value), ['2026-04-01', '2026-04-30'])
})

test('机关只能说明，不能核实；两名承办人同时核实，一人办成，另一人被告知', async () => {
  const [alert] = await alerts(clerk)
  assert.equal((await verify(agency, alert!, 'TRUE_ILLEGAL')).body.code, 'post.insufficient')
  const answers = await Promise.all([verify(clerk, alert!, 'TRUE_ILLEGAL'), verify(second, alert!, 'TRUE_DEFECT')])
  assert.deepEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b), [200, 409])
  const { code, changes } = answers.find(({ status }) => status === 409)!.body
  assert.equal(code, 'alert.changed')
  assert.match(changes?.at(-1)?.by ?? '', /^(?:赵二|钱二)$/)
})

test('由预警启动监督程序：只启动一次，案件写明来源，预警写明去处', async () => {
  const [{ id }] = (await clerk.get<{ items: [AlertItem] }>('/api/alerts?state=all')).body.items
  const opening = { agency: '659801-market', title: '处罚决定书逾期送达', on: '2026-05-06', alert: id }
  const matter = (await clerk.post<Matter>('/api/matters', opening)).body
  assert.equal(matter.source.alert, id)
  assert.equal((await chief.post<Problem>('/api/matters', opening)).body.code, 'alert.taken')
  const { state, matter: opened } = (await clerk.get<AlertDetail>(`/api/alerts/${id}`)).body
  assert.deepEqual([state, opened?.id], ['opened', matter.id])
  clerk.takesUp(matter.id)
  assert.deepEqual(await clerk.hasToDo(), ['withoutDay', '作出调查结论', null])
})

test('处罚法第60条 立案之日起九十日内决定：3月2日立案，第90日5月31日为周日，6月1日还没有预警', async () => {
  await office.on('2026-06-01')
  assert.deepEqual(await alerts(clerk), [])
})

test('处罚法第60条 6月2日，没有人再报送数据，日常扫描也发现逾期', async () => {
  await office.on('2026-06-02')
  const [alert, ...more] = await alerts(clerk)
  assert.deepEqual([alert?.title, alert?.colour, alert?.record?.actionNo, more], ['普通程序处罚案件逾期未作出决定', 'red', '甲市监罚案〔2026〕13号', []])
})

test('补报了决定，预警自行消失；记录保留每一版，写明改了什么', async () => {
  const [alert] = await alerts(clerk)
  const decided = penaltyRow(13, { rowAction: 'U', decidedAt: '2026-05-20', servedAt: '2026-05-21' })
  assert.equal((await handIn(agency, penaltyFile(decided))).changed, 1)
  assert.deepEqual(await alerts(clerk), [])
  assert.equal((await clerk.get<AlertDetail>(`/api/alerts/${alert!.id}`)).body.state, 'lapsed')
  const { versions } = (await clerk.get<RecordDetail>(`/api/records/${alert!.record!.id}`)).body
  assert.ok(versions.some(({ changed }) => changed.some(({ field, before, after }) => field === 'decidedAt' && before === null && after === '2026-05-20')))
})
