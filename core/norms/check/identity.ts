import type { Law } from '../law.ts'
import { monitored } from '../monitored.ts'
import { placeOf } from '../../texts/index.ts'
import { error, type Finding } from './finding.ts'
import { partsOf } from './parts.ts'

/** A pack must be data, name each thing once, and cite as lawyers do. */
export function identityFindings(law: Law): Finding[] {
  const lost = lostInJson(law, '')
  if (lost !== undefined) {
    return [error('json.lost', lost, undefined, `${lost} 不是数据，存入 JSON 再取出会丢失：法规包只能有文字、数字、真假值、列表和对象`)]
  }
  return [
    ...twice(law.norms.map((norm) => norm.id), '规范'),
    ...twice(monitored(law).map(({ id }) => id), '执法期限或者要求'),
    ...twice(law.readings.map((reading) => reading.id), '解读'),
    ...twice(law.proceedings.map((proceeding) => proceeding.kind), '办件种类'),
    ...law.proceedings.flatMap((proceeding) => twice(proceeding.facts.map((fact) => fact.id), `办件 ${proceeding.kind} 的事实`)),
    ...malformed(law),
    ...period(law),
    ...residualLines(law),
  ]
}

function twice(ids: readonly string[], what: string): Finding[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...new Set(again)].map((id) => error('id.twice', `${what} ${id}`, undefined, `${what}的标识 ${id} 用了不止一次：同一部法规之内不得重复`))
}

function malformed(law: Law): Finding[] {
  return partsOf(law).filter(({ cite }) => placeOf(cite) === undefined).map(({ where, cite }) =>
    error('cite.form', where, cite, `“${cite}”不是条文的引用：应当写作 第25条第1款第4项，数字用阿拉伯数字`))
}

function period({ inForce: { from, to, cite } }: Law): Finding[] {
  if (to === undefined || from <= to) return []
  return [error('inForce.order', '施行日期', cite, `自 ${from} 施行，却在 ${to} 失效：请核对日期`)]
}

/** A refusal must cite an article even where nothing binds two organs. */
function residualLines(law: Law): Finding[] {
  if (law.lines.length === 0) return []
  const wanted = law.region === 'cn' ? ['unrelated' as const] : ['unrelated' as const, 'elsewhere' as const]
  return wanted.filter((over) => !law.lines.some((line) => line.over === over && line.effect !== 'supervises')).map((over) => error('line.residual', `监督线 ${over}`, undefined,
    `监督线中没有写明如何拒绝${over === 'unrelated' ? '没有监督关系' : '不在施行区域'}的机关：请加一条 over: '${over}'、effect: 'excluded'`))
}

/** Path of the first thing that JSON would drop or change. */
function lostInJson(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return undefined
  if (Array.isArray(value)) return firstLost(value.map((each, index) => [`${path}[${index}]`, each]))
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return path || '法规包'
  return firstLost(Object.entries(value).map(([key, each]) => [path ? `${path}.${key}` : key, each]))
}

function firstLost(entries: readonly (readonly [string, unknown])[]): string | undefined {
  for (const [path, value] of entries) {
    const lost = lostInJson(value, path)
    if (lost !== undefined) return lost
  }
  return undefined
}
