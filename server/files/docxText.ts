import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'

/** Twentieths of a point, the unit of Word. */
export const twips = (millimetres: number): number => Math.round(millimetres * 1440 / 25.4)

/** 22 lines of 28.95 pt fill a page, 28 characters of 三号 a line; a character grid would make LibreOffice set every other cell. */
export const pitch = 579
export const textWidth = twips(156)
const character = 316 // 三号, drawn together by `tightening`
const tightening = -4

/** In half points. */
export const sizes = { title: 44, text: 32, small: 28 } as const
type Size = (typeof sizes)[keyof typeof sizes]

/** The names that Word and WPS know the official fonts by; `fontTable.xml` names the substitutes. */
const family = (eastAsia: string, digits = 'Times New Roman') => ({ ascii: digits, hAnsi: digits, cs: digits, eastAsia })
export const fonts = {
  body: family('仿宋_GB2312'), heading: family('黑体'), title: family('方正小标宋简体', '方正小标宋简体'),
} as const
export const substitutes = { 仿宋_GB2312: '仿宋', 黑体: 'SimHei', 方正小标宋简体: '方正小标宋_GBK' } as const

export const red = 'E60012'
export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 })

export const words = (text: string, font: ReturnType<typeof family> = fonts.body, size: Size = sizes.text, more: IRunOptions = {}): TextRun =>
  new TextRun({ text, font, size, ...(size === sizes.text && { characterSpacing: tightening }), ...more })

export const line = (children: readonly TextRun[], more: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  new Paragraph({ spacing: exactly(pitch), alignment: AlignmentType.BOTH, ...more, children })

export const centred = (children: readonly TextRun[], height: number = pitch, more: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  line(children, { alignment: AlignmentType.CENTER, spacing: exactly(height), ...more })

export const blank = (count: number): Paragraph[] => Array.from({ length: count }, () => line([]))

/** 首行缩进二字. */
export const indented = { indent: { firstLine: 2 * character, firstLineChars: 200 } }

export const characters = (count: number): number => count * character
