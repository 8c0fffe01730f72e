import assert from 'node:assert/strict'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { office, ownPage, type Official, type Reply } from '../../../test/office.ts'
import { photograph } from '../../../test/photograph.ts'
import { handIn } from '../../../test/uploads.ts'
import { connect } from '../../database/connect.ts'
import { actFor } from '../../identity/acting.ts'
import { findAccount } from '../../store/people/accounts.ts'
import { within, worker, type Viewer } from '../../store/within.ts'
import type { EvidenceFolder, EvidenceItem, Problem, ProvenFact } from '../contract/index.ts'

const today = '2026-07-13'
const { app, as, db, deps } = await office(today)
const [clerk, colleague, agency, above, neighbour] = await Promise.all(['422891-clerk', '422891-clerk2', '422891-market', '422800-clerk', '422892-clerk'].map(as)) as [Official, Official, Official, Official, Official]
const matter = await clerk.open('422891-market', today)
const owner = connect(db.url, { max: 1 })
after(() => owner.end())

const stated = {
  kind: 'document', name: '行政处罚案卷复印件', source: '甲县市场监督管理局', obtainedOn: today, obtainedTime: '09:40', place: '该局档案室', obtainedBy: ['赵八', '钱九'], original: '该局档案室',
}
const add = async (more: Record<string, unknown> = {}, official = clerk) =>
  await official.post<EvidenceItem & Problem>(`/api/matters/${matter}/evidence`, { ...stated, ...more })
const folderOf = async (official: Official) => (await official.get<EvidenceFolder & Problem>(`/api/matters/${matter}/evidence`)).body
const upload = async (name: string, content: Buffer | string) => (await handIn(app, clerk, name, content)).id
const custodyOf = async (id: string) => (await clerk.get<{ items: { act: string, name: string, person: string, other: string | null, intact: boolean | null }[] }>(`/api/evidence/${id}/custody`)).body.items

const pdf = '%PDF-1.7\n案卷\n%%EOF'
const first = (await add({ upload: await upload('案卷.pdf', pdf) })).body

test('evidence is numbered in the matter, with both hashes, from whom, when, where and by whom', () => {
  assert.deepEqual([first.number, first.kindName, first.obtainedBy, first.obtainedTime, first.file?.name], [1, '书证', ['赵八', '钱九'], '09:40', '案卷.pdf'])
  assert.match(first.file!.sha256, /^[0-9a-f]{64}$/)
  assert.match(first.file!.sm3, /^[0-9a-f]{64}$/)
})

test('a thing without a file is evidence too, if it says where it is kept', async () => {
  const { status, body } = await add({ kind: 'object', name: '公章一枚', original: '本局证据室3号柜' })
  assert.deepEqual([status, body.number, body.file], [201, 2, null])
})

test('an upload is used up by what it proves', async () => {
  const id = await upload('甲.txt', '甲')
  assert.equal((await add({ upload: id })).status, 201)
  assert.deepEqual([(await add({ upload: id })).body.code], ['upload.missing'])
})

test('what a colleague uploaded cannot be taken', async () => {
  const { id } = await handIn(app, colleague, '乙.txt', '乙')
  assert.equal((await add({ upload: id })).body.code, 'upload.missing')
})

test('a photograph taken at another hour than stated is marked, and its place shown', async () => {
  const id = await upload('现场.jpg', photograph({ at: '2026:07:12 18:00:00', latitude: [30, 17, 6], longitude: [109, 29, 0] }))
  const { body } = await add({ kind: 'audioVisual', name: '现场照片', upload: id, explanation: '相机时钟慢一天' })
  assert.match(body.differs!, /相差16小时/)
  assert.deepEqual([body.explanation, body.file?.taken?.place?.latitude], ['相机时钟慢一天', 30.285])
})

test('a correction keeps the number and the file, and the earlier entry stays readable', async () => {
  const { body } = await clerk.post<EvidenceItem>(`/api/evidence/${first.id}/replacement`, { ...stated, name: '行政处罚案卷（12号）复印件', reasons: '名称写漏案号' })
  assert.deepEqual([body.number, body.file?.sha256, body.replaces?.reasons], [1, first.file!.sha256, '名称写漏案号'])
  assert.deepEqual((await folderOf(clerk)).items.filter(({ number }) => number === 1).map(({ name, replacedBy }) => [name, replacedBy !== null]),
    [['行政处罚案卷（12号）复印件', false], ['行政处罚案卷复印件', true]])
  assert.equal((await clerk.post(`/api/evidence/${first.id}/replacement`, { ...stated, reasons: '再改' })).body.code, 'evidence.replaced')
})

