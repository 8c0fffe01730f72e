import type { Law } from '../law.ts'
import { error, type Finding } from './finding.ts'

/** What a skeleton writes where a person still has to. */
export const blank = '待填'

/** Each place of a pack that is still as the skeleton laid it. */
export function blankFindings(law: Law): Finding[] {
  return placesOf(law, '').map(([place, cite]) => error('blank', place, cite, `${place} 还是“${blank}”：请照条文写好，并核对它所引的条`))
}

function placesOf(value: unknown, path: string, cite?: string): (readonly [place: string, cite: string | undefined])[] {
  if (typeof value === 'string') return value.startsWith(blank) ? [[path, cite]] : []
  if (value === null || typeof value !== 'object') return []
  const { id, kind } = value as { readonly id?: unknown; readonly kind?: unknown }
  const own = 'cite' in value && typeof value.cite === 'string' ? value.cite : cite
  const name = typeof id === 'string' && path !== '' ? `规范 ${id}` : typeof kind === 'string' && path.startsWith('proceedings') ? `办件 ${kind}` : path
  return Object.entries(value).flatMap(([key, each]) => placesOf(each, Array.isArray(value) ? `${name} 第${Number(key) + 1}项` : [name, key].filter(Boolean).join(' 的 '), own))
}
