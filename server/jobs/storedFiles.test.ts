import assert from 'node:assert/strict'
import { chmod, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { office } from '../../test/office.ts'
import { handIn } from '../../test/uploads.ts'
import type { EvidenceItem } from '../http/contract/index.ts'
import { checkStoredFiles, sweepStoredFiles } from './storedFiles.ts'

const today = '2026-07-13'
const { app, as, db, deps, goTo } = await office(today)
const clerk = await as('422891-clerk')
const matter = await clerk.open('422891-market', today)
const prove = async (upload: string) => (await clerk.post<EvidenceItem>(`/api/matters/${matter}/evidence`, {
  kind: 'document', name: '案卷', source: '该局', obtainedOn: today, obtainedBy: ['赵八', '钱九'], original: '该局', upload,
})).body
const lies = async (sha256: string) => await new Promise<boolean>(resolve => { deps.files.read(sha256).once('open', () => resolve(true)).once('error', () => resolve(false)) })

test('what nobody used within a week is swept, from the rows and from the disk; what proves something stays', async () => {
  const [unused, used] = [await handIn(app, clerk, '没用.txt', '没有用上'), await handIn(app, clerk, '用了.txt', '用上了')]
  await prove(used.id)
  goTo('2099-01-01') // beyond a week after the bytes were written, whenever this runs
  await sweepStoredFiles(deps)
  assert.deepEqual([await lies(unused.body.sha256), await lies(used.body.sha256)], [false, true])
  assert.deepEqual([...await db.superuser`select id from upload`], [])
  goTo(today)
})

test('an upload that was never finished is swept with its bytes', async () => {
  await db.superuser`insert into upload (id, account_id, name, bytes, added_at) select '00000000-0000-4000-8000-000000000000', id, 'a', 9, now() from account limit 1`
  await writeFile(deps.files.incomingPath('00000000-0000-4000-8000-000000000000'), 'half')
  goTo('2099-01-01')
  await sweepStoredFiles(deps)
  assert.deepEqual(await deps.files.incomingIds(), [])
  goTo(today)
})

test('a file that was damaged on the disk is found within a month, stands in the custody and is told to the office', async () => {
  const { id, file } = await prove((await handIn(app, clerk, '损坏.txt', '本来的样子')).id)
  const path = deps.files.pathOf(file!.sha256)
  await chmod(path, 0o600)
  await writeFile(path, '后来的样子')
  const checks = async () => (await clerk.get<{ items: { act: string, intact: boolean | null, person: string }[] }>(`/api/evidence/${id}/custody`)).body.items.filter(({ act }) => act === 'checked')
  await checkStoredFiles(deps)
  assert.deepEqual(await checks(), [], 'not yet due')
  await db.superuser`update kept_file set kept_at = kept_at - interval '60 days', checked_at = null, intact = null`
  goTo('2099-01-01')
  await checkStoredFiles(deps)
  goTo(today)
  assert.deepEqual((await checks()).map(({ intact, person }) => [intact, person]), [[false, '定期核对']])
  assert.equal((await db.superuser`select 1 from notice where says like '%损坏%' or says like '%哈希不一致%'`).length, 1)
})
