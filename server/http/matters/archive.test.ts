import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { office, type Official, type Reply } from '../../../test/office.ts'
import type { AnswerOf, ArchiveOut, getPractices, listArchive, listBurdens, listMaterialHere, listReceived, listRequests, Matter, OptionOut, Problem, urgeMatters } from '../contract/index.ts'

const today = '2026-06-01'
const { as, db } = await office(today)
const [clerk, chief, leader, agency, stranger] = await Promise.all(['422891-clerk', '422891-chief', '422891-leader', '422891-market', '659801-clerk'].map(as)) as [Official, Official, Official, Official, Official]
const receipt = { receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } }
const grounds = { grounds: ['第26条第1项'] }

const ok = <T>(answer: Reply<T>): T => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
const refusal = ({ status, body }: Reply<unknown>) => [status, (body as Problem).code]
const open = () => clerk.open('422891-market', today)

async function issued(): Promise<string> {
  const id = await open()
  ok(await clerk.act(id, 'conclude', today, { finding: 'verified', text: '超过期限九日。', ...grounds }))
  ok(await chief.act(id, 'issue:firstCorrection', today, { ...grounds, paper: { found: ['超过期限九日。'], demands: ['补充送达回证。'] } }))
  return id
}

async function closed(): Promise<string> {
  const id = await issued()
  ok(await clerk.act(id, 'serve:firstCorrection', today, receipt))
  ok(await agency.act(id, 'file:rectificationReport', today, { text: '已经补充。' }))
  ok(await clerk.act(id, 'accept:rectificationReport', today, { reasons: '经核查，已经补充。' }))
  return id
}

describe('归档', () => {
  const put = (id: string, more: object = {}) => clerk.post<ArchiveOut & Problem>(`/api/matters/${id}/archive`, { retention: '30年', responsible: '赵八', remarks: '文件随后生成，已核对。', ...more })

  test('办结之前不能归档', async () => {
    assert.match((await put(await issued())).body.sentence, /还没有办结/)
  })

  test('目录按日期列出，送达回证在内；归档后封存，给档号', async () => {
    const id = await closed()
    const before = ok(await clerk.get<ArchiveOut>(`/api/matters/${id}/archive`))
    assert.deepEqual(before.contents.map(({ order, what }) => [order, what]), [[1, '《行政执法监督建议书》'], [2, '送达回证'], [3, '整改情况报告（平台报送）']])
    const { archived, mayArchive } = ok(await put(id))
    assert.match(archived!.number, /档〔2026〕\d+号/)
    assert.deepEqual([archived!.keepUntil, archived!.source, mayArchive], ['2056-12-31', '产品建议，未经本机关确认', false])
    assert.deepEqual(refusal(await put(id)), [409, 'archive.sealed'])
  })

  test('有需要核对的，不写备考说明不收；保管期限只能选本机关定的', async () => {
    const id = await closed()
    assert.deepEqual((await put(id, { remarks: undefined })).body.errors?.map(({ field }) => field), ['body.remarks'])
    assert.deepEqual((await put(id, { retention: '50年' })).body.errors?.map(({ field }) => field), ['body.retention'])
  })

  test('没有签名的措施记录逐份列出，缺谁的签名；签名齐全的、拒签有见证的不列', async () => {
    const id = await open()
    const people = await clerk.team(id, 2)
    const record = (signatures: readonly string[], more: object = {}) => ({
      kind: 'inspection', inspection: { topics: [] }, people, from: '09:00', to: '10:00', place: '档案室', object: '甲局法规股', found: '抽查五件。', recorded: ['text'], shownTo: '该股',
      signatures: signatures.map(as => ({ name: '某人', as, on: today })), ...more,
    })
    const unsigned = { who: '该股负责人', says: '称须请示。', witness: '某村干部', witnessAs: '村民委员会主任' }
    for (const each of [record([]), record(['supervisor']), record(['supervisor', 'present']), record(['supervisor'], { unsigned })]) {
      ok(await clerk.act(id, 'measure', today, { which: '第23条第3项', onSite: true, record: each }))
    }
    ok(await clerk.act(id, 'conclude', today, { finding: 'unfounded', text: '没有问题。' }))
    const { checks } = ok(await clerk.get<ArchiveOut>(`/api/matters/${id}/archive`))
    assert.deepEqual(checks.filter(({ says }) => says.includes('签名')).map(({ says, blocks }) => [says.split('。')[0], blocks]), [
      ['2026年6月1日（周一）的现场检查记录（甲局法规股）没有监督人员、在场人员的签名', false], ['2026年6月1日（周一）的现场检查记录（甲局法规股）没有在场人员的签名', false],
    ])
    assert.deepEqual((await put(id, { remarks: undefined })).body.errors?.map(({ field }) => field), ['body.remarks'])
  })

  test('借阅要写明归还的日期；归还一次', async () => {
    const id = await closed()
    const uses = (body: Record<string, unknown>) => clerk.post<ArchiveOut & Problem>(`/api/matters/${id}/archive/uses`, body)
    const loan = { kind: 'borrow', person: '钱二', unit: '甲县人民政府', purpose: '复议答复' }
    assert.deepEqual(refusal(await uses({ ...loan, dueOn: '2026-06-30' })), [409, 'archive.none'])
    ok(await put(id))
    assert.equal((await uses({ ...loan, dueOn: '2026-05-31' })).body.errors?.[0]?.field, 'body.dueOn')
    const [out] = ok(await uses({ ...loan, dueOn: today })).uses
    const listed = async () => (await clerk.get<AnswerOf<typeof listArchive>>('/api/archive?borrowed=true')).body.items.map(({ matter }) => matter.id)
    assert.ok((await listed()).includes(id))
    ok(await uses({ kind: 'return', returns: out!.id }))
    assert.equal((await listed()).includes(id), false)
    assert.deepEqual(refusal(await uses({ kind: 'return', returns: out!.id })), [409, 'archive.notOut'])
  })

  test('被监督机关和别处的机关看不到档案', async () => {
    const id = await closed()
    ok(await put(id))
    for (const other of [agency, stranger]) {
      assert.equal((await other.get(`/api/matters/${id}/archive`)).status, 404)
      assert.deepEqual((await other.get<AnswerOf<typeof listArchive>>('/api/archive')).body.items, [])
    }
  })

  test('按档号、案号、机关查找', async () => {
    const id = await closed()
    const { number } = ok(await put(id)).archived!
    const found = async (text: string) => ok(await clerk.get<AnswerOf<typeof listArchive>>(`/api/archive?text=${encodeURIComponent(text)}`)).items.some(({ matter }) => matter.id === id)
    assert.deepEqual([await found(number), await found('没有这个'), await found((await clerk.matter(id)).number)], [true, false, true])
  })

  test('the sealed list cannot be changed, not even by hand', async () => {
    const id = await closed()
    ok(await put(id))
    await assert.rejects(db.superuser`update matter_archive set contents = '[]' where matter_id = ${id}`, /只增不改/)
  })
})

