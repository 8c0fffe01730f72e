import { topic, type Cite, type Topic } from '../../core/norms/index.ts'

/** One item of a catalogue: id, operative words at the place, what is looked at. */
type Item = readonly [id: string, words: readonly [string, ...string[]], text: string]

const catalogue = (key: string, article: number, name: string, items: readonly Item[]): Topic[] =>
  items.map(([id, words, text], index) => topic({ id: `${key}.${id}`, cite: `第${article}条第${index + 1}项` as Cite, words, catalogue: name, text }))

// 第十一条 ── 四类内容

const classes = catalogue('content', 11, '监督内容', [
  ['systems', ['重要制度落实'], '行政执法重要制度落实情况'],
  ['responsibility', ['责任制落实'], '行政执法责任制落实情况'],
  ['conduct', ['严格规范公正文明执法'], '严格规范公正文明执法情况'],
  ['other', ['其他依法应当监督'], '其他依法应当监督的内容'],
])

// 第十二条至第十四条 ── 各类的细目

const systems = catalogue('systems', 12, '重要制度落实情况', [
  ['threeSystems', ['公示制度', '全过程记录制度', '法制审核'], '公示、全过程记录、重大决定法制审核和备案制度'],
  ['discretion', ['裁量权基准制度'], '裁量权基准制度'],
  ['complaints', ['投诉举报制度'], '投诉举报制度'],
  ['criminalReferral', ['刑事司法衔接'], '行政执法与刑事司法衔接制度'],
  ['other', ['其他重要'], '其他重要执法制度'],
])

const responsibility = catalogue('responsibility', 13, '执法责任制落实情况', [
  ['matters', ['事项梳理'], '执法事项梳理'],
  ['powers', ['职权分解'], '执法职权分解'],
  ['duties', ['责任确定'], '执法责任确定'],
  ['procedures', ['程序落实'], '执法程序落实'],
  ['assessment', ['考核评议'], '执法考核评议'],
  ['accountability', ['责任追究'], '执法责任追究'],
])

const conduct = catalogue('conduct', 14, '严格规范公正文明执法情况', [
  ['competence', ['主体资格', '权限是否合法'], '主体资格和权限'],
  ['factsAndEvidence', ['事实是否清楚', '证据是否确实充分'], '事实和证据'],
  ['procedure', ['程序是否合法'], '程序的合法性'],
  ['application', ['适用法律是否正确'], '法律的适用'],
  ['decision', ['合法、适当'], '决定的合法性和适当性'],
  ['caseFiles', ['案卷', '真实、规范、完整'], '案卷的真实、规范、完整'],
  ['credentials', ['证件管理、使用'], '执法证件的管理和使用'],
  ['training', ['教育培训'], '执法人员教育培训'],
  ['equipment', ['装备配备', '保障标准'], '装备配备等保障标准'],
  ['uniforms', ['统一制式服装、标志'], '统一制式服装、标志的管理和使用'],
  ['other', ['其他影响'], '其他影响合法性、适当性的情况'],
])

export const topics = [...classes, ...systems, ...responsibility, ...conduct]
/** Ids of the classes, and of the items below each. */
export const items = { classes: ids(classes), systems: ids(systems), responsibility: ids(responsibility), conduct: ids(conduct) }

function ids([first, ...others]: readonly Topic[]): readonly [string, ...string[]] {
  return [first!.id, ...others.map(({ id }) => id)]
}
