import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { fillDue } from '../../sharing/fill.ts'
import type { ExportSet, ExportSetDetail, Problem, shareChoices } from '../contract/index.ts'
import type { AnswerOf } from '../contract/route.ts'
import type { SharedEvent } from '../../../core/sharing/index.ts'
import { penaltyFile, penaltyRow, recordsOffice } from '../../../test/recordsOffice.ts'

const office = await recordsOffice('2026-11-20')
const { app, send, db } = office
const clerk = await office.as('659801-clerk')
const market = await office.as('659801-market')

const content = (more: object = {}) => ({ subjects: ['record'], kinds: [], bodies: [], since: null, layout: 'whole', ...more })
const set = (more: object = {}) => ({ name: '共享', receiver: '州平台', law: null, norm: null, agreement: '数据共享协议（演示）', content: content(), url: null, ...more })
const added = async (more: object = {}) => {
  const { status, body } = await send<{ id: string } & Problem>(clerk, 'POST', '/api/export-sets', set(more))
  assert.equal(status, 201, body.sentence)
  return body.id
}
const keyFor = async (id: string, more: object = {}) => (await send<{ key: string }>(clerk, 'POST', `/api/export-sets/${id}/keys`, { name: '州平台', perMinute: 6_000, ...more })).body.key

async function fetched(id: string, key: string, query = '') {
  const answer = await app.inject({ method: 'GET', url: `/api/export-sets/${id}/changes${query}`, headers: { authorization: `Bearer ${key}` } })
  const lines = answer.statusCode === 200 ? answer.payload.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as SharedEvent & { position: number }) : []
  return { status: answer.statusCode, lines, waiting: Number(answer.headers['x-waiting']), next: Number(answer.headers['x-next']), problem: answer.statusCode === 200 ? null : answer.json<Problem>() }
}

/** Lets the worker fill every queue. */
const filled = async () => { while (await fillDue(office.deps)) { /* until none is due */ } }

await office.handIn(penaltyFile(penaltyRow(1), penaltyRow(2, { partyType: 'PERSON', name: '张某某', uscc: '', idType: 'ID_CARD', idNo: '110101199003070011' }), penaltyRow(3)))

test('a receiver fetches page by page, each change once, and goes on where it was', async () => {
  const id = await added()
  const key = await keyFor(id)
  const first = await fetched(id, key, '?limit=2')
  assert.deepEqual([first.lines.map(({ position }) => position), first.next, first.waiting], [[1, 2], 2, 1])
  const second = await fetched(id, key, '?after=2&limit=2')
  assert.deepEqual([second.lines.map(({ position }) => position), second.waiting], [[3], 0])
  assert.deepEqual((await fetched(id, key, '?after=3')).lines, [])
  const { keyList } = (await send<ExportSetDetail>(clerk, 'GET', `/api/export-sets/${id}`)).body
  assert.equal(keyList[0]!.waiting, 0, 'that it asks beyond a position says that it has everything up to it')
  await office.handIn(penaltyFile(penaltyRow(1, { fineAmount: '100', penaltyContent: '罚款100元' })))
  const third = await fetched(id, key, '?after=3')
  assert.deepEqual(third.lines.map(({ position, data }) => [position, data['sourceRecordId'], data['version']]), [[4, '1', 2]])
  await office.handIn(penaltyFile(penaltyRow(1)))
})

test('nobody is named: of a person the first character, no number, no day of birth', async () => {
  const id = await added()
  const { lines } = await fetched(id, await keyFor(id))
  const person = lines.find(({ data }) => data['sourceRecordId'] === '2')!
  assert.deepEqual([person.data['name'], person.data['birthDate']], ['张**', undefined])
  assert.ok((person.data['unreported'] as string[]).includes('birthDate'))
  assert.doesNotMatch(JSON.stringify(lines), /张某某|19900307/)
})

