import { byHand, isHeading, linesOf, namesIn, type Template } from './template.ts'
import { familyOf } from './compose.ts'
import { isPeriod } from './general.ts'
import { obligatory, placeholdersOf, type Family } from './placeholders.ts'

/** What is wrong with a template: in which of its lines (from one), if in one. */
export interface TemplateFault {
  readonly line: number | null
  readonly code: 'empty' | 'unbalanced' | 'unknown' | 'obligatory' | 'essential' | 'contains' | 'form' | 'heading' | 'character' | 'needs' | 'long'
  readonly says: string
}

/** Without these the paper would not say what its law makes of it. */
const essential: Record<Family, readonly string[]> = {
  general: ['依据'], firstPaper: ['查明的事实', '认定的情形', '监督要求'], decision: ['查明的事实', '理由', '依据', '决定方式', '决定内容'], reply: ['提出的理由', '理由', '依据', '结论'],
}

const longest = 8_000

/** Why a template cannot serve papers of that role; `contains`: what the laws of the place want in them. Nothing: it can. */
export function checkTemplate(role: string, template: Template, contains: readonly string[]): TemplateFault[] {
  const { text, layout, needs } = template
  if (linesOf(text).length === 0) return [fault(null, 'empty', '模板是空的。请写入文书的内容，或者从随系统的模板改起。')]
  if (text.length > longest) return [fault(null, 'long', `模板超过${longest}字。请缩短，篇幅长的内容放在附件里。`)]
  const family = familyOf(role)
  const parts = contains.filter(part => !isPeriod(part))
  const known = new Set([...placeholdersOf(family).map(({ name }) => name), ...parts])
  const named = new Set(namesIn(text))
  return [
    ...text.split('\n').flatMap((line, index) => line.trim() === '' ? [] : lineFaults(line.trim(), index + 1, layout, known)),
    ...missing(obligatory, named, 'obligatory', name => `模板不能删去{${name}}：法律规定的内容由系统按条文写入，没有规定的自动不写。`),
    ...missing(essential[family], named, 'essential', name => `缺少{${name}}：没有它，文书就不成其为这种文书。`),
    ...missing(parts, named, 'contains', name => `法律要求这种文书载明${name}：请写入{${name}}。`),
    ...needs.filter(name => !named.has(name)).map(name => fault(null, 'needs', `“${name}”列为必填，但模板里没有{${name}}。请写入，或者取消必填。`)),
  ]
}

const fault = (line: number | null, code: TemplateFault['code'], says: string): TemplateFault => ({ line, code, says })

const missing = (wanted: readonly string[], named: ReadonlySet<string>, code: TemplateFault['code'], says: (name: string) => string): TemplateFault[] =>
  wanted.filter(name => !named.has(name)).map(name => fault(null, code, says(name)))

function lineFaults(line: string, at: number, layout: Template['layout'], known: ReadonlySet<string>): TemplateFault[] {
  const strange = /[\p{Cc}\p{Cf}\p{Co}]/u.exec(line)?.[0]
  return [
    ...(/[{}]/.test(line.replace(/\{[^{}]*\}/g, '')) ? [fault(at, 'unbalanced', `第${at}行的花括号没有成对：占位符写作{案由}，前后各一个。`)] : []),
    ...namesIn(line).filter(name => !known.has(name)).map(name => fault(at, 'unknown', `第${at}行的{${name}}不是占位符。请从右边的列表中选择。`)),
    ...(strange ? [fault(at, 'character', `第${at}行有看不见的字符或者自造字（U+${strange.codePointAt(0)!.toString(16).toUpperCase()}），请删去后重新录入。`)] : []),
    ...(layout === 'form' ? formFaults(line, at) : letterFaults(line, at)),
  ]
}

const letterFaults = (line: string, at: number): TemplateFault[] => [
  ...(line === '#' || (isHeading(line) && line.slice(2).trim() === '') ? [fault(at, 'heading', `第${at}行的小标题没有文字。`)] : []),
  ...(line.includes(byHand) || line.includes('｜') ? [fault(at, 'form', `第${at}行的“${line.includes(byHand) ? byHand : '｜'}”只用于表格式。`)] : []),
]

function formFaults(line: string, at: number): TemplateFault[] {
  if (isHeading(line)) return [fault(at, 'form', `第${at}行：表格式没有小标题，每行写作“标签：内容”。`)]
  const fields = line.split('｜')
  if (fields.length > 2) return [fault(at, 'form', `第${at}行并列了${fields.length}栏，最多两栏。`)]
  return fields.some(field => !/^[^：]{1,20}：./u.test(field.trim())) ? [fault(at, 'form', `第${at}行应当写作“标签：内容”，标签不超过20字；留给手写的写作“签名：${byHand}年　　月　　日”。`)] : []
}
