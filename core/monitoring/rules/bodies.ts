import type { BodyFacts } from '../../norms/asked/bodies.ts'
import type { Day } from '../../norms/index.ts'
import { chineseDay } from '../../periods/index.ts'
import { executions, lawLevel, penaltyKind } from '../../records/codes.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { dayOf } from '../../records/values.ts'
import { type Body, isQualified, liesIn, registerCodes, type World } from '../../registers/index.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { dayOfAct } from '../special.ts'
import { broken, kept, notApplicable, type Rules, unknown, type Verdict, without } from '../verdict.ts'

const noBody = unknown('主体没有登记，无法核对。')
const unconfirmed = unknown('主体资格的确认没有登记，无法核对。')
const qualified = kept('主体资格在行为日有效。')
const listUnknown = unknown('权责清单没有登记，无法核对。')
const onList = kept('事项在行为日有效的权责清单内。')
const byDocument = kept('有指定管辖、移送或者协助的文书。')
const township = notApplicable('乡镇、街道按赋权清单核对。')
const notTownship = notApplicable('不是乡镇、街道。')
const empowered = kept('事项在行为日有效的赋权清单内，或者由法律直接授予。')
const empoweredUnknown = unknown('赋权清单没有登记，无法核对。')
const noCeiling = notApplicable('没有登记主体的权限上限。')
const withinCeiling = kept('处罚没有超出主体的权限。')
const areaUnknown = unknown('主体的管辖区域没有登记，无法核对。')
const inside = kept('行为发生地在管辖区域内。')
const noExecution = notApplicable('不是须有行政强制执行权的强制执行。')
const mayExecute = kept('机关有行政强制执行权，或者依法拍卖抵缴罚款。')
const inForce = kept('各项依据在有效期内。')
const basisUnknown = unknown('依据的施行、失效日期没有登记，无法核对。')

/** Who may decide or inspect in his own name (行政处罚法第17条至第19条、第24条). */
const ownName: ReadonlySet<string> = new Set(['ORGAN', 'AUTHORIZED', 'DISPATCHED_ORGAN', 'DISPATCHED_UNIT', 'TOWNSHIP', 'SUBDISTRICT', 'COMPREHENSIVE'])
const isTownship = ({ type }: Body): boolean => type === 'TOWNSHIP' || type === 'SUBDISTRICT'

