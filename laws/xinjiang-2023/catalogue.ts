import { topic, type Cite, type Line, type Topic } from '../../core/norms/index.ts'

type Entry = readonly [id: string, text: string, ...words: [string, ...string[]]]

const listed = (catalogue: string, article: 16 | 17 | 18 | 19 | 20, entries: readonly Entry[], line?: Line): readonly Topic[] =>
  entries.map(([id, text, ...words], index) => topic({ id, catalogue, cite: `第${article}条第${index + 1}项` as Cite, words, text, ...(line && { line }) }))

// 第十五条 ── 监督内容的四类

export const classes = [
  topic({ id: 'systemsClass', catalogue: '监督内容', cite: '第15条', words: ['重要制度落实情况'], text: '行政执法重要制度落实' }),
  topic({ id: 'responsibilityClass', catalogue: '监督内容', cite: '第15条', words: ['责任制落实情况'], text: '行政执法责任制落实' }),
  topic({ id: 'conductClass', catalogue: '监督内容', cite: '第15条', words: ['严格规范公正文明'], text: '严格规范公正文明执法' }),
  topic({ id: 'otherClass', catalogue: '监督内容', cite: '第15条', words: ['其他内容'], text: '依法应当监督的其他内容' }),
]

// 第十六条至第十八条 ── 各类的细目

export const systems = listed('行政执法重要制度落实', 16, [
  ['threeSystems', '公示、全过程记录、法制审核的执行', '公示制度', '全过程记录制度', '法制审核制度'],
  ['discretionBenchmark', '裁量权基准的制定和执行', '行政裁量权基准'],
  ['leniencyLists', '不予、从轻、减轻处罚和免予强制四张清单', '事项清单', '免予行政强制措施'],
  ['criminalReferral', '行政执法与刑事司法衔接', '刑事司法衔接制度'],
  ['otherSystem', '其他重要制度的落实', '其他重要'],
])

export const responsibility = listed('行政执法责任制落实', 17, [
  ['mattersSorted', '执法事项的梳理', '执法事项梳理'],
  ['powersDivided', '执法职权的分解', '执法职权分解'],
  ['dutiesFixed', '执法责任的确定', '执法责任确定'],
  ['performanceAppraised', '执法状况的评议考核', '评议考核情况'],
  ['faultPursued', '执法责任的追究', '责任追究情况'],
])

export const conduct = listed('严格规范公正文明执法', 18, [
  ['equipment', '装备等保障标准的落实', '装备配备', '保障标准'],
  ['training', '执法人员的教育培训', '教育培训'],
  ['credentials', '执法证件的管理和使用', '行政执法证件'],
  ['competence', '主体、权限、程序是否合法', '执法主体', '执法程序'],
  ['proportion', '方式、决定是否合法，过罚是否相当', '执法方式', '社会危害程度'],
  ['fairness', '决定是否畸轻畸重、显失公平', '畸轻畸重'],
  ['otherConduct', '其他影响合法、适当的情况', '合法性、适当性'],
])

// 第十九条、第二十条 ── 政府和部门各自的重点

export const governmentFocus = listed('县级以上人民政府的重点', 19, [
  ['focusSystems', '重要制度落实', '重要制度落实'],
  ['focusSupervision', '监督机关开展监督工作', '开展行政执法监督'],
  ['focusBusiness', '法治化营商环境', '法治化营商环境'],
  ['focusResponsibility', '执法责任制落实', '责任制落实'],
  ['focusReform', '执法体制改革依法推进', '体制改革'],
  ['focusTownships', '乡镇街道承接处罚权的能力和实施', '依法承接', '能力建设'],
  ['focusAdvice', '监察、司法、检察建议落实', '检察建议'],
  ['focusOther', '其他应当重点监督的事项', '其他应当'],
], 'government')

export const departmentFocus = listed('工作部门对本系统的重点', 20, [
  ['departmentLaws', '法律法规规章的执行', '法律法规规章'],
  ['departmentConduct', '严格规范公正文明执法', '公正文明执法'],
  ['departmentSystems', '执法制度落实', '制度落实'],
  ['departmentSupervision', '监督机制和能力建设', '机制和能力建设'],
  ['departmentOther', '其他应当重点监督的事项', '其他应当'],
], 'department')

export const topics = [...classes, ...systems, ...responsibility, ...conduct, ...governmentFocus, ...departmentFocus]
