import { writeXlsx } from 'hucre/xlsx'
import { kindsOfAct } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { calendarFor } from '../../laws/registry.ts'
import { demoPlaces } from '../../server/demo/records.ts'
import { changed, irregularitiesOf } from '../../server/generate/irregularities/index.ts'
import { lawful, type Told } from '../../server/generate/lawful.ts'
import { daysFrom } from '../../server/generate/scene.ts'
import { zipped } from '../hostile/zipped.ts'
import { manyPenalties } from '../manyRecords.ts'

/**
 * In what form records are handed in: a file of each kind, lines as they arrive, a batch; acts with their child tables in an archive or a
 * workbook; child tables by themselves, before their acts or after them.
 */
export const forms = ['csv', 'xlsx', 'ndjson', 'json', 'archive', 'workbook', 'childrenFirst', 'childrenLast'] as const
export type Form = (typeof forms)[number]

/** A file as it is sent, by a source of its own; the second edition says something else of some of the same records. */
export interface Posted { readonly path: string, readonly type: string | null, readonly body: () => FormData | Blob }

export interface Wanted { readonly form: Form, readonly rows: number, readonly source: string, readonly edition: 1 | 2 }

export async function posted(wanted: Wanted): Promise<Posted> {
  const { form, source, edition } = wanted
  const acts = async () => upload(`${source}.csv`, new Blob([textOf(await penalties(wanted))]))
  switch (form) {
    case 'csv': return await acts()
    case 'xlsx': return await book(source, { 处罚: await penalties(wanted) })
    case 'ndjson': return { path: '/api/records', type: 'application/x-ndjson', body: () => new Blob([told(wanted).map(one => `${JSON.stringify(one)}\n`).join('')]) }
    case 'json': return { path: '/api/records', type: 'application/json', body: () => new Blob([JSON.stringify({ records: told(wanted) })]) }
    case 'archive': return archive(source, { 处罚: await penalties(wanted), ...children(wanted) })
    case 'workbook': return await book(source, { 处罚: await penalties(wanted), ...children(wanted) })
    case 'childrenFirst': return edition === 1 ? archive(source, children(wanted)) : await acts()
    case 'childrenLast': return edition === 1 ? await acts() : archive(source, children(wanted))
  }
}

type Tables = Readonly<Record<string, readonly string[]>>
const textOf = (rows: readonly string[]): string => rows.map(row => `${row}\n`).join('')
const archive = (source: string, tables: Tables): Posted =>
  upload(`${source}.zip`, new Blob([new Uint8Array(zipped(Object.entries(tables).map(([name, rows]) => ({ name: `${name}.csv`, content: textOf(rows) }))))]))
const book = async (source: string, tables: Tables): Promise<Posted> =>
  upload(`${source}.xlsx`, new Blob([Buffer.from(await writeXlsx({ sheets: Object.entries(tables).map(([name, rows]) => ({ name, rows: rows.map(row => row.split(',')) })) }))]))

/** Evidence and steps of some acts: one in thirty is misread, one in fifty belongs to an act that never comes. In the second edition some of it is called otherwise. */
function children({ rows, source, edition }: Wanted): Tables {
  const acts = Array.from({ length: rows / 3 }, (_, at) => (at % 50 === 7 ? 10 * rows + at : 3 * at + 1))
  const of = (act: number) => `${source},2024-${act}`
  return {
    证据: ['sourceSystem,sourceRecordId,evidenceId,evidenceType,name,obtainedAt', ...acts.flatMap((act, at) => [
      `${of(act)},Z1,OBJECT,账册${edition === 2 && at % 4 === 0 ? '两本' : ''},2024-03-05 10:00`, `${of(act)},Z2,OBJECT,照片,${at % 30 === 4 ? '2024-02-30' : ''}`])],
    过程: ['sourceSystem,sourceRecordId,stepId,stepType,startedAt,officer1Name,officer1CertNo', ...acts.filter(act => act % 2 === 0).map(act => `${of(act)},S1,ONSITE_INSPECTION,2024-03-04 09:10,冯二,执1`)],
  }
}

function upload(name: string, file: Blob): Posted {
  return { path: '/api/record-imports', type: null, body: () => {
    const form = new FormData()
    form.append('file', file, name)
    return form
  } }
}

/** Lines of CSV. In the second edition every fifth is another penalty under the same number. */
async function penalties({ rows, source, edition }: Wanted): Promise<string[]> {
  const of = async (seed: number) => {
    let text = ''
    for await (const piece of manyPenalties(rows, seed, source)) text += piece.toString()
    return text.trimEnd().split('\n')
  }
  const first = await of(3)
  if (edition === 1) return first
  const second = await of(4)
  return first.map((row, at) => at % 5 === 1 ? second[at]! : row)
}

/** Acts of all kinds, one in four with something that breaks the law. In the second edition some are withdrawn, some of another party. A batch holds few. */
function told({ form, rows, source, edition }: Wanted): object[] {
  const count = form === 'json' ? Math.min(rows, 300) : rows
  return Array.from({ length: count }, (_, at) => ({ ...actOf(at), sourceSystem: source, ...(edition === 2 && at % 5 === 0 && { name: `某企业${at}` }), ...(edition === 2 && at % 7 === 0 && { voided: true }) }))
}

function actOf(number: number): Told {
  const { body, officers } = demoPlaces[number % demoPlaces.length]!
  const kind = kindsOfAct[number % kindsOfAct.length]!
  const scene = { body, officers: officers.slice(0, 2), number, party: `某某商贸第${number}有限公司`, day: daysFrom(addDays('2026-01-05', number % 140), calendarFor(body.region)) }
  const flaws = irregularitiesOf(kind).filter(({ where }) => where?.(scene) ?? true)
  const act = lawful[kind](scene)
  return number % 4 === 0 && flaws.length > 0 ? changed(act, flaws[number % flaws.length]!.differs(scene, act)) : act
}
