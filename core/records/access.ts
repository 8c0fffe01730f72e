/** How somebody came to see enforcement data, as it stands in the log of access. */
export const accessActs = {
  'record.seen': '查看', 'records.listed': '查看列表', 'records.exported': '导出', 'record.seenWhole': '查看完整个人信息', 'record.sealRefused': '查看完整个人信息，没有打开',
  'records.soughtByNumber': '按证件号查找', 'record.fileFetched': '打开附件', 'access.exported': '导出访问日志',
} as const
export type AccessAct = keyof typeof accessActs
export const accessActNames = Object.keys(accessActs) as [AccessAct, ...AccessAct[]]

/** Why somebody looked at personal values whole; a body its own: without a reason. */
export const accessReasons = { alert: '核实预警、线索', matter: '办理监督案件', identity: '核对是否同一当事人', request: '当事人本人要求', other: '其他', own: '本机关的数据' } as const

/** Posts that read it. */
export const accessReaders = ['chief', 'leader', 'operator', 'agencyLegal'] as const
