import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { DraftOut, Matter } from '../../server/http/contract/index.ts'

/** What people do by the API before a task begins, or in between where another task counts it. */
export const today = '2026-07-13'
/** 程序不合法, in 新疆 and in 恩施. */
const groundsIn = (place: string): string[] => [place.startsWith('65') ? '第27条第1款第2项' : '第26条第1项']
const demands = ['重新审查裁量理由。', '补充送达回证。']

export async function send<T>(by: Page, path: string, data: object): Promise<T> {
  const answer = await by.request.post(path, { headers: { 'x-xiezhi': '1', 'idempotency-key': randomUUID() }, data })
  assert.ok(answer.ok(), `${path}: ${await answer.text()}`)
  return (answer.status() === 204 ? undefined : await answer.json()) as T
}

export const read = async <T>(by: Page, path: string): Promise<T> => await (await by.request.get(path)).json() as T

export async function act(by: Page, id: string, option: string, more: object = {}): Promise<void> {
  const { version } = await read<Matter>(by, `/api/matters/${id}`)
  await send(by, `/api/matters/${id}/acts`, { option, on: today, expectedVersion: version, ...more })
}

/** A case of the market bureau that was found true, on a day. */
export async function verified(clerk: Page, place: string, on = today): Promise<string> {
  const { items } = await read<{ items: { id: string, supervisionCredential: string | null }[] }>(clerk, '/api/people')
  const people = items.filter(({ supervisionCredential }) => supervisionCredential !== null).slice(0, 2).map(({ id }) => id)
  const { id } = await send<Matter>(clerk, '/api/matters', { agency: `${place}-market`, on, title: '行政处罚决定明显不当', people, facts: { inReconsideration: false, inLitigation: false } })
  await act(clerk, id, 'conclude', { on, finding: 'verified', text: '裁量理由不足。', grounds: groundsIn(place) })
  return id
}

/** The first paper of such a case, with two demands, issued by the chief. */
export async function issued(clerk: Page, chief: Page, place: string, on = today): Promise<string> {
  const id = await verified(clerk, place, on)
  await act(chief, id, 'issue:firstCorrection', { on, grounds: groundsIn(place), paper: { found: ['裁量理由不足。'], demands } })
  return id
}

export async function served(clerk: Page, chief: Page, place: string, on = today): Promise<string> {
  const id = await issued(clerk, chief, place, on)
  await act(clerk, id, 'serve:firstCorrection', { on, receipt: { way: 'direct', recipient: '收发室', place: '办公楼' } })
  return id
}

/** The agency has reported that both items are done. */
export async function reported(clerk: Page, chief: Page, agency: Page, place: string): Promise<string> {
  const id = await served(clerk, chief, place)
  const { papers } = await read<{ papers: { items: { paper: string, position: number }[] }[] }>(clerk, `/api/matters/${id}/items`)
  await act(agency, id, 'file:rectificationReport', { itemised: { kind: 'report', items: papers[0]!.items.map(({ paper, position }) => ({ paper, position, result: 'done' })) } })
  return id
}

export async function complained(clerk: Page, place: string): Promise<string> {
  const { id } = await send<Matter>(clerk, '/api/matters', {
    kind: 'complaint', agency: `${place}-market`, on: today, title: `反映许可申请没有答复${randomUUID().slice(0, 4)}`, text: '两个月前提交申请，至今没有收到决定。', facts: { anonymous: false },
  })
  return id
}

/** What a clerk writes into the first paper. */
export const firstPaperIn = (place: string) =>
  ({ grounds: groundsIn(place), paper: { act: '作出的甲市监罚〔2026〕12号行政处罚决定', found: ['裁量理由不足。'], demands: ['重新审查裁量理由。'] } })

/** The draft of a paper as submitted by the clerk. */
export async function submitted(clerk: Page, matter: string, option: string, form: object): Promise<string> {
  const { id } = await send<{ id: string }>(clerk, `/api/matters/${matter}/drafts`, { option })
  const saved = await send<{ version: number }>(clerk, `/api/drafts/${id}/versions`, { expectedVersion: 0, form })
  const { checks } = await read<DraftOut>(clerk, `/api/drafts/${id}`)
  const reasons = Object.fromEntries(checks.filter(({ state }) => state === 'warn').map(check => [check.id, '已经核对。']))
  const { round } = await send<{ round: string }>(clerk, `/api/drafts/${id}/rounds`, { expectedVersion: saved.version, reasons, countersign: [] })
  return round
}

export const agree = async (by: Page, round: string): Promise<unknown> => await send(by, `/api/approvals/${round}/steps`, { does: 'agreed' })
