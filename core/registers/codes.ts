import type { Codes } from '../records/codes.ts'

/** 权责清单事项的行为种类 */
export const actKind = {
  penalty: '行政处罚', licence: '行政许可', coercion: '行政强制', inspection: '行政检查', expropriation: '行政征收征用', payment: '行政给付', confirmation: '行政确认',
  adjudication: '行政裁决', reward: '行政奖励', other: '其他',
} as const satisfies Codes
/** How a statute states a fine. */
export const fineMode = { ABSOLUTE: '绝对额', MULTIPLE: '倍数', FIXED: '固定额', DAILY: '按日' } as const satisfies Codes
export const baseKind = { GOODS_VALUE: '货值', ILLEGAL_GAINS: '违法所得', CONTRACT: '合同价款', TAX: '税款', OTHER: '其他' } as const satisfies Codes
export const tierType = { NONE: '不予', MITIGATED: '减轻', LIGHT: '从轻', GENERAL: '一般', HEAVY: '从重' } as const satisfies Codes
/** 四张清单 */
export const listType = { NO_PENALTY: '不予处罚', LIGHT: '从轻处罚', MITIGATED: '减轻处罚', NO_COERCION: '免予行政强制措施' } as const satisfies Codes
export const stdPurpose = { HEARING: '听证', LEGAL_REVIEW: '法制审核', COLLECTIVE: '集体讨论', FILING: '重大处罚备案' } as const satisfies Codes
/** In what a special rule counts: periods, the limits of a fine, officers. */
export const limitUnit = { cd: '自然日', wd: '工作日', mo: '月', yr: '年', h: '小时', yuan: '元', persons: '人' } as const satisfies Codes
export const planType = { ROUTINE: '日常检查', DOUBLE_RANDOM: '双随机', SPECIAL: '专项检查', JOINT: '联合检查' } as const satisfies Codes
export const approverType = { GOVERNMENT: '县级以上人民政府', SUPERIOR_BODY: '上一级机关', SELF: '本机关' } as const satisfies Codes
export const riskClass = { A: '低风险', B: '中风险', C: '较高风险', D: '高风险' } as const satisfies Codes
export const rewardType = {
  STATE_SECURITY_REPORT: '危害国家安全举报', MARKET_REPORT: '市场监管举报', SAFETY_REPORT: '安全生产举报', BRAVERY: '见义勇为', SCIENCE: '科技奖励', OTHER: '其他',
} as const satisfies Codes
export const lawLevel = {
  LAW: '法律', ADMIN_REG: '行政法规', LOCAL_REG: '地方性法规', AUTONOMOUS: '自治条例、单行条例', RULE: '规章', NORMATIVE_DOC: '行政规范性文件', CABINET_DECISION: '国务院决定',
} as const satisfies Codes
/** What a body is as the law of penalties sees it (行政处罚法第17条至第21条、第24条). */
export const bodyType = {
  ORGAN: '行政机关', AUTHORIZED: '法律、法规授权的组织', ENTRUSTED: '受委托组织', DISPATCHED_ORGAN: '派出机关', DISPATCHED_UNIT: '派出机构', TOWNSHIP: '乡镇人民政府',
  SUBDISTRICT: '街道办事处', COMPREHENSIVE: '综合行政执法机构', INTERNAL: '内设机构',
} as const satisfies Codes
