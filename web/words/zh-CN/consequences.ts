export const linked = {
  tab: '关联',
  caption: '来源和由本案启动的办件',
  none: '还没有关联的办件。由本案移送、约谈、通报、提出责任处理建议或者请求协助，会记在这里。',
  column: { relation: '关系', kind: '种类', number: '案号', title: '案由', stage: '阶段', next: '最后日' },
  openFrom: '由本案办理',
  openFromNote: '机关、案由、事实和承办人从本案带过去，不用再填',
  from: '来源办件',
  carriedNote: '以下内容自来源办件带来，可以修改',
}
