import { fact } from '../records/codes.ts'
import { codeList, money, text, type Wrong } from '../records/values.ts'
import { fineMode, tierType } from './codes.ts'
import { type Column, listOf, special } from './columns.ts'
import type { Offence, Tier } from './entries.ts'

type Ranged = Pick<Offence, 'fineMin' | 'fineMax' | 'multipleMin' | 'multipleMax'>

const parts = ['阶次编码', '阶次类型', '金额口径', '下限', '上限', '上限是否不含', '情节', '适用情形'] as const

/** One tier a line, its parts between strokes: `T1|从轻|绝对额|500|2000|不含|初次违法、及时改正|货值较小`. */
export const tiersColumn: Column<readonly Tier[]> = special<readonly Tier[]>(
  '裁量阶次', 'tiers', { required: true, hint: `一行一个阶次：${parts.join('|')}` }, [],
  (written, wrong) => listOf(written, /\n/).flatMap((line, at) => tierOf(line, at + 1, wrong) ?? []),
  (tiers) => tiers.map(tierWords).join('；'),
  (tiers) => tiers.map(tierLine).join('\n'),
)

const facts = codeList('情节', fact)
export const showFacts = facts.show
const amount = money('金额')
const words = text('适用情形', 500)

function tierOf(line: unknown, at: number, wrong: Wrong): Tier | null {
  const cells = typeof line === 'object' && line !== null ? cellsOf(line as Record<string, unknown>) : String(line).split(/[|｜]/).map((cell) => cell.trim())
  const where = `第${at}个阶次`
  const said = (code: Parameters<Wrong>[0], says: string): null => wrong(code, `${where}：${says}`)
  const [code, type, mode, min, max, excluding, given, condition] = [...cells, ...parts.map(() => '')]
  const [typeCode, modeCode] = [codeIn(tierType, type!), codeIn(fineMode, mode!)]
  const [least, most] = [amount.read(min, said), amount.read(max, said)]
  if (!code) return said('E102', `没有编码。每行依次写明${parts.join('、')}，用竖线分开。`)
  if (!typeCode || !modeCode) return said('E201', `“${typeCode ? mode : type}”不在代码表里，可以填：${Object.values(typeCode ? fineMode : tierType).join('、')}。`)
  if (least === null || most === null) return said('E102', '下限和上限都要填写，只写数字。')
  return {
    code, type: typeCode, mode: modeCode, min: least, max: most, maxExclusive: ['不含', 'Y', '是', 'true'].includes(String(excluding)),
    facts: facts.read(given === '' ? null : given, said), condition: words.read(condition, said) ?? '',
  }
}

const cellsOf = ({ code, type, mode, min, max, maxExclusive, facts: given, condition }: Record<string, unknown>): string[] =>
  [code, type, mode, min, max, maxExclusive === true ? '不含' : '', Array.isArray(given) ? given.join('；') : given, condition].map((value) => (value === null || value === undefined ? '' : String(value as string).trim()))

function codeIn<T extends Readonly<Record<string, string>>>(table: T, written: string): keyof T & string | undefined {
  return Object.hasOwn(table, written) ? written : Object.keys(table).find((key) => table[key] === written)
}

const tierLine = ({ code, type, mode, min, max, maxExclusive, facts: given, condition }: Tier): string =>
  [code, tierType[type], fineMode[mode], min, max, maxExclusive ? '不含' : '含', facts.show(given), condition].join('|')

const unitOf = ({ mode }: Tier): string => (mode === 'MULTIPLE' ? '倍' : '元')
export const rangeWords = (tier: Tier): string => `${tier.min}至${tier.max}${unitOf(tier)}${tier.maxExclusive ? '（不含本数）' : ''}`
const tierWords = (tier: Tier): string => `${tier.code} ${tierType[tier.type]}：${rangeWords(tier)}`

const mostTiers = 50

