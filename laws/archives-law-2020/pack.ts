import { absent, law, limit, workingDays } from '../../core/norms/index.ts'

// 第十四条 ── 归档

const archived = limit({
  id: 'archive-overdue', cite: '第14条第1款', words: ['定期向本单位档案机构或者档案工作人员移交'], kinds: ['penalty', 'coercion', 'licence', 'inspection'],
  title: '结案后没有归档', colour: 'blue', act: '将案卷归档',
  when: [absent('remedySought')], from: ['closedAt'], until: ['archivedAt'], must: 'within', terms: [{ period: workingDays(30) }], withoutStart: 'notApplicable',
  reading: '“定期”没有法定日数；结案后三十个工作日是本平台的建议，本单位归档制度另有规定的，登记后代替。申请复议、提起诉讼的案件不提示。行政处罚的全过程记录归档保存，见行政处罚法第47条。',
})

export default law({
  id: 'archives-law-2020', version: '1', title: '中华人民共和国档案法', short: '档案法', rank: 'statute', region: 'cn', under: [],
  inForce: { from: '2021-01-01', cite: '第53条' },
  enacted: { by: '全国人民代表大会常务委员会', on: '1987-09-05', amendedOn: '2020-06-20', basis: [] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay',
    reading: '写明工作日的按工作日计算；其他日数是自然日，末日为休息日的顺延（参照民法典第203条，有利于机关）。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [archived],
  readings: [], silent: [{ cite: '第14条第1款', question: '“定期”移交归档是多久？' }], external: [], tensions: [], notEncoded: {},
})
