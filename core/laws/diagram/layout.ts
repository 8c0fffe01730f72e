/** A box to be placed, in whole pixels. */
export interface Sized { readonly id: string; readonly width: number; readonly height: number }
export interface Link { readonly from: string; readonly to: string }
export interface Placed { readonly x: number; readonly y: number }
export interface Routed extends Link { readonly points: readonly (readonly [x: number, y: number])[] }
export interface Layout { readonly places: ReadonlyMap<string, Placed>; readonly routes: readonly Routed[]; readonly width: number; readonly height: number }

const gap = { across: 24, down: 36 }
const sweeps = 12

/** In a layer; `box` is left out for a bend of a long arrow. */
interface Node { readonly id: string; readonly width: number; readonly height: number; readonly layer: number; x: number }
interface Edge { readonly link: Link; readonly back: boolean; readonly chain: string[] }

/**
 * A layered drawing from the top down (after Sugiyama): arrows that close a circle are turned round, boxes go as far down as
 * their longest way from the start, long arrows get a bend in each layer between, crossings are thinned out by barycentres.
 * No two boxes overlap, and the same input gives the same drawing.
 */
export function layOut(boxes: readonly Sized[], links: readonly Link[]): Layout {
  const back = closingLinks(boxes, links)
  const depth = layersOf(boxes, links.map((link) => (back.has(link) ? { from: link.to, to: link.from } : link)))
  const nodes = new Map<string, Node>(boxes.map((box) => [box.id, { ...box, layer: depth.get(box.id)!, x: 0 }]))
  const edges = links.map((link, at) => chainOf(link, back.has(link), at, nodes))
  const layers = Array.from({ length: Math.max(0, ...depth.values()) + 1 }, (_, layer) => [...nodes.values()].filter((node) => node.layer === layer))
  const near = neighboursOf(edges)
  const ordered = order(layers, near)
  place(ordered, near)
  return draw(ordered, edges, nodes)
}

/** Links that lead back to something on the way from the start. */
function closingLinks(boxes: readonly Sized[], links: readonly Link[]): ReadonlySet<Link> {
  const state = new Map<string, 'open' | 'done'>()
  const back = new Set<Link>()
  const visit = (id: string): void => {
    state.set(id, 'open')
    for (const link of links.filter(({ from }) => from === id)) {
      if (state.get(link.to) === 'open') back.add(link)
      else if (!state.has(link.to)) visit(link.to)
    }
    state.set(id, 'done')
  }
  for (const { id } of boxes) if (!state.has(id)) visit(id)
  return back
}

function layersOf(boxes: readonly Sized[], links: readonly Link[]): ReadonlyMap<string, number> {
  const depth = new Map<string, number>()
  const depthOf = (id: string): number => {
    const known = depth.get(id)
    if (known !== undefined) return known
    const found = Math.max(-1, ...links.filter(({ to }) => to === id).map(({ from }) => depthOf(from))) + 1
    depth.set(id, found)
    return found
  }
  for (const { id } of boxes) depthOf(id)
  return depth
}

/** The stations of an arrow, one a layer, from the upper end to the lower. */
function chainOf(link: Link, back: boolean, at: number, nodes: Map<string, Node>): Edge {
  const [upper, lower] = back ? [nodes.get(link.to)!, nodes.get(link.from)!] : [nodes.get(link.from)!, nodes.get(link.to)!]
  const bends = Array.from({ length: Math.max(0, lower.layer - upper.layer - 1) }, (_, step) => {
    const id = `bend${at}.${step}`
    nodes.set(id, { id, width: 8, height: 0, layer: upper.layer + step + 1, x: 0 })
    return id
  })
  return { link, back, chain: [upper.id, ...bends, lower.id] }
}

type Near = ReadonlyMap<string, { readonly above: string[]; readonly below: string[] }>

function neighboursOf(edges: readonly Edge[]): Near {
  const near = new Map<string, { above: string[]; below: string[] }>()
  const of = (id: string) => near.get(id) ?? near.set(id, { above: [], below: [] }).get(id)!
  for (const { chain } of edges) {
    for (const [at, id] of chain.slice(0, -1).entries()) {
      of(id).below.push(chain[at + 1]!)
      of(chain[at + 1]!).above.push(id)
    }
  }
  return near
}

/** Each layer in the order of the middle of its neighbours, downwards and upwards in turn; the order with fewest crossings is kept. */
function order(layers: readonly (readonly Node[])[], near: Near): readonly (readonly Node[])[] {
  let best = layers
  let fewest = crossings(layers, near)
  let current = layers
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    current = swept(current, near, sweep % 2 === 0 ? 'above' : 'below')
    const count = crossings(current, near)
    if (count < fewest) [best, fewest] = [current, count]
  }
  return best
}

