import { sayDay } from '../parts/day.ts'
import { words } from '../words/index.ts'
import type { Bench } from './bench.ts'

const says = words.workbench

/** On paper: what is late or due within seven days, one line each. */
export function Week({ bench }: { bench: Bench }) {
  const { overdue, today, withinThreeDays, withinSevenDays } = bench.mine
  const items = [...overdue, ...today, ...withinThreeDays, ...withinSevenDays]
  return (
    <div className="print-only bench-week">
      <h2>{says.week}</h2>
      {items.length === 0 ? <p>{says.nothing}</p> : (
        <table>
          <thead><tr>{(['lastDay', 'number', 'organ', 'what', 'basis'] as const).map((column) => <th key={column} scope="col">{says.column[column]}</th>)}</tr></thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.matter.id} ${item.what}`}>
                <td>{item.lastDay && sayDay(item.lastDay, bench.today)}</td><td>{item.matter.number}</td><td>{item.organ.name}</td><td>{item.what}</td>
                <td>{item.citation.lawName}{item.citation.cite}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
