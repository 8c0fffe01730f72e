import { lacksSignatureOf } from '../../../core/evidence/index.ts'
import { paperName } from '../../../core/matters/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import type { Day } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { addArchive, addUse, documentsOf, findArchive, listArchived, listed, signaturesOf, unservedPapers, usesOf, type ArchivedRow, type Document, type RecordSigned } from '../../store/matters/archive.ts'
import { audit } from '../../store/audit.ts'
import { nextNumber } from '../../store/papers/counters.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { load } from '../../store/matters/load.ts'
import { findMatter, type MatterRow } from '../../store/matters/matters.ts'
import { markOf } from '../../store/papers/papers.ts'
import { requireRole, type PostRole } from '../../store/posts.ts'
import { findPractice, setPractice, type Retention } from '../../store/laws/practices.ts'
import { notFound, refused } from '../../store/refused.ts'
import * as contract from '../contract/archive.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** Who closes files, and who settles how an office works. */
const keepers: readonly PostRole[] = ['clerk', 'chief']
const heads: readonly PostRole[] = ['chief', 'leader']

/** 归档: what lies in a closed matter is listed, sealed and kept; and how an office has settled to do so. */
export function archive(app: App, deps: Deps): void {
  serve(app, deps, contract.getArchive, async ({ params, who, read }) => await read(async tx => await view(tx, deps, who, await matterOf(tx, who, params.id))))

  serve(app, deps, contract.archiveMatter, async ({ params, body, who, write }) => {
    requireRole(who, keepers, '归档')
    return await write(async tx => await seal(tx, deps, who, await matterOf(tx, who, params.id), body))
  })

  serve(app, deps, contract.recordArchiveUse, async ({ params, body, who, write }) => {
    requireRole(who, keepers, '登记查阅、借阅')
    return await write(async tx => await use(tx, deps, who, await matterOf(tx, who, params.id), body))
  })

  serve(app, deps, contract.listArchive, async ({ query, read }) => {
    const { rows, ...page } = await read(tx => listArchived(tx, { ...query, borrowed: query.borrowed === 'true' }))
    return { ...page, items: rows.map(row => viewRow(row, deps.laws)) }
  })

  serve(app, deps, contract.getPractices, async ({ who, read }) => await read(tx => practices(tx, who)))

  serve(app, deps, contract.setPractices, async ({ body, who, write }) => {
    requireRole(who, heads, '确定办理规则')
    return await write(async tx => {
      if (body.answerByAnother !== undefined) await setPractice(tx, who, 'answerByAnother', body.answerByAnother, body.source, deps.today())
      if (body.retention) await setPractice(tx, who, 'retention', body.retention, body.source, deps.today())
      await audit(tx, who, { act: 'practice.set', subject: { kind: 'organ', id: who.organ.id } })
      return await practices(tx, who)
    })
  })
}

async function practices(tx: Transaction, who: Acting) {
  return {
    answerByAnother: await findPractice(tx, who.organ.id, 'answerByAnother'),
    retention: retentionOut(await findPractice(tx, who.organ.id, 'retention')),
    maySet: who.roles.some(role => heads.includes(role)),
  }
}

const retentionOut = <T extends { readonly value: readonly Retention[] }>(row: T) => ({ ...row, value: row.value.map(one => ({ ...one })) })

/** The office's own side of a matter: the agency, and whoever else sees it, is told that there is none. */
async function matterOf(tx: Transaction, { viewer: { scope } }: Acting, id: string): Promise<MatterRow> {
  const row = await findMatter(tx, id)
  if (!row || !scope || row.officePath < scope.from || row.officePath >= scope.to) throw notFound('个办件')
  return row
}

/** The documents, those handed in on the platform by the names that the law of the matter gives them. */
async function named(tx: Transaction, laws: LawShelf, row: MatterRow): Promise<Document[]> {
  const [inHand] = await load(tx, laws, [row])
  return (await documentsOf(tx, row.id)).map(one => one.id.startsWith('filed:') ? { ...one, what: `${paperName(inHand!.matter.machine, one.what)}（平台报送）` } : one)
}

async function view(tx: Transaction, { today, laws }: Deps, who: Acting, row: MatterRow): Promise<contract.ArchiveOut> {
  const kept = await findArchive(tx, row.id)
  const documents = await named(tx, laws, row)
  const { value: retentions, source } = retentionOut(await findPractice(tx, row.officeId, 'retention'))
  const checks = kept ? [] : await checksOf(tx, row, documents.filter(({ id, pages }) => pages === null && !id.startsWith('filed:')).length)
  const { contents, recordedAt, ...archived } = kept ?? { contents: undefined, recordedAt: '' }
  return {
    archived: kept ? archived as contract.ArchiveOut['archived'] : null,
    contents: (contents ?? listed(documents)).map(one => ({ ...one })), later: kept ? listed(documents.filter(one => one.recordedAt > recordedAt)) : [],
    checks, mayArchive: !kept && row.closed !== null && row.closedOn !== null && row.closedOn <= today() && mine(who, row) && !checks.some(({ blocks }) => blocks),
    retentions, retentionSource: source, uses: kept ? await usesOf(tx, row.id) : [],
  }
}

const mine = (who: Acting, { officeId }: MatterRow): boolean => officeId === who.organ.id && who.roles.some(role => keepers.includes(role))