function swept(layers: readonly (readonly Node[])[], near: Near, side: 'above' | 'below'): readonly (readonly Node[])[] {
  const rank = new Map(layers.flatMap((layer) => layer.map((node, at) => [node.id, at] as const)))
  const result = [...layers]
  const turn = side === 'above' ? result.keys() : [...result.keys()].reverse()
  for (const at of turn) {
    const middle = new Map(result[at]!.map((node) => [node.id, mean((near.get(node.id)?.[side] ?? []).map((id) => rank.get(id)!)) ?? rank.get(node.id)!]))
    result[at] = [...result[at]!].sort((a, b) => middle.get(a.id)! - middle.get(b.id)!)
    for (const [position, node] of result[at].entries()) rank.set(node.id, position)
  }
  return result
}

function crossings(layers: readonly (readonly Node[])[], near: Near): number {
  const rank = new Map(layers.flatMap((layer) => layer.map((node, at) => [node.id, at] as const)))
  let count = 0
  for (const layer of layers) {
    const pairs = layer.flatMap((node, at) => (near.get(node.id)?.below ?? []).map((id) => [at, rank.get(id)!] as const))
    for (const [at, [from, to]] of pairs.entries()) for (const [otherFrom, otherTo] of pairs.slice(at + 1)) if ((from - otherFrom) * (to - otherTo) < 0) count++
  }
  return count
}

/** Moves each box towards its neighbours as far as those beside it let it. */
function place(layers: readonly (readonly Node[])[], near: Near): void {
  for (const layer of layers) pack(layer, layer.map(() => 0))
  const byId = new Map(layers.flat().map((node) => [node.id, node]))
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const side = sweep % 2 === 0 ? 'above' : 'below'
    for (const layer of side === 'above' ? layers : [...layers].reverse()) {
      pack(layer, layer.map((node) => mean((near.get(node.id)?.[side] ?? []).map((id) => byId.get(id)!.x)) ?? node.x))
    }
  }
}

/** Puts the middles of a layer's boxes as near to where they are wanted as their order and the gaps allow. */
function pack(layer: readonly Node[], wanted: readonly number[]): void {
  const apart = (at: number): number => (layer[at - 1]!.width + layer[at]!.width) / 2 + gap.across
  const fromLeft: number[] = []
  for (const [at, x] of wanted.entries()) fromLeft.push(at === 0 ? x : Math.max(x, fromLeft[at - 1]! + apart(at)))
  const fromRight = [...wanted]
  for (let at = wanted.length - 2; at >= 0; at--) fromRight[at] = Math.min(wanted[at]!, fromRight[at + 1]! - apart(at + 1))
  for (const [at, node] of layer.entries()) node.x = Math.round((fromLeft[at]! + fromRight[at]!) / 2)
  for (const [at, node] of layer.entries()) if (at > 0) node.x = Math.max(node.x, layer[at - 1]!.x + Math.ceil(apart(at)))
}

function draw(layers: readonly (readonly Node[])[], edges: readonly Edge[], nodes: ReadonlyMap<string, Node>): Layout {
  const heights = layers.map((layer) => Math.max(0, ...layer.map(({ height }) => height)))
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height + gap.down, 0))
  const left = Math.min(...layers.flat().map(({ x, width }) => x - width / 2))
  const middle = ({ x }: Node): number => Math.round(x - left)
  const top = ({ layer }: Node): number => tops[layer]!
  const points = ({ chain, back }: Edge) => {
    const stations = chain.map((id) => nodes.get(id)!)
    const down = stations.flatMap((node, at): [number, number][] => at === 0 ? [[middle(node), top(node) + node.height]]
      : at === stations.length - 1 ? [[middle(node), top(node)]] : [[middle(node), top(node)], [middle(node), top(node) + heights[node.layer]!]])
    return back ? down.reverse() : down
  }
  const boxes = layers.flat().filter(({ height }) => height > 0)
  return {
    places: new Map(boxes.map((node) => [node.id, { x: Math.round(middle(node) - node.width / 2), y: top(node) }])),
    routes: edges.map((edge) => ({ ...edge.link, points: points(edge) })),
    width: Math.ceil(Math.max(0, ...layers.flat().map((node) => middle(node) + node.width / 2))), height: tops.at(-1)! + heights.at(-1)!,
  }
}

const mean = (numbers: readonly number[]): number | undefined => numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
