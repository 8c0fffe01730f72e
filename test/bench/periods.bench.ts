import { cpus } from 'node:os'
import { days, months, workingDays, type Counting, type Day } from '../../core/norms/period.ts'
import { addDays, calendarOf, lastDay, lastDayOnly, type Countable } from '../../core/periods/index.ts'
import { notices, regionOf } from '../../laws/calendars/index.ts'
import { slowCalendar, slowLastDay } from '../slowLastDay.ts'

const seed = 20260201
const cases = 100_000
const rounds = 5

interface Case { period: Countable; start: Day; counting: Counting }

function randomCases(): Case[] {
  let state = seed
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
  const periods = [days(10), days(15), days(30), days(60), days(90), workingDays(7), workingDays(20), months(3), months(6)] as Countable[]
  const natural: Counting = { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '' }
  const countings = [natural, { ...natural, plainDay: { workingUpTo: 10 } }]
  return Array.from({ length: cases }, () => ({
    period: periods[below(periods.length)]!, start: addDays('2019-01-01', below(7 * 365)), counting: countings[below(2)]!,
  }))
}

/** Last days per second over all cases, repeated as often as given; the sum keeps the engine from leaving the work out. */
function rate(all: Case[], repeat: number, compute: (one: Case) => Day | string | null): { perSecond: number; sum: number } {
  let sum = 0
  const begin = performance.now()
  for (let turn = 0; turn < repeat; turn++) for (const one of all) sum += compute(one)!.charCodeAt(9)
  return { perSecond: (repeat * all.length * 1000) / (performance.now() - begin), sum: sum / repeat }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const shown = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')}/s`.padStart(14)

const calendar = calendarOf(notices, regionOf('xinjiang'))
const slow = slowCalendar(notices, 'xinjiang')
const all = randomCases()
const rates = { fast: [] as number[], explained: [] as number[], oracle: [] as number[] }

for (let round = 0; round <= rounds; round++) {
  const fast = rate(all, 20, ({ period, start, counting }) => lastDayOnly(period, start, counting, calendar))
  const explained = rate(all, 1, ({ period, start, counting }) => lastDay(period, start, counting, calendar).lastDay)
  const oracle = rate(all, 1, ({ period, start, counting }) => slowLastDay(period, start, counting, slow).lastDay)
  if (fast.sum !== oracle.sum || explained.sum !== oracle.sum) throw new Error('the last days differ from those of the oracle')
  if (round === 0) continue // warms up
  rates.fast.push(fast.perSecond)
  rates.explained.push(explained.perSecond)
  rates.oracle.push(oracle.perSecond)
}

const [fast, explained, oracle] = [median(rates.fast), median(rates.explained), median(rates.oracle)]
console.log(`last days: ${cases} cases, seed ${seed}, median of ${rounds}, one core of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
console.log(`  from the table    ${shown(fast)}   ${(fast / oracle).toFixed(0)} × the day-by-day oracle   (aim: 3,000,000/s)`)
console.log(`  with explanation  ${shown(explained)}   ${(explained / oracle).toFixed(1)} ×`)
console.log(`  oracle            ${shown(oracle)}`)
