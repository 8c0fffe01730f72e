import { chineseNumeral } from '../../core/texts/index.ts'
import { readXml } from './xml.ts'

/** What automatic numbering prints before a paragraph: 第二章, （一）. It stands nowhere in the paragraph itself. */
export interface Numbering {
  /** The number of the next paragraph of that list and level. */
  next(list: string, level: number): string
  /** The list and level that a style brings along. */
  ofStyle(style: string): { readonly list: string, readonly level: number } | undefined
}

interface Level { start: number, format: string, text: string }
interface Plan { readonly levels: Map<number, Level> }

export function numberingOf(numberingXml: string | undefined, stylesXml: string | undefined): Numbering {
  const lists = numberingXml === undefined ? new Map<string, Plan & { readonly key: string }>() : listsIn(numberingXml)
  const styles = stylesXml === undefined ? new Map<string, { list: string, level: number }>() : stylesIn(stylesXml)
  const counters = new Map<string, number[]>()
  return {
    ofStyle: (style) => styles.get(style),
    next(list, level) {
      const plan = lists.get(list)
      const own = plan?.levels.get(level)
      if (!plan || !own) return ''
      const counts = counters.get(plan.key) ?? []
      counters.set(plan.key, counts)
      counts[level] = (counts[level] ?? own.start - 1) + 1
      counts.length = level + 1
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const shown = plan.levels.get(at)
        return shown ? written(counts[at] ?? shown.start, shown.format) : ''
      })
    },
  }
}

function listsIn(xml: string): Map<string, Plan & { readonly key: string }> {
  const plans = new Map<string, Plan>()
  const lists = new Map<string, Plan & { readonly key: string }>()
  let plan: Plan | undefined
  let level: Level | undefined
  let number: { id: string, plan?: string, starts: Map<number, number> } | undefined
  let at = 0
  readXml(xml, {
    open(name, attribute) {
      const value = attribute('w:val') ?? ''
      if (name === 'w:abstractNum') plans.set(attribute('w:abstractNumId') ?? '', plan = { levels: new Map() })
      else if (name === 'w:num') number = { id: attribute('w:numId') ?? '', starts: new Map() }
      else if (name === 'w:abstractNumId' && number) number.plan = value
      else if (name === 'w:lvlOverride') at = Number(attribute('w:ilvl') ?? 0)
      else if (name === 'w:startOverride') number?.starts.set(at, Number(value))
      else if (name === 'w:lvl' && plan && !number) plan.levels.set(Number(attribute('w:ilvl') ?? 0), level = { start: 1, format: 'decimal', text: '' })
      else if (level && name === 'w:start') level.start = Number(value)
      else if (level && (name === 'w:numFmt')) level.format = value
      else if (level && name === 'w:lvlText') level.text = value
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
      else if (name === 'w:abstractNum') plan = undefined
      else if (name === 'w:num' && number) {
        const base = plans.get(number.plan ?? '')
        if (base) lists.set(number.id, { ...restarted(base, number.starts), key: number.starts.size > 0 ? `own ${number.id}` : `shared ${number.plan}` })
        number = undefined
      }
    },
    text() {},
  })
  return lists
}

/** A list that starts anew counts for itself. */
const restarted = ({ levels }: Plan, starts: ReadonlyMap<number, number>): Plan =>
  ({ levels: new Map([...levels].map(([at, level]) => [at, { ...level, start: starts.get(at) ?? level.start }])) })

function stylesIn(xml: string): Map<string, { list: string, level: number }> {
  const styles = new Map<string, { list?: string, level: number, basedOn?: string }>()
  let style: { list?: string, level: number, basedOn?: string } | undefined
  readXml(xml, {
    open(name, attribute) {
      if (name === 'w:style') styles.set(attribute('w:styleId') ?? '', style = { level: 0 })
      else if (style && name === 'w:numId') style.list = attribute('w:val') ?? ''
      else if (style && name === 'w:ilvl') style.level = Number(attribute('w:val') ?? 0)
      else if (style && name === 'w:basedOn') style.basedOn = attribute('w:val') ?? ''
    },
    close(name) {
      if (name === 'w:style') style = undefined
    },
    text() {},
  })
  return new Map([...styles.keys()].flatMap((id): [string, { list: string, level: number }][] => {
    let found = styles.get(id)
    for (let steps = 0; found && found.list === undefined && steps < 20; steps++) found = styles.get(found.basedOn ?? '')
    return found?.list === undefined || found.list === '0' ? [] : [[id, { list: found.list, level: found.level }]]
  }))
}

function written(number: number, format: string): string {
  if (number < 1 || number > 9999) return String(number)
  if (/^(?:chinese|japanese|taiwanese|ideographTraditional|ideographDigital|koreanCounting)/.test(format) || format === 'ideographEnclosedCircle') return chineseNumeral(number)
  if (format.startsWith('decimalEnclosedCircle') && number <= 20) return String.fromCodePoint(0x245f + number)
  if (/^(?:upper|lower)Letter$/.test(format)) return letter(number, format.startsWith('upper') ? 65 : 97)
  return format === 'bullet' || format === 'none' ? '' : String(number)
}

const letter = (number: number, first: number): string => String.fromCodePoint(first + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
