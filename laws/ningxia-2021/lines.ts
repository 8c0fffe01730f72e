import type { SupervisionLine } from '../../core/norms/index.ts'

const governments = ['各级人民政府对其工作部门和下级人民政府'] as const
const organizations = ['法律、法规授权的具有管理公共事务职能的组织'] as const
const entrusted = ['各级人民政府及其工作部门', '受委托的组织'] as const

export const lines: readonly SupervisionLine[] = [
  // 第二条第一款 ── 各级人民政府包括乡镇人民政府

  { effect: 'supervises', by: 'government', over: 'lowerGovernment', through: 'justiceDepartment', cite: '第2条第1款', words: governments },
  { effect: 'supervises', by: 'government', over: 'ownDepartment', through: 'justiceDepartment', cite: '第2条第1款', words: governments },
  {
    effect: 'supervises', by: 'department', over: 'lowerDepartment', through: 'supervisionOffice',
    cite: '第2条第1款', words: ['上级人民政府工作部门对下级人民政府工作部门'],
  },

  // 第二条第二款 ── 授权的组织和受委托的组织

  { effect: 'supervises', by: 'government', over: 'authorizedOrganization', through: 'justiceDepartment', cite: '第2条第2款', words: organizations },
  { effect: 'supervises', by: 'department', over: 'authorizedOrganization', through: 'supervisionOffice', cite: '第2条第2款', words: organizations },
  { effect: 'supervises', by: 'government', over: 'entrustedOrganization', through: 'justiceDepartment', cite: '第2条第2款', words: entrusted },
  { effect: 'supervises', by: 'department', over: 'entrustedOrganization', through: 'supervisionOffice', cite: '第2条第2款', words: entrusted },
  {
    effect: 'supervises', by: 'government', over: 'entrustedByOwnDepartment', through: 'justiceDepartment',
    cite: '第2条第2款', words: entrusted,
    reading: '受委托的组织是监督对象，但不是行政执法主体（第3条第3款），以委托机关的名义执法（第17条）：文书送达委托机关，该组织记为行为人。',
  },

  // 第三条第一款 ── 以行政隶属关系为限

  {
    effect: 'excluded', by: 'government', over: 'verticalOrgan', cite: '第3条第1款', words: ['基于行政隶属关系'],
    says: '监督以行政隶属关系为限，垂直管理的机关不隶属于所在地人民政府',
  },
  { effect: 'excluded', over: 'unrelated', cite: '第3条第1款', words: ['基于行政隶属关系'], says: '监督以行政隶属关系为限' },
  { effect: 'excluded', over: 'elsewhere', cite: '第2条第1款', words: ['自治区行政区域内'], says: '不在宁夏回族自治区行政区域内，不适用本条例' },
]
