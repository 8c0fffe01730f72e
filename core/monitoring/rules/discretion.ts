import type { DiscretionFacts } from '../../norms/asked/discretion.ts'
import type { Day } from '../../norms/index.ts'
import type { EnforcementRecord, Penalty } from '../../records/record.ts'
import { dayOf, yuan } from '../../records/values.ts'
import { type Benchmark, rangeWords, type Tier } from '../../registers/index.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { placeOf } from '../special.ts'
import { broken, kept, lacking, notApplicable, type Rules, unknown, type Verdict } from '../verdict.ts'
import { mitigates } from './lenience.ts'
import { dayOfAct, exceeds, lawfulRange, type Range } from './range.ts'

const noFine = notApplicable('没有罚款。')
const rangeUnknown = unknown('没有填写、登记簿里也没有法定罚款幅度，无法核对。')
const noBenchmark = unknown('没有登记当日有效并已公布的裁量基准，无法核对。')
const inRange = kept('罚款在法定幅度内。')
const belowCeiling = kept('罚款没有接近法定上限。')

/** What was imposed: a decision not to penalise imposes none, whatever stands in the field. */
const fineOf = ({ penalty, decisionResult }: EnforcementRecord): number => (decisionResult === null || decisionResult === 'PENALISE' ? penalty?.fineAmount ?? 0 : 0)

const register = (field: string, name: string, value: string | null): FactUsed => ({ field, name, value })

const benchmarkUsed = ({ code, document }: Benchmark): FactUsed => register('benchmark', '裁量基准', `${code}（${document}）`)
const tierUses = (benchmark: Benchmark): Verdict['uses'] => ['penalty.fineAmount', 'penalty.tierCode', benchmarkUsed(benchmark)]

/** What the range was read from, for people. */
const rangeUses = ({ least, most, register: document }: Range): Verdict['uses'] => document === null
  ? ['penalty.fineAmount', 'penalty.legalMin', 'penalty.legalMax', 'penalty.multipleMin', 'penalty.multipleMax', 'penalty.baseAmount']
  : ['penalty.fineAmount', 'penalty.baseAmount', register('offence', '登记的法定幅度', `${yuan(least)}至${yuan(most)}（${document}）`)]