test('a set holds what it says: kinds, bodies, from a day on; widened, it brings what was left out before and nothing twice', async () => {
  const id = await added({ content: content({ since: '2026-05-01' }) })
  const key = await keyFor(id)
  assert.deepEqual((await fetched(id, key)).lines, [])
  const { version } = (await send<ExportSet>(clerk, 'GET', `/api/export-sets/${id}`)).body
  assert.equal((await send(clerk, 'POST', `/api/export-sets/${id}`, { ...set(), version })).status, 204)
  assert.equal((await fetched(id, key)).lines.length, 3)
  assert.equal((await send(clerk, 'POST', `/api/export-sets/${id}`, { ...set({ content: content({ kinds: ['penalty'] }) }), version: version + 1 })).status, 204)
  assert.deepEqual((await fetched(id, key, '?after=3')).lines, [])
  assert.equal((await send<Problem>(clerk, 'POST', `/api/export-sets/${id}`, { ...set(), version })).body.code, 'share.changed')
})

test('双公示 columns: each record under their names', async () => {
  const id = await added({ content: content({ layout: 'publicityPenalty', kinds: ['penalty'] }) })
  const { lines } = await fetched(id, await keyFor(id))
  assert.deepEqual([lines[0]!.data['CF_CFLB'], lines[0]!.data['CF_NR_FK'], lines[0]!.data['CF_JDRQ']], ['罚款', '0.5', '2026-04-01'])
})

test('alerts, cases and figures: what they are and how they ended, and again only when they changed', async () => {
  await office.handIn(penaltyFile(penaltyRow(8, { servedAt: '2026-06-30' })))
  const id = await added({ content: content({ subjects: ['alert', 'matter', 'figure'] }) })
  await filled()
  const { lines } = await fetched(id, await keyFor(id))
  const alert = lines.find(({ type }) => type === 'xiezhi.alert.v1')!
  assert.deepEqual([alert.data['state'], alert.data['sourceRecordId'], typeof alert.data['title']], ['new', '8', 'string'])
  const figure = lines.find(({ type, data }) => type === 'xiezhi.figure.v1' && data['month'] === '2026-04-01')!
  assert.deepEqual([figure.data['kind'], figure.data['records']], ['penalty', 4])
  const before = lines.length
  await db.superuser`update export_set set looked_at = null`
  await filled()
  assert.equal((await send<ExportSet>(clerk, 'GET', `/api/export-sets/${id}`)).body.total, before)
})

test('the key opens its own set alone; wrong, revoked, or of a paused set, it opens nothing', async () => {
  const [id, other] = [await added(), await added({ name: '另一个' })]
  const key = await keyFor(id)
  assert.equal((await fetched(other, key)).problem!.code, 'share.unknownKey')
  for (const wrong of ['', `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`]) assert.deepEqual([(await fetched(id, wrong)).status], [401])
  await send(clerk, 'POST', `/api/export-sets/${id}/state`, { state: 'paused', why: '核对' })
  assert.equal((await fetched(id, key)).problem!.code, 'share.paused')
  await send(clerk, 'POST', `/api/export-sets/${id}/state`, { state: 'active' })
  const keyId = (await send<ExportSetDetail>(clerk, 'GET', `/api/export-sets/${id}`)).body.keyList[0]!.id
  assert.equal((await send(clerk, 'POST', `/api/export-sets/${id}/keys/${keyId}/revocation`, {})).status, 204)
  assert.equal((await fetched(id, key)).status, 401)
})

test('beyond its fetches a minute it is told when to come again', async () => {
  const id = await added()
  const key = await keyFor(id, { perMinute: 1 })
  await fetched(id, key)
  const second = await fetched(id, key)
  const third = second.status === 429 ? second : await fetched(id, key) // a minute may have turned between them
  assert.equal(third.problem!.code, 'too.many')
})

test('a file brings everything with a manifest: how many lines, and a hash that is right', async () => {
  const id = await added()
  const answer = await app.inject({ method: 'GET', url: `/api/export-sets/${id}/file?as=ndjson`, headers: { cookie: clerk.cookie } })
  assert.equal(answer.statusCode, 200)
  const files = unzipped(answer.rawPayload)
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as { lines: number, sha256: string, bytes: number }
  const data = files.get('data.ndjson')!
  assert.deepEqual([manifest.lines, manifest.bytes, manifest.sha256], [data.toString().trim().split('\n').length, data.length, createHash('sha256').update(data).digest('hex')])
  assert.equal(manifest.lines, 4)
})

