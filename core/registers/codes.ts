import { type Codes, lawLevel, kindOfAct, rewardType, riskClass, tierType, timeUnit } from '../records/codes.ts'

export { lawLevel, rewardType, riskClass, tierType }

/** 权责清单事项的行为种类 */
export const actKind = { ...kindOfAct, other: '其他' } as const satisfies Codes
/** How a statute states a fine. */
export const fineMode = { ABSOLUTE: '绝对额', MULTIPLE: '倍数', FIXED: '固定额', DAILY: '按日' } as const satisfies Codes
export const baseKind = { GOODS_VALUE: '货值', ILLEGAL_GAINS: '违法所得', CONTRACT: '合同价款', TAX: '税款', OTHER: '其他' } as const satisfies Codes
/** 四张清单 */
export const listType = { NO_PENALTY: '不予处罚', LIGHT: '从轻处罚', MITIGATED: '减轻处罚', NO_COERCION: '免予行政强制措施' } as const satisfies Codes
export const stdPurpose = { HEARING: '听证', LEGAL_REVIEW: '法制审核', COLLECTIVE: '集体讨论', FILING: '重大处罚备案', REPORTING: '数据报送期限' } as const satisfies Codes
/** In what a special rule counts: periods, the limits of a fine, officers. */
export const limitUnit = { ...timeUnit, yuan: '元', persons: '人' } as const satisfies Codes
export const planType = { ROUTINE: '日常检查', DOUBLE_RANDOM: '双随机', SPECIAL: '专项检查', JOINT: '联合检查' } as const satisfies Codes
export const approverType = { GOVERNMENT: '县级以上人民政府', SUPERIOR_BODY: '上一级机关', SELF: '本机关' } as const satisfies Codes
/** 规范性文件的制定主体 */
export const issuerType = { GOVERNMENT: '政府', DEPARTMENT: '部门', AUTHORIZED: '授权组织' } as const satisfies Codes
export const jointRole = { LEAD: '主办', CO: '会签' } as const satisfies Codes
export const reviewResult = { LEGAL: '合法', MODIFY: '修改', ILLEGAL: '不合法' } as const satisfies Codes
/** What a body is as the law of penalties sees it (行政处罚法第17条至第21条、第24条). */
export const bodyType = {
  ORGAN: '行政机关', AUTHORIZED: '法律、法规授权的组织', ENTRUSTED: '受委托组织', DISPATCHED_ORGAN: '派出机关', DISPATCHED_UNIT: '派出机构', TOWNSHIP: '乡镇人民政府',
  SUBDISTRICT: '街道办事处', COMPREHENSIVE: '综合行政执法机构', INTERNAL: '内设机构', COORDINATION: '议事协调机构',
} as const satisfies Codes
