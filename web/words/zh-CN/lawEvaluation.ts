import { monthsIn, type Span } from './alertFigures.ts'

const number = (many: number): string => many.toLocaleString('en')

/** What supervision can say of how a law is carried out. */
export const lawEvaluation = {
  title: '法规实施情况', heading: (law: string) => `《${law}》实施情况`,
  scope: '供立法论证、立法后评估和作出重大决策参考，只列本机关看得到的事实，不作评价。情形按办件登记日，措施、文书、履职按各自的日子，期限按起算日，预警按提示日；提示不等于属实。',
  law: '法规', choose: '请先选择法规。', print: '打印', report: '报告初稿', asDocx: '报告初稿 DOCX', toLaw: '看条文', toTrends: '看各月趋势',
  basis: '当地法规中与统计分析、决策支持有关的条文：',
  answer: (span: Span, { all, countable, used }: { readonly all: number; readonly countable: number; readonly used: number }) =>
    `${monthsIn(span)}：全部 ${number(all)} 条中，适用情况可以计数的 ${number(countable)} 条，其中有监督依据或者有预警提示的 ${number(used)} 条。`,
  relied: {
    title: '监督中依据的条文', caption: '监督中依据的条文，按条文次序', none: '这段时间没有依据这部法规认定情形、采取措施、制发文书、计算期限或者登记履职。',
    head: { cite: '条文', kind: '种类', says: '内容', uses: '次数', late: '其中逾期' },
  },
  watched: {
    title: '预警涉及的条文', caption: '预警涉及的条文，按条文次序', none: '这段时间没有提示过对照这部法规的预警。', noRules: '这部法规没有拿来对照执法数据的条文。',
    head: '条文和规则', found: '核实的结论', states: { lowered: '级别已降低', off: '已停用' }, often: '经常不属实',
  },
  unused: {
    title: '没有用到的条文', none: '可以计数的条文都用到了。', relied: '监督中没有依据过', silent: '一直对照数据，没有提示过预警', off: '规则已经停用：没有提示，不等于没有问题',
    note: '没有用到，可能是没有发生，也可能是没有人用；只说数据，不说原因。',
  },
  said: {
    title: '机关的说明和不属实的理由', none: '没有机关说明，也没有反复出现的理由。', explanations: '机关的说明', reasons: '以同样的话认定不属实，三次以上的', times: (many: number) => `${number(many)} 次`,
    reason: (name: string, says: string, many: number) => `${name}：${says}（${number(many)} 条）`,
  },
  rules: {
    title: '停用、调整和暂停的规则', none: '没有停用、调整或者暂停的规则。', off: '停用', changed: '另行设定', suppressed: '暂不提示',
    setting: (organ: string, from: string, reason: string) => `${organ}，自${from}起：${reason}`, suppression: (organ: string, from: string, until: string, reason: string) => `${organ}，${from}至${until}：${reason}`,
  },
  questions: {
    title: '条文没有写明、还没有答复的问题', none: '没有未答复的问题。', lead: (open: number, answered: number) => `未答复 ${number(open)} 项，已答复 ${number(answered)} 项；所在条文用得最多的在前。`,
    uses: (many: number) => (many === 0 ? '所在条文没有用到' : `所在条文用过 ${number(many)} 次`), others: (many: number) => `其余 ${number(many)} 项`, all: '未决问题',
  },
}