/** What is in a ZIP, by its own directory. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, Buffer>()
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, from] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString()
    const begin = from + 30 + zip.readUInt16LE(from + 26)
    files.set(name, inflateRawSync(zip.subarray(begin, begin + packed)))
    at += 46 + nameLength
  }
  return files
}

test('新疆条例第6条 sharing rests on the article that asks for it; with none chosen an agreement must be named', async () => {
  const { bases } = (await send<AnswerOf<typeof shareChoices>>(clerk, 'GET', '/api/export-choices')).body
  assert.ok(bases.some(({ cite, act }) => cite === '第6条第3款' && act.includes('归集')))
  const { law, norm } = bases[0]!
  const id = await added({ law, norm, agreement: null })
  assert.equal((await send<ExportSet>(clerk, 'GET', `/api/export-sets/${id}`)).body.basis!.act, bases[0]!.act)
  for (const wrong of [{ agreement: null }, { law, norm: 'none' }]) assert.equal((await send<Problem>(clerk, 'POST', '/api/export-sets', set(wrong))).body.code, 'share.basis')
})

test('what a set may not be is refused with a sentence: layouts, bodies beyond reach, addresses within', async () => {
  for (const [wrong, code] of [
    [{ content: content({ layout: 'mapping:none' }) }, 'share.layout'], [{ content: content({ layout: 'publicityPenalty' }) }, 'share.content'], [{ content: content({ bodies: ['422891-market'] }) }, 'share.bodies'],
    [{ url: 'https://169.254.169.254/latest' }, 'share.address'], [{ url: 'http://share.example.cn' }, 'share.address'],
  ] as const) assert.equal((await send<Problem>(clerk, 'POST', '/api/export-sets', set(wrong))).body.code, code)
})

test('what an office shares a body beneath it neither sees nor changes; all of it is in the trail', async () => {
  const id = await added()
  assert.deepEqual((await send<{ items: ExportSet[] }>(market, 'GET', '/api/export-sets')).body.items, [])
  assert.equal((await send(market, 'POST', `/api/export-sets/${id}/state`, { state: 'ended' })).status, 404)
  const acts = (await db.superuser<{ act: string }[]>`select distinct act from audit_entry where act like 'share.%' order by act`).map(({ act }) => act)
  assert.deepEqual(acts, ['share.active', 'share.added', 'share.changed', 'share.file', 'share.keyAdded', 'share.keyRevoked', 'share.paused'])
})

test('ended, a set stays to be read and is changed no more', async () => {
  const id = await added()
  assert.equal((await send(clerk, 'POST', `/api/export-sets/${id}/state`, { state: 'ended' })).status, 204)
  assert.equal((await send<Problem>(clerk, 'POST', `/api/export-sets/${id}/state`, { state: 'active' })).body.code, 'share.ended')
  assert.equal((await send<Problem>(clerk, 'POST', `/api/export-sets/${id}/keys`, { name: '州平台' })).body.code, 'share.ended')
})

const actOf = (number: string, more: object = {}) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: number, actionNo: number, bodyCode: '659801-market', procedureType: 'ORDINARY', partyType: 'ORG', name: '某某涂料有限公司', uscc: '91350100M000100Y43',
  caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionNo: `甲市监罚决〔2026〕${number}号`, decisionResult: 'PENALISE', penalty: { penaltyKinds: ['FINE'], fineAmount: 5000, penaltyContent: '罚款5000元' }, ...more,
})

test('a secret act is in no 双公示 set, and in a whole one without its party', async () => {
  await office.handIn([actOf('70'), actOf('71', { secretLevel: 'TRADE' })].join('\n'))
  const [credit, whole] = [await added({ content: content({ layout: 'publicityPenalty', kinds: ['penalty'] }) }), await added()]
  const numbers = (await fetched(credit, await keyFor(credit))).lines.map(({ data }) => data['CF_WSH'])
  assert.deepEqual(['70', '71'].map(number => numbers.includes(`甲市监罚决〔2026〕${number}号`)), [true, false])
  const told = (await fetched(whole, await keyFor(whole))).lines.find(({ data }) => data['sourceRecordId'] === '71')!
  assert.deepEqual([told.data['name'], told.data['uscc'], told.data['decidedAt']], ['因保密不显示', undefined, '2026-04-01'])
})
