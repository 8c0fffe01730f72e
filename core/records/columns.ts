/** What a list of records can be taken away with, in its usual order: each column by its heading. */
export const recordHeads = {
  actionNo: '案号', kind: '行为种类', party: '当事人', enterprise: '是否涉企', body: '机关', area: '地区', actedOn: '日期', decidedOn: '决定日', decisionNo: '决定文号', field: '执法领域',
  item: '权责事项', offence: '案由', fine: '罚款（元）', version: '版本', voided: '是否撤销报送', red: '红色预警', yellow: '黄色预警', blue: '蓝色预警',
} as const
export type RecordColumn = keyof typeof recordHeads