for (const [what, more, code] of [
  ['tomorrow', { obtainedOn: '2026-07-14' }, 'evidence.obtainedOn'], ['by a measure that was not taken', { measure: 7 }, 'evidence.measure'],
] as const) {
  test(`evidence obtained ${what} is refused`, async () => {
    assert.deepEqual((await add(more)).body.errors?.map(each => each.code), [code])
  })
}

test('新疆条例第24条第1款 取证的监督人员不得少于两人', async () => {
  const xinjiang = await as('659801-clerk')
  const opened = await xinjiang.open('659801-market', today)
  const alone = await xinjiang.post<Problem>(`/api/matters/${opened}/evidence`, { ...stated, obtainedBy: ['赵二'] })
  assert.deepEqual([alone.status, alone.body.citation?.cite], [409, '第24条第1款'])
  assert.equal((await xinjiang.post(`/api/matters/${opened}/evidence`, stated)).status, 201)
})

const content = async ({ cookie }: Official, id: string, headers: Record<string, string> = {}, query = '') =>
  await app.inject({ method: 'GET', url: `/api/evidence/${id}/content${query}`, headers: { cookie, ...headers } })

test('the file comes whole or in part, shown or to be kept, and may neither run nor load anything', async () => {
  const whole = await content(clerk, first.id)
  assert.deepEqual([whole.statusCode, whole.body, whole.headers['content-type'], whole.headers['accept-ranges']], [200, pdf, 'application/pdf', 'bytes'])
  assert.match(String(whole.headers['content-disposition']), /^inline; filename\*=UTF-8''%E6%A1%88%E5%8D%B7\.pdf$/)
  assert.equal(whole.headers['content-security-policy'], "default-src 'none'; sandbox")
  const part = await content(clerk, first.id, { range: 'bytes=1-3' })
  assert.deepEqual([part.statusCode, part.body, part.headers['content-range']], [206, 'PDF', `bytes 1-3/${Buffer.byteLength(pdf)}`])
  assert.deepEqual([(await content(clerk, first.id, { range: 'bytes=-5' })).body, (await content(clerk, first.id, { range: 'bytes=999-' })).statusCode], ['%%EOF', 416])
  assert.match(String((await content(clerk, first.id, {}, '?download=1')).headers['content-disposition']), /^attachment;/)
})

test('an archive is never shown inline', async () => {
  const { body } = await add({ name: '旧文档', upload: await upload('旧.doc', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])) })
  const { headers } = await content(clerk, body.id)
  assert.deepEqual([headers['content-type'], String(headers['content-disposition']).startsWith('attachment')], ['application/octet-stream', true])
})

test('保管链 taking in, looking at the whole, keeping a copy: each once, with who', async () => {
  const { body } = await add({ name: '录音', kind: 'audioVisual', upload: await upload('录音.txt', '录音整理稿') })
  for (const range of ['bytes=0-', 'bytes=3-5', 'bytes=6-8']) await content(clerk, body.id, { range })
  await content(colleague, body.id, {}, '?download=1')
  assert.deepEqual((await custodyOf(body.id)).map(({ name, person }) => [name, person]), [['入卷', '赵八'], ['查看全文', '赵八'], ['下载', '钱八']])
})

test('handing over asks to whom', async () => {
  const id = first.id
  assert.equal((await clerk.post(`/api/evidence/${id}/custody`, { act: 'handedOver' })).body.code, 'evidence.incomplete')
  assert.equal((await clerk.post(`/api/evidence/${id}/custody`, { act: 'handedOver', other: '甲县监察委员会' })).status, 201)
  assert.equal((await clerk.post(`/api/evidence/${id}/custody`, { act: 'viewed' })).status, 400)
  assert.deepEqual((await custodyOf(id)).at(-1)?.other, '甲县监察委员会')
})

test('a check compares the file with its hash: sound, then damaged, then gone', async () => {
  const { body } = await add({ name: '核对', upload: await upload('核对.txt', '原样') })
  const check = async () => (await clerk.post<EvidenceItem>(`/api/evidence/${body.id}/check`, {})).body.checked?.intact
  assert.equal(await check(), true)
  const path = deps.files.pathOf(body.file!.sha256)
  await chmod(path, 0o600)
  await writeFile(path, '改过')
  assert.equal(await check(), false)
  assert.equal((await folderOf(clerk)).items.find(({ id }) => id === body.id)?.checked?.intact, false, 'the folder shows what the last check found')
  await rm(path)
  assert.equal(await check(), false)
  assert.deepEqual((await custodyOf(body.id)).slice(1).map(({ intact }) => intact), [true, false, false])
})

