import type { OfficerFacts } from '../../norms/asked/officers.ts'
import type { Day } from '../../norms/index.ts'
import { entryOn, isForEnforcement, mayEnforce } from '../../people/person.ts'
import type { CredentialState } from '../../people/index.ts'
import { chineseDay } from '../../periods/index.ts'
import { field, participantKind, stepType } from '../../records/codes.ts'
import type { EnforcementRecord, Officer, Step } from '../../records/record.ts'
import { type HeldCredential, liesIn, type World } from '../../registers/index.ts'
import { isReported } from '../facts.ts'
import type { FactUsed } from '../finding.ts'
import { dayOfHand, handsNamed, isInside, isJoint, nameOfHand, nameOfStep, worstHand } from '../hands.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'
import { broken, kept, notApplicable, type Rules, unknown, type Verdict } from '../verdict.ts'

const untold = unknown('来源数据不含执法人员，无法核对。')
const nobody = notApplicable('没有登记执法人员。')
const allValid = kept('执法人员在执法日均持有效的执法证件。')
const noCredential = notApplicable('没有可以核对的执法证件。')
const allCovered = kept('执法证件的种类、区域、领域与执法行为相符。')
const onlyOfficers = kept('没有由执法人员以外的人主办、协办或者主导。')
const allInPost = kept('执法人员当时在岗。')

export const officers: Rules<OfficerFacts> = {
  /** At each step that the statute names, different officers with powers of their own; auxiliary staff do not count. */
  enoughOfficers(record, { atLeast, at }, { world }) {
    const steps = record.steps.filter((step) => step.stepType !== null && (at as readonly string[]).includes(step.stepType))
    // Where the source names officers for the whole case only, they are the ones who handled it.
    const present: readonly Handled[] = record.officers.length > 0 && steps.every((step) => step.officers.length === 0) ? [{ stepType: null, startedAt: null, officers: record.officers }] : steps
    if (present.length === 0) {
      return isReported(record, 'steps') || isReported(record, 'officers') ? notApplicable('没有需要两人以上实施的环节记录。') : untold
    }
    const uses = (): FactUsed[] => present.map((one) => ({ field: 'steps', name: `${handledAt(one)}的执法人员`, value: [...distinct(one.officers, world).values()].join('、') || null }))
    const short = present.find(({ officers }) => distinct(officers, world).size < atLeast)
    return short ? broken(`${handledAt(short)}只有${distinct(short.officers, world).size}名执法人员，应当不少于${atLeast}人。`, uses) : kept(`各环节执法人员均不少于${atLeast}人。`, uses)
  },

  /** On the day of each step. Whoever holds another valid one, as while it is exchanged, may act. */
  credentialValid(record, _, bench) {
    if (!handsNamed(record)) return unnamed(record)
    return worstHand(record, (officer, step) => {
      if (!enforces(officer, step)) return null
      return credentialOn(officer, step, dayOfHand(record, step, bench), bench)
    }) ?? allValid
  },

  /** What it is a credential of, for where, and of an organ of which field. */
  credentialCovers(record, _, bench) {
    if (!handsNamed(record)) return unnamed(record)
    let held = false
    return worstHand(record, (officer, step) => {
      const day = dayOfHand(record, step, bench)
      const credential = enforces(officer, step) && officer.certNo !== null ? bench.world.credential(officer.certNo, day)?.credential : undefined
      if (credential === undefined) return null
      held = true
      const objection = mismatch(credential, record, day, bench)
      return objection === null ? null : broken(`${nameOfHand(officer)}参与${nameOfStep(step)}所持的证件${objection}。`, [certificate(credential), 'fieldCode'])
    }) ?? (held ? allCovered : noCredential)
  },

  /** 辅助人员、第三方人员 may help; they neither handle nor lead. */
  onlyOfficersAct(record, _, { world }) {
    const outsider = record.inspection?.participants.find(({ role }) => role !== null && handling.has(role))
    if (outsider) {
      const kind = outsider.kind === null ? '执法人员以外的人' : participantKind[outsider.kind]
      const role = roleNames[outsider.role!]!
      return broken(`检查由${kind}${outsider.name ?? outsider.org ?? ''}${role}，不是执法人员。`, [{ field: 'inspection.participants', name: '检查参与人', value: `${kind}，${role}` }])
    }
    if (!handsNamed(record)) return unnamed(record)
    return worstHand(record, (officer, step) => {
      if (officer.role === null || !handling.has(officer.role)) return null
      return isAuxiliary(officer, world) ? broken(`辅助人员${nameOfHand(officer)}以${roleNames[officer.role]!}的身份参与${nameOfStep(step)}，辅助人员不得实施执法。`, [
        { field: 'steps', name: `${nameOfStep(step)}的人员`, value: `${nameOfHand(officer)}（${roleNames[officer.role]!}，辅助人员）` },
      ]) : null
    }) ?? onlyOfficers
  },

  /** Whoever is lent to another organ may work there. */
  inPost(record, _, bench) {
    if (!handsNamed(record)) return unnamed(record)
    return worstHand(record, (officer, step) => {
      const day = dayOfHand(record, step, bench)
      const entry = officer.officerId !== null ? entryOn(bench.world.officer(officer.officerId)?.service ?? [], day) : undefined
      if ((entry?.status !== 'LEFT' && entry?.status !== 'RETIRED') || day === entry.from) return null
      const how = entry.status === 'LEFT' ? '离岗' : '退休'
      return broken(`${nameOfHand(officer)}${chineseDay(entry.from)}已经${how}，${chineseDay(day)}仍参与${nameOfStep(step)}。`, [{ field: 'service', name: `${how}日`, value: entry.from }])
    }) ?? allInPost
  },
}

