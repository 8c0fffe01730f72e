import { is, known, requirement } from '../../core/norms/index.ts'

// 第四十条、第四十六条 ── 证据

const penalised = is('decisionResult', 'PENALISE')

const beyondStatement = requirement({
  id: 'evidence-insufficient', cite: '第40条', words: ['违法事实不清、证据不足的', '不得给予行政处罚'], kinds: ['penalty'],
  title: '处罚的证据明显单薄', colour: 'yellow', when: [is('procedureType', 'ORDINARY'), penalised], fact: 'evidenceBeyondStatement', given: { atLeast: 2 },
  reading: '证据不足两份，或者只有当事人的陈述的，提示核实；两份是本平台的建议。一份完整的电子技术监控记录（第41条）可以单独作为证据。',
})

const beforeDecision = requirement({
  id: 'evidence-obtained-after-decision', cite: '第40条', words: ['必须查明事实'], kinds: ['penalty'],
  title: '作为依据的证据在决定之后才取得', colour: 'red', when: [known('decidedAt')], fact: 'evidenceBeforeDecision', given: {},
  reading: '先查明事实，后作决定；执行阶段的材料填报为不作定案依据的，不提示。',
})

// 第四十一条 ── 电子技术监控

const devices = requirement({
  id: 'electronic-monitoring-unaudited', cite: '第41条第1款', words: ['经过法制和技术审核', '设置地点应当向社会公布'], kinds: ['penalty'],
  title: '监控设备没有经审核或者没有公布', colour: 'red', when: [penalised], fact: 'monitoringDevicesAudited', given: {},
})

const records = requirement({
  id: 'electronic-monitoring-unaudited-record', cite: '第41条第2款', words: ['未经审核或者经审核不符合要求的', '不得作为行政处罚的证据'], kinds: ['penalty'],
  title: '监控记录没有经审核就作为证据', colour: 'red', when: [penalised], fact: 'monitoringRecordsAudited', given: {},
})

// 第四十七条 ── 全过程记录

const filmed = requirement({
  id: 'media-record-missing', cite: '第47条', words: ['文字、音像等形式', '全过程记录'], kinds: ['penalty'],
  title: '应当全程音像记录的环节没有音像记录', colour: 'red', fact: 'filmed',
  given: { steps: ['COERCION_EXEC', 'DEMOLITION', 'LIMIT_LIBERTY', 'HEARING'], servedBy: ['LIEN'] },
  reading: '法律没有写明哪些环节须音像记录；按国办发〔2018〕118号的要求（原文没有收录），强制措施、限制人身自由、听证和留置送达核对，有说明的不提示。',
})

const covered = requirement({
  id: 'media-record-inconsistent', cite: '第47条', words: ['全过程记录'], kinds: ['penalty'],
  title: '音像记录与笔录的时间不一致', colour: 'yellow', fact: 'filmCoversSteps', given: { toleranceMinutes: 10 },
  reading: '起止各容许十分钟的误差，是本平台的建议；设备时钟有误差的，核实时说明。',
})

export const evidenceRequirements = [beyondStatement, beforeDecision, devices, records, filmed, covered]