test('查明的事实 each fact names its ground and what proves it; papers read them in order', async () => {
  const [one] = (await folderOf(clerk)).items
  const stateFact = async (fact: Record<string, unknown>) => await clerk.post<{ facts: ProvenFact[] } & Problem>(`/api/matters/${matter}/facts`, fact)
  const { body } = await stateFact({ says: '12号案超过90日作出决定', ground: '第26条第1项', evidence: [{ id: one!.id, proves: '立案日和决定日' }] })
  assert.deepEqual(body.facts.map(({ says, ground, evidence }) => [says, ground?.citation.cite, evidence.map(({ number, proves }) => [number, proves])]),
    [['12号案超过90日作出决定', '第26条第1项', [[1, '立案日和决定日']]]])
  assert.equal((await stateFact({ says: '没有这种情形', ground: '第99条' })).body.code, 'evidence.incomplete')
  const changed = await clerk.post<{ facts: ProvenFact[] }>(`/api/facts/${body.facts[0]!.id}`, { says: '12号案超过90日' })
  assert.deepEqual(changed.body.facts.map(({ says, evidence }) => [says, evidence.length]), [['12号案超过90日', 0]])
})

test('a fact of another matter is proved by nothing of this one', async () => {
  const other = await neighbour.open('422892-market', today)
  const refused = await neighbour.post<Problem>(`/api/matters/${other}/facts`, { says: '……', evidence: [{ id: first.id }] })
  assert.equal(refused.body.code, 'evidence.incomplete')
})

test('the office above reads and adds nothing', async () => {
  assert.ok((await folderOf(above)).items.length > 3)
  assert.equal((await folderOf(above)).mayAdd, false)
  assert.equal((await add({}, above)).body.code, 'organ.notParty')
})

test('the agency it is about sees no evidence: not in the list, not by its number, not its file, not its custody', async () => {
  assert.deepEqual((await folderOf(agency)).items, [])
  assert.deepEqual((await folderOf(agency)).facts, [])
  const answers: Reply[] = await Promise.all([agency.get(`/api/evidence/${first.id}/custody`), agency.get(`/api/evidence/${first.id}/content`), agency.get(`/api/evidence/${first.id}/content?download=1`),
    agency.post(`/api/evidence/${first.id}/check`, {}), agency.post(`/api/evidence/${first.id}/custody`, { act: 'sealed' })])
  assert.deepEqual(answers.map(({ status }) => status), [404, 404, 404, 404, 404])
})

const hidden = ['evidence', 'evidence_custody', 'proven_fact', 'fact_evidence', 'kept_file', 'upload'] as const
async function viewerOf(login: string): Promise<Viewer> {
  const [account] = await db.superuser<{ id: string }[]>`select id from account where login = ${login}`
  return (await actFor(db.sql, (await findAccount(db.sql, account!.id, today))!, undefined)).viewer
}

for (const login of ['422891-market', '422891-transport', '422892-clerk', '422800-operator'] as const) {
  test(`row-level security: ${login} cannot count what the office has`, async () => {
    for (const table of hidden) {
      assert.deepEqual([...await within(db.sql, await viewerOf(login), tx => tx`select 1 from ${tx(table)}`)], [], table)
    }
  })
}

test('the agency cannot write into the office’s evidence either', async () => {
  const viewer = await viewerOf('422891-market')
  await assert.rejects(within(db.sql, viewer, tx => tx`insert into evidence (matter_id, office_path, number, kind, name, source, obtained_on, obtained_by, original, account_id, account_name)
    select ${matter}, office_path, 99, 'document', 'x', 'x', ${today}, '{x}', 'x', ${viewer.account}, 'x' from matter where id = ${matter}`), /row-level security/)
})

for (const table of ['evidence', 'evidence_custody'] as const) {
  for (const [verb, statement] of Object.entries({ update: `update ${table} set account_name = 'x'`, delete: `delete from ${table}`, truncate: `truncate ${table} cascade` })) {
    test(`${table}: ${verb} is not granted to the application, and refused to the owner by a trigger`, async () => {
      await assert.rejects(within(db.sql, worker, tx => tx.unsafe(statement)), { code: '42501' })
      await assert.rejects(within(owner, worker, tx => tx.unsafe(statement)), /只增不改/)
    })
  }
}

test('the page of another site cannot make an official download for it by a form', async () => {
  const answer = await app.inject({ method: 'POST', url: `/api/evidence/${first.id}/check`, headers: { ...ownPage, cookie: clerk.cookie, origin: 'https://elsewhere.example' } })
  assert.equal(answer.statusCode, 403)
})
