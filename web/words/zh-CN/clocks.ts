export const clocks = {
  toCalendar: '加入日历',
  toCalendarOf: (what: string) => `把“${what}”的最后日加入日历`,
  title: '期限',
  howCounted: '怎么算的',
  none: '现在没有在走的期限。',
  ended: (count: number) => `已经结束的期限 ${count}`,
  states: {
    held: '暂停',
    atOnce: '立即',
    over: '期限已过',
    used: '已行使',
    doneInTime: '按期完成',
    doneLate: '逾期完成',
    noLastDay: '及时（没有规定天数）',
  },
}
