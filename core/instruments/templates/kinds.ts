import type { Template } from '../template.ts'

/** A template as it is shipped: with the word that stands after the organ's own in the document number. */
export interface Shipped extends Template {
  readonly word?: string
}

const kind = (layout: Template['layout']) => (word: string | undefined, text: string, needs: readonly string[] = []): Shipped =>
  ({ layout, text: text.trim(), needs, ...(word && { word }) })

export const letter = kind('letter')
export const redHead = kind('redHead')
export const form = kind('form')

/** Says whatever its writer says, in the manner of its name, with all that the law adds. */
export const plain = `
依据{依据}的规定，现就“{案由}”{案号说明}{引语}：
{内容}
{要求}
{期限和报告}
{权利}
附送材料：{附送材料}。
{结语}。`

export const plainLetter = (word?: string): Shipped => letter(word, plain, ['内容'])
export const plainRedHead = (word?: string): Shipped => redHead(word, plain, ['内容'])
