/** How days, distances and the states of a period are said. */
export const days = {
  monthDay: (month: number, day: number, weekday: string) => `${month}月${day}日（${weekday}）`,
  fullDay: (year: number, monthDay: string) => `${year}年${monthDay}`,
  dueToday: '今天到期',
  dueTomorrow: '明天到期',
  left: (days: number) => `还有${days}天`,
  leftWorking: (days: number) => `还有${days}个工作日`,
  late: (days: number) => `已逾期${days}天`,
  over: '期限已过',
  provisional: '暂定',
  provisionalWhy: '所在年份的放假安排还没有公布，公布后会重新计算',
}
