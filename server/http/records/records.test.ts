import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { AlertDetail, AlertItem, ComparedVersions, Problem, RecordDetail, RecordImport, RecordImportDetail, RecordItem } from '../contract/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'
import { write } from '../../../test/office.ts'
import { indexDue } from '../../jobs/search.ts'

const office = await recordsOffice('2026-11-20')
const { send } = office
const agency = await office.as('659801-market')
const clerk = await office.as('659801-clerk')
const otherClerk = await office.as('659801-clerk2')
const elsewhere = await office.as('659802-clerk')
const operator = await office.as('650000-operator')

interface List<T> { items: T[], next: string | null, total: number, about: boolean }

/** A file as a browser sends it. */
function upload(text: string, name = 'records.csv') {
  const boundary = randomUUID()
  return {
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--${boundary}--\r\n`,
    type: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

async function handInOverHttp(text: string, key: string = randomUUID(), by = agency) {
  const { payload, type } = upload(text)
  return await send<RecordImportDetail & Problem>(by, 'POST', '/api/record-imports', payload, { ...write(key), ...type })
}

const recordOf = async (actionNo: string) => (await send<List<RecordItem>>(clerk, 'GET', `/api/records?text=${encodeURIComponent(actionNo)}`)).body.items[0]!

test('an agency uploads a file: what entered, what did not and why; the import is found under the key of the request', async () => {
  const key = randomUUID()
  const { status, body } = await handInOverHttp(penaltyFile(penaltyRow('a1', { servedAt: '2026-04-30' }), penaltyRow('a2', { fineAmount: 'x' })), key)
  assert.equal(status, 200)
  assert.deepEqual([body.id, body.state, body.added, body.refused, body.alerts], [key, 'done', 1, 1, 1])
  assert.deepEqual(body.problems.map(({ line, code, field }) => [line, code, field]), [[3, 'E104', 'fineAmount']])
  const listed = await send<List<RecordImport>>(agency, 'GET', '/api/record-imports')
  assert.equal(listed.body.items[0]?.by?.name, '冯二')
  const quarantine = await send(agency, 'GET', `/api/record-imports/${key}/quarantine`)
  assert.match(quarantine.raw.toString(), /E104 罚款“x”不是金额/)
})

test('records as JSON, and as a stream of lines', async () => {
  const record = (id: string) => ({ actionKind: 'inspection', sourceSystem: '移动执法', sourceRecordId: id, actionNo: `检${id}`, bodyCode: '659801-market', partyType: 'ORG', name: '某某加油站', uscc: '91350100M000100Y43', inspection: { startedAt: '2026-03-02 10:00', trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM' } })
  const json = await send<RecordImportDetail>(agency, 'POST', '/api/records', { records: [record('b1')] })
  assert.deepEqual([json.status, json.body.added], [200, 1])
  const lines = await send<RecordImportDetail>(agency, 'POST', '/api/records', `${JSON.stringify(record('b2'))}\n${JSON.stringify(record('b3'))}\n`, { ...write(), 'content-type': 'application/x-ndjson' })
  assert.deepEqual([lines.status, lines.body.added], [200, 2])
})

for (const [says, body, code] of [['没有 records', {}, 'request.invalid'], ['空的', { records: [] }, 'request.invalid'], ['太多', { records: Array(1001).fill({}) }, 'too.large']] as const) {
  test(`a batch is refused with a sentence: ${says}`, async () => {
    const { body: problem } = await send<Problem>(agency, 'POST', '/api/records', body)
    assert.equal(problem.code, code)
    assert.ok(problem.sentence.length > 8)
  })
}

test('an import wants a key that is a UUID, a post that may, and one file', async () => {
  const { payload, type } = upload(penaltyFile(penaltyRow('c1')))
  const keyed = (key: string) => send<Problem>(agency, 'POST', '/api/record-imports', payload, { ...write(key), ...type })
  assert.equal((await keyed('not-a-uuid')).body.code, 'idempotency.missing')
  assert.equal((await send<Problem>(operator, 'POST', '/api/record-imports', payload, { ...write(), ...type })).status, 403)
  assert.equal((await handInOverHttp('')).body.code, 'empty')
})

test('lists are paged by keys and filtered; the total is told', async () => {
  await handInOverHttp(penaltyFile(...Array.from({ length: 5 }, (_, at) => penaltyRow(`page${at}`, { decidedAt: `2026-04-0${at + 1}`, name: '某某分页公司', servedAt: '' }))))
  const seen: string[] = []
  let after = ''
  for (let page = 0; page < 3; page++) {
    const { body } = await send<List<RecordItem>>(clerk, 'GET', `/api/records?text=${encodeURIComponent('分页公司')}&limit=2${after}`)
    assert.equal(body.total, 5)
    seen.push(...body.items.map(({ actedOn }) => actedOn))
    after = `&after=${body.next}`
  }
  assert.deepEqual(seen, ['2026-04-05', '2026-04-04', '2026-04-03', '2026-04-02', '2026-04-01'])
  const narrowed = await send<List<RecordItem>>(clerk, 'GET', `/api/records?text=${encodeURIComponent('分页公司')}&from=2026-04-02&to=2026-04-03&kind=penalty&body=659801-market`)
  assert.equal(narrowed.body.total, 2)
  assert.equal((await send<Problem>(clerk, 'GET', '/api/records?after=nonsense')).body.code, 'cursor.broken')
})

test('one record whole: its values in words, its course, what each norm makes of it, its alerts and its versions', async () => {
  await handInOverHttp(penaltyFile(penaltyRow('whole', { servedAt: '2026-04-30' })))
  await handInOverHttp(penaltyFile(penaltyRow('whole', { servedAt: '2026-04-29' })))
  const { id, newAlerts } = await recordOf('甲市监罚案〔2026〕whole号')
  assert.deepEqual(newAlerts, { red: 0, yellow: 1, blue: 0 })
  const { body } = await send<RecordDetail>(clerk, 'GET', `/api/records/${id}`)
  assert.ok(body.fields.some(({ name, value }) => name === '罚款' && value === '5,000元'))
  assert.deepEqual(body.steps.map(({ name }) => name), ['立案', '事先告知', '决定', '送达'])
  const result = (rule: string) => body.findings.find(finding => finding.rule.endsWith(`:${rule}`))?.result
  assert.equal(result('penalty-decision-overdue'), 'kept')
  assert.equal(result('penalty-service-overdue'), 'broken')
  assert.equal(result('statement-not-reviewed'), 'notApplicable')
  assert.equal(result('evidence-preservation-overdue'), 'unknown')
  assert.deepEqual(body.alerts.map(({ title }) => title), ['处罚决定书逾期未送达'])
  assert.deepEqual(body.versions.map(({ version, changed }) => [version, changed.map(({ name, before, after }) => `${name} ${before} ${after}`)]), [[2, ['决定书送达日 2026-04-30 2026-04-29']], [1, []]])
})

test('任何两个版本都能逐项比较；结案之后改的有标记；当事人是自然人的，两边都掩码', async () => {
  const person = { partyType: 'PERSON', name: '王小明', uscc: '' }
  const closable = (row: string, closedAt: string) => penaltyFile(row).split('\n').map((line, at) => (line === '' ? line : `${line},${at === 0 ? 'closedAt' : closedAt}`)).join('\n')
  for (const { closedAt = '', ...more } of [{}, { servedAt: '2026-04-20' }, { servedAt: '2026-04-20', closedAt: '2026-05-06' }, { servedAt: '2026-04-21', closedAt: '2026-05-06' }]) await handInOverHttp(closable(penaltyRow('versions', { ...person, servedAt: '', ...more }), closedAt))
  const { id } = await recordOf('甲市监罚案〔2026〕versions号')
  const compare = async (from: number, to: number, by = clerk) => await send<ComparedVersions & Problem>(by, 'GET', `/api/records/${id}/comparison?from=${from}&to=${to}`)
  const names = async (from: number, to: number) => (await compare(from, to)).body.changed.map(({ name, before, after }) => [name, before, after])
  assert.deepEqual(await names(1, 2), [['决定书送达日', null, '2026-04-20']])
  assert.deepEqual(new Set((await names(1, 4)).map(([name]) => name)), new Set(['决定书送达日', '结案日']))
  assert.deepEqual(await names(2, 1), [['决定书送达日', '2026-04-20', null]])
  assert.deepEqual((await send<RecordDetail>(clerk, 'GET', `/api/records/${id}`)).body.versions.map(({ version, afterClosing }) => [version, afterClosing]), [[4, true], [3, false], [2, false], [1, false]])
  assert.ok(!JSON.stringify((await compare(1, 4)).body).includes('王小明'))
  assert.deepEqual([(await compare(1, 9)).body.code, (await compare(1, 2, await office.as('659802-clerk'))).status], ['not.found', 404])
})

async function newAlert(id: string): Promise<AlertItem> {
  await handInOverHttp(penaltyFile(penaltyRow(id, { servedAt: '2026-04-30' })))
  const { id: record } = await recordOf(`甲市监罚案〔2026〕${id}号`)
  return (await send<RecordDetail>(clerk, 'GET', `/api/records/${record}`)).body.alerts[0]!
}

test('an alert says what is wrong, under which article, from which facts, and how the days were counted', async () => {
  const { id } = await newAlert('told')
  const { body } = await send<AlertDetail>(clerk, 'GET', `/api/alerts/${id}`)
  assert.deepEqual(body.citation, { law: 'penalty-law-2021', lawName: '处罚法', cite: '第61条第1款' })
  assert.equal(body.says, '决定日为2026年4月1日（周三），应当在7个工作日内送达处罚决定书，最后一日为2026年4月13日（周一）；决定书送达日为2026年4月30日（周四），晚了17天。')
  assert.deepEqual(body.facts, [{ field: 'decidedAt', name: '决定日', value: '2026-04-01' }, { field: 'decisionServedAt', name: '决定书送达日', value: '2026-04-30' }])
  assert.ok(body.reckoning.some(line => line.includes('清明节')))
  assert.deepEqual(body.history.map(({ says }) => says), ['机器发现'])
})

test('the list of alerts: red first, and the filters that have something', async () => {
  await handInOverHttp(penaltyFile(penaltyRow('red', { priorNoticeAt: '', servedAt: '' })))
  const { body } = await send<List<AlertItem> & { rules: { rule: string, count: number }[], bodies: { id: string }[] }>(clerk, 'GET', '/api/alerts?limit=200')
  const ranks = body.items.map(({ colour }) => ['red', 'yellow', 'blue'].indexOf(colour))
  assert.deepEqual(ranks, ranks.toSorted((a, b) => a - b))
  assert.deepEqual(body.bodies.map(({ id }) => id), ['659801-market'])
  const [rule] = body.rules
  const only = await send<List<AlertItem>>(clerk, 'GET', `/api/alerts?rule=${rule!.rule}&colour=${body.items.find(item => `${item.citation.law}:` === `${rule!.rule.split(':')[0]}:`)!.colour}`)
  assert.ok(only.body.total <= rule!.count)
  assert.equal((await send<Problem>(clerk, 'GET', '/api/alerts?rule=nonsense')).body.code, 'request.invalid')
})

test('a person verifies an alert with a reason; the rule\'s record and the history say so', async () => {
  const { id, version } = await newAlert('verified')
  const { status, body } = await send<AlertDetail>(clerk, 'POST', `/api/alerts/${id}/verification`, { version, verdict: 'TRUE_ILLEGAL', reason: '送达回证为4月30日。' })
  assert.equal(status, 200)
  assert.deepEqual([body.state, body.verdict, body.reason], ['verified', 'TRUE_ILLEGAL', '送达回证为4月30日。'])
  assert.deepEqual(body.history.map(({ by, says }) => `${by} ${says}`), ['null 机器发现', '赵二 核实属实，违法：送达回证为4月30日。'])
  assert.ok(body.ruleSoFar.founded >= 1 && body.ruleSoFar.raised >= body.ruleSoFar.judged)
})

test('a dismissed alert stays dismissed while the facts are the same, and comes again when they change', async () => {
  const { id, version } = await newAlert('dismissed')
  await send(clerk, 'POST', `/api/alerts/${id}/dismissal`, { version, verdict: 'FALSE_DATA', reason: '回证日期录错。' })
  await handInOverHttp(penaltyFile(penaltyRow('dismissed', { servedAt: '2026-04-30', name: '某某超市股份有限公司' })))
  assert.equal((await send<AlertDetail>(clerk, 'GET', `/api/alerts/${id}`)).body.state, 'dismissed')
  await handInOverHttp(penaltyFile(penaltyRow('dismissed', { servedAt: '2026-04-28' })))
  const { body } = await send<AlertDetail>(clerk, 'GET', `/api/alerts/${id}`)
  assert.deepEqual([body.state, body.verdict], ['new', null])
})

test('two officials judge at once: one wins, the other is told who did what', async () => {
  const { id, version } = await newAlert('contested')
  const judge = (by: typeof clerk, reason: string) => send<Problem>(by, 'POST', `/api/alerts/${id}/verification`, { version, verdict: 'TRUE_DEFECT', reason })
  const answers = await Promise.all([judge(clerk, '甲的理由'), judge(otherClerk, '乙的理由')])
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200, 409]))
  const { body } = answers.find(({ status }) => status === 409)!
  assert.equal(body.code, 'alert.changed')
  assert.equal(body.changes?.length, 1)
  assert.match(body.sentence, /^这条预警已经有人处理：(赵二|钱二)核实属实，瑕疵：(甲|乙)的理由。请刷新后查看/)
})

test('without a reason, or with the wrong post, nothing is judged', async () => {
  const { id, version } = await newAlert('guarded')
  const judge = (by: typeof clerk, reason: string) => send<Problem>(by, 'POST', `/api/alerts/${id}/dismissal`, { version, verdict: 'FALSE_DATA', reason })
  assert.equal((await judge(clerk, '  ')).status, 400)
  assert.equal((await judge(agency, '我们认为没有问题')).body.code, 'post.insufficient')
})

test('records, alerts and imports of another place are out of sight', async () => {
  const { id } = await newAlert('hidden')
  const record = await recordOf('甲市监罚案〔2026〕hidden号')
  for (const path of [`/api/alerts/${id}`, `/api/records/${record.id}`]) assert.equal((await send<Problem>(elsewhere, 'GET', path)).status, 404)
  assert.equal((await send<List<RecordItem>>(elsewhere, 'GET', '/api/records')).body.total, 0)
  assert.equal((await send<List<RecordImport>>(elsewhere, 'GET', '/api/record-imports')).body.total, 0)
})

test('a case opened from an alert marks it, once', async () => {
  const { id } = await newAlert('opened')
  const open = () => send<{ id: string } & Problem>(clerk, 'POST', '/api/matters', { agency: '659801-market', on: '2026-11-20', title: '处罚决定逾期送达', alert: id })
  const opened = await open()
  assert.equal(opened.status, 201)
  const { body } = await send<AlertDetail>(clerk, 'GET', `/api/alerts/${id}`)
  assert.deepEqual([body.state, body.matter?.id, body.history.at(-1)?.by], ['opened', opened.body.id, '赵二'])
  assert.equal((await open()).body.code, 'alert.taken')
  const ofEnterprises = async () => (await send<List<{ id: string }>>(clerk, 'GET', '/api/matters?enterprise=yes')).body.items.map(each => each.id)
  assert.deepEqual(await ofEnterprises(), [opened.body.id])
  await office.db.superuser`update enforcement_record set is_enterprise = false where action_no = '甲市监罚案〔2026〕opened号'`
  assert.deepEqual(await ofEnterprises(), [])
})

test('a template has the columns, and their Chinese names below', async () => {
  const { raw, headers } = await send(agency, 'GET', '/api/record-templates/penalty')
  const [names, chinese] = raw.toString().split('\r\n')
  assert.match(String(headers['content-type']), /^text\/csv/)
  assert.ok(names!.startsWith('\ufeffrowAction,sourceSystem,') && chinese!.startsWith('行操作,来源系统,'))
  const done = await handInOverHttp(`${names}\n${chinese}\n${penaltyRow('template')}`)
  assert.equal(done.body.code, null)
})

test('以种类、机关、地区、领域、事项、案由、罚款、涉企、预警、人员、同一当事人查；可以合用', async () => {
  const record = (id: string, more: object, penalty: object = {}) => ({
    actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: id, actionNo: `滤${id}`, bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '滤网制造厂',
    uscc: '91350100M000100Y43', caseFiledAt: '2026-03-02', priorNoticeAt: '2026-03-20', decidedAt: '2026-04-01', decisionResult: 'PENALISE', servedAt: '2026-04-02',
    penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, penaltyContent: '罚款5000元', ...penalty }, ...more,
  })
  await send<RecordImportDetail>(agency, 'POST', '/api/records', { records: [
    record('f1', { fieldCode: 'MARKET', itemCode: 'I-1', offenceCode: 'O-1', isEnterprise: true, officers: [{ name: '张某', certNo: 'XJ1' }] }),
    record('f2', { fieldCode: 'FIRE', itemCode: 'I-2', offenceCode: 'O-2', isEnterprise: false, officers: [{ name: '王某', certNo: 'XJ2' }] }, { fineAmount: 200, penaltyContent: '罚款200元' }),
    record('f3', { fieldCode: 'FIRE', offenceCode: 'O-1', partyType: 'PERSON', name: '滤某', uscc: null, idType: 'ID_CARD', idNo: '11010519491231002X' }),
  ] })
  const found = async (query: string) => {
    const { body } = await send<List<RecordItem>>(clerk, 'GET', `/api/records?${query}`)
    assert.equal(body.total, body.items.length, query)
    return body.items.map(({ actionNo }) => actionNo).filter(name => name.startsWith('滤')).sort()
  }
  assert.deepEqual(await found('field=FIRE'), ['滤f2', '滤f3'])
  assert.deepEqual(await found('item=I-2'), ['滤f2'])
  assert.deepEqual(await found('offence=O-1'), ['滤f1', '滤f3'])
  assert.deepEqual(await found('offence=O-1&enterprise=true'), ['滤f1'])
  assert.deepEqual(await found('field=FIRE&fineTo=200'), ['滤f2'])
  assert.deepEqual(await found('field=FIRE&fineFrom=200.01'), ['滤f3'])
  assert.deepEqual(await found('officer=XJ1'), ['滤f1'])
  assert.deepEqual(await found('body=659801-market&kind=penalty&field=MARKET'), ['滤f1'])
  assert.deepEqual(await found('area=659801&field=FIRE&kind=licence'), [])
  const id = (await recordOf('滤f3')).id
  assert.deepEqual(await found(`party=${id}`), ['滤f3'])
  assert.equal((await send<List<RecordItem>>(elsewhere, 'GET', `/api/records?party=${id}`)).body.total, 0)
})

test('两个字就能查到；刚入库还没有编入索引的也查得到，编入后同样', async () => {
  const count = async () => (await send<List<RecordItem>>(clerk, 'GET', `/api/records?text=${encodeURIComponent('滤网')}`)).body.total
  assert.equal(await count(), 2)
  while (await indexDue(office.deps)) { /* until everything can be found by its words */ }
  assert.equal(await count(), 2)
})
