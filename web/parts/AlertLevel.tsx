import { words } from '../words/index.ts'
import './AlertLevel.css'

const shapes = { red: '◆', yellow: '▲', blue: '●' } as const

/** The level of an alert: badge with its character, and its word. */
export function AlertLevel({ colour }: { colour: keyof typeof shapes }) {
  return (
    <span className="alert-level-line">
      <span aria-hidden className={`shape ${colour}`}>{shapes[colour]}</span>
      <span className={`alert-level ${colour}`}>{words.alerts.colours[colour]}</span>
    </span>
  )
}
