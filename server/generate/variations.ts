import type { KindOfAct } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { bookkeeping, bookkeepingTier, chargeFor, type Charge, type Fines, graveCharge, type Tier, tiersOf } from './charges.ts'
import { hasTimeForHearing, heard, unheard, withHearing } from './hardest.ts'
import { changed } from './irregularities/index.ts'
import type { Told } from './lawful.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'
import { between, oneOf, type Random } from './seeded.ts'

/** What differs between lawful acts of one kind: what was done, how much was at stake, how the party stood. */
export function variation(kind: KindOfAct, scene: Scene, random: Random, fines: Fines): Told {
  switch (kind) {
    case 'penalty': return punished(scene, random, fines)
    case 'inspection': return inspected(scene, random)
    case 'payment': return { ...aPerson(random), payment: { amount: between(random, 38, 92) * 10 } }
    case 'confirmation': return aPerson(random)
    case 'reward': return { ...aPerson(random), reward: { amount: between(random, 2, 90) * 100 } }
    case 'licence': return { licence: { validTo: `${Number(scene.day(8).slice(0, 4)) + oneOf(random, [3, 5, 5, 10])}-12-31` } }
    case 'coercion': return { coercion: { itemsValue: Math.round(400 * 60 ** random()) } }
    default: return {}
  }
}

/** Of an act with a flaw: the same violation, another amount. */
export const amountOf = (kind: KindOfAct, scene: Scene, fines: Fines): Told =>
  kind === 'penalty' ? fined(scene, fines.within(scene.body.region, bookkeeping, bookkeepingTier, scene.number)) : {}

/** Most are fined, some spared, a few fined heavily. */
function punished(scene: Scene, random: Random, fines: Fines): Told {
  const part = random()
  if (part < 0.06) return spared(scene, random)
  return part < 0.09 && !isTownship(scene) ? finedHeavily(scene, random, fines) : charged(scene, random, fines)
}

const isTownship = ({ body: { id } }: Scene): boolean => id.endsWith('-township')

function finedHeavily(scene: Scene, random: Random, fines: Fines): Told {
  const tier = tiersOf(graveCharge)[random() < 0.7 ? 0 : 1]!
  const chosen = { charge: graveCharge, tier, fine: fines.within(scene.body.region, graveCharge, tier, scene.number) }
  return random() < 0.6 && hasTimeForHearing(scene) ? changed(heard(scene), penalised(withHearing(scene), random, chosen)) : changed(unheard(scene), penalised(scene, random, chosen))
}

function charged(scene: Scene, random: Random, fines: Fines): Told {
  const { charge, tier } = chargeFor(random, scene.body.fieldCodes[0] ?? 'OTHER')
  return penalised(scene, random, { charge, tier, fine: fines.within(scene.body.region, charge, tier, scene.number) })
}

const aPerson = (random: Random): Told => ({ name: personName(random) })

/** A fine of so many yuan, wherever a penalty tells of it. */
function fined({ party, number, day }: Scene, fine: number, gains = 320, found = '未按规定建立进货台账'): Told {
  const kinds = gains > 0 ? ['FINE', 'CONFISCATE_GAINS'] : ['FINE']
  const paid = (type: string, amount: number) => ({ type, amountDue: amount, amountPaid: amount, paidAt: day(23), payer: 'PARTY', payChannel: 'E_PAY', ticketNo: `票${number}${type}`, treasuryAt: day(24), treasuryAmount: amount })
  return {
    penalty: {
      penaltyKinds: kinds, fineAmount: fine, textFine: fine, illegalGains: gains || null, confiscatedGains: gains || null, penaltyContent: gains > 0 ? `罚款${fine}元，没收违法所得${gains}元` : `罚款${fine}元`,
      proposed: { penaltyKinds: kinds, fineAmount: fine, confiscatedGains: gains || null },
    },
    money: [paid('FINE', fine), ...(gains > 0 ? [paid('CONFISCATION', gains)] : [])],
    publicity: { text: `${party}${found}，罚款${fine / 10_000}万元。`, published: { fineWan: fine / 10_000 } },
  }
}

