/** The life of one act along the days. */
export const course = {
  title: '时间轴与期限',
  span: (from: string, to: string) => `${from} 至 ${to}`,
  today: '今天',
  from: '自',
  last: '最后日',
  earliest: '不早于',
  done: '办结',
  noStart: '起算日未知',
  noClocks: '没有可以计算的期限。',
  all: (count: number) => `全部 ${count} 个期限`,
  fewer: '只看没有按期办结的',
}

/** What narrows the list of records, beside kind, body, days and words. */
export const recordFilters = {
  area: '地区', field: '执法领域', item: '权责事项编码', offence: '案由编码', fineFrom: '罚款自（元）', fineTo: '罚款至（元）', colour: '待核实预警', enterprise: '涉企', officer: '执法证号',
  sameParty: '同一当事人',
  state: '报送状态', inForce: '未撤销',
  yes: '涉企', no: '不涉企',
}

/** Figures on records: dashboard, yearly report. */
export const recordFigures = {
  title: '执法数据概况',
  scope: '按归集数据计数，作废的不算；一件行为以其日期归入月份。每个数字都可点开到逐条记录。',
  fromMonth: '自', toMonth: '至', area: '地区', kind: '行为种类', body: '机关',
  count: { records: '行为', enterprise: '涉企', fined: '有罚款', fine: '罚款（元）', contested: '经复议、诉讼', overturned: '未获维持' },
  tables: { areas: '按地区', bodies: '按机关', kinds: '按行为种类', months: '按月' },
  head: { areas: '地区', bodies: '机关', kinds: '种类', months: '月份' },
  answer: (records: string, month: string, most: string) => `共归集行政执法行为 ${records} 件；最多的是 ${month}，${most} 件`,
  showTable: '看表', hideTable: '收起表',
  none: '这段时间没有归集到执法行为。',
  others: (count: number) => `其余 ${count} 个机关`,
  yearly: '年报', yearlyTitle: (of: string, year: number) => `${of}${year}年行政执法数据年报`, year: '年度',
  yearlyNote: '一件行为可以同时计入几行（例如并处警告和罚款），各行之和可以大于件数。',
  line: '项目', cases: '件数', fine: '金额（元）', kindsTable: '行政执法行为实施情况',
  span: (from: string, to: string) => `${from} 至 ${to}`,
  upTo: (time: string) => `数据截至 ${time}`,
 
  sum: '合计',
}

/** Taking a list away as a file. */
export const recordExport = {
  columns: '导出的列',
  export: '导出',
  running: (rows: string, megabytes: string) => `正在导出${rows && ` ${rows} 条`}，已收到 ${megabytes} MB`,
  cancel: '取消导出',
  broken: '导出没有完成：与服务器的连接断了，已收到的部分没有保存。请重新导出。',
  name: '行政执法行为',
}

/** The acts of one body, officer, counterpart or offence. */
export const recordProfile = {
  title: (of: string) => `${of}：执法画像`,
  ofOffence: '同案由罚款分布', ofBody: '机关画像', ofParty: '当事人画像',
  records: '行为', about: (most: string) => `只看最近 ${most} 件`,
  median: '报送用时中位数', days: (days: number | null) => (days === null ? '—' : `${days}天`), late: '超过7天报送',
  kinds: '按行为种类', alerts: '预警', fines: '罚款分布', bodies: '各机关的罚款', tiers: '各阶次的罚款（最近一千件）', noTier: '没有填写', thisOne: '本件',
  marked: ({ actionNo, fine, tier, band }: { readonly actionNo: string; readonly fine: number; readonly tier: string | null; readonly band: string | null }, { others, lower, higher }: { readonly others: number; readonly lower: number; readonly higher: number }) =>
    `◆本件 ${actionNo} 罚款 ${fine.toLocaleString('en')} 元，${tier ? `适用阶次 ${tier}${band ? `，基准 ${band}` : '，当日没有登记它的基准'}` : '没有填写适用的阶次'}。${others === 0 ? '没有别的同阶次罚款可比。' : `最近的同阶次罚款 ${others} 件：${lower} 件更低，${higher} 件更高，${others - lower - higher} 件相同。`}`,
  head: { tier: '阶次', kind: '种类', records: '件数', fine: '罚款（元）', colour: '等级', raised: '已提示', confirmed: '已核实', dismissed: '不成立', precision: '核实率', body: '机关', fined: '有罚款', least: '最低', lower: '四分之一位', median: '中位', upper: '四分之三位', most: '最高' },
  precision: (confirmed: number, judged: number) => (judged === 0 ? '—' : judged < 10 ? `${confirmed}／${judged}` : `${Math.round(confirmed / judged * 100)}%`),
  answer: (fined: string, least: string, most: string) => `${fined} 件罚款，最低 ${least} 元，最高 ${most} 元`,
  dots: (most: string) => `图上的点只画最近 ${most} 件；方框和下表按全部罚款计算。`,
  axis: '罚款（元）', noAlerts: '没有提示过预警。', noFines: '没有罚款。', none: '没有这样的执法行为。',
}

/** How often enterprises are inspected. */
export const inspectionFrequency = {
  title: '涉企检查频次',
  scope: '每家企业一年里被同一机关现场检查、计入年度频次的次数；因投诉举报、转办交办等个案和上级部署的不计入。上限取机关公布并登记的年度频次上限。两个机关都去过的企业计两次。',
  answer: (year: number, enterprises: number, most: number, over: number) => `${year}年现场检查企业 ${enterprises.toLocaleString('en')} 家次，最多的 ${most} 次；超过公布上限的 ${over.toLocaleString('en')} 家次`,
  uncapped: (count: number) => `其中 ${count.toLocaleString('en')} 家次的检查机关没有登记公布的上限，不判断是否超过。`,
  cap: (times: number) => `上限 ${times} 次`, times: (count: number) => `${count}次`,
  within: '未超过上限', over: '超过上限', head: { times: '次数', party: '企业', body: '机关', counted: '计入频次', visits: '全部现场检查', cap: '上限' },
  none: '这一年没有归集到涉企现场检查。', overTitle: '超过公布上限的企业', noneOver: '没有超过公布上限的。', byTimes: '各次数的企业',
}
