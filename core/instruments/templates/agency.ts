import { letter, type Shipped } from './kinds.ts'

const report = (what: string): string => `
本机关于收到{此前文书}后，认真组织落实。依据{依据}的规定，现将${what}报告如下：
# 采取的措施和结果
{内容}
{要求}
# 附送的材料
{附送材料}。
{期限和报告}
{权利}
特此报告。`

const against = (what: string, asked: string): string => `
本机关收到{此前文书}。依据{依据}的规定，现${what}：
# 事实和理由
{内容}
{理由}
# 请求
${asked}
{要求}
# 附送的材料
{附送材料}。
{期限和报告}
{权利}`

/** What an agency hands in: drawn up for its seal, numbered and signed by itself. */
export const agency: Readonly<Record<string, Shipped>> = {
  objection: letter('异', against('提出异议', '请求对上述文书重新审查。'), ['内容']),
  reviewRequest: letter('核', against('申请复核', '请求对上述文书进行复核。'), ['内容']),
  rectificationReport: letter('整', report('整改落实情况'), ['内容']),
  executionReport: letter('执', report('执行情况'), ['内容']),
}
