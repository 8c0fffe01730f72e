import { read } from './address.ts'

/** Pages that belong to a line of the menu without standing beneath its address; where the role does not have the first line, to the next. */
const belonging: readonly (readonly [beginning: string, ...lines: readonly [string, ...string[]]])[] = [
  ['/master-data/officers', '/officers', '/organs'], ['/master-data/credentials', '/officers', '/organs'], ['/master-data/calendar', '/calendars', '/organs'], ['/master-data', '/organs'], ['/credentials', '/officers'], ['/register-versions', '/registers'],
  ['/supervisory-inspections', '/matters'], ['/records/mappings', '/records/import'], ['/records/senders', '/records/import'], ['/records/quarantine', '/records/import'],
  ['/records/yearly', '/records/figures'], ['/records/inspections', '/records/figures'], ['/records/profile', '/records/figures'],
]

const isBeneath = (path: string, beginning: string): boolean => path === beginning || (beginning !== '/' && path.startsWith(`${beginning}/`))

/**
 * The line whose page is in sight: the longest path that fits, and of one path the line that says most of what the address asks for.
 * A kind of proceeding that has no line of its own stands among all of them.
 */
export function currentLine(lines: readonly string[], path: string, search: string): string | undefined {
  const { kind = 'supervision', ...asked } = read(search)
  const places = belonging.find(([beginning]) => isBeneath(path, beginning))?.slice(1) ?? []
  for (const place of [...places, path]) {
    const found = best(lines, place, { ...asked, kind }) ?? best(lines, place, { ...asked, kind: 'all' })
    if (found !== undefined) return found
  }
  return undefined
}

function best(lines: readonly string[], path: string, asked: Readonly<Record<string, string>>): string | undefined {
  const parts = (line: string) => {
    const [beginning = '', query = ''] = line.split('?')
    return { line, beginning, wanted: Object.entries(read(query)) }
  }
  return lines.map(parts).filter(({ beginning, wanted }) => isBeneath(path, beginning) && wanted.every(([name, value]) => asked[name] === value))
    .sort((a, b) => b.beginning.length - a.beginning.length || b.wanted.length - a.wanted.length)[0]?.line
}
