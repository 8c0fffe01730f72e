import { actWords, machineFor, partyOf, stageName, type Machine } from '../matters/index.ts'
import type { Act, Actor, Condition, Field, Law, Line, OrganRelation, SupervisionLine, Trigger, Within } from '../norms/index.ts'
import { chinesePeriod } from '../periods/index.ts'

/** The words in which one law is told: its own names first, then those of the laws above, then the common ones. */
export interface Speech {
  readonly laws: readonly [Law, ...Law[]]
  actor(actor: Actor | readonly Actor[]): string
  /** Offices that act for one authority are named once. */
  party(actor: Actor | readonly Actor[]): string
  act(act: Act, kind: string): string
  stage(stage: Parameters<typeof stageName>[1], kind: string): string
  condition(condition: Condition, kind: string): string
  within(within: Within, kind: string): string
  start(trigger: Trigger, kind: string): string
}

export function speechOf(law: Law, uppers: readonly Law[]): Speech {
  const machines = new Map<string, Machine | undefined>()
  const machine = (kind: string): Machine | undefined => {
    if (!machines.has(kind)) machines.set(kind, composed(law, uppers, kind))
    return machines.get(kind)
  }
  const laws = [law, ...uppers] as const
  const speech: Speech = {
    laws,
    actor: (actor) => [actor].flat().map((each) => actorName(laws, each)).join('、'),
    party: (actor) => speech.actor([actor].flat().filter((each, index, all) => all.findIndex((other) => partyOf(other) === partyOf(each)) === index)),
    act: ({ act, role, outcome }, kind) => {
      const found = machine(kind)
      const what = found ? actWords(found, act, role) : [act, role].filter(Boolean).join(' ')
      return what + (outcome?.length ? `（${outcome.map((each) => outcomeName(each, act)).join('、')}）` : '')
    },
    stage: (stage, kind) => {
      const found = machine(kind)
      return found ? stageName(found, stage) : stage
    },
    condition: (condition, kind) => conditionWords(condition, kind, speech),
    within: (within, kind) => {
      if (!('setBy' in within)) return chinesePeriod('otherLawOr' in within ? within.otherLawOr : within) + ('otherLawOr' in within ? '（其他法律另有期限的从其规定）' : '')
      const paper = speech.act({ act: 'issue', role: within.setBy }, kind).replace(/^制发/, '')
      return 'or' in within ? `${paper}载明的期限；没有载明的，${chinesePeriod(within.or)}` : `${paper}载明的期限`
    },
    start: (trigger, kind) => (trigger.dayIn ? `受移送机关${fieldNames[trigger.dayIn]}` : `${startWords(speech.act(trigger, kind), trigger)}之日`),
  }
  return speech
}

/** What a law calls those who act. */
export function actorName(laws: readonly Law[], actor: Actor): string {
  for (const { terms } of laws) if (terms[actor] !== undefined) return terms[actor]
  return commonNames[actor] ?? actor
}

/** The laws together, so that a paper or a stage that only the law above names has its name. */
function composed(law: Law, uppers: readonly Law[], kind: string): Machine | undefined {
  const day = [law, ...uppers].map(({ inForce }) => inForce.from).reduce((latest, from) => (from > latest ? from : latest))
  for (const openedOn of [day, law.inForce.from]) {
    const machine = machineFor({ law, uppers, kind, facts: {}, openedOn })
    if (!('refused' in machine)) return machine
  }
  return undefined
}

const startWords = (act: string, { act: name }: Trigger): string =>
  name === 'serve' ? act.replace(/^送达/, '收到') : name === 'file' ? act.replace(/^提交/, '收到') : act

function conditionWords(condition: Condition, kind: string, speech: Speech): string {
  const inner = (each: Condition) => conditionWords(each, kind, speech)
  if ('not' in condition) return negated(condition.not, kind, speech)
  if ('all' in condition) return condition.all.map(inner).join('，并且')
  if ('any' in condition) return `（${condition.any.map(inner).join('，或者')}）`
  if ('fact' in condition) {
    return 'atLeast' in condition ? `“${askOf(condition.fact, speech)}”不少于 ${condition.atLeast}` : factWords(condition.fact, condition.is ?? true, speech)
  }
  if ('linked' in condition) return `由本案启动的办件表明${factWords(condition.linked, true, speech)}`
  if ('line' in condition) return lineNames[condition.line]
  if ('at' in condition) return `正处于“${speech.stage(condition.at, kind)}”`
  if ('by' in condition) return `由${speech.actor(condition.by)}办理`
  if ('states' in condition) return `写明${fieldNames[condition.states]}`
  if ('stating' in condition) return `${fieldNames[condition.stating]}不少于 ${condition.atLeast}`
  if ('finding' in condition) return `结论为${outcomeName(condition.finding, 'conclude')}`
  if ('decides' in condition) return `决定的种类为“${condition.decides}”`
  if ('groundOf' in condition) return `认定的情形属于${familyNames[condition.groundOf] ?? condition.groundOf}`
  if ('happened' in condition) return `已经${speech.act(condition.happened, kind)}`
  if ('running' in condition) return `${clockName(condition.running, speech)}的期限正在进行`
  return `适用《${speech.laws.find(({ id }) => id === condition.under)?.title ?? '上位法'}》`
}

