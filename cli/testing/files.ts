import { globSync } from 'node:fs'
import { root } from '../home.ts'

/** Fast and pure first, slow and far last: the order in which a failure is most useful. */
const order = ['core/', 'laws/', 'server/', 'cli/', 'web/', 'test/', 'test/journeys/', 'test/faults/', 'test/browser/']

/** The test files whose path contains one of the filters, or all of them, in the order above. */
export function testFiles(filters: string[]): string[] {
  return globSync('{core,laws,server,cli,web,test}/**/*.test.ts', { cwd: root, exclude: ['web/dist/**', 'test/bench/**'] })
    .filter(file => !filters.length || filters.some(filter => file.includes(filter)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

const rank = (file: string) => order.findLastIndex(folder => file.startsWith(folder))
