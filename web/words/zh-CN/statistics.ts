import { monthsIn, type Span } from './alertFigures.ts'

interface Due { readonly due: number; readonly kept: number }

export const statistics = {
  title: '办件概况',
  scope: '口径：登记按登记日、办结按办结日归入月份；在办、已逾期、等谁和承办是今天的情况。期限只数最后日在所选月份的义务，未办结的数到昨天。每个数字都可点开到逐件。',
  print: '打印', office: '承办机关', ownOffice: '本机关', allOffices: '能看到的全部机关',
  asOf: '数据截至',
  registered: {
    count: { opened: '登记', closed: '办结', open: '在办', overdue: '已逾期' },
    tables: { months: '按月', kinds: '按种类', offices: '按承办机关' }, head: { months: '月份', kinds: '种类', offices: '承办机关' },
    trend: (what: string, way: 'year' | 'months') => `${what}${way === 'year' ? '上年同期 → 本期' : '之前 → 本期'}`,
    moved: (before: number, now: number) => `${before.toLocaleString('en')} → ${now.toLocaleString('en')}`,
    answer: (span: Span, { opened, closed, openedNow, openedBefore }: { readonly opened: number; readonly closed: number; readonly openedNow: number; readonly openedBefore: number }, compared: { readonly now: Span; readonly before: Span } | null) =>
      `${monthsIn(span)}登记办件 ${opened.toLocaleString('en')} 件，办结 ${closed.toLocaleString('en')} 件；${compared ? `其中${monthsIn(compared.now)}登记 ${openedNow.toLocaleString('en')} 件，${monthsIn(compared.before)} ${openedBefore.toLocaleString('en')} 件` : '此前没有过完的月份可以对比'}`,
    none: '这段时间没有登记或者办结的办件。',
  },
  kept: {
    title: '期限守住没有', side: { office: '监督一方', agency: '被监督机关' }, head: { side: '谁的期限', due: '到期应办', kept: '按期', late: '逾期完成', open: '逾期未办' },
    rate: (kept: number, due: number) => due < 10 ? `共${due}件，少于10件，不算比例` : `按期${(kept / due * 100).toFixed(1)}%`, none: '本期没有到期事项。',
    moved: (way: 'year' | 'months', before: Due, now: Due) => `${way === 'year' ? '上年同期' : '之前'}按期 ${before.kept}／${before.due}，本期 ${now.kept}／${now.due}`,
    list: (side: string, outcome: string, cite?: string) => `${side}：${cite ?? ''}${outcome}的期限`, outcomes: { kept: '按期', late: '逾期完成', open: '逾期未办' }, back: '收起明细',
    duty: { number: '案号', agency: '被监督机关', what: '应办的事', cite: '依据', lastDay: '最后日', endedOn: '办结日' }, empty: '没有这样的期限。',
  },
  waiting: { title: '卡在谁那里', none: '没有在办的办件。', caption: '在办的办件等谁；一件可以同时等几个机关', head: { name: '等谁', matters: '办件' } },
  due: { title: '未来30天到期', none: '未来30天没有到期的办件。', day: (matters: number) => `${matters}件`, caption: '每天到期的办件' },
  handlers: { title: '谁在办什么', none: '还没有指定承办人的办件。', caption: '各承办人手上的办件', head: { name: '承办人', open: '在办', late: '已逾期', soon: '7天内到期' } },
  grounds: { title: '问题在哪类', none: '这段时间登记的办件还没有认定情形。', caption: '这段时间登记的办件认定的情形', head: { name: '情形', cite: '条款', matters: '办件' } },
  handOver: '工作交接',
  filtered: { office: '本机关承办', otherOffice: '指定的机关承办', closedFrom: (day: string) => `办结日自 ${day}`, closedUntil: (day: string) => `办结日至 ${day}`, waiting: '等指定的机关', from: (day: string) => `最后日自 ${day}`, until: (day: string) => `最后日至 ${day}`, person: '指定的承办人' },
}
