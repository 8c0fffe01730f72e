import { graphOf, type Graph, type LaneTold, type StepTold, type Wanted } from './diagram/graph.ts'
import { layOut } from './diagram/layout.ts'

export { graphOf, type StepTold, type Wanted }

/** A line of text in a box, and what it says. */
export interface TextLine { readonly says: string; readonly role: 'name' | 'who' | 'cite' | 'clock' | 'note' }

/** Stages and ends are places; a step is a box of its own on the way from one to another. */
export interface Box {
  readonly id: string
  readonly kind: 'stage' | 'end' | 'step'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
  readonly step?: StepTold
}

export interface Arrow { readonly from: string; readonly to: string; readonly points: readonly (readonly [number, number])[] }

/** A procedure drawn: boxes, arrows and lanes in whole pixels. */
export interface Diagram {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly lanes: readonly { readonly title: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }[]
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
}

const em = 13
const line = 18
const pad = 8
const widths = { stage: 132, end: 132, step: 184 } as const
const laneHead = 32
const laneGap = 24

/** Draws a procedure of a law; undefined where it has none of that kind. */
export function diagramOf(wanted: Wanted): Diagram | undefined {
  const graph = graphOf(wanted)
  return graph && compose(graph, wanted.law.id)
}

function compose(graph: Graph, own: string): Diagram {
  const lanes: Diagram['lanes'][number][] = []
  const boxes: Box[] = []
  const arrows: Arrow[] = []
  let left = 0
  const add = (title: string, drawn: { boxes: readonly Box[]; arrows: readonly Arrow[]; width: number; height: number }): void => {
    lanes.push({ title, x: left, y: 0, width: drawn.width + 2 * laneGap, height: drawn.height + laneHead + laneGap })
    const [dx, dy] = [left + laneGap, laneHead]
    boxes.push(...drawn.boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })))
    arrows.push(...drawn.arrows.map((arrow) => ({ ...arrow, points: arrow.points.map(([x, y]) => [x + dx, y + dy] as const) })))
    left += drawn.width + 2 * laneGap
  }
  for (const lane of graph.lanes) add(lane.title, drawLane(lane, own))
  const height = Math.max(...lanes.map((lane) => lane.height))
  if (graph.aside.length > 0) add('随时可以办', drawAside(graph.aside, own, height - laneHead - laneGap))
  const tallest = Math.max(...lanes.map((lane) => lane.height))
  return { title: graph.title, width: left, height: tallest, lanes: lanes.map((lane) => ({ ...lane, height: tallest })), boxes, arrows }
}

function drawLane(lane: LaneTold, own: string) {
  const drafts = [
    ...lane.places.map(({ id, name, end }) => draft(`${lane.id}/${id}`, end ? 'end' : 'stage', [{ says: name, role: 'name' }])),
    ...lane.steps.map((step) => draft(step.id, 'step', linesOf(step, own), step)),
  ]
  const links = lane.steps.flatMap(({ id, from, to }) => [
    ...from.filter((stage) => lane.places.some((place) => place.id === stage)).map((stage) => ({ from: `${lane.id}/${stage}`, to: id })),
    { from: id, to: `${lane.id}/${to!}` },
  ])
  const { places, routes, width, height } = layOut(drafts, links)
  return { boxes: drafts.map((box) => ({ ...box, ...places.get(box.id)! })), arrows: routes, width, height }
}

/** Columns from the top, as tall as the rest of the drawing. */
function drawAside(steps: readonly StepTold[], own: string, tall: number) {
  let [x, y, height] = [0, 0, 0]
  const boxes = steps.map((step) => {
    const box = draft(step.id, 'step', linesOf(step, own), step)
    if (y > 0 && y + box.height > tall) [x, y] = [x + box.width + laneGap, 0]
    const placed = { ...box, x, y }
    y += box.height + pad * 2
    height = Math.max(height, y - pad * 2)
    return placed
  })
  return { boxes, arrows: [], width: x + widths.step, height }
}

function draft(id: string, kind: Box['kind'], lines: readonly TextLine[], step?: StepTold): Box {
  const wrapped = lines.flatMap(({ says, role }) => wrap(says, widths[kind] - 2 * pad).map((part): TextLine => ({ says: part, role })))
  return { id, kind, x: 0, y: 0, width: widths[kind], height: wrapped.length * line + 2 * pad, lines: wrapped, ...(step && { step }) }
}

const linesOf = ({ act, who, law, lawShort, cite, clock, notes }: StepTold, own: string): TextLine[] => [
  { says: act, role: 'name' },
  ...(who === '' ? [] : [{ says: who, role: 'who' } as const]),
  ...(clock === null ? [] : [{ says: clock, role: 'clock' } as const]),
  ...notes.map((says): TextLine => ({ says, role: 'note' })),
  { says: law === own ? cite : `${lawShort}${cite}`, role: 'cite' },
]

/** Chinese characters are an em wide, others half of it; closing marks do not begin a line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  let used = 0
  for (const character of text) {
    const wide = character > '\u2e7f' ? em : em * 0.6
    if (used + wide > width && !/[，。；：、）》”]/.test(character)) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += character
    used += wide
  }
  return lines
}
