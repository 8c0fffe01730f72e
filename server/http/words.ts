import type { ActName, Field } from '../../core/norms/index.ts'
import type { OptionOut } from './contract/options.ts'

type Input = OptionOut['fields'][number]['input']

/** How each thing that the law may ask is labelled, and what kind of input it takes. */
export const fieldWords: Record<Field, { readonly label: string, readonly input: Input }> = {
  finding: { label: '调查结论', input: 'choice' },
  grounds: { label: '情形', input: 'choices' },
  which: { label: '监督措施', input: 'choice' },
  officers: { label: '参加的监督人员人数', input: 'number' },
  onSite: { label: '在现场进行', input: 'check' },
  outcome: { label: '处理结论', input: 'choice' },
  within: { label: '期限', input: 'period' },
  decides: { label: '决定种类', input: 'choice' },
  reasons: { label: '理由', input: 'longText' },
  basis: { label: '其他法律依据', input: 'text' },
  to: { label: '移送机关', input: 'choice' },
  feedback: { label: '对方作出决定的日期', input: 'day' },
  text: { label: '情况说明', input: 'longText' },
}

/** What the free text of an act is about. */
export const textLabels: Partial<Record<ActName, string>> = { conclude: '查明的事实', file: '报告内容', refer: '线索和材料', measure: '情况记录' }

/** Acts that reach somebody outside the house: their consequences stand above the button. */
export const leavesTheHouse: ReadonlySet<ActName> = new Set<ActName>(['issue', 'serve', 'submit', 'approve', 'disapprove', 'file', 'refer', 'accept', 'reject'])
