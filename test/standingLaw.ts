import { actor, law, standing, topic, type Law } from '../core/norms/index.ts'

const treasury = actor('treasury')

/**
 * Laws that exist nowhere, for what is owed outside proceedings: a local one that ends, and one above it. They know each way of
 * coming round, a day named for a yearly turn, a duty of one level, of one line, and of somebody who has no organ on the platform.
 */
const local: Law = law({
  id: 'riverside', version: '1', title: '江畔监督办法', short: '江畔办法', rank: 'localRule', region: 'riverside', under: ['upland'],
  inForce: { from: '2025-03-01', to: '2030-02-28', cite: '第20条' },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '日为自然日。' },
  terms: { supervisionOffice: '监督机构', supervisedAgency: '行政执法机关', government: '人民政府', treasury: '财政部门' },
  lines: [
    { effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第2条', words: ['所属部门'] },
    { effect: 'supervises', by: 'government', over: 'lowerGovernment', through: 'justiceDepartment', notBelow: 'county', cite: '第2条', words: ['下级政府'] },
    { effect: 'supervises', by: 'department', over: 'lowerDepartment', through: 'supervisionOffice', cite: '第3条', words: ['下级部门'] },
    { effect: 'excluded', over: 'unrelated', cite: '第2条', words: ['所属部门'], says: '没有监督关系' },
    { effect: 'excluded', over: 'elsewhere', cite: '第1条', words: ['江畔'], says: '不在江畔' },
  ],
  norms: [
    standing({ id: 'plan', who: 'supervisionAuthority', act: '编制年度监督计划', every: 'year', by: '02-01', evidence: '计划文本及文号', levels: ['region', 'prefecture', 'county'], line: 'government', cite: '第4条', words: ['年度计划'] }),
    standing({ id: 'report', who: 'supervisionOffice', act: '报告监督工作情况', to: 'government', every: 'halfYear', evidence: '报告', cite: '第5条', words: ['半年'] }),
    standing({ id: 'monthly', who: 'justiceStation', act: '报送线索清单', every: 'month', evidence: '清单', cite: '第6条', words: ['每月'] }),
    standing({ id: 'training', who: 'supervisedAgency', act: '组织执法培训', every: 'quarter', evidence: '培训签到表', cite: '第7条', words: ['每季度'] }),
    standing({ id: 'publicity', who: 'supervisedAgency', act: '公示执法信息', evidence: '公示页面', cite: '第8条', words: ['公示'] }),
    standing({ id: 'lead', who: 'government', act: '听取监督工作汇报', every: 'year', evidence: '会议纪要', cite: '第9条', words: ['听取'] }),
    standing({ id: 'budget', who: treasury, act: '安排监督经费', every: 'year', evidence: '预算批复', cite: '第10条', words: ['经费'] }),
    standing({ id: 'system', who: 'supervisionOffice', act: '检查本系统', every: 'year', evidence: '检查记录', line: 'department', cite: '第11条', words: ['本系统'] }),
    topic({ id: 'rosters', catalogue: '执法制度落实', text: '执法公示制度的落实', cite: '第12条第1项', words: ['公示制度'] }),
    topic({ id: 'files', catalogue: '执法制度落实', text: '全过程记录制度的落实', cite: '第12条第2项', words: ['记录制度'] }),
    topic({ id: 'conduct', catalogue: '执法行为', text: '执法程序是否合法', cite: '第13条', words: ['程序'] }),
  ],
  proceedings: [], readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})

const upper: Law = law({
  id: 'upland', version: '1', title: '山上监督条例', short: '山上条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2026-02-01', cite: '第9条' },
  counting: { plainDay: 'calendar', endsOnHoliday: 'nextWorkingDay', reading: '日为自然日。' },
  terms: { supervisionOffice: '监督机构' }, lines: local.lines,
  norms: [standing({ id: 'plan', who: 'supervisionOffice', act: '编制监督工作计划', every: 'year', evidence: '计划', cite: '第3条', words: ['计划'] })],
  proceedings: [], readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})

export const standingLaws = [local, upper] as const
