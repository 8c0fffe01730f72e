import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { DiagramOut } from '../../server/http/contract/index.ts'
import { pathOf } from '../../core/laws/diagram/svg.ts'
import { useOpenArticle } from '../parts/Cite.tsx'
import { words } from '../words/index.ts'
import './Diagram.css'

type Box = DiagramOut['boxes'][number]

/** A procedure drawn. A step takes the focus and opens its article; `here` marks the stages where a matter stands. */
export function Diagram({ diagram, own, here = [], fit }: { diagram: DiagramOut; own: string; here?: readonly string[]; fit?: boolean }) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => showStart(frame.current, diagram), [diagram])
  const { title, width, height, lanes, boxes, arrows } = diagram
  return (
    <div className={fit ? 'diagram fit' : 'diagram'} ref={frame} tabIndex={0} role="region" aria-label={title}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby={`${id}-title ${id}-description`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{words.diagrams.description(boxes.filter(({ step }) => step).length)}</desc>
        <defs><marker id={`${id}-head`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" /></marker></defs>
        {lanes.map((lane) => (
          <g key={lane.title} aria-hidden>
            <rect className="lane" x={lane.x + 4} y={0.5} width={lane.width - 8} height={height - 1} rx={6} />
            <text className="lane-title" x={lane.x + 16} y={21}>{lane.title}</text>
          </g>
        ))}
        {arrows.map(({ from, to, points }) => <path key={`${from} ${to}`} className="arrow" d={pathOf({ points })} markerEnd={`url(#${id}-head)`} aria-hidden />)}
        {boxes.map((box) => (box.step ? <Step key={box.id} box={box} own={own} /> : <Place key={box.id} box={box} here={here.some((stage) => box.id.endsWith(`/${stage}`))} />))}
      </svg>
    </div>
  )
}

/** A wide drawing shows where the matter stands, else where the procedure begins, and not its left edge. */
function showStart(frame: HTMLDivElement | null, { boxes }: DiagramOut): void {
  const here = frame?.querySelector<SVGGElement>('[data-here] rect')
  const start = boxes.find(({ kind, y }) => kind === 'stage' && y < 60)
  if (!frame || !start) return
  const [x, y] = here ? [Number(here.getAttribute('x')), Number(here.getAttribute('y'))] : [start.x, 0]
  frame.scrollLeft = x + start.width / 2 - frame.clientWidth / 2
  frame.scrollTop = y - frame.clientHeight / 2
}

function Place({ box, here }: { box: Box; here: boolean }) {
  return (
    <g className={`box ${box.kind}${here ? ' here' : ''}`} {...(here && { 'data-here': true })}>
      {here && <title>{words.diagrams.here}</title>}
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={16} />
      {box.lines.map(({ says }, at) => <text key={at} className="name" x={box.x + box.width / 2} y={box.y + 21 + at * 18} textAnchor="middle">{here && at === 0 ? '▶ ' : ''}{says}</text>)}
    </g>
  )
}

/** Enter and Space open the article, as a click does. */
function Step({ box, own }: { box: Box; own: string }) {
  const open = useOpenArticle()
  const { citation } = box.step!
  const show = (target: SVGElement) => open?.(citation, target)
  const key = (event: KeyboardEvent<SVGGElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    show(event.currentTarget)
  }
  return (
    <g className={`box step${citation.law === own ? '' : ' upper'}`} tabIndex={0} role="button" data-cite={`${citation.law} ${citation.cite}`}
      onClick={(event) => show(event.currentTarget)} onKeyDown={key}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
      {box.lines.map(({ says, role }, at) => <text key={at} className={role} x={box.x + 8} y={box.y + 21 + at * 18}>{says}</text>)}
    </g>
  )
}
