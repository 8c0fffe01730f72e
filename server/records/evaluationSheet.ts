import type { Table } from '../files/sheets.ts'
import type { AnswerOf, evaluateLaw, WatchedOut } from '../http/contract/index.ts'

/** How a rule stands, in words. */
export const ruleStands = ({ state, often }: Pick<WatchedOut, 'state' | 'often'>): string =>
  [{ on: '', lowered: '级别已降低', off: '已停用' }[state], often ? '经常不属实' : ''].filter(Boolean).join('，')

export const explanationNames = { exception: '属于法定例外', dataError: '数据有误', corrected: '已经改正', admitted: '确有问题' } as const
export const verdictNames = { TRUE_ILLEGAL: '属实，违法', TRUE_DEFECT: '属实，瑕疵', FALSE_EXCEPTION: '不属实，法定例外', FALSE_DATA: '不属实，数据错误', FALSE_RULE: '不属实，规则缺陷' } as const

/** How a law is carried out, one number a line. */
export function evaluationSheet({ law, from, to, articles, relied, watched, explanations, reasons, settings, suppressions, questions }: AnswerOf<typeof evaluateLaw>): Table {
  const line = (group: string, cite: string, name: string, count: string, value: string | number, note = ''): string[] => [law.title, `${from}至${to}`, group, cite, name, count, String(value), note]
  const nameOf = (key: string) => watched.find(row => row.key === key)?.citation?.cite ?? ''
  return [
    ['法规', '期间', '分组', '条文', '内容', '项', '数', '备注'],
    line('条文', '', '', '全部条文', articles.all), line('条文', '', '', '可以计数的条文', articles.countable), line('条文', '', '', '其中有依据或者有提示的', articles.used),
    ...relied.flatMap(({ kindName, citation, says, uses, late }) => [line(`监督依据：${kindName}`, citation.cite, says, '次数', uses), ...late === null || late === 0 ? [] : [line(`监督依据：${kindName}`, citation.cite, says, '其中逾期', late)]]),
    ...watched.flatMap(row => [
      ...(['raised', 'confirmed', 'dismissed', 'open'] as const).map(count => line('预警', row.citation?.cite ?? '', row.name, { raised: '提示', confirmed: '属实', dismissed: '不属实', open: '待处理' }[count], row[count], count === 'raised' ? ruleStands(row) : '')),
      ...Object.entries(verdictNames).flatMap(([verdict, name]) => (row.verdicts[verdict as keyof typeof verdictNames] === 0 ? [] : [line('预警', row.citation?.cite ?? '', row.name, name, row.verdicts[verdict as keyof typeof verdictNames])])),
    ]),
    ...explanations.map(({ kind, times }) => line('机关说明', '', '', explanationNames[kind], times)),
    ...reasons.map(({ key, name, says, times }) => line('不属实的理由', nameOf(key), name, says, times)),
    ...settings.map(({ key, name, from: since, enabled, organ, reason }) => line('规则设定', nameOf(key), name, enabled ? '另行设定' : '停用', 1, `${organ}，${since}起：${reason}`)),
    ...suppressions.map(({ key, name, from: since, until, organ, reason, held }) => line('暂不提示', nameOf(key), name, '现在暂停', held, `${organ}，${since}至${until}：${reason}`)),
    ...questions.map(({ citation, question, meanwhile, uses }) => line('未决问题', citation.cite, question, '所在条文用过', uses, meanwhile)),
  ]
}
