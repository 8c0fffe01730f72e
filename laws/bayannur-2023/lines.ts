import type { SupervisionLine } from '../../core/norms/index.ts'

const region = ['司法行政部门是本级人民政府的行政执法协调监督机构', '本行政区域内'] as const
const departments = ['市、旗县区人民政府所属行政执法部门', '本部门及下级人民政府所属行政执法部门'] as const
const ownBodies = '“本部门”包括部门的所属机构和派出机构。'

export const lines: readonly SupervisionLine[] = [
  // 第二十三条 ── 苏木乡镇、街道

  {
    effect: 'supervises', by: 'justiceDepartment', over: 'township', through: 'justiceDepartment',
    cite: '第23条第1款', words: ['对苏木乡镇人民政府和街道办事处的综合行政执法工作'],
  },
  {
    effect: 'supervises', by: 'department', over: 'township', through: 'supervisionOffice',
    cite: '第2条第5款', words: ['苏木乡镇人民政府和街道办事处', '业务指导和监督'], says: '行政执法部门对苏木乡镇、街道的监督，限于本领域的事项',
  },
  {
    effect: 'assists', by: 'justiceStation', over: 'township', cite: '第23条第3款', words: ['司法所', '提请旗县区人民政府司法行政部门处理'],
    says: '司法所只作日常监督检查；需要出具监督文书的，请提请旗县区人民政府司法行政部门处理',
  },

  // 第二条第二款、第三款 ── 司法行政部门对本行政区域内的行政执法部门

  { effect: 'supervises', by: 'justiceDepartment', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county', cite: '第2条第2款', words: region },
  {
    effect: 'supervises', by: 'justiceDepartment', over: 'lowerGovernmentDepartment', through: 'justiceDepartment', notBelow: 'county',
    cite: '第2条第2款', words: region,
    reading: '市司法行政部门负责“本行政区域内”的监督，可以直接监督旗县区人民政府的行政执法部门。',
  },
  {
    effect: 'supervises', by: 'justiceDepartment', over: 'verticalOrgan', through: 'justiceDepartment', notBelow: 'county',
    cite: '第2条第3款', words: ['不属于本级人民政府的行政执法部门', '依法进行监督'],
  },

  // 第十一条第二款、第三款 ── 部门对本部门、下级部门和受委托的机构

  { effect: 'supervises', by: 'department', over: 'lowerDepartment', through: 'supervisionOffice', notBelow: 'county', cite: '第11条第2款', words: departments },
  { effect: 'supervises', by: 'department', over: 'dispatchedBody', through: 'supervisionOffice', notBelow: 'county', cite: '第11条第2款', words: departments, reading: ownBodies },
  { effect: 'supervises', by: 'department', over: 'ownInstitution', through: 'supervisionOffice', notBelow: 'county', cite: '第11条第2款', words: departments, reading: ownBodies },
  {
    effect: 'supervises', by: 'department', over: 'entrustedOrganization', through: 'supervisionOffice', notBelow: 'county',
    cite: '第11条第3款', words: ['委托执法的行政执法部门', '被委托执法机构'],
  },

  { effect: 'excluded', over: 'unrelated', cite: '第2条第2款', words: ['本行政区域内'], says: '司法行政部门监督本行政区域内的行政执法部门，部门监督本部门和下级部门' },
  { effect: 'excluded', over: 'elsewhere', cite: '第2条第2款', words: ['本行政区域内'], says: '不在巴彦淖尔市行政区域内，不适用本细则' },
]
