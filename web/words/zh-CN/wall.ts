/** Figures to be read from across a room. */
export const wall = {
  title: '大屏', upTo: (time: string) => `数据截至 ${time}`, stale: (minutes: number) => `已${minutes}分钟没有更新`,
  page: (at: number, of: number) => `第${at}页，共${of}页`, held: '，已停住', keys: '空格停住　← → 翻页　Esc 退出', leave: '退出大屏',
  alerts: {
    title: '待处理的预警', machine: '机器发现，核实前不作为违法认定', waiting: '全部', themes: '按内容', newest: '最近提示', noneWaiting: '没有待处理的预警。',
  },
  matters: {
    title: '办件期限', overdue: '已逾期', today: '今天到期', soon: '7天内到期', open: '在办', coming: (matters: number) => `未来30天到期 ${matters} 件`, grounds: '问题在哪类', noGrounds: '今年还没有认定的情形。',
  },
}
