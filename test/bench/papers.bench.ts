import { cpus } from 'node:os'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import { compose, type Paper } from '../../core/instruments/index.ts'
import { createPaperRenderer } from '../../server/files/renderer.ts'
import { above, facts, machineUnder, onePage, ordering, receipt } from '../papers.ts'

const composed = 2_000
const printed = 60
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const machine = machineUnder(ordering, [above])
const composing = [1, 2, 3].map(() => {
  const begin = performance.now()
  for (let number = 1; number <= composed; number++) compose(machine, 'firstCorrection', { ...facts, number: `甲司监意〔2026〕${number}号` })
  return composed * 1000 / (performance.now() - begin)
})

const renderer = createPaperRenderer({ fonts: await ensureFonts() })
const start = performance.now()
await renderer.render(receipt())
const first = performance.now() - start

/** Different papers, one after another, as an office issues them. */
async function each(paper: Paper, work: (paper: Paper) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let number = 1; number <= printed; number++) {
    const begin = performance.now()
    await work({ ...paper, number: `甲司监意〔2026〕${number}号`, date: `2026-03-${String(1 + number % 28).padStart(2, '0')}` as Paper['date'] })
    times.push(performance.now() - begin)
  }
  return median(times)
}

const rows = [
  ['one page (service receipt), issued', await each(receipt(), renderer.render)],
  ['three pages (first paper), issued', await each(onePage(), renderer.render)],
  ['three pages, PDF preview only', await each(onePage(), renderer.preview)],
] as const
await renderer.close()

console.log(`papers: median of ${printed}, one child process, one core of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
console.log(`  composed                             ${Math.round(median(composing)).toLocaleString('en').padStart(7)}/s`)
console.log(`  first paper of a cold child          ${first.toFixed(0).padStart(7)} ms`)
for (const [what, ms] of rows) console.log(`  ${what.padEnd(36)} ${(1000 / ms).toFixed(1).padStart(7)}/s   ${ms.toFixed(0)} ms`)
console.log('  issued = DOCX, PDF/A-2b, both read back and compared')
