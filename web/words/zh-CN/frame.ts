export const frame = {
  product: '獬豸',
  productIs: '行政执法监督一体化平台',
  brandLabel: '獬豸，回到首页',
  skip: '跳到正文',
  menu: '主菜单',
  foldMenu: '收起菜单',
  unfoldMenu: '展开菜单',
  actingFor: '以哪个机关的名义办理',
  lawInForce: '本机关适用的法',
  waitsForMe: '需我办',
  loading: '正在取数据',
  close: '关闭',
  missing: '没有这个页面',
  missingWhy: '地址可能写错了，或者它已经移走。',
  toWorkbench: '回到首页',
  printed: (organ: string, person: string, at: string) => `${organ}　打印人 ${person}　${at}`,
}

export const menu = {
  workbench: '工作台',
  ourDeadlines: '我机关的期限',
  alerts: '预警',
  alertsToExplain: '预警说明',
  leads: '线索',
  matters: '监督案件',
  mattersReceived: '收到的监督',
  office: '本科室',
  activities: '监督活动',
  fulfilments: '履职台账',
  filings: '备案和审查',
  coordination: '协调与移送',
  consequences: '约谈、通报与责任',
  people: '主体与人员',
  data: '执法数据',
  records: '行政执法行为',
  recordImport: '数据归集',
  others: '其他办件',
  allMatters: '全部办件',
  openMatters: (count: number) => `在办${count}件`,
  laws: '法规',
  lawLibrary: '法规库',
  periods: '期限计算器',
  calendars: '日历',
}

export const troubles = {
  unreachable: '没有取到，服务器没有应答。内容还在本页，请检查网络后再试一次。',
  unclear: '没有完成，服务器的回答看不明白。内容还在本页，请再试一次。',
  page: '这个页面没有显示出来。请再试一次；还不行，请联系运行维护人员。',
  pages: { notAllowed: '不能看这一页', notFound: '没有找到', notShown: '没有取到这一页' },
  retry: '重试',
  reference: (code: string) => `错误编号 ${code}`,
  toCorrect: (count: number) => `有${count}处需要修改`,
  error: '错误：',
  changedBy: (by: string, organ: string, time: string, says: string) => `${organ}${by}在${time}：${says}`,
  seeChanges: '查看变化',
  keptAsDraft: '你的内容没有提交，已存为草稿。请先查看变化。',
}

export const keys = {
  title: '全部快捷键',
  note: '单键在输入框里打字、用输入法组字时不起作用；可以在右上角的个人菜单里关掉。',
  groups: [
    ['到处可用', [
      ['g w', '工作台'], ['g a', '预警'], ['g c', '案件'], ['g d', '数据'], ['g l', '法规'], ['/', '搜索'], ['Ctrl+K', '搜索'], ['Ctrl+Enter', '提交'], ['Esc', '关闭'], ['?', '全部快捷键'],
    ]],
    ['列表', [['j', '下一行'], ['k', '上一行'], ['Enter', '打开'], ['x', '选中'], ['1', '办这一行的事（工作台、台账）'], ['c', '启动监督案件']]],
    ['案件、预警', [['.', '可以办的事'], ['1…9', '选第几件；预警选第几个结论'], ['e', '怎么算的'], ['l', '条文'], ['f', '在时间线里找']]],
    ['逐项填写', [['j', '下一项'], ['k', '上一项'], ['1…4', '选第几个结果']]],
    ['拟稿、审批', [['p', '预览'], ['Ctrl+S', '存稿'], ['1', '同意'], ['2', '退回修改'], ['3', '交其他审批人']]],
    ['日期、法规', [['t', '今天'], ['↑', '后一天'], ['↓', '前一天'], ['[', '上一条'], [']', '下一条']]],
  ] as readonly (readonly [string, readonly (readonly [string, string])[]])[],
}

export const search = {
  label: '搜索',
  placeholder: '案号、文号、机关、人员、条文、拼音首字母',
  groups: { pages: '页面', matter: '案件', instrument: '文书', record: '执法行为', organ: '机关', officer: '人员', articles: '条文' },
  logged: '查人已记入审计。',
  none: (text: string) => `没有找到“${text}”。可以试案号、机关名称，或者“法规简称＋条”，如：国家条例27`,
  found: (count: number) => `找到${count}项`,
}

export const list = {
  choose: '选择',
  chooseRow: (name: string) => `选择 ${name}`,
  total: (shown: number, total: number, about: boolean) => `本页 ${shown} 行，共 ${about ? `约 ${total}+` : total} 行`,
  next: '下一页',
  first: '回到第一页',
  reset: '重置',
  moreFilters: '更多条件',
  fewerFilters: '收起条件',
  all: '全部',
  keyword: '关键词',
  clear: '清除条件',
  clearChoice: '清除所选',
  clearText: '清除文字',
}
