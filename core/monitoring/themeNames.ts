import type { RuleTheme } from './rules/index.ts'

/** What norms ask of enforcement, sorted by what they are about, as officials call it. */
export const themeNames = {
  limit: '办理期限', bodies: '主体和职权', entrusting: '委托执法', officers: '执法人员资格', impartiality: '回避和不相容岗位', inspection: '行政检查', evidence: '调查取证和全过程记录', notice: '告知、陈述申辩',
  deciding: '立案、听证、审核和决定', discretion: '裁量', lenience: '从轻减轻、不予处罚', coercion: '行政强制', conduct: '办理方式', papers: '文书和送达', money: '罚没款收缴', dues: '征收、给付、奖励的钱款',
  publishing: '公示和备案', data: '数据归集', pattern: '多件比较', own: '自定规则和已停用的规则',
} as const satisfies Readonly<Record<RuleTheme | 'limit' | 'pattern' | 'own', string>>
export type Theme = keyof typeof themeNames
