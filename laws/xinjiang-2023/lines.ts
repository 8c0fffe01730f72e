import type { SupervisionLine } from '../../core/norms/index.ts'

const authorized = ['法律、法规、规章授权的组织'] as const
const dispatched = ['其设置的派出机构'] as const
const entrusted = ['受委托行使行政执法权的组织'] as const

export const lines: readonly SupervisionLine[] = [
  // 第三条第一款 ── 政府对下级政府、政府对部门、部门对下级部门

  { effect: 'supervises', by: 'government', over: 'lowerGovernment', through: 'justiceDepartment', cite: '第3条第1款', words: ['上级人民政府对下级人民政府'] },
  {
    effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', notBelow: 'county',
    cite: '第3条第1款', words: ['县级以上人民政府对所属工作部门'],
  },
  { effect: 'supervises', by: 'department', over: 'lowerDepartment', through: 'supervisionOffice', cite: '第3条第1款', words: ['上级工作部门对下级工作部门'] },
  {
    effect: 'supervises', by: 'government', over: 'dispatchedOrgan', through: 'justiceDepartment', notBelow: 'county',
    cite: '第3条第1款', words: ['所属工作部门'],
    reading: '条例没有写明派出机关（地区行署、街道办事处）归谁监督；按设立它的人民政府所属的机关对待，由该人民政府监督。',
  },

  // 第十一条 ── 垂直管理的机关受双重监督

  {
    effect: 'supervises', by: 'government', over: 'verticalOrgan', through: 'justiceDepartment', yields: true,
    cite: '第11条', words: ['垂直管理', '所在地同级人民政府', '从其规定'],
  },
  {
    effect: 'supervises', by: 'department', over: 'verticalOrgan', through: 'supervisionOffice', yields: true,
    cite: '第11条', words: ['垂直管理', '上级主管机关', '从其规定'],
  },

  // 第三十八条第一款 ── 授权的组织、派出机构、受委托的组织

  { effect: 'supervises', by: 'government', over: 'authorizedOrganization', through: 'justiceDepartment', notBelow: 'county', cite: '第38条第1款', words: authorized },
  { effect: 'supervises', by: 'government', over: 'organizationAuthorizedByRule', through: 'justiceDepartment', notBelow: 'county', cite: '第38条第1款', words: authorized },
  { effect: 'supervises', by: 'government', over: 'dispatchedBody', through: 'justiceDepartment', notBelow: 'county', cite: '第38条第1款', words: dispatched },
  { effect: 'supervises', by: 'department', over: 'dispatchedBody', through: 'supervisionOffice', notBelow: 'county', cite: '第38条第1款', words: dispatched },
  { effect: 'supervises', by: 'government', over: 'entrustedOrganization', through: 'justiceDepartment', notBelow: 'county', cite: '第38条第1款', words: entrusted },
  { effect: 'supervises', by: 'department', over: 'entrustedOrganization', through: 'supervisionOffice', notBelow: 'county', cite: '第38条第1款', words: entrusted },

  { effect: 'excluded', over: 'unrelated', cite: '第3条第1款', words: ['行政执法监督，是指'], says: '监督只及于上级政府对下级政府、政府对所属部门、上级部门对下级部门' },
  { effect: 'excluded', over: 'elsewhere', cite: '第2条', words: ['自治区行政区域内'], says: '不在新疆维吾尔自治区行政区域内，不适用本条例' },
]
