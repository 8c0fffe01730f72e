import { monthsBack } from '../records/months.ts'
import { useToday } from '../frame/today.ts'
import { words } from '../words/index.ts'
import { ChoiceFilter } from './Filters.tsx'

/** From and to which month, back to `since` at most: left out, it is this year so far. Where it `compares`, beside which other months. */
export function MonthFilters({ since, compares = false }: { since: string | null | undefined; compares?: boolean }) {
  const today = useToday()
  const months = monthsBack(since ?? null, today)
  const { recordFigures: says, alertFigures: { against, ways, alone } } = words
  return (
    <>
      <ChoiceFilter name="from" label={says.fromMonth} choices={months} {...today && { standard: `${today.slice(0, 4)}-01` }} />
      <ChoiceFilter name="to" label={says.toMonth} choices={months} {...today && { standard: today.slice(0, 7) }} />
      {compares && <ChoiceFilter name="against" label={against} without={alone} choices={Object.entries(ways).map(([value, name]) => ({ value, name }))} />}
    </>
  )
}
