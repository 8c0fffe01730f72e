import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { ensureFonts } from '../../../cli/setup/fonts.ts'
import { office, workAllOff } from '../../../test/office.ts'
import { createPaperRenderer } from '../../files/renderer.ts'
import type { InstrumentOut, Problem } from '../contract/index.ts'

const papers = createPaperRenderer({ fonts: await ensureFonts() })
after(() => papers.close())
const { as, deps, db } = await office('2026-06-05', papers)
const [clerk, chief, agency] = [await as('659801-clerk'), await as('659801-chief'), await as('659801-market')]
const people = (await db.superuser<{ id: string }[]>`select id from account where login in ('659801-clerk', '659801-clerk2')`).map(row => row.id)

async function issued(found: string): Promise<string> {
  const id = await clerk.open('659801-market', '2026-06-01', { people })
  await clerk.act(id, 'conclude', '2026-06-02', { finding: 'verified', text: found, grounds: ['第27条第1款第2项'] })
  const { body } = await chief.act(id, 'issue:firstCorrection', '2026-06-03')
  return body.matter.papers[0]!.id
}
const stateOf = async (paper: string) => (await clerk.get<InstrumentOut>(`/api/instruments/${paper}`)).body.files

test('issuing does not wait for the files; they are ready once the worker has made them', async () => {
  const paper = await issued('超过期限九日。')
  assert.equal((await stateOf(paper)).state, 'waiting')
  const early = await clerk.get<Problem>(`/api/instruments/${paper}/pdf`)
  assert.deepEqual([early.status, early.body.code], [409, 'paper.notReady'])
  await workAllOff(deps)
  assert.equal((await stateOf(paper)).state, 'ready')
  const [pdf, docx] = [await clerk.get(`/api/instruments/${paper}/pdf`), await clerk.get(`/api/instruments/${paper}/docx`)]
  assert.equal(pdf.raw.subarray(0, 5).toString(), '%PDF-')
  assert.equal(docx.raw.subarray(0, 2).toString(), 'PK')
  assert.equal(pdf.headers['etag'], `"${createHash('sha256').update(pdf.raw).digest('hex')}"`)
  assert.match(String(docx.headers['content-disposition']), /filename\*=UTF-8''.+\.docx$/)
})

test('work done twice makes the same paper', async () => {
  const paper = await issued('超过期限十日。')
  await workAllOff(deps)
  const first = await clerk.get(`/api/instruments/${paper}/pdf`)
  assert.equal((await chief.post(`/api/instruments/${paper}/rendering`, {})).status, 202)
  await workAllOff(deps)
  assert.deepEqual((await clerk.get(`/api/instruments/${paper}/pdf`)).raw, first.raw)
})

test('the agency reads its paper; a neighbour does not find it', async () => {
  const paper = await issued('超过期限九日。')
  await workAllOff(deps)
  assert.equal((await agency.get(`/api/instruments/${paper}/pdf`)).status, 200)
  for (const path of ['', '/pdf', '/docx']) assert.equal((await (await as('659802-clerk')).get(`/api/instruments/${paper}${path}`)).status, 404)
  assert.equal((await (await as('659801-transport')).get(`/api/instruments/${paper}/pdf`)).status, 404)
})

test('a preview is a PDF at once', async () => {
  const id = await clerk.open('659801-market', '2026-06-01', { people })
  await clerk.act(id, 'conclude', '2026-06-02', { finding: 'verified', text: '超过期限。', grounds: ['第27条第1款第2项'] })
  const { version } = await clerk.matter(id)
  const preview = await chief.post(`/api/matters/${id}/papers/preview?format=pdf`, { option: 'issue:firstCorrection', on: '2026-06-05', expectedVersion: version }, {})
  assert.deepEqual([preview.status, preview.raw.subarray(0, 5).toString()], [200, '%PDF-'])
})