export const bodies: Rules<BodyFacts> = {
  qualifiedBody(record, _, bench) {
    const day = dayOfAct(record, bench)
    const body = bodyOf(record, bench)
    if (body === undefined) return noBody
    if (body.type === null || !ownName.has(body.type)) {
      return broken(`${body.name}是${body.type === null ? '不行使行政执法权的单位' : registerCodes.bodyType[body.type]}，不能以自己的名义执法。`, [named(body)])
    }
    if (body.abolished !== null && day > body.abolished) return broken(`${body.name}${chineseDay(day)}实施执法，机关${chineseDay(body.abolished)}已经撤销。`, [named(body), { field: 'abolished', name: '存续的最后一日', value: body.abolished }])
    if (body.qualified.length === 0) return unconfirmed
    if (isQualified(body, day)) return qualified
    const last = body.qualified.at(-1)!
    const when = day < body.qualified[0]!.from ? `主体资格${chineseDay(body.qualified[0]!.from)}才确认` : last.to !== null && last.to < day ? `主体资格${chineseDay(last.to)}已经终止` : '当日没有主体资格'
    return broken(`${body.name}${chineseDay(day)}实施执法，${when}。`, [named(body), { field: 'qualified', name: '主体资格', value: `${last.from}至${last.to ?? '今'}` }])
  },

  itemOfBody(record, _, bench) {
    const { itemCode, bodyCode } = record
    if (itemCode === null) return without(record, 'itemCode', '权责事项', '没有填报权责事项。')
    if (bodyCode === null) return noBody
    const day = dayOfAct(record, bench)
    const body = bodyOf(record, bench)
    if (body !== undefined && isTownship(body)) return township
    const item = bench.world.item(itemCode, bodyCode, day)
    if (item === undefined) return listUnknown
    if (item !== null) return onList
    if (record.jurisdictionDocId !== null) return byDocument
    return broken(`事项${itemCode}${chineseDay(day)}不在${body?.name ?? '本机关'}的权责清单内。`, ['itemCode', 'jurisdictionDocId'])
  },

  /** By the day on which the case was filed: what was taken back later does not undo it. */
  itemOfTownship(record, _, { world, today }) {
    const { itemCode, bodyCode, caseFiledAt, startedAt } = record
    if (bodyCode === null) return noBody
    const day = caseFiledAt ?? (startedAt === null ? dayOfAct(record, { today }) : dayOf(startedAt))
    const body = world.body(bodyCode, day)
    if (body === undefined) return noBody
    if (!isTownship(body)) return notTownship
    if (itemCode === null) return without(record, 'itemCode', '权责事项', '没有填报权责事项。')
    const given = world.empowered(bodyCode, itemCode, day)
    if (given || world.item(itemCode, bodyCode, day)?.givenToTownships === true) return empowered
    if (given === undefined) return empoweredUnknown
    return broken(`${body.name}${chineseDay(day)}对事项${itemCode}立案或者实施，当日的赋权清单没有这一事项。`, ['itemCode', 'caseFiledAt'])
  },

  withinPowers(record, _, bench) {
    const { penalty } = record
    const body = bodyOf(record, bench)
    if (penalty === null || body === undefined) return noBody
    const { fineMax, penaltyKinds } = body
    if (fineMax === null && penaltyKinds === null) return noCeiling
    if (fineMax !== null && (penalty.fineAmount ?? 0) > fineMax) return broken(`罚款${penalty.fineAmount}元，超过${body.name}的罚款权限（${fineMax}元）。`, [{ field: 'penalty.fineAmount', name: '罚款', value: `${penalty.fineAmount}元` }, ceiling(body)])
    const beyond = penaltyKinds === null ? undefined : penalty.penaltyKinds.find((kind) => !penaltyKinds.includes(kind))
    return beyond === undefined ? withinCeiling : broken(`${body.name}不能作出${penaltyKind[beyond]}的处罚。`, [{ field: 'penalty.penaltyKinds', name: '处罚种类', value: penaltyKind[beyond] }, ceiling(body)])
  },

  withinArea(record, _, bench) {
    const { placeAreaCode, jurisdictionDocId } = record
    if (placeAreaCode === null) return without(record, 'placeAreaCode', '行为发生地区划', '没有填报行为发生地。')
    if (jurisdictionDocId !== null) return byDocument
    const body = bodyOf(record, bench)
    if (body === undefined) return noBody
    if (body.areas.length === 0) return areaUnknown
    if (body.areas.some((area) => liesIn(placeAreaCode, area))) return inside
    return broken(`行为发生在${placeNamed(placeAreaCode, bench.world)}，不在${body.name}的管辖区域内，没有指定管辖、移送或者协助的文书。`, [
      { field: 'placeAreaCode', name: '行为发生地区划', value: placeAreaCode }, { field: 'areas', name: '管辖区域', value: body.areas.join('、') }, 'jurisdictionDocId',
    ])
  },

  /** 代履行 needs none; whoever seized things before may auction them for the fine once remedies have run out (行政强制法第46条第3款、第50条). */
  powerToExecute(record, _, bench) {
    const { coercion } = record
    if (coercion === null || coercion.type === null || coercion.type === 'SUBSTITUTE' || !executions.includes(coercion.type)) return noExecution
    if (coercion.type === 'AUCTION' && coercion.seizedDuringCase === true && coercion.remedyExpired === true) return mayExecute
    const body = bodyOf(record, bench)
    const has = body?.executionPower ?? record.hasEnforcementPower
    if (has === null) return noBody
    return has ? mayExecute : broken(`${body?.name ?? '本机关'}没有行政强制执行权，应当申请人民法院强制执行。`, ['coercion.type', 'hasEnforcementPower'])
  },

  basisInForce(record, { on, notAlone }, bench) {
    const { bases, actEndedAt } = record
    const { world } = bench
    if (bases.length === 0) return without(record, 'bases', '适用依据', '没有填报适用依据。')
    const decided = record.decidedAt ?? dayOfAct(record, bench)
    const levels = bases.map(({ name, level }) => level ?? (name === null ? null : world.legalBasis(name, decided)?.level ?? null))
    if (levels.every((level) => level !== null && (notAlone as readonly string[]).includes(level))) {
      return broken(`只以${lawLevel[levels[0]!]}（${bases[0]!.name ?? '未填名称'}）为依据，不能单独作为依据。`, [basisUsed(bases[0]!.name, lawLevel[levels[0]!])])
    }
    const act = actEndedAt ?? (record.actAt === null ? null : dayOf(record.actAt))
    const verdicts = bases.map((basis) => basisOn(basis, on === 'violation' ? act ?? decided : decided, on === 'violation' && act === null, decided, world))
    return verdicts.find((verdict) => verdict?.result === 'broken') ?? verdicts.find((verdict) => verdict !== null) ?? inForce
  },
}

export const bodyOf = (record: EnforcementRecord, bench: Bench): Body | undefined => (record.bodyCode === null ? undefined : bench.world.body(record.bodyCode, dayOfAct(record, bench)))

const named = ({ name }: Body): FactUsed => ({ field: 'bodyCode', name: '执法主体', value: name })
const ceiling = ({ fineMax, penaltyKinds }: Body): FactUsed =>
  ({ field: 'power', name: '登记的主体权限', value: [...(fineMax === null ? [] : [`罚款${fineMax}元`]), ...(penaltyKinds ?? []).map((kind) => penaltyKind[kind])].join('、') })
const placeNamed = (code: string, world: World): string => {
  const area = world.area(code)
  return area ? `${area.name}（${code}）` : code
}
const basisUsed = (name: string | null, value: string): FactUsed => ({ field: 'bases', name: name ?? '适用依据', value })

type Basis = EnforcementRecord['bases'][number]

/** Null: it was in force. `decidedLater`: the day of the act is not known, only that it lies before the decision. */
function basisOn(basis: Basis, day: Day, decidedLater: boolean, decidedAt: Day, world: World): Verdict | null {
  const { name, newLighterApplied } = basis
  const on = newLighterApplied === true ? decidedAt : day
  const version = name === null ? undefined : world.legalBasis(name, on)
  const [from, to] = version ? [version.from, version.to] : [basis.effectiveFrom, basis.effectiveTo]
  if (version === null) return decidedLater ? basisUnknown : broken(`${shown(basis)}${chineseDay(on)}没有有效的版本。`, [basisUsed(name, '当日没有有效的版本')])
  if (from === null && to === null) return basisUnknown
  if (from !== null && on < from) return broken(`${shown(basis)}${chineseDay(from)}才施行，不能适用于${chineseDay(on)}的行为。`, [basisUsed(name, `${from}施行`)])
  if (to === null || on <= to) return null
  return decidedLater ? basisUnknown : broken(`${shown(basis)}${chineseDay(to)}已经失效，不能适用于${chineseDay(on)}的行为。`, [basisUsed(name, `${to}失效`)])
}

const shown = ({ name }: Basis): string => (name === null ? '一项依据' : name.startsWith('《') ? name : `《${name}》`)
