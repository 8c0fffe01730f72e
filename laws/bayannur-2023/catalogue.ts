import { topic, type Cite } from '../../core/norms/index.ts'

/** One item of the list: id, what is looked at, operative words at the place. */
type Item = readonly [id: string, text: string, ...words: [string, ...string[]]]

// 第八条 ── 监督的主要内容，十五项

const items: readonly [Item, ...Item[]] = [
  ['lawsApplied', '法律法规的实施', '法律法规的实施'],
  ['threeSystems', '公示、全过程记录、重大决定法制审核三项制度', '行政执法公示', '全过程记录', '法制审核制度'],
  ['responsibility', '责任制：权责清单、重大处罚备案、案例指导、制度建设', '权责清单', '重大行政处罚备案', '案例指导制度'],
  ['bodies', '执法主体的合法性及其清理和确认', '主体的合法性', '清理和确认'],
  ['credentials', '执法和监督人员的资格认证、证件', '资格认证', '行政执法证件'],
  ['documents', '规范性文件的合法性和适当性', '规范性文件', '适当性'],
  ['conduct', '执法检查，具体行政行为的合法性和适当性', '行政执法检查', '具体行政行为', '制止和纠正'],
  ['discretion', '处罚裁量权基准的调整公布和执行', '裁量权基准', '调整公布'],
  ['leniency', '包容审慎柔性执法，四张清单的编制、公布和录入', '四张清单', '不予处罚事项', '录入'],
  ['inspections', '双随机一公开、跨部门联合执法、重点监管和抽查清单', '双随机、一公开', '跨部门联合执法', '抽查事项清单'],
  ['entrustment', '执法委托：委托书及其备案、清单公布、监督指导、越权', '委托书', '委托行政执法事项清单', '超越权限'],
  ['informatization', '信息化：平台应用、信息公开、处罚归集、移动终端', '信息化建设', '归集公示', '移动执法终端'],
  ['townships', '苏木乡镇、街道赋权事项的执行，部门的指导监督', '已赋权', '苏木乡镇人民政府'],
  ['complaints', '相对人的举报、投诉', '受理', '举报、投诉'],
  ['otherContent', '其他依法应当办理的监督事项', '依法应当办理的其他'],
]

const [first, ...others] = items.map(([id, text, ...words], index) => topic({ id: `content.${id}`, catalogue: '监督的主要内容', cite: `第8条第${index + 1}项` as Cite, words, text }))

export const topics = [first!, ...others] as const
/** As a matter of supervision names what it looks at. */
export const contents = topics.map(({ cite, text }) => ({ value: cite, name: text }))