export const discretion: Rules<DiscretionFacts> = {
  fineWithinLaw(record, _, bench) {
    const fine = fineOf(record)
    if (fine === 0) return noFine
    const range = lawfulRange(record, bench)
    if (range === null) return rangeUnknown
    if (exceeds(fine, range.most)) return broken(`罚款${yuan(fine)}，高于法定上限${yuan(range.most)}。`, rangeUses(range))
    if (!exceeds(range.least, fine) || mitigates(record, bench)) return inRange
    return broken(`罚款${yuan(fine)}，低于法定下限${yuan(range.least)}，没有登记减轻处罚的情节。`, rangeUses(range))
  },

  fineWithinTier(record, { atLeast }, bench) {
    const fine = fineOf(record)
    if (fine === 0) return noFine
    const benchmark = benchmarkOf(record, dayOfAct(record, bench), bench)
    if (benchmark === undefined) return noBenchmark
    if (explainsDeviation(record, atLeast)) return kept('偏离基准经批准并说明了理由。')
    const { tierCode } = record.penalty!
    if (tierCode === null) return lacking(record, 'penalty.tierCode', '适用阶次', `决定日有已公布的裁量基准，罚款${yuan(fine)}没有填写适用的阶次。`, tierUses(benchmark))
    const [tier, inside] = heldTo(benchmark, record)
    if (inside === true || (inside === false && keptToEarlier(record, benchmark, bench))) return kept('罚款在所适用的阶次内。')
    if (inside === null) return unknown('没有填写计算罚款的基数，无法与阶次核对。')
    return broken(tier === undefined ? `适用阶次“${tierCode}”不在决定日有效的裁量基准中。` : `罚款${yuan(fine)}，不在所适用的阶次${tierCode}（${rangeWords(tier)}）内，没有经批准的偏离说明。`, tierUses(benchmark))
  },

  benchmarkCited(record, { atLeast }, bench) {
    const { penalty } = record
    if (penalty === null || (penalty.penaltyKinds.length > 0 && !penalty.penaltyKinds.includes('FINE'))) return noFine
    const benchmark = benchmarkOf(record, dayOfAct(record, bench), bench)
    if (benchmark === undefined) return noBenchmark
    if (benchmark.tiers.length > 0 && benchmark.tiers.every(({ min, max }) => min === max)) return notApplicable('罚款数额固定，没有裁量余地。')
    const reason = penalty.discretionReason?.trim() ?? ''
    if (penalty.benchmarkId !== null && reason.length >= atLeast) return kept('引用了裁量基准，说明了理由。')
    const uses = ['penalty.benchmarkId', 'penalty.discretionReason', benchmarkUsed(benchmark)] as const
    if (penalty.benchmarkId === null) return lacking(record, 'penalty.benchmarkId', '适用基准', '决定日有已公布的裁量基准，决定没有引用。', uses)
    return lacking(record, 'penalty.discretionReason', '裁量理由', reason === '' ? '引用了裁量基准，没有说明裁量理由。' : `裁量理由只有“${reason}”，没有说明具体情节。`, uses)
  },

  ceilingAggravated(record, { ratio }, bench) {
    const fine = fineOf(record)
    if (fine === 0) return noFine
    const range = lawfulRange(record, bench)
    if (range === null) return rangeUnknown
    if (range.least === range.most) return notApplicable('罚款数额固定，没有裁量余地。')
    if (fine < range.most * ratio || aggravates(record.penalty!)) return belowCeiling
    return lacking(record, 'penalty.circumstances', '情节', `罚款${yuan(fine)}，达到法定上限${yuan(range.most)}的${Math.floor(fine / range.most * 100)}%，没有登记从重情节。`, rangeUses(range))
  },

  gainsConfiscated(record) {
    const { penalty, decisionResult } = record
    if (decisionResult !== 'PENALISE' || penalty === null || (penalty.illegalGains ?? 0) === 0) return notApplicable('没有认定违法所得。')
    const settled = (penalty.confiscatedGains ?? 0) + (penalty.restitution ?? 0)
    if (!exceeds(penalty.illegalGains!, settled)) return kept('违法所得已经没收或者退赔。')
    return lacking(record, 'penalty.confiscatedGains', '没收违法所得', `认定违法所得${yuan(penalty.illegalGains!)}，没收、退赔共${yuan(settled)}，有${yuan(penalty.illegalGains! - settled)}没有没收。`,
      ['penalty.illegalGains', 'penalty.confiscatedGains', 'penalty.restitution'])
  },

  fineInProportion(record, { valueBelow, fineFrom, times }) {
    const fine = fineOf(record)
    if (fine === 0) return noFine
    const { goodsValue, illegalGains, harm } = record.penalty!
    const value = goodsValue ?? (illegalGains === 0 ? null : illegalGains)
    if (value === null) return notApplicable('没有填写货值或者违法所得。')
    if (harm === 'SERIOUS' || value >= valueBelow || fine < fineFrom || fine / Math.max(value, 1) <= times) return kept('罚款与货值、违法所得没有明显失当。')
    return broken(`${goodsValue === null ? '违法所得' : '货值'}${yuan(value)}，罚款${yuan(fine)}，是${Math.floor(fine / Math.max(value, 1))}倍，没有登记严重危害后果。`,
      ['penalty.fineAmount', 'penalty.goodsValue', 'penalty.illegalGains', 'penalty.harm'])
  },
}

const benchmarkOf = (record: EnforcementRecord, day: Day, { world }: Bench): Benchmark | undefined =>
  record.offenceCode === null ? undefined : world.benchmark(record.offenceCode, placeOf(record), day)

/** The tier that the record names, and whether the fine lies in it; null where it lies on a base that is not reported. */
function heldTo({ tiers }: Benchmark, { penalty }: EnforcementRecord): readonly [Tier | undefined, boolean | null] {
  const { tierCode, fineAmount, baseAmount } = penalty!
  const tier = tiers.find(({ code }) => code === tierCode)
  if (tier === undefined) return [tier, false]
  if (tier.mode === 'MULTIPLE' && baseAmount === null) return [tier, null]
  const unit = tier.mode === 'MULTIPLE' ? baseAmount! : 1
  const [least, most] = [tier.min * unit, tier.max * unit]
  return [tier, !exceeds(least, fineAmount!) && (tier.maxExclusive ? fineAmount! < most : !exceeds(fineAmount!, most))]
}

/** 从旧兼从轻: the benchmark of the day of the deed serves too. */
function keptToEarlier(record: EnforcementRecord, now: Benchmark, bench: Bench): boolean {
  const deed = record.actEndedAt ?? record.actAt
  if (deed === null) return false
  const then = benchmarkOf(record, dayOf(deed), bench)
  return then !== undefined && then !== now && heldTo(then, record)[1] === true
}

function explainsDeviation({ penalty }: EnforcementRecord, atLeast: number): boolean {
  const { approvedAt = null, byCollective = null, reason = null } = penalty?.deviation ?? {}
  return (approvedAt !== null || byCollective === true) && (reason ?? '').trim().length >= atLeast
}

const aggravating: readonly string[] = ['AGGRAVATE', 'EMERGENCY', 'REPEAT', 'REFUSE', 'DEATH']

const aggravates = ({ circumstances, facts }: Penalty): boolean => circumstances.some((one) => aggravating.includes(one)) || facts.some((one) => aggravating.includes(one))