function negated(condition: Condition, kind: string, speech: Speech): string {
  if ('fact' in condition && !('atLeast' in condition) && typeof (condition.is ?? true) === 'boolean') return factWords(condition.fact, condition.is === false, speech)
  if ('happened' in condition) return `尚未${speech.act(condition.happened, kind)}`
  return `并非（${conditionWords(condition, kind, speech).replace(/^（|）$/g, '')}）`
}

function factWords(id: string, is: boolean | string, speech: Speech): string {
  const value = typeof is === 'boolean' ? (is ? '是' : '否') : factOf(id, speech)?.choices?.find((choice) => choice.value === is)?.name ?? is
  return `“${askOf(id, speech)}”：${value}`
}

const factOf = (id: string, { laws }: Speech) =>
  laws.flatMap(({ proceedings }) => proceedings.flatMap(({ facts }) => facts)).find((fact) => fact.id === id)
const askOf = (id: string, speech: Speech): string => factOf(id, speech)?.ask ?? id

function clockName(id: string, { laws }: Speech): string {
  const norm = laws.flatMap(({ norms }) => norms).find((each) => (each.kind === 'duty' || each.kind === 'power') && (each.clock ?? each.id) === id)
  return norm && 'act' in norm ? norm.act : id
}

export const rankNames: Record<Law['rank'], string> = {
  statute: '法律', administrativeRegulation: '行政法规', departmentalRule: '部门规章', localRegulation: '地方性法规', localRule: '地方政府规章', normativeDocument: '行政规范性文件',
}

export const lineNames: Record<Line, string> = { government: '政府一线', department: '部门一线' }

/** 县级以上人民政府监督所属工作部门 */
export function lineWords(line: SupervisionLine): string {
  const who = line.by ? (line.notBelow ? levels[line.notBelow] : '') + bodies[line.by] : ''
  return `${who}${effects[line.effect]}${relations[line.over]}${line.says ? `：${line.says}` : ''}`
}

const bodies = { government: '人民政府', department: '工作部门', justiceDepartment: '人民政府司法行政部门', justiceStation: '司法所' } as const
const levels = { nation: '', region: '省级以上', prefecture: '设区的市级以上', county: '县级以上', township: '乡级以上' } as const
const effects = { supervises: '监督', guides: '督促指导', assists: '协助监督', excluded: '不监督' } as const
const relations: Record<OrganRelation, string> = {
  lowerGovernment: '下级人民政府', ownDepartment: '所属工作部门', lowerGovernmentDepartment: '下级人民政府的工作部门', lowerDepartment: '本系统的下级部门',
  dispatchedOrgan: '派出机关', dispatchedBody: '派出机构', ownInstitution: '所属机构', authorizedOrganization: '法律、法规授权的组织',
  organizationAuthorizedByRule: '规章授权的组织', entrustedOrganization: '受其委托的组织', entrustedByOwnDepartment: '受所属部门委托的组织',
  verticalOrgan: '垂直管理的机关', upperLedOrgan: '以上级部门领导为主的机关', township: '乡镇人民政府、街道办事处',
  unrelated: '没有监督关系的机关', elsewhere: '施行区域以外的机关',
}

const commonNames: Partial<Record<Actor, string>> = {
  supervisionAuthority: '监督机关', supervisionOffice: '监督机构', justiceDepartment: '司法行政部门', justiceStation: '司法所', government: '本级人民政府',
  superiorAuthority: '上一级监督机关', superiorDepartment: '上一级主管部门', supervisedAgency: '被监督机关', enforcementOfficer: '行政执法人员',
  supervisionOfficer: '监督人员', competentOrgan: '有权机关', supervisoryCommission: '监察机关', counterpart: '行政相对人', complainant: '投诉举报人', anyone: '任何人',
}

export const outcomeName = (outcome: string, act: Act['act']): string =>
  act === 'conclude' && outcome === 'unfounded' ? '不属实' : outcomeNames[outcome] ?? commonNames[outcome as Actor] ?? outcome

const outcomeNames: Partial<Record<string, string>> = {
  verified: '属实', unfounded: '不成立', correctedOnSpot: '已当场纠正', founded: '成立', partlyFounded: '部分成立', upheld: '维持', changed: '变更', annulled: '撤销',
  supervisoryCommission: '监察机关', procuratorate: '检察机关', police: '公安机关', other: '其他有关机关',
}

export const familyNames: Readonly<Record<string, string>> = {
  competence: '主体和权限', procedure: '程序', decision: '决定', failureToAct: '不履行职责', systems: '制度落实', credentials: '队伍和证件', conduct: '执法作风', other: '其他',
}

export const fieldNames: Record<Field, string> = {
  finding: '结论', grounds: '情形', which: '措施', officers: '监督人员人数', onSite: '现场监督', outcome: '处理结果', within: '期限', decides: '决定的种类',
  reasons: '理由', basis: '法律依据', to: '受移送机关', feedback: '作出处理决定之日', text: '说明',
}
