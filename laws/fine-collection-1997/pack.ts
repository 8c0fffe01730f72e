import { law, requirement } from '../../core/norms/index.ts'

// 第七条 ── 决定书载明代收机构，按照决定的数额缴纳

const collector = requirement({
  id: 'decision-document-elements-missing', cite: '第7条第1款', words: ['应当载明代收机构的名称、地址'], kinds: ['penalty'],
  title: '罚款决定书没有载明代收机构', colour: 'red', fact: 'decisionSays', given: { must: ['decisionDoc.collector'], whenFined: true },
  reading: '依法当场收缴的罚款（第3条），不核对。',
})

const asDecided = requirement({
  id: 'over-collection', cite: '第7条第2款', words: ['行政处罚决定书确定的罚款数额'], kinds: ['penalty'],
  title: '实收罚款超过决定的数额', colour: 'red', fact: 'noMoreThanDecided', given: {},
  reading: '各笔实收扣除已经退付的，合计与决定书的罚款数额比较；加处的罚款另计。几件案件合并缴款的，核实时说明。',
})

export default law({
  id: 'fine-collection-1997', version: '2', title: '罚款决定与罚款收缴分离实施办法', short: '罚缴分离办法', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '1998-01-01', cite: '第17条' },
  enacted: { by: '国务院', on: '1997-11-17', basis: ['中华人民共和国行政处罚法'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '条文没有写明工作日，按自然日计算；末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [], limits: [], requirements: [collector, asDecided],
  readings: [], silent: [{ cite: '第11条', question: '代收的罚款几日内上缴国库？' }],
  external: [{ cite: '第3条', refersTo: '行政处罚法', resolved: true, says: '当场收缴的罚款交至机关、缴付银行的期限，由处罚法第71条核对。' }],
  tensions: [],
  notEncoded: {
    第6条: '代收罚款协议报备案的十五日，协议不是执法记录，来源数据不采集',
    第10条: '告知缴纳情况的期限是代收机构的期限，由协议约定',
  },
})