/** What is wrong with tiers: two of one code, ranges that overlap or stand on their head, and what breaks the law's own range. */
export function checkTiers(tiers: readonly Tier[], offence: Ranged | undefined): string[] {
  if (tiers.length > mostTiers) return [`有${tiers.length}个阶次，一个案由至多${mostTiers}个。请核对是否把几个案由写在了一起。`]
  return [...twice(tiers), ...upsideDown(tiers), ...overlapping(tiers), ...(offence ? tiers.flatMap((tier) => beyond(tier, offence)) : [])]
}

const twice = (tiers: readonly Tier[]): string[] =>
  [...new Set(tiers.filter(({ code }, at) => tiers.findIndex((other) => other.code === code) !== at).map(({ code }) => code))].map((code) => `阶次编码“${code}”用了两次，请分别编码。`)

const upsideDown = (tiers: readonly Tier[]): string[] => tiers.filter(({ min, max }) => min > max).map((tier) => `阶次${tier.code}的下限（${tier.min}）高于上限（${tier.max}），请核对。`)

/** Tiers of one measure, from the lowest up, must not run into each other; a figure where two meet belongs to one of them. */
function overlapping(tiers: readonly Tier[]): string[] {
  const sorted = tiers.filter(({ min, max, type }) => min <= max && type !== 'NONE').sort((a, b) => a.min - b.min || a.max - b.max)
  return sorted.flatMap((upper, at) => sorted.slice(0, at).filter((lower) => lower.mode === upper.mode).flatMap((lower) => {
    if (upper.min > lower.max || (upper.min === lower.max && lower.maxExclusive)) return []
    const mend = upper.min === lower.max ? `请将阶次${lower.code}的上限改为不含本数` : '请核对上下限'
    return [`阶次${lower.code}（${rangeWords(lower)}）与阶次${upper.code}（${rangeWords(upper)}）的区间重叠，同一罚款不能适用两个阶次（行政处罚法第34条）。${mend}。`]
  }))
}

const gravity = { NONE: 0, MITIGATED: 1, LIGHT: 2, GENERAL: 3, HEAVY: 4 } as const

/** What is not wrong and yet seldom meant: sums that no tier holds, and graver tiers that begin below lighter ones. */
export function tierHints(tiers: readonly Tier[]): string[] {
  const sorted = tiers.filter(({ min, max, type }) => min <= max && type !== 'NONE').sort((a, b) => a.min - b.min || a.max - b.max)
  return sorted.slice(1).flatMap((upper, at) => {
    const below = sorted.slice(0, at + 1).filter(({ mode }) => mode === upper.mode)
    const nearest = below.reduce<Tier | undefined>((highest, tier) => (highest === undefined || tier.max > highest.max ? tier : highest), undefined)
    if (nearest === undefined) return []
    const gap = upper.min > nearest.max ? [`阶次${nearest.code}（${rangeWords(nearest)}）与阶次${upper.code}（${rangeWords(upper)}）之间有空档，落在其中的罚款没有阶次可以适用。请核对是不是有意留出的。`] : []
    const graver = below.find(({ type }) => gravity[type] > gravity[upper.type])
    return [...gap, ...(graver ? [`阶次${graver.code}（${tierType[graver.type]}）的罚款低于阶次${upper.code}（${tierType[upper.type]}）。请核对阶次类型或者区间。`] : [])]
  })
}

/** 减轻 goes below the law's minimum, 不予 has none; nothing goes above the maximum. */
function beyond(tier: Tier, { fineMin, fineMax, multipleMin, multipleMax }: Ranged): string[] {
  if (tier.type === 'NONE') return []
  const [least, most] = tier.mode === 'MULTIPLE' ? [multipleMin, multipleMax] : [fineMin, fineMax]
  const unit = unitOf(tier)
  if (most !== null && tier.max > most) return [`阶次${tier.code}的上限（${tier.max}${unit}）突破了法定上限（${most}${unit}）。裁量基准只能在法定幅度内细化，请核对。`]
  if (least !== null && tier.min < least && tier.type !== 'MITIGATED') return [`阶次${tier.code}的下限（${tier.min}${unit}）低于法定下限（${least}${unit}）。低于法定下限的只能是减轻处罚，请核对阶次类型或者下限。`]
  return []
}