/** What stands in the way: a matter that goes on; and what a careful person looks at first. */
async function checksOf(tx: Transaction, row: MatterRow, uncounted: number): Promise<contract.ArchiveOut['checks']> {
  const unserved = await unservedPapers(tx, row.id)
  return [
    ...(row.closed === null ? [{ blocks: true, says: '案件还没有办结，不能归档。请先依法办结。' }] : []),
    ...unserved.map(({ title, number }) => ({ blocks: false, says: `${title}${number ?? ''}没有送达回证。请补登送达，或者在备考说明中写明原因。` })),
    ...(await signaturesOf(tx, row.id)).flatMap(record => unsignedSays(record)),
    ...(uncounted > 0 ? [{ blocks: false, says: `有${uncounted}份材料没有计页。请等文书文件生成后再归档；其他材料的页数在备考说明中写明。` }] : []),
  ]
}

function unsignedSays(record: RecordSigned): contract.ArchiveOut['checks'] {
  const lacks = lacksSignatureOf(record)
  if (lacks.length === 0) return []
  return [{ blocks: false, says: `${chineseDay(record.on)}的${recordNames[record.kind] ?? '监督措施记录'}（${record.object}）没有${lacks.join('、')}的签名。请补签后把签名页作为证据附入，或者在备考说明中写明原因。` }]
}

const recordNames: Readonly<Partial<Record<string, string>>> = { interview: '询问笔录', inspection: '现场检查记录', files: '调取材料记录', commission: '委托记录', meeting: '会议记录' }

async function seal(tx: Transaction, deps: Deps, who: Acting, row: MatterRow, given: Asked<typeof contract.archiveMatter>['body']): Promise<contract.ArchiveOut> {
  const today = deps.today()
  await tx`select from matter where id = ${row.id} for update`
  if (row.officeId !== who.organ.id) throw refused('organ.notParty', 403, '案件由办理它的监督机构归档。请由该机构办理。')
  if (await findArchive(tx, row.id)) throw refused('archive.sealed', 409, '本案已经归档，目录已封存。归档后形成的材料会自动列入“归档后补充”。')
  const { contents, checks, retentions, retentionSource } = await view(tx, deps, who, row)
  const blocking = checks.find(({ blocks }) => blocks)
  if (blocking) throw refused('archive.early', 409, blocking.says)
  const retention = retentions.find(({ name }) => name === given.retention)
  if (!retention) throw missing('retention', '本机关没有这种保管期限。请从列出的期限中选择。')
  if (checks.length > 0 && !given.remarks) throw missing('remarks', '有需要核对的事项。请先补齐，或者在备考说明中写明原因。')
  const year = Number(today.slice(0, 4))
  const number = `${markOf(who.organ)}档〔${year}〕${await nextNumber(tx, who.organ.id, 'archive', year)}号`
  await addArchive(tx, who, row, {
    number, archivedOn: today, retention: retention.name, keepUntil: retention.years === null ? null : inYears(row.closedOn!, retention.years), source: retentionSource,
    responsible: given.responsible, contents, remarks: given.remarks ?? null,
  })
  await audit(tx, who, { act: 'matter.archived', subject: { kind: 'matter', id: row.id }, detail: { number } })
  return await view(tx, deps, who, row)
}

const missing = (field: string, says: string) => refused('archive.incomplete', 422, says, { errors: [{ field: `body.${field}`, code: 'archive.incomplete', says }] })

/** To the end of the year in which the period runs out: files are counted by years. */
const inYears = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) + years}-12-31`

async function use(tx: Transaction, deps: Deps, who: Acting, row: MatterRow, body: Asked<typeof contract.recordArchiveUse>['body']): Promise<contract.ArchiveOut> {
  if (!await findArchive(tx, row.id)) throw refused('archive.none', 409, '本案还没有归档，没有查阅、借阅可以登记。请先归档。')
  const today = deps.today()
  if (body.kind === 'return') {
    const loan = (await usesOf(tx, row.id)).find(({ id, kind, returned }) => id === body.returns && kind === 'borrow' && !returned)
    if (!loan) throw refused('archive.notOut', 409, '这次借阅已经归还，或者不在本案。请刷新后核对。')
    await addUse(tx, who, row, { kind: 'return', person: loan.person, unit: loan.unit, purpose: loan.purpose, on: today, dueOn: null, returns: loan.id })
  } else {
    const dueOn = body.kind === 'borrow' ? body.dueOn : null
    if (dueOn !== null && dueOn < today) throw missing('dueOn', `应归还日期${chineseDay(dueOn)}已经过去。请填写今天以后的日期。`)
    await addUse(tx, who, row, { kind: body.kind, person: body.person, unit: body.unit, purpose: body.purpose, on: today, dueOn, returns: null })
  }
  await audit(tx, who, { act: `archive.${body.kind}`, subject: { kind: 'matter', id: row.id } })
  return await view(tx, deps, who, row)
}

function viewRow({ matterId, matterNumber, title, kind, lawId, agencyId, agencyName, agencyShortName, ...row }: ArchivedRow, laws: LawShelf): contract.ArchiveRowOut {
  const law = laws.current(lawId)?.law
  const known = law ? [law, ...laws.uppers(law).map(upper => upper.law)] : []
  const kindName = known.flatMap(each => each.proceedings).find(proceeding => proceeding.kind === kind)?.title ?? kind
  return { ...row, matter: { id: matterId, number: matterNumber, title, kindName }, agency: { id: agencyId, name: agencyName, shortName: agencyShortName } }
}