describe('本机关的办理规则（内部）', () => {
  test('由科长或者分管领导确定，写明依据；承办人不能', async () => {
    const settle = { answerByAnother: true, retention: [{ name: '20年', years: 20, when: '全部' }], source: '《某局档案管理办法》' }
    assert.deepEqual(refusal(await clerk.post('/api/practices', settle)), [403, 'post.insufficient'])
    assert.equal((await leader.post('/api/practices', { ...settle, source: ' ' })).body.errors?.[0]?.field, 'body.source')
    const { retention } = ok(await leader.post<AnswerOf<typeof getPractices>>('/api/practices', settle))
    assert.deepEqual([retention.value.map(({ name }) => name), retention.source], [['20年'], '《某局档案管理办法》'])
    ok(await leader.post('/api/practices', { retention: [{ name: '30年', years: 30, when: '全部' }], source: '《某局档案管理办法》' }))
  })

  test('an office that lets authors answer may: 关闭后由制发人答复不受限制', async () => {
    const id = await issued()
    ok(await clerk.act(id, 'serve:firstCorrection', today, receipt))
    ok(await agency.act(id, 'file:objection', today, { reasons: '不属实。' }))
    const reply = () => chief.act(id, 'issue:reexaminationReply', today, { outcome: 'unfounded', reasons: '属实。' })
    assert.deepEqual(refusal(await reply()), [422, 'reply.sameAuthor'])
    ok(await leader.post('/api/practices', { answerByAnother: false, source: '局长办公会纪要' }))
    ok(await reply())
    ok(await leader.post('/api/practices', { answerByAnother: true, source: '局长办公会纪要' }))
  })
})