const reasons: Readonly<Record<Tier['type'], string>> = {
  LIGHT: '当事人如实陈述违法事实，主动提供证据材料，积极配合查处，适用从轻阶次，在该阶次内确定罚款。', GENERAL: '没有从轻、从重情节，适用一般阶次，结合货值和持续时间，在该阶次内确定罚款。',
  HEAVY: '当事人因同类违法行为受过行政处罚后再次违法，适用从重阶次，在该阶次内确定罚款。',
}
const circumstances = { LIGHT: [['LIGHT'], ['COOPERATE']], GENERAL: [[], []], HEAVY: [['AGGRAVATE'], ['REPEAT']] } as const

/** Fined for some violation of the field, with or without gains to take. */
export function penalised(scene: Scene, random: Random, { charge, tier, fine }: { charge: Charge, tier: Tier, fine: number }): Told {
  const gains = random() < 0.3 ? 10 * between(random, 4, 180) : 0
  const goods = Math.max(gains * 2, Math.round(600 + fine * (0.3 + random())))
  const told = fined(scene, fine, gains, charge.found.split('，')[0])
  return {
    ...told, itemCode: charge.item, offenceCode: charge.offence, offenceNameZh: charge.name,
    sourceType: oneOf(random, ['PATROL', 'PATROL', 'COMPLAINT', 'ASSIGNED', 'TRANSFER_IN']),
    penalty: {
      ...told['penalty'] as Told, legalMin: charge.least, legalMax: charge.most, benchmarkId: charge.benchmark, tierCode: tier.code, tierType: tier.type, circumstances: circumstances[tier.type][0], facts: circumstances[tier.type][1],
      goodsValue: goods, caseAmount: goods, violationFact: `${charge.found}。`, discretionReason: reasons[tier.type],
    },
  }
}

/** Found out, corrected at once, and not punished. */
export function spared({ day }: Scene, random: Random): Told {
  const reason = oneOf(random, ['初次违法且危害后果轻微并及时改正，依法不予行政处罚。', '违法行为轻微并及时改正，没有造成危害后果，依法不予行政处罚。'])
  return {
    decisionResult: 'NO_PENALTY', executedAt: null, fulfilled: null, denialReason: reason, money: [],
    penalty: {
      penaltyKinds: [], fineAmount: null, textFine: null, illegalGains: null, confiscatedGains: null, benchmarkId: null, tierCode: null, tierType: 'NONE', facts: ['FIRST', 'SLIGHT', 'CORRECTED', 'NO_HARM'],
      discretionReason: reason, penaltyContent: '不予行政处罚', proposed: { penaltyKinds: [], fineAmount: null, confiscatedGains: null },
    },
    publicity: { required: null, publishedAt: null, text: null, published: null }, closedAt: day(20),
  }
}

function inspected({ number, day }: Scene, random: Random): Told {
  if (random() < 0.75) return {}
  const called = oneOf(random, [{ trigger: 'COMPLAINT', triggerRef: `投诉单${number}` }, { trigger: 'ASSIGNED', triggerRef: `交办单${number}` }, { trigger: 'RECHECK', triggerRef: `整改通知书${number}` }])
  return { inspection: { ...called, planId: null, urgent: false, approvedAt: `${day(0)} 16:00` } }
}

/** How many working days longer than the shortest way a lawful act of that kind took; some take as long as they may. */
export function delayOf(kind: KindOfAct, day: Scene['day'], random: Random): number {
  const most = { penalty: () => longest(extra => day(18 + extra) <= addDays(day(2), 90), 50), licence: () => 4, coercion: () => 0, inspection: () => 0, levy: () => 0, payment: () => 0, confirmation: () => 0, adjudication: () => 0, reward: () => 0 }[kind]()
  const part = random()
  return part < 0.02 ? most : part < 0.04 ? Math.max(0, most - 1) : Math.floor(random() ** 2 * most)
}

/** The last count that still fits. */
function longest(fits: (extra: number) => boolean, most: number): number {
  let extra = 0
  while (extra < most && fits(extra + 1)) extra++
  return extra
}
