import { isDeepStrictEqual } from 'node:util'
import { circlesIn, divisionsAbove } from '../../core/authority/index.ts'
import type { AreaRow, NewArea } from '../store/organs/areas.ts'
import type { Changes, NewOrgan, OwnColumns, RegisterRow } from '../store/organs/register.ts'
import { idFor, parentOf } from '../store/organs/writes.ts'
import type { Range } from '../store/within.ts'
import type { RowProblem } from '../files/rowReader.ts'
import type { FileRow } from './readRows.ts'

/** What the register already holds. `keeps`: what the person may write. */
export interface Held {
  readonly organs: readonly RegisterRow[]
  readonly areas: readonly AreaRow[]
  readonly keeps: Range
}

/** What an import would write, and what is wrong with the rest. */
export interface Plan {
  readonly areas: readonly NewArea[]
  readonly added: readonly NewOrgan[]
  readonly changed: readonly { readonly id: string, readonly changes: Changes }[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

interface Meant { readonly file: FileRow, readonly known: RegisterRow | undefined, readonly id: string, organ: NewOrgan }

type Tell = (row: FileRow, column: string, code: string, says: string) => void

/** Holds rows against the register and against each other. Whatever leans on a wrong row is wrong with it. */
export function plan(rows: readonly FileRow[], held: Held): Plan {
  const problems: RowProblem[] = []
  const bad = new Set<number>()
  const tell: Tell = ({ row }, column, code, says) => {
    problems.push({ row, column, code, says: `第${row}行“${column}”：${says}` })
    bad.add(row)
  }
  const areas = newAreas(rows, held, tell)
  const meant = resolve(rows, held, areas, tell)
  refuseDuplicates(meant, tell)
  refuseCircles(meant, held, tell)
  spread(meant, bad, tell)
  const right = meant.filter(({ file }) => !bad.has(file.row))
  placeFolders(right, held, tell)
  spread(meant, bad, tell)
  const whole = right.filter(({ file }) => !bad.has(file.row))
  const changed = whole.flatMap(({ file, known }) => known ? [{ id: known.id, changes: differing(file, known) }] : [])
  const used = new Set(whole.map(({ file }) => file.areaCode))
  return {
    areas: [...areas.values()].filter(({ code }) => used.has(code)), added: whole.filter(({ known }) => !known).map(({ organ }) => organ),
    changed: changed.filter(({ changes }) => Object.keys(changes).length > 0), unchanged: changed.filter(({ changes }) => Object.keys(changes).length === 0).length,
    problems: problems.sort((a, b) => a.row - b.row),
  }
}

/** A division that is not known yet comes with the row that names it, beneath one that is. */
function newAreas(rows: readonly FileRow[], { areas }: Held, tell: Tell): Map<string, NewArea> {
  const known = new Map(areas.map(area => [area.code, area]))
  const fresh = new Map<string, NewArea>()
  for (const row of [...rows].sort((a, b) => Number(a.areaCode.replace(/0+$/, '').length) - Number(b.areaCode.replace(/0+$/, '').length))) {
    if (known.has(row.areaCode)) continue
    const upper = divisionsAbove(row.areaCode).map(code => known.get(code)).find(area => area !== undefined)
    if (!upper) tell(row, '区划代码', 'area.unknown', `没有登记过${row.areaCode}，也没有登记过它的上级区划。请先核对代码；新设的区划从上级起登记。`)
    else if (row.areaName === '') tell(row, '区划代码', 'area.unnamed', `没有登记过${row.areaCode}。代码无误的，请在“区划名称”中写明名称，随本行一并登记。`)
    else {
      const area = { code: row.areaCode, name: row.areaName, parentCode: upper.code, level: row.level, region: upper.region }
      known.set(area.code, area)
      fresh.set(area.code, area)
    }
  }
  return fresh
}

function resolve(rows: readonly FileRow[], held: Held, fresh: ReadonlyMap<string, NewArea>, tell: Tell): Meant[] {
  const regions = new Map([...held.areas, ...fresh.values()].map(({ code, region }) => [code, region]))
  const [byId, byCode] = [new Map(held.organs.map(organ => [organ.id, organ])), new Map(held.organs.flatMap(organ => organ.uscc ? [[organ.uscc, organ] as const] : []))]
  const names = new Map<string, Set<string>>()
  const meant = rows.map((file): Meant => {
    const known = byId.get(file.id) ?? (file.uscc ? byCode.get(file.uscc) : undefined) ?? byId.get(idFor(file))
    return { file, known, id: known?.id ?? (file.id || idFor(file)), organ: undefined as unknown as NewOrgan }
  })
  for (const [key, id] of [...held.organs.flatMap(({ id, name, uscc }) => keysOf(id, name, uscc)), ...meant.flatMap(({ id, file }) => keysOf(id, file.name, file.uscc))]) {
    names.set(key, (names.get(key) ?? new Set()).add(id))
  }
  for (const each of meant) {
    const reference = (text: string, column: string): string | null => {
      if (text === '') return null
      const found = [...names.get(text) ?? names.get(text.toUpperCase()) ?? names.get(text.toLowerCase()) ?? []]
      if (found.length === 1) return found[0]!
      tell(each.file, column, found.length === 0 ? 'organ.unknown' : 'organ.several', found.length === 0
        ? `名录和本文件中都没有“${text}”。请写规范全称、统一社会信用代码或者机关标识，或者先登记它。` : `有${found.length}个机关叫“${text}”。请改写统一社会信用代码或者机关标识。`)
      return null
    }
    const { file, known, id } = each
    each.organ = {
      ...ownColumns(file), id, kind: file.kind, level: file.level, areaCode: file.areaCode, region: regions.get(file.areaCode) ?? '', path: '', fromDay: file.from, qualifiedFrom: file.qualifiedFrom,
      governmentId: reference(file.government, '所属政府'), superiorId: reference(file.superior, '上级机关'), setUpById: reference(file.setUpBy, '设立机关'),
      entrustedById: reference(file.entrustedBy, '委托机关'), management: file.management, authorizedBy: file.authorizedBy,
    }
    if (known) refuseMoved(each, known, tell)
  }
  return meant
}

const keysOf = (id: string, name: string, uscc: string | null): (readonly [string, string])[] => [[id, id], [name, id], ...(uscc ? [[uscc, id] as const] : [])]

/** What an organ is, and whom it belongs to, changes on its page, with a day and a ground. */
function refuseMoved({ file, organ }: Meant, known: RegisterRow, tell: Tell): void {
  const fixed = [['类别', organ.kind, known.kind], ['层级', organ.level, known.level], ['区划代码', organ.areaCode, known.areaCode]] as const
  const bound = [['所属政府', organ.governmentId, known.governmentId], ['上级机关', organ.superiorId, known.superiorId], ['设立机关', organ.setUpById, known.setUpById], ['委托机关', organ.entrustedById, known.entrustedById]] as const
  for (const [column, given, held] of fixed) if (given !== held) tell(file, column, 'organ.fixed', `${known.name}已经登记，${column}与名录不一致。请核对；确有变化的，撤销原机关、另行登记。`)
  for (const [column, given, held] of bound) if (given !== null && given !== held) tell(file, column, 'relation.fixed', `${known.name}已经登记，${column}与名录不一致。关系有变的，请在该机关的页面登记新的关系和起始日期。`)
}

const ownColumns = ({ name, shortName, uscc, documentMark, legalReviewUnit, address, phone, comprehensive, fieldCodes, otherLaw, authorizedBasis, hasPenaltyPower, hasCoercionPower, hasEnforcementPower }: FileRow): OwnColumns =>
  ({ name, shortName, uscc, documentMark, legalReviewUnit, address, phone, comprehensive, fieldCodes, otherLaw, authorizedBasis, hasPenaltyPower, hasCoercionPower, hasEnforcementPower })

const differing = (file: FileRow, known: RegisterRow): Changes =>
  Object.fromEntries(Object.entries(ownColumns(file)).filter(([name, value]) => !file.unsaid.has(name) && !isDeepStrictEqual((known as unknown as Record<string, unknown>)[name], value)))

function refuseDuplicates(meant: readonly Meant[], tell: Tell): void {
  const first = new Map<string, FileRow>()
  for (const { file, id } of meant) {
    const earlier = [id, file.uscc].flatMap(key => key !== null ? first.get(key) ?? [] : [])[0]
    if (earlier) tell(file, file.uscc ? '统一社会信用代码' : '规范全称', 'duplicate', `与第${earlier.row}行是同一个机关。请删去一行。`)
    for (const key of [id, file.uscc]) if (key !== null && !first.has(key)) first.set(key, file)
  }
}

/** Nobody stands above himself, in his system or in the folders. */
function refuseCircles(meant: readonly Meant[], { organs }: Held, tell: Tell): void {
  const all = new Map<string, Pick<NewOrgan, 'kind' | 'governmentId' | 'superiorId' | 'setUpById' | 'entrustedById'>>([...organs.map(organ => [organ.id, organ] as const), ...meant.map(({ id, organ }) => [id, organ] as const)])
  const above = (upper: (organ: Parameters<typeof parentOf>[0]) => string | null) => new Map([...all].map(([id, organ]) => [id, [upper(organ)].filter(each => each !== null)]))
  const rowOf = new Map(meant.map(({ id, file }) => [id, file]))
  for (const circle of [...circlesIn(above(({ superiorId }) => superiorId)), ...circlesIn(above(parentOf))]) {
    const rows = circle.flatMap(id => rowOf.get(id) ?? [])
    for (const row of rows) tell(row, '上级机关', 'circle', `上级关系绕成一圈（${rows.map(each => each.name).join(' → ')}）。请核对谁是谁的上级。`)
  }
}

/** What names a wrong row is wrong too. */
function spread(meant: readonly Meant[], bad: Set<number>, tell: Tell): void {
  const wrong = new Map(meant.filter(({ file, known }) => bad.has(file.row) && !known).map(({ id, file }) => [id, file]))
  const leaning = Map.groupBy(meant.flatMap(each => [each.organ.governmentId, each.organ.superiorId, each.organ.setUpById, each.organ.entrustedById].flatMap(upper => upper === null ? [] : [{ upper, each }])), ({ upper }) => upper)
  const waiting = [...wrong.keys()]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { each } of leaning.get(id) ?? []) {
      if (bad.has(each.file.row)) continue
      tell(each.file, '上级机关', 'leans', `所写的机关在第${wrong.get(id)!.row}行，那一行有问题。请先改好那一行。`)
      wrong.set(each.id, each.file)
      if (!each.known) waiting.push(each.id)
    }
  }
}

/** An organ's folder lies in that of the organ it belongs to, and in what the person keeps. */
function placeFolders(meant: readonly Meant[], { organs, keeps }: Held, tell: Tell): void {
  const paths = new Map(organs.map(({ id, path }) => [id, path]))
  const mine = new Map(meant.map(each => [each.id, each]))
  const pathOf = (id: string): string => {
    const known = paths.get(id)
    if (known !== undefined) return known
    const each = mine.get(id)
    const parent = each ? parentOf(each.organ) : null
    const path = `${parent === null ? '/' : pathOf(parent)}${id}/`
    paths.set(id, path)
    return path
  }
  for (const each of meant) {
    const path = pathOf(each.id)
    each.organ = { ...each.organ, path }
    if (path < keeps.from || path >= keeps.to) tell(each.file, '所属政府', 'register.notYours', '不在你负责登记的地区。请由当地的司法行政部门登记，或者核对所属政府、上级机关。')
  }
}
