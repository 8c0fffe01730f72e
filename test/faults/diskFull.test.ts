import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { rename, symlink, unlink } from 'node:fs/promises'
import { after, test } from 'node:test'
import type { Problem, RecordImportDetail, Uploaded } from '../../server/http/contract/index.ts'
import { storedFiles } from '../../server/files/uploads.ts'
import { readAnswer, signIn } from '../client.ts'
import { countOf } from './recordsWhole.ts'
import { openScene } from './scene.ts'

const scene = await openScene('2026-07-13')
after(() => scene.close())
const who = await signIn(scene.address, '659801-market')
const headers = { 'cookie': who.cookie, 'x-xiezhi': '1' }

/** No file of the database grows beyond that from now on, as on a disk that is full; null: as far as it likes. */
async function limitFiles(bytes: number | null): Promise<void> {
  const { uid, gid } = statSync(`/proc/${scene.databasePid()}`)
  execFileSync('prlimit', [`--pid=${scene.databasePid()}`, `--fsize=${bytes ?? 'unlimited'}:unlimited`], { ...(uid !== process.getuid!() && { uid, gid }) })
  await scene.look(db => db`select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`) // it holds for those that begin
  await scene.recover()
}

/** Long texts that do not shrink when they are packed. */
const longText = (): string => String.fromCharCode(...new Uint16Array(randomBytes(7_200).buffer).map(number => 0x4E00 + number % 20_000))
const count = 1_800
const acts = Array.from({ length: count }, (_, at) => JSON.stringify({
  actionKind: 'penalty', sourceSystem: '办案系统', sourceRecordId: String(at), actionNo: `甲市监罚〔2026〕${at}号`, bodyCode: '659801-market', partyType: 'ORG', name: '某某超市有限公司', uscc: '91350100M000100Y43', procedureType: 'ORDINARY',
  caseFiledAt: '2026-03-02', decidedAt: '2026-04-01', decisionResult: 'PENALISE', legalBasis: longText(), penalty: { penaltyKinds: ['WARNING'] },
})).join('\n')

test('the disk of the database is full in the middle of an import: nothing has entered, both answers say so, and afterwards all of it is taken', async () => {
  const key = randomUUID()
  const send = async () => await readAnswer<RecordImportDetail & Problem>(await fetch(`${scene.address()}/api/records`, { method: 'POST', headers: { ...headers, 'idempotency-key': key, 'content-type': 'application/x-ndjson' }, body: acts }))
  const told = async () => (await who.get<RecordImportDetail>(`/api/record-imports/${key}`)).body
  await limitFiles(17 * 1024 ** 2) // a piece of the journal has 16
  const { status, body } = await send()
  assert.deepEqual([status, body.code], [507, 'disk.full'], JSON.stringify(body).slice(0, 500))
  assert.match(body.sentence, /^服务器的磁盘满了，刚才的内容没有保存/)
  const { state, code, says } = await told()
  assert.deepEqual([state, code, says], ['failed', 'full', '服务器的磁盘满了，没有任何数据入库。请告诉系统管理员腾出空间，然后重新导入。'])
  assert.equal(await scene.look(db => countOf(db, '办案系统')), 0)
  await limitFiles(null)
  const again = await send()
  assert.deepEqual([again.status, again.body.state, again.body.added], [200, 'done', count], JSON.stringify(again.body).slice(0, 1_000))
  assert.equal(await scene.look(db => countOf(db, '办案系统')), count)
})

test('the disk of the files is full in the middle of an upload: it says so, and goes on where it stopped', async () => {
  const tus = { ...headers, 'tus-resumable': '1.0.0' }
  const content = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), randomBytes(3_000_000)])
  const begun = await fetch(`${scene.address()}/api/uploads`, { method: 'POST', headers: { ...tus, 'upload-length': String(content.length), 'upload-metadata': `filename ${Buffer.from('录像.mp4').toString('base64')}` } })
  const place = scene.address() + begun.headers.get('location')!
  const id = new URL(place).pathname.split('/').at(-1)!
  const send = (from: number, to: number) => fetch(place, { method: 'PATCH', headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' }, body: content.subarray(from, to) })
  assert.equal((await send(0, 1_000_000)).status, 204)

  const path = (await storedFiles(scene.files)).incomingPath(id)
  await rename(path, `${path}.aside`)
  await symlink('/dev/full', path) // takes nothing, as a full disk
  const refused = await fetch(place, { method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: content })
  const says = await refused.text()
  assert.equal(refused.status, 507, says)
  assert.match((JSON.parse(says) as Problem).sentence, /^服务器没能保存传来的内容，多半是附件目录所在的磁盘满了；已经传到的还在。/)
  await unlink(path)
  await rename(`${path}.aside`, path)

  const { headers: now } = await fetch(place, { method: 'HEAD', headers: tus })
  assert.equal(now.get('upload-offset'), '1000000')
  assert.equal((await send(1_000_000, content.length)).status, 204)
  const finished = await who.post<Uploaded>(`/api/uploads/${id}/finish`, {})
  assert.deepEqual([finished.status, finished.body.sha256], [200, createHash('sha256').update(content).digest('hex')])
})
