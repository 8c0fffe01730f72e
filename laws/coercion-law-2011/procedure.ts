import { atOnce, is, isNot, known, limit, requirement, states } from '../../core/norms/index.ts'

// 第十三条 ── 强制执行由法律设定

const lawfulMeans = requirement({
  id: 'utilities-cut-off-to-compel-enterprise', cite: '第13条第1款', words: ['行政强制执行由法律设定'], kinds: ['coercion', 'levy'],
  title: '没有法律依据停止供水、供电、供热、供燃气', colour: 'red',
  when: [isNot('coercion.residential', true), isNot('coercion.safetyLaw70Approved', true), isNot('levy.type', 'HOUSE_STATE')], fact: 'notBy',
  given: { means: ['CUT_WATER', 'CUT_POWER', 'CUT_HEAT', 'CUT_GAS'], otherwise: '以停止供水、供电、供热、供燃气的方式迫使履行，没有依照法律批准的记录。' },
  reading: '对存在重大事故隐患的生产经营单位，依安全生产法第70条经主要负责人批准停止供电等措施的，不提示；对居民生活停止供应由第43条第2款核对。',
})

// 第十八条、第二十四条 ── 现场笔录、决定书、清单

const measure = is('coercion.type', 'LIMIT_LIBERTY', 'SEAL', 'SEIZE', 'OTHER_MEASURE')
const seizure = [is('coercion.type', 'SEAL', 'SEIZE')]

const recorded = requirement({
  id: 'coercion-documents-not-delivered-record', cite: '第18条第7项', words: ['制作现场笔录'], kinds: ['coercion'],
  title: '实施强制措施没有现场笔录', colour: 'red', when: [is('coercion.type', 'LIMIT_LIBERTY', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER_MEASURE'), known('coercion.startedAt')], fact: 'saysAlso',
  given: { must: [known('coercion.onsiteRecordId')], otherwise: '实施了强制措施，没有制作现场笔录。' },
  reading: '冻结存款、汇款同样制作现场笔录（第30条第1款）。',
})

const signed = requirement({
  id: 'record-unsigned', cite: '第18条第8项', words: ['现场笔录由当事人和行政执法人员签名或者盖章'], kinds: ['coercion'],
  title: '笔录缺少签名且没有注明', colour: 'yellow', fact: 'recordsSigned',
  given: { papers: ['COERCION_RECORD', 'ONSITE_RECORD', 'INTERROGATION_RECORD'], officers: 2, witnessed: true },
  reading: '当事人拒绝签名的，在笔录中注明即可；当事人不到场的，由见证人签名（第18条第9项）。',
})

const witnessed = requirement({
  id: 'coercion-documents-not-delivered-witness', cite: '第18条第9项', words: ['当事人不到场的', '邀请见证人到场'], kinds: ['coercion'],
  title: '当事人不到场，没有见证人', colour: 'red', when: [measure, states('coercion.partyPresent', false)], fact: 'saysAlso',
  given: { must: [known('coercion.witness')], otherwise: '实施强制措施时当事人不到场，没有邀请见证人到场。' },
})

const onTheSpot = { must: 'within', terms: [{ period: atOnce }], withoutStart: 'notApplicable' } as const

const decisionDelivered = limit({
  id: 'coercion-documents-not-delivered', cite: '第24条第1款', words: ['当场交付查封、扣押决定书'], kinds: ['coercion'],
  title: '没有当场交付查封、扣押决定书', colour: 'red', act: '当场交付查封、扣押决定书',
  when: seizure, from: ['coercion.onTheSpotUntil'], until: ['coercion.decisionDeliveredAt'], ...onTheSpot,
  reading: '实施的当日交付为当场；实施过了午夜才结束的，以结束之日为准；当事人拒绝签收、在笔录中注明的，按注明之日填报。',
})

const listDelivered = limit({
  id: 'coercion-documents-not-delivered-list', cite: '第24条第1款', words: ['决定书和清单'], kinds: ['coercion'],
  title: '没有当场交付查封、扣押清单', colour: 'red', act: '当场交付查封、扣押清单',
  when: seizure, from: ['coercion.onTheSpotUntil'], until: ['coercion.listDeliveredAt'], ...onTheSpot,
})

const notBefore = requirement({
  id: 'coercion-documents-not-delivered-early', cite: '第24条第1款', words: ['当场交付查封、扣押决定书和清单'], kinds: ['coercion'],
  title: '查封、扣押决定书或者清单在实施之前就交付', colour: 'red', when: [...seizure, known('coercion.startedAt')], fact: 'saysAlso',
  given: {
    must: [{ not: [{ field: 'coercion.decisionDeliveredAt', before: 'coercion.startedAt' }] }, { not: [{ field: 'coercion.listDeliveredAt', before: 'coercion.startedAt' }] }],
    otherwise: '查封、扣押决定书或者清单的交付日早于实施日，不是当场交付。',
  },
  reading: '清单列明实际查封、扣押的财物，实施之前无从开列；填报有误的，更正即可。',
})

// 第三十六条 ── 对催告的陈述申辩

const statementReviewed = requirement({
  id: 'statement-not-reviewed', cite: '第36条', words: ['有权进行陈述和申辩', '应当进行记录、复核'], kinds: ['coercion'],
  title: '收到对催告的陈述申辩没有复核', colour: 'red',
  when: [is('coercion.type', 'TRANSFER_DEPOSIT', 'AUCTION', 'RESTORE', 'DEMOLISH', 'SUBSTITUTE', 'OTHER_EXECUTION')], fact: 'statementReviewed', given: {},
})

// 第三十八条、第四十三条 ── 送达；居民生活

const receipts = requirement({
  id: 'service-receipt-missing', cite: '第38条', words: ['应当直接送达当事人', '依照《中华人民共和国民事诉讼法》的有关规定送达'], kinds: ['coercion'],
  title: '送达没有回证或者确认书', colour: 'yellow', fact: 'servicesProven',
  given: { receipt: ['DIRECT', 'LIEN', 'ENTRUST'], consent: ['ELECTRONIC'], attempts: ['ANNOUNCEMENT'] },
  reading: '直接、留置、委托送达有送达回证，电子送达有当事人的确认书，公告送达以其他方式无法送达为前提（民事诉讼法第87条、第90条、第95条）。',
})

const residents = requirement({
  id: 'utilities-cut-off-to-compel', cite: '第43条第2款', words: ['不得对居民生活采取停止供水、供电、供热、供燃气等方式'], kinds: ['coercion'],
  title: '对居民生活停止供水、供电、供热、供燃气', colour: 'red', when: [is('coercion.residential', true)], fact: 'notBy',
  given: { means: ['CUT_WATER', 'CUT_POWER', 'CUT_HEAT', 'CUT_GAS'], otherwise: '对居民生活停止供水、供电、供热、供燃气，迫使当事人履行行政决定。' },
})

export const procedureLimits = [decisionDelivered, listDelivered]
export const procedureRequirements = [lawfulMeans, recorded, signed, witnessed, notBefore, statementReviewed, receipts, residents]
