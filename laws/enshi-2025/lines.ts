import type { SupervisionLine } from '../../core/norms/index.ts'

const dispatched = ['州、县（市）人民政府对其工作部门或者派出机关和派出机构'] as const
const system = ['州、县（市）人民政府工作部门对本系统'] as const
const ownBodies = '“本系统”包括部门自己的所属机构和派出机构，不止于下级部门。'

export const lines: readonly SupervisionLine[] = [
  // 第五条第三款、第四款 ── 乡镇街道

  {
    effect: 'supervises', by: 'government', over: 'township', through: 'justiceDepartment',
    cite: '第5条第3款', words: ['乡（镇）人民政府、街道办事处', '受所在地县（市）人民政府监督'],
  },
  {
    effect: 'supervises', by: 'department', over: 'township', through: 'supervisionOffice',
    cite: '第5条第3款', words: ['相关职能部门的行业监督'], says: '职能部门对乡镇街道只作行业监督，限于本行业的事项',
  },
  {
    effect: 'assists', by: 'justiceStation', over: 'township', cite: '第5条第4款', words: ['司法所协助'],
    says: '司法所只协助监督，可以登记检查情况和线索，不能立案和制发文书：请报县（市）司法行政部门',
  },

  // 第三条第一款 ── 三条监督线

  { effect: 'supervises', by: 'government', over: 'lowerGovernment', through: 'justiceDepartment', cite: '第3条第1款', words: ['上级人民政府对下级人民政府'] },
  { effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第3条第1款', words: dispatched },
  { effect: 'supervises', by: 'government', over: 'dispatchedOrgan', through: 'justiceDepartment', notBelow: 'county', cite: '第3条第1款', words: dispatched },
  { effect: 'supervises', by: 'government', over: 'dispatchedBody', through: 'justiceDepartment', notBelow: 'county', cite: '第3条第1款', words: dispatched },
  { effect: 'supervises', by: 'department', over: 'lowerDepartment', through: 'supervisionOffice', notBelow: 'county', cite: '第3条第1款', words: system },
  { effect: 'supervises', by: 'department', over: 'dispatchedBody', through: 'supervisionOffice', notBelow: 'county', cite: '第3条第1款', words: system, reading: ownBodies },
  { effect: 'supervises', by: 'department', over: 'ownInstitution', through: 'supervisionOffice', notBelow: 'county', cite: '第3条第1款', words: system, reading: ownBodies },

  // 第六条第一款 ── 上级可以直接监督

  {
    effect: 'supervises', by: 'government', over: 'lowerGovernmentDepartment', through: 'justiceDepartment',
    cite: '第6条第1款', words: ['上级行政执法监督机关', '直接监督'],
    reading: '上级人民政府可以不经下级人民政府，直接监督下级人民政府的工作部门。',
  },

  // 第二条第二款 ── 垂直管理的机关另依法律法规

  {
    effect: 'excluded', over: 'verticalOrgan', yields: true, cite: '第2条第2款', words: ['垂直管理的行政执法机关'],
    says: '对垂直管理的行政执法机关的监督，依照有关法律法规，不适用本办法',
  },
  { effect: 'excluded', over: 'unrelated', cite: '第3条第1款', words: ['行政执法监督，是指'], says: '监督只及于上级政府对下级政府、政府对其部门和派出机关机构、部门对本系统' },
  { effect: 'excluded', over: 'elsewhere', cite: '第2条第1款', words: ['本州行政区域内'], says: '不在恩施州行政区域内，不适用本办法' },
]
