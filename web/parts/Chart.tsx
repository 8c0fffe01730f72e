import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useAppearance } from '../frame/appearance.ts'
import type { Appearance } from '../frame/theme.ts'
import { words } from '../words/index.ts'
import './Chart.css'

interface ChartProps {
  /** The answer in one sentence, with the numbers: what a chart says to those who do not see it. */
  title: string
  option: EChartsCoreOption
  /** The same numbers as a table. */
  children: ReactNode
  /** Pixels. */
  height?: number
  /** On a wall nobody asks for the table. */
  plain?: boolean
}

/** At most six, in this order; measured on the surface of each appearance. */
export const seriesColours: Readonly<Record<Appearance, readonly string[]>> = {
  light: ['#1A56A8', '#C2570C', '#00795C', '#A0407F', '#8A6D00', '#4E5661'],
  dark: ['#7FB2F0', '#F0A35E', '#5CC9A7', '#E39AC9', '#D9C04A', '#A9B0BA'],
}

/** A chart with its table behind it; patterns tell series apart where colours do not. */
export function Chart({ title, option, children, height = 260, plain }: ChartProps) {
  const [table, setTable] = useState(false)
  const appearance = useAppearance()
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let leave = () => {}
    let left = false
    void import('./echarts.ts').then(({ init }) => {
      if (left) return
      const chart = init(element, null, { renderer: 'svg' })
      chart.setOption({ ...styled(appearance), ...option })
      const watch = new ResizeObserver(() => {
        if (matchMedia('print').matches) return
        chart.resize()
        scalable(element)
      })
      scalable(element)
      watch.observe(element)
      leave = () => { watch.disconnect(); chart.dispose() }
    })
    return () => { left = true; leave() }
  }, [option, appearance])
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>
        <span>{title}</span>
        {!plain && <button type="button" className="text-button no-print" aria-expanded={table} onClick={() => setTable(!table)}>{table ? words.recordFigures.hideTable : words.recordFigures.showTable}</button>}
      </figcaption>
      <div ref={frame} className="chart-frame" style={{ blockSize: height }} aria-hidden />
      {!plain && <div className={table ? 'chart-table' : 'visually-hidden'}>{children}</div>}
    </figure>
  )
}

/** So that a sheet of paper narrower than the screen shows all of it, not its beginning. */
function scalable(frame: HTMLElement): void {
  const drawn = frame.querySelector('svg')
  drawn?.setAttribute('viewBox', `0 0 ${drawn.getAttribute('width')} ${drawn.getAttribute('height')}`)
}

/** Words, lines and patterns in the product's own colours; nothing moves for longer than a glance. */
function styled(appearance: Appearance): EChartsCoreOption {
  const of = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  return {
    color: [...seriesColours[appearance]], animationDuration: 0, animationDurationUpdate: 0,
    textStyle: { fontFamily: of('--font'), color: of('--text') },
    aria: { enabled: true, decal: { show: true } },
    tooltip: { trigger: 'item', confine: true, backgroundColor: of('--surface'), borderColor: of('--edge'), textStyle: { color: of('--text') } },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
  }
}
