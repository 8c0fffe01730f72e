/** The kinds of evidence (证据种类) as 行政处罚法第46条 lists them; supervision knows no list of its own. */
export const evidenceKinds = ['document', 'object', 'audioVisual', 'electronicData', 'testimony', 'statement', 'appraisal', 'siteRecord'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const evidenceKindNames: Readonly<Record<EvidenceKind, string>> = {
  document: '书证', object: '物证', audioVisual: '视听资料', electronicData: '电子数据', testimony: '证人证言',
  statement: '当事人的陈述', appraisal: '鉴定意见', siteRecord: '勘验笔录、现场笔录',
}

/** What befalls a piece of evidence between taking in and the archive (保管链). `checked` compares it with its hash. */
export const custodyActs = ['takenIn', 'viewed', 'downloaded', 'handedOver', 'returned', 'sealed', 'checked'] as const
export type CustodyAct = (typeof custodyActs)[number]

export const custodyNames: Readonly<Record<CustodyAct, string>> = {
  takenIn: '入卷', viewed: '查看全文', downloaded: '下载', handedOver: '移交', returned: '退还', sealed: '封存', checked: '核对',
}

/** What a person enters; the others the program writes by itself. */
export const custodyByHand = ['handedOver', 'returned', 'sealed'] as const satisfies readonly CustodyAct[]
