import type { RegisterId, Written } from '../../../core/registers/index.ts'
import { entriesAbove, entriesOf, lawVersions, type DemoEntry } from '../../demo/registerEntries.ts'
import { allCharges, type Charge, chargesOf, graveCharge, hiddenCharge, tiersOf } from '../charges.ts'
import { bare, type WorldArea, type WorldOrgan } from './places.ts'

export type WorldEntry = readonly [register: RegisterId, organ: string, written: Written]

const tierWords = { LIGHT: '从轻', GENERAL: '一般', HEAVY: '从重' } as const
const facts = { LIGHT: '配合查处', GENERAL: '', HEAVY: '再次违法' } as const

function chargeEntries({ code: place, name }: WorldArea, charge: Charge, since: string, published: string): Written[] {
  const tiers = tiersOf(charge)
  const paper = (title: string) => ({ document: `${name}${title}`, publishedOn: published, place, from: since })
  return [
    { ...paper('案由目录'), code: charge.offence, name: charge.name, item: charge.item, fineMode: 'ABSOLUTE', fineMin: String(charge.least), fineMax: String(charge.most) },
    {
      ...paper('行政处罚裁量基准'), code: charge.benchmark, offence: charge.offence,
      tiers: tiers.map(({ code, type, from, to }, at) => [code, tierWords[type], '绝对额', from, to, at < tiers.length - 1 ? '不含' : '含', facts[type], facts[type] || '没有从轻、从重情节'].join('|')).join('\n'),
    },
  ]
}

/** What monitoring holds the acts of an invented world against, from the first day of a year on. */
export function registersOf(areas: readonly WorldArea[], organs: readonly WorldOrgan[], years: readonly string[]): WorldEntry[] {
  const since = `${years[0]!}-01-01`
  const published = `${Number(years[0]) - 1}-12-20`
  const roots = areas.filter(({ parent }) => parent === null)
  const dated = ([register, organ, written]: DemoEntry): WorldEntry => [register, organ, 'from' in written && written['from'] === '2025-01-01' ? { ...written, from: since, publishedOn: written['publishedOn'] === '' ? '' : published } : written]
  const ofCharge = (root: WorldArea, charge: Charge, on: string): WorldEntry[] => {
    const [offence, benchmark] = chargeEntries(root, charge, since, on)
    const known = { ...offence, publishedOn: published }
    return [['offence', `${root.code}-justice`, known], ['benchmark', `${root.code}-justice`, benchmark!]]
  }
  return [
    ...roots.flatMap(root => entriesAbove(root).filter(([register]) => register !== 'list' || root.code !== bare)).map(dated),
    ...roots.flatMap(root => [...[...allCharges, graveCharge].flatMap(charge => ofCharge(root, charge, published)), ...ofCharge(root, hiddenCharge, '')]),
    ...lawVersions.map((written): WorldEntry => ['basis', `${roots[0]!.code}-justice`, written]),
    ...organs.filter(({ enforces }) => enforces).flatMap(organ => [...entriesOf(organ, years).map(dated), ...itemsOf(organ, [...chargesOf(organ.fieldCodes[0]!), graveCharge, hiddenCharge], since, published)]),
    ...areas.filter(({ parent }) => parent !== null).map(({ code, name }): WorldEntry => ['area', `${code}-justice`, { place: code, scansFrom: since, document: `${name}扫码入企通知`, publishedOn: published, from: since }]),
  ]
}

/** What a body punishes, and a licence that a hearing must come before. */
const itemsOf = ({ id, name, fieldCodes }: WorldOrgan, charges: readonly Charge[], since: string, published: string): WorldEntry[] => [
  ['item', id, { document: `${name}权责清单`, publishedOn: published, from: since, fieldCode: fieldCodes[0], code: 'XK0102', name: '应当听证的经营许可', actKind: 'licence', basis: '某条例第10条', requiresHearing: 'Y' }],
  ...charges.map((charge): WorldEntry => ['item', id, { document: `${name}权责清单`, publishedOn: published, from: since, fieldCode: fieldCodes[0], code: charge.item, name: `对${charge.name}的处罚`, actKind: 'penalty', basis: '某条例第31条' }]),
]
