import type { Arrow, Box, Diagram } from '../diagram.ts'

const styles = `
text { font: 13px/18px 'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif; fill: #1F2329; }
.lane { fill: #F4F6F8; stroke: #DDE1E6; } .lane-title { font-weight: 600; }
.box rect { fill: #fff; stroke: #868E99; } .stage rect { fill: #E8F1FB; stroke: #1A56A8; } .end rect { fill: #EEF0F2; stroke: #4E5661; stroke-width: 2; }
.name { font-weight: 600; } .who, .note { fill: #4E5661; } .clock { fill: #8A4B00; } .cite { fill: #1A56A8; }
.arrow { fill: none; stroke: #868E99; }`

/** The drawing as a file of its own, with a title and a description for those who do not see it. */
export function svgOf({ title, width, height, lanes, boxes, arrows }: Diagram, subtitle: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(`${subtitle}：${title}`)}</title>`,
    `<desc id="description">${escaped(describe(boxes))}</desc>`,
    `<style>${styles}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#868E99"/></marker></defs>',
    ...lanes.map(({ title: name, x, y, width: wide, height: tall }) =>
      `<rect class="lane" x="${x + 4}" y="${y + 0.5}" width="${wide - 8}" height="${tall - 1}" rx="6"/><text class="lane-title" x="${x + 16}" y="${y + 21}">${escaped(name)}</text>`),
    ...arrows.map((arrow) => `<path class="arrow" d="${pathOf(arrow)}" marker-end="url(#head)"/>`),
    ...boxes.map(boxText),
    '</svg>', '',
  ].join('\n')
}

/** What the drawing says, step by step. */
const describe = (boxes: readonly Box[]): string =>
  boxes.flatMap(({ step, lines }) => step ? [`${lines.filter(({ role }) => role !== 'cite').map(({ says }) => says).join('')}（${step.lawShort}${step.cite}）`] : []).join('；')

/** Straight through its bends, curved between them. */
export function pathOf({ points }: Pick<Arrow, 'points'>): string {
  const [[x, y], ...rest] = points as [readonly [number, number], ...(readonly [number, number])[]]
  let [fromX, fromY] = [x, y]
  const parts = rest.map(([toX, toY]) => {
    const middle = Math.round((fromY + toY) / 2)
    const part = fromX === toX ? `V${toY}` : `C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}`
    ;[fromX, fromY] = [toX, toY]
    return part
  })
  return `M${x} ${y}${parts.join('')}`
}

const boxText = ({ kind, x, y, width, height, lines }: Box): string =>
  `<g class="box ${kind}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${kind === 'step' ? 4 : 16}"/>`
  + lines.map(({ says, role }, at) => `<text class="${role}" x="${x + (kind === 'step' ? 8 : width / 2)}" y="${y + 21 + at * 18}"${kind === 'step' ? '' : ' text-anchor="middle"'}>${escaped(says)}</text>`).join('')
  + '</g>'

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark]!)
