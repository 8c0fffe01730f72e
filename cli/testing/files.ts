import { globSync } from 'node:fs'
import { root } from '../home.ts'

/**
 * Fast and pure first, slow and far last: the order in which a failure is most useful. Among the last the longest come first, so that
 * two of them run beside each other to the end.
 */
const order = ['core/', 'laws/', 'server/', 'cli/', 'web/', 'test/', 'test/journeys/', 'test/faults/', 'test/browser/pages', 'test/browser/tenTasks', 'test/browser/']

/** The test files whose path contains one of the filters, or all of them, in the order above. */
export function testFiles(filters: string[]): string[] {
  return globSync('{core,laws,server,cli,web,test}/**/*.test.ts', { cwd: root, exclude: ['web/dist/**', 'test/bench/**'] })
    .filter(file => !filters.length || filters.some(filter => file.includes(filter)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** By the longest beginning that it has. */
const rank = (file: string) => order.reduce((best, beginning, at) => file.startsWith(beginning) && beginning.length > (order[best]?.length ?? 0) ? at : best, -1)
