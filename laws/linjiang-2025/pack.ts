import { issue, law, step } from '../../core/norms/index.ts'
import { board, assessor, notStayed, registered, remedyOverdue, remedying, room, sanctioned, stayed, transferred } from './actors.ts'
import * as decision from './decision.ts'
import { lines } from './lines.ts'
import * as opening from './opening.ts'
import { provisions } from './provisions.ts'
import * as reports from './reports.ts'
import * as talk from './talk.ts'

/** A regulation of an invented city, deliberately unlike the others: docs/tasks/add-a-law.md says what it shows. */
export default law({
  id: 'linjiang-2025', version: '2026-11-22', title: '临江市行政执法监督规定', short: '临江规定（示例）', rank: 'localRule',
  region: 'linjiang', invented: true, under: ['national-2025'], inForce: { from: '2025-06-01', to: '2027-05-31', cite: '第14条' },
  enacted: { by: '临江市人民政府（虚构）', on: '2025-04-18', basis: [] },
  counting: { plainDay: 'working', endsOnHoliday: 'nextWorkingDay', reading: '本规定所称的日都是工作日。', cite: '第3条' },
  terms: {
    supervisionAuthority: '市、县人民政府', supervisionOffice: '会商室', justiceDepartment: '司法行政部门', government: '本级人民政府', supervisedAgency: '被监督机关',
    superiorAuthority: '市评审会', counterpart: '受损害的人', competentOrgan: '有权机关',
    [room]: '会商室', [board]: '市评审会', [assessor]: '评议员',
    [registered]: '已登记，待告知', [notStayed]: '未中止执行', [stayed]: '已中止执行', [remedying]: '限期补救中', [remedyOverdue]: '补救期满',
    [transferred]: '已转送有权机关', [sanctioned]: '已建议处分',
  },
  playedBy: { [room]: 'supervisionOffice', [board]: 'superiorAuthority' },
  lines, norms: [...opening.norms, ...decision.norms, ...talk.norms, ...reports.norms],
  proceedings: [
    {
      kind: 'supervision', title: '行政执法监督案件', cite: '第4条第1款',
      tracks: [
        [registered, 'open', 'verified', 'decisionIssued', 'executing', 'executionReported', 'executionOverdue', remedying, remedyOverdue],
        ['noReview', 'underReview', 'reviewed'], [notStayed, stayed],
      ],
      opening: { by: room, cite: '第4条第1款', offers: ['text'] },
      steps: [
        ...opening.steps, ...decision.steps,
        step({ from: [registered, 'open', 'verified'], on: issue(reports.advice), by: room, cite: '第11条', offers: ['text'] }),
      ],
      bars: decision.bars,
      facts: [{ id: 'irreparable', ask: '执行是否将造成不能弥补的损失', cite: '第8条第3款' }],
    },
    talk.proceeding, reports.proceeding,
  ],
  readings: [{ id: 'R-1', cite: '第3条', question: '末日是休息日怎么办？', says: '只数工作日，末日总是工作日，不会顺延。' }],
  silent: [{ cite: '第4条第2款', question: '对线索告知能否提出异议？', about: 'file:objection' }],
  external: [], tensions: [], provisions, notEncoded: { 第1条: '说明制定的目的' },
})
