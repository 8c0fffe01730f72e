import type { Cite } from './citation.ts'

/** What the platform can do, by the codes of its list of capabilities. */
export const capabilities = {
  PACK: '法规包', XREF: '外部规范引用', TIME: '期限', FLOW: '监督案件', ORG: '组织与执法主体', JURIS: '监督管辖',
  STAFF: '监督人员', CERT: '执法证与监督证', RECUSE: '回避', PANEL: '特邀监督员', PLAN: '计划与重点', CHECK: '监督检查',
  MEASURE: '监督措施', ONSITE: '监督行为守则', FILEREV: '案卷评查', EVAL: '评议考核', STATS: '统计分析', HEARING: '听证与论证',
  COMPLAINT: '投诉举报', CONTACT: '联系点与线索', ISSUE: '首次监督文书', RECTIFY: '整改', OBJECTION: '异议复查', DECISION: '监督决定',
  EXECUTE: '决定执行', REVIEWUP: '上一级复核', DOCS: '文书', COORD: '执法协调', ASSIST: '协助与配合', TRANSFER: '移送', TALK: '约谈',
  CIRCULAR: '通报', REPORT: '报告', LIABILITY: '责任处理', LIABSUP: '监督方责任', AWARD: '表彰奖励', FILING: '重大决定备案',
  NORMDOC: '规范性文件', PUBLICITY: '执法公示', RECORD: '全过程记录', LEGALREVIEW: '法制审核', DISCRETION: '裁量基准',
  SYSTEMS: '执法制度', DATA: '数据归集', MONITOR: '在线监测', SECRECY: '保密', RESULTUSE: '结果运用', LINK: '贯通协同', SUPPORT: '保障',
} as const

export type Capability = keyof typeof capabilities

/** An article, paragraph and item, with a letter where one of them says several things: `nx-25-1a`, `xj-27-1-4`. */
export type ProvisionId = `${string}-${number}-${string}`

/**
 * What the product makes of one statement of the text. `by` names parts of the pack:
 * `rectification` a norm · `supervision` a proceeding · `supervision/issue:firstCorrection` its steps of that act ·
 * `supervision/open` its opening · `supervision/bar:第4条第2款` its bars that cite so · `supervision/fact:inLitigation` ·
 * `line:lowerGovernment` · `external:第22条第2款` · `tension:第3条` · `reading:I-6` · `inForce` · `region` · `terms` · `enforcementActs`.
 */
export type Provision = { readonly id: ProvisionId; readonly capability: Capability } & (
  /** The engine or a rule enforces it. Examples of the pack that go through `by` prove it; where none can, `test` names a file and a title in it. */
  | { readonly state: 'encoded'; readonly by: Names; readonly test?: TestName }
  /** People record that they did it, in a matter or in the register of fulfilments. */
  | { readonly state: 'recorded'; readonly by: Names }
  /** The pack holds it already; what acts on it belongs to a capability that is still to come. */
  | { readonly state: 'pending'; readonly by: Names }
  /** It has no effect in software, and why. */
  | { readonly state: 'excused'; readonly why: string }
)
type Names = readonly [string, ...string[]]
/** `laws/lines.test.ts#title of the test`. */
export type TestName = `${string}.test.ts#${string}`

const names = (by: string | Names): Names => (typeof by === 'string' ? [by] : by)

export const encoded = (id: ProvisionId, capability: Capability, by: string | Names, test?: TestName): Provision =>
  ({ id, capability, state: 'encoded', by: names(by), ...(test && { test }) })
export const recorded = (id: ProvisionId, capability: Capability, by: string | Names): Provision => ({ id, capability, state: 'recorded', by: names(by) })
export const pending = (id: ProvisionId, capability: Capability, by: string | Names): Provision => ({ id, capability, state: 'pending', by: names(by) })
export const excused = (id: ProvisionId, capability: Capability, why: string): Provision => ({ id, capability, state: 'excused', why })

const form = /^[a-z]+-(\d+)(?:z(\d+))?-(\d+)(?:-(\d+))?[a-z]?$/

export const isProvisionId = (id: string): boolean => form.test(id)

/** The place in the law that a provision's id names. */
export function citeOf(id: ProvisionId): Cite {
  const parts = form.exec(id)
  if (!parts) throw new Error(`${id} is not the id of a provision`)
  const [, article, suffix, paragraph, item] = parts
  return `第${article}条${suffix ? `之${suffix}` : ''}第${paragraph}款${item ? `第${item}项` : ''}` as Cite
}
