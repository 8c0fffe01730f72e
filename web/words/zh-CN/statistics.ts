export const statistics = {
  title: '本机关概况',
  scope: '口径：本机关承办的办件；本年从1月1日起。期限只数义务的最后日：已办结的按办结日，未办结的数到昨天。',
  asOf: '数据截至',
  totals: { open: '在办', overdue: '已逾期', closed: '本年办结' },
  kept: {
    title: '期限守住没有', side: { office: '监督一方', agency: '被监督机关' }, head: { side: '谁的期限', due: '到期应办', kept: '按期', late: '逾期完成', open: '逾期未办' },
    rate: (kept: number, due: number) => due < 10 ? `共${due}件，少于10件，不算比例` : `按期${(kept / due * 100).toFixed(1)}%`, none: '本期没有到期事项。',
    list: (side: string, outcome: string) => `${side}：${outcome}的期限`, outcomes: { kept: '按期', late: '逾期完成', open: '逾期未办' }, back: '收起明细',
    duty: { number: '案号', agency: '被监督机关', what: '应办的事', cite: '依据', lastDay: '最后日', endedOn: '办结日' }, empty: '没有这样的期限。',
  },
  waiting: { title: '卡在谁那里', none: '没有在办的办件。', caption: '在办的办件等谁；一件可以同时等几个机关', head: { name: '等谁', matters: '办件' } },
  due: { title: '未来30天到期', none: '未来30天没有到期的办件。', day: (matters: number) => `${matters}件`, caption: '每天到期的办件' },
  handlers: { title: '谁在办什么', none: '还没有指定承办人的办件。', caption: '各承办人手上的办件', head: { name: '承办人', open: '在办', late: '已逾期', soon: '7天内到期' } },
  grounds: { title: '问题在哪类', none: '本年还没有认定情形。', caption: '本年登记的办件认定的情形', head: { name: '情形', cite: '条款', matters: '办件' } },
  handOver: '工作交接',
  filtered: { office: '本机关承办', waiting: '等指定的机关', from: (day: string) => `最后日自 ${day}`, until: (day: string) => `最后日至 ${day}`, person: '指定的承办人' },
}
