import { isOfActs, layoutFor, type MappedColumn, type MappedKind, mappedKinds, type Mapping } from './mapping.ts'

/** What a sender's columns may be, by their names: the table most of them fit, and our column for each. */
export function suggestMapping(header: readonly string[], kind?: MappedKind): Mapping {
  const names = header.map((name) => name.trim())
  const made = (kind === undefined ? mappedKinds : [kind]).map((one) => suggestedFor(one, names))
  return made.reduce((best, next) => (next.likeness > best.likeness ? next : best)).mapping
}

/** `likeness`: how many of the columns are known, those by a name that is only near at half, less what is missed. */
function suggestedFor(kind: MappedKind, names: readonly string[]): { readonly mapping: Mapping, readonly likeness: number } {
  const { columns: ours, required } = layoutFor(kind)
  const free = new Map<string, string>(ours.flatMap(({ name, leaf }) => [[plainName(name), name], [plainName(leaf.name), name]]))
  let likeness = 0
  const columns = names.map((from): MappedColumn => {
    const plain = plainName(from)
    const near = free.has(plain) ? plain : likest(plain, free.keys())
    const to = near === null ? null : free.get(near)!
    if (to !== null) likeness += near === plain ? 1 : 0.5
    for (const [key, name] of free) if (name === to) free.delete(key)
    return { from, to, ...(to !== null && /万元/.test(from) && { tenThousands: true }) }
  })
  const mapping: Mapping = { kind, columns, fixed: {} }
  const missed = required.filter((name) => !columns.some(({ to }) => to === name)).length
  return { mapping: isOfActs(mapping) ? mapping : { ...mapping, columns: keyed(columns) }, likeness: likeness - missed / 4 }
}

/** In a child table the number of the case is what tells whose row it is. */
function keyed(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const at = columns.findIndex(({ from, to }) => to === null && /^(案件|案|立案|行为|记录|业务|流水)(记录)?(编|流水|文)?号$/.test(plainName(from)))
  return at < 0 || columns.some(({ to }) => to === 'sourceRecordId') ? columns : columns.with(at, { ...columns[at]!, to: 'sourceRecordId' })
}

/** The name that has most signs in common with the one written, at least three in five of both; null if none. */
function likest(name: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let most = 0.6
  for (const candidate of names) {
    const common = [...name].filter((sign) => candidate.includes(sign)).length
    const share = name.includes(candidate) ? 0.9 : 2 * common / (name.length + candidate.length)
    if (common >= 2 && share >= most && share > (best === null ? 0 : most)) [best, most] = [candidate, share]
  }
  return best
}

/** A name without what senders add to it. */
const plainName = (name: string): string => name.toLowerCase().replace(/(行政)?相对人(?!类)/, '当事人').replace(/[（(].*?[）)]|[\s_*：:-]|必填|万元|元$/g, '')