const unnamed = (record: EnforcementRecord): Verdict => (isReported(record, 'steps') || isReported(record, 'officers') ? nobody : untold)

/** Roles in which nobody faces the party. */
const besides: ReadonlySet<string> = new Set(['DECIDER', 'REVIEWER', 'APPROVER', 'PRESIDER', 'TECH_SUPPORT', 'ASSIST'])
const handling: ReadonlySet<string> = new Set(['LEAD', 'CO_HANDLER', 'DECIDER'])
const roleNames: Readonly<Record<string, string>> = { LEAD: '主办', CO_HANDLER: '协办', DECIDER: '决定' }

/** 辅助人员: as the record says, or the register. */
const isAuxiliary = ({ isAuxiliary: said, staffType, officerId }: Officer, world: World): boolean =>
  said === true || staffType === 'AUXILIARY' || (officerId !== null && world.officer(officerId)?.auxiliary === true)

const enforces = ({ isAuxiliary, role }: Officer, step: Step | null): boolean =>
  isAuxiliary !== true && (role === null || !besides.has(role)) && !isInside(step)

const lapses: Readonly<Record<Exclude<CredentialState, 'valid'>, string>> = {
  expired: '已经到期', notYet: '还没有生效', suspended: '正在暂扣', returned: '已经收回', cancelled: '已经注销', revoked: '已经吊销', lost: '已经登记遗失',
}

function credentialOn(officer: Officer, step: Step | null, day: Day, { world }: Bench): Verdict | null {
  const found = officer.certNo === null ? undefined : world.credential(officer.certNo, day)
  if (found?.state === 'valid') return null
  const holder = found ? world.officer(found.credential.officer) : officer.officerId === null ? undefined : world.officer(officer.officerId)
  if (holder && mayEnforce(holder, day)) return null
  const when = `${nameOfHand(officer)}${chineseDay(day)}参与${nameOfStep(step)}`
  if (found) return broken(`${when}，所持执法证件（${found.credential.number}）${lapses[found.state as keyof typeof lapses]}。`, [certificate(found.credential)])
  if (holder) return broken(`${when}，登记中没有当日有效的执法证件。`, [{ field: 'steps', name: '执法证号', value: officer.certNo }])
  return unknown(`${nameOfHand(officer)}没有登记，无法核对执法证件。`)
}

const certificate = ({ number, from, to }: HeldCredential): FactUsed => ({ field: 'credential', name: '执法证件', value: `${number}，有效期${from}至${to}` })

/** Null: it fits. Where the credential names no field, that of its organ counts; an organ whose own officer acts in its own case answers for it elsewhere, and so does one to which an officer is lent. In a joint inspection each organ brings its own field. */
function mismatch({ kind, areas, fields: named, organ, officer }: HeldCredential, record: EnforcementRecord, day: Day, { world }: Bench): string | null {
  if (!isForEnforcement({ kind })) return '不是行政执法证件'
  const place = placeOf(record)
  if (place !== '' && areas.length > 0 && !areas.some((area) => liesIn(place, area))) return `只在${areas.join('、')}有效，行为发生在${place}`
  if (record.fieldCode === null || (organ !== record.bodyCode && isJoint(record))) return null
  if (named.length > 0) return named.includes(record.fieldCode) ? null : `只用于${named.map(fieldName).join('、')}领域，行为属于${fieldName(record.fieldCode)}领域`
  if (organ === record.bodyCode || organ === record.actualBodyId || entryOn(world.officer(officer)?.service ?? [], day)?.status === 'SECONDED') return null
  const fields = world.body(organ, day)?.fields ?? []
  return fields.length > 0 && !fields.includes(record.fieldCode) ? '属于另一执法领域的机关' : null
}

const fieldName = (code: string): string => (Object.hasOwn(field, code) ? field[code as keyof typeof field] : code)

/** What some officers handled: a step, or the whole case. */
type Handled = Pick<Step, 'stepType' | 'startedAt' | 'officers'>

const handledAt = ({ stepType: type, startedAt }: Handled): string => (type === null ? '本案' : `${stepType[type]}${startedAt ? `（${startedAt}）` : ''}`)

/** Their names, by what tells who they are: their number in the register, else the credential, else the name. */
function distinct(officers: readonly Officer[], world: World): ReadonlyMap<string | null, string> {
  const byId = new Map<string | null, string>()
  for (const officer of officers) {
    const { officerId, certNo, name } = officer
    if (!isAuxiliary(officer, world)) byId.set(officerId ?? certNo ?? name, name ?? certNo ?? officerId ?? '未填姓名')
  }
  return byId
}
