import type { Graph, StepTold } from './graph.ts'

/** The same procedure as text that Mermaid draws: places as nodes, steps as labels of the arrows; what leads nowhere stands beside them. */
export function mermaidOf({ title, lanes, aside }: Graph): string {
  const names = new Map(lanes.flatMap((lane) => lane.places.map((place, at) => [`${lane.id}/${place.id}`, `${lane.id}p${at}`] as const)))
  return [
    '---', `title: ${title}`, '---', 'flowchart TD',
    ...lanes.flatMap((lane) => [
      `  subgraph ${lane.id}["${quoted(lane.title)}"]`,
      ...lane.places.map(({ id, name, end }) => `    ${names.get(`${lane.id}/${id}`)}${end ? `(["${quoted(name)}"])` : `["${quoted(name)}"]`}`),
      ...lane.steps.flatMap((step) => step.from.filter((from) => names.has(`${lane.id}/${from}`)).map((from) =>
        `    ${names.get(`${lane.id}/${from}`)} -->|"${labelOf(step)}"| ${names.get(`${lane.id}/${step.to}`)}`)),
      '  end',
    ]),
    ...(aside.length > 0 ? ['  subgraph aside["随时可以办"]', ...aside.map((step) => `    ${step.id}["${labelOf(step)}"]`), '  end'] : []),
    '',
  ].join('\n')
}

const labelOf = ({ act, who, clock, notes, lawShort, cite }: StepTold): string =>
  [act, who, clock, ...notes, `${lawShort}${cite}`].filter((part) => part !== null && part !== '').map((part) => quoted(part!)).join('<br/>')

const quoted = (text: string): string => text.replaceAll('"', '#quot;')
