import type { Block, Paper } from '../../core/instruments/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { explanationNames, ruleStands } from '../records/evaluationSheet.ts'
import type { AnswerOf } from './contract/route.ts'
import type { evaluateLaw } from './contract/lawEvaluation.ts'

type Evaluation = AnswerOf<typeof evaluateLaw>

/** More lines of a kind are left to the table that is exported. */
const most = 20

const heading = (text: string): Block => ({ kind: 'heading', text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** A report that is begun: what the figures say, and where a person goes on. It bears no number: it is no paper yet. */
export function reportOn(evaluation: Evaluation, organ: string): Paper {
  const { law, today } = evaluation
  return {
    role: 'lawEvaluation', name: '法规实施情况报告', layout: 'letter', mark: organ, number: '（初稿）', title: [`关于《${law.title}》`, '实施情况的报告'],
    body: [...opening(evaluation), ...reliedPart(evaluation), ...brokenPart(evaluation), ...unusedPart(evaluation), ...doubtsPart(evaluation), heading('五、意见和建议'), paragraph('（由承办人撰写：哪些条文需要修改、解释或者配套，理由和依据。）')],
    signedBy: organ, date: today, attachments: [],
  }
}

const span = ({ from, to }: Evaluation): string => `${chineseDay(from)}至${chineseDay(to)}`

function opening(evaluation: Evaluation): Block[] {
  const { basis, law, articles: { all, countable, used } } = evaluation
  const on = basis.map(({ lawName, cite }) => `${lawName}${cite}`).join('、')
  return [
    paragraph(`${on ? `根据${on}，` : ''}现将${span(evaluation)}《${law.title}》在本机关监督范围内的实施情况报告如下。数据来自行政执法监督平台，预警是对照条文的提示，核实前不作为认定。`),
    paragraph(`该法规共${all}条，其中${countable}条的适用情况可以计数；这段时间有监督依据或者有预警提示的${used}条。`),
  ]
}

const none = (text: string): Block[] => [paragraph(text)]
const rest = (many: number): Block[] => (many > most ? [paragraph(`其余${many - most}项见导出的表。`)] : [])

function reliedPart({ relied }: Evaluation): Block[] {
  const used = relied.filter(({ uses }) => uses > 0)
  return [
    heading('一、监督中依据的条文'),
    ...used.length === 0 ? none('这段时间没有依据该法规认定情形、采取措施、制发文书或者计算期限。') : [
      { kind: 'table' as const, widths: [3, 2, 7, 2, 2], head: ['条文', '种类', '内容', '次数', '逾期'], rows: used.slice(0, most).map(({ citation, kindName, says, uses, late }) => [citation.cite, kindName, says, String(uses), late === null ? '—' : String(late)]) },
      ...rest(used.length),
    ],
  ]
}

function brokenPart({ watched, explanations, reasons }: Evaluation): Block[] {
  const raised = watched.filter(row => row.raised > 0)
  const sum = (of: 'raised' | 'confirmed' | 'dismissed' | 'open') => raised.reduce((all, row) => all + row[of], 0)
  return [
    heading('二、预警涉及的条文'),
    ...raised.length === 0 ? none('这段时间没有提示过对照该法规的预警。') : [
      paragraph(`共提示预警${sum('raised')}条，核实属实${sum('confirmed')}条，不属实${sum('dismissed')}条，待处理${sum('open')}条。`),
      { kind: 'table' as const, widths: [3, 7, 2, 2, 2], head: ['条文', '规则', '提示', '属实', '不属实'], rows: raised.slice(0, most).map(row => [row.citation?.cite ?? '—', row.name, String(row.raised), String(row.confirmed), String(row.dismissed)]) },
      ...rest(raised.length),
    ],
    ...explanations.length === 0 ? [] : [paragraph(`机关就预警作出的说明：${explanations.map(({ kind, times }) => `${explanationNames[kind]}${times}次`).join('，')}。`)],
    ...reasons.map(({ name, says, times }) => paragraph(`“${name}”有${times}条以同样的理由不属实：${says}`)),
  ]
}

function unusedPart({ relied, watched }: Evaluation): Block[] {
  const cites = (rows: readonly { readonly citation: { readonly cite: string } | null }[]) => [...new Set(rows.flatMap(({ citation }) => (citation ? [citation.cite] : [])))].join('、')
  const [unused, silent, off] = [relied.filter(({ uses }) => uses === 0), watched.filter(({ raised, state }) => raised === 0 && state !== 'off'), watched.filter(({ state }) => state === 'off')]
  return [
    heading('三、没有用到的条文'),
    paragraph(unused.length === 0 ? '监督中可以依据的条文都用到了。' : `监督中没有依据过的：${cites(unused)}。`),
    ...silent.length === 0 ? [] : [paragraph(`一直对照数据、没有提示过预警的：${cites(silent)}。`)],
    ...off.length === 0 ? [] : [paragraph(`规则已经停用、没有提示不等于没有问题的：${cites(off)}。`)],
  ]
}

function doubtsPart({ watched, settings, questions, answered }: Evaluation): Block[] {
  const doubtful = watched.filter(({ often, state }) => often || state !== 'on')
  return [
    heading('四、规则和理解上的疑问'),
    ...doubtful.map(row => paragraph(`“${row.name}”${row.citation ? `（${row.citation.cite}）` : ''}${ruleStands(row)}：核实${row.confirmed + row.dismissed}条，不属实${row.dismissed}条。`)),
    ...settings.slice(0, most).map(({ name, organ, from, enabled, reason }) => paragraph(`${organ}自${chineseDay(from)}起${enabled ? '另行设定' : '停用'}“${name}”：${reason}`)),
    paragraph(`条文没有写明、尚无答复的问题${questions.length}项，已有答复的${answered}项。${questions.length > 0 ? '所在条文用得最多的：' : ''}`),
    ...questions.slice(0, most).map(({ citation, question, meanwhile, uses }) => paragraph(`${citation.cite}（用过${uses}次）：${question}本系统现在的做法：${meanwhile}`)),
  ]
}