describe('国家条例第8条 向机关要求提供材料', () => {
  const optionOf = async (id: string): Promise<OptionOut> => (await clerk.matter(id)).options.find(({ act }) => act === 'measure')!

  test('每份计一次，平台已有的记下；选措施时先看到次数', async () => {
    const id = await open()
    await db.superuser`insert into record_import (id, account_name, org_path, file_name, says, state, ended_at) values ('00000000-0000-4000-8000-000000000001', '甲', '/', 'a', '', 'done', now())`
    const [layout] = await db.superuser`insert into record_layout (unreported) values ('{}') returning id`
    const columns = await db.superuser<{ name: string }[]>`select column_name as name from information_schema.columns where table_name = 'enforcement_record' and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`
    const [organ] = await db.superuser`select path from organ where id = '422891-market'`
    const known: Record<string, unknown> = {
      org_path: organ!['path'], body_id: '422891-market', kind: 'penalty', source_system: 's', source_record_id: '1', action_no: '戊市监案〔2026〕41号', party: '某公司', is_enterprise: true,
      acted_on: '2026-02-02', content: {}, layout_id: layout!['id'], import_id: '00000000-0000-4000-8000-000000000001', digest: 'x',
    }
    const row = Object.fromEntries(columns.map(({ name }) => [name, known[name] ?? 'x']))
    await db.superuser`insert into enforcement_record ${db.superuser(row as Record<string, string>)}`
    const before = (await optionOf(id)).itemised!
    assert.deepEqual([before.kind, before.request?.count, before.recordsHere], ['request', 0, 1])
    ok(await clerk.act(id, 'measure', today, { which: '第23条第2项', people: await clerk.team(id, 2), itemised: { kind: 'request', items: [{ says: '戊市监案〔2026〕41号案卷' }, { says: '法制审核记录' }] } }))
    const { request } = (await optionOf(id)).itemised!
    assert.deepEqual([request?.count, request?.known], [2, 1])
    const list = ok(await clerk.get<AnswerOf<typeof listRequests>>('/api/requests?agency=422891-market'))
    assert.deepEqual([list.total, list.count, list.known], [2, 2, 1])
    assert.deepEqual(list.items.find(({ record }) => record)?.record?.name, '戊市监案〔2026〕41号')
    assert.deepEqual(ok(await clerk.get<AnswerOf<typeof listRequests>>('/api/requests?agency=422891-market&known=true')).total, 1)
    assert.deepEqual(ok(await leader.get<AnswerOf<typeof listBurdens>>('/api/requests/burdens')).items.map(({ agency: { id: each }, count }) => [each, count]), [['422891-market', 2]])
  })

  test('其他措施不计；没有写明要什么的，计一份', async () => {
    const id = await open()
    const count = async () => ok(await clerk.get<AnswerOf<typeof listRequests>>('/api/requests')).count
    const before = await count()
    ok(await clerk.act(id, 'measure', today, { which: '第23条第6项', people: await clerk.team(id, 2) }))
    assert.equal(await count(), before)
    ok(await clerk.act(id, 'measure', today, { which: '第23条第1项', people: await clerk.team(id, 2) }))
    assert.equal(await count(), before + 1)
  })

  test('被要求的机关看得到自己的，别处的看不到', async () => {
    assert.ok(ok(await agency.get<AnswerOf<typeof listRequests>>('/api/requests')).total > 0)
    assert.equal(ok(await stranger.get<AnswerOf<typeof listRequests>>('/api/requests')).total, 0)
  })

  test('填报时列出平台已有的案卷', async () => {
    const id = await issued()
    assert.deepEqual(ok(await agency.get<AnswerOf<typeof listMaterialHere>>(`/api/matters/${id}/material-here`)).items.map(({ name }) => name), ['戊市监案〔2026〕41号'])
  })
})

describe('收到的文书、催办、本人的设置', () => {
  test('收到的文书：待签收的在要办的里；数字与列表一致', async () => {
    const id = await issued()
    const list = async (view: string) => ok(await agency.get<AnswerOf<typeof listReceived>>(`/api/received?view=${view}&limit=200`))
    const { items, counts, total } = await list('open')
    assert.equal(items.find(({ matter }) => matter === id)?.state, 'unsigned')
    assert.deepEqual([counts.open, counts.all], [total, (await list('all')).total])
    assert.deepEqual(ok(await stranger.get<AnswerOf<typeof listReceived>>('/api/received?view=all')).items, [])
  })

  test('催办一天一次，没有法律效果；办结的、不等别人的不催', async () => {
    const [waiting, own, over] = [await issued(), await open(), await closed()]
    ok(await clerk.act(waiting, 'serve:firstCorrection', today, receipt))
    const { version } = await clerk.matter(waiting)
    const urge = async () => ok(await clerk.post<AnswerOf<typeof urgeMatters>>('/api/matters/urgings', { matters: [waiting, own, over] }))
    const first = await urge()
    assert.deepEqual([first.urged.map(({ id }) => id), first.not.length], [[waiting], 2])
    assert.deepEqual((await urge()).urged, [])
    assert.equal((await clerk.matter(waiting)).version, version)
    assert.equal((await agency.get<Matter>(`/api/matters/${waiting}/urgings`)).status, 200)
  })

  test('a view of one’s own is one’s own', async () => {
    const key = '/api/preferences/matters.views'
    ok(await clerk.post(key, { value: { views: [{ name: '我的', query: { view: 'mine' } }] } }))
    assert.match(JSON.stringify((await clerk.get(key)).body), /我的/)
    assert.deepEqual((await chief.get(key)).body, { value: null })
  })
})
