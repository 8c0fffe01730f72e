import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ensureFonts } from '../../../cli/setup/fonts.ts'
import { office } from '../../../test/office.ts'
import { pdfPages } from '../../files/equal.ts'
import { createPaperRenderer } from '../../files/renderer.ts'
import { workOff } from '../../jobs/outbox.ts'
import type { CaseFileOut, Matter, Problem } from '../contract/index.ts'

const today = '2026-07-13'
const renderer = createPaperRenderer({ fonts: await ensureFonts() })
after(() => renderer.close())
const { as, db, deps } = await office(today, renderer)
const [clerk, chief, market, elsewhere] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-market'), await as('649801-clerk')]

const settle = async (): Promise<void> => { while (await workOff(deps)) { /* until nothing is left */ } }

/** A complaint that was accepted and answered: two papers. */
async function answered(): Promise<{ id: string, papers: readonly string[] }> {
  const { id } = (await clerk.post<Matter>('/api/matters', { kind: 'complaint', agency: '659801-market', on: today, title: '反映㛃𠮷商店一事' })).body
  for (const [option, text] of [['issue:acceptanceNotice', '已经受理。'], ['issue:complaintReply', '经核实，已经改正。']] as const) {
    const answer = await chief.act<{ matter: Matter } & Problem>(id, option, today, { text })
    assert.equal(answer.status, 200, answer.body.sentence)
  }
  await settle()
  const rows = await db.superuser<{ id: string }[]>`select id from instrument where matter_id = ${id} order by seq`
  return { id, papers: rows.map(row => row.id) }
}

const wholeText = async (pdf: Uint8Array): Promise<string> => (await pdfPages(pdf, { artefacts: true })).join('').replace(/\s/g, '')

test('全案装订成一个 PDF：封面、目录、文书依次在内，知会装订的人', async () => {
  const { id } = await answered()
  const ordered = await clerk.post<CaseFileOut>(`/api/matters/${id}/case-file`, {})
  assert.deepEqual([ordered.status, ordered.body.state, ordered.body.total], [202, 'waiting', 2])
  await settle()
  const made = (await clerk.get<CaseFileOut>(`/api/case-files/${ordered.body.id}`)).body
  assert.deepEqual([made.state, made.says], ['ready', null])
  const { raw, headers } = await clerk.get(`/api/case-files/${made.id}/pdf`)
  assert.equal(headers['content-type'], 'application/pdf')
  const text = await wholeText(raw)
  assert.match(text, /案卷案号.*卷内目录.*投诉举报受理情况反馈.*投诉举报处理情况反馈/s)
  const [notice] = await db.superuser`select says from notice where key = ${`caseFile:${made.id}`}`
  assert.match(notice!['says'] as string, /已经装订成一个 PDF，共\d+页/)
})

test('文件还没有生成的，先说明，不装订一半', async () => {
  const { id, papers } = await answered()
  await db.superuser`update instrument set render_state = 'waiting' where id = ${papers[0]!}`
  const { status, body } = await clerk.post<Problem>(`/api/matters/${id}/case-file`, {})
  assert.deepEqual([status, body.code], [409, 'caseFile.notReady'])
})

test('没有文书也没有证据的，写明没有什么可以装订', async () => {
  const { id } = (await clerk.post<Matter>('/api/matters', { kind: 'complaint', agency: '659801-market', on: today, title: '刚收到' })).body
  const ordered = await clerk.post<CaseFileOut>(`/api/matters/${id}/case-file`, {})
  await settle()
  const made = (await clerk.get<CaseFileOut>(`/api/case-files/${ordered.body.id}`)).body
  assert.equal(made.state, 'failed')
  assert.match(made.says!, /没有可以装订的文书/)
})

test('成批打印：照选定的次序，没有封面', async () => {
  const { papers } = await answered()
  const ordered = await clerk.post<CaseFileOut>('/api/case-files', { papers: papers.toReversed(), duplex: true })
  await settle()
  const { raw } = await clerk.get(`/api/case-files/${ordered.body.id}/pdf`)
  const text = await wholeText(raw)
  assert.ok(text.indexOf('处理情况反馈') < text.indexOf('受理情况反馈') && !text.includes('卷内目录'))
})

test('案卷只有监督机构看得到：被监督机关和别处的机关都不能装订、查看、下载', async () => {
  const { id, papers } = await answered()
  const ordered = (await clerk.post<CaseFileOut>(`/api/matters/${id}/case-file`, {})).body
  await settle()
  for (const other of [market, elsewhere]) {
    assert.ok((await other.post<Problem>(`/api/matters/${id}/case-file`, {})).status >= 403)
    assert.ok((await other.post<Problem>('/api/case-files', { papers })).status >= 403)
    assert.equal((await other.get(`/api/case-files/${ordered.id}`)).status, 404)
    assert.equal((await other.get(`/api/case-files/${ordered.id}/pdf`)).status, 404)
  }
})

test('一周以后的装订不留', async () => {
  const { id } = await answered()
  const old = (await clerk.post<CaseFileOut>(`/api/matters/${id}/case-file`, {})).body
  await settle()
  await db.superuser`update case_file set made_at = made_at - interval '8 days' where id = ${old.id}`
  await clerk.post(`/api/matters/${id}/case-file`, {})
  await settle()
  assert.equal((await clerk.get(`/api/case-files/${old.id}`)).status, 404)
})
