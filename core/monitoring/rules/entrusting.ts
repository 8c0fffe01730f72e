import type { EntrustingFacts } from '../../norms/asked/entrusting.ts'
import type { Day } from '../../norms/index.ts'
import { chineseDay } from '../../periods/index.ts'
import { recordKind } from '../../records/codes.ts'
import type { EnforcementRecord } from '../../records/record.ts'
import { dayOf } from '../../records/values.ts'
import type { Body, Entrustment, World } from '../../registers/index.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { dayOfAct } from '../special.ts'
import { broken, kept, notApplicable, type Rules, unknown, type Verdict, without } from '../verdict.ts'

const itself = notApplicable('由署名机关自己实施。')
const itsOwnUnit = notApplicable('由署名机关的派出、内设机构实施，不属于委托。')
const unregistered = unknown('实施组织没有登记，无法核对。')
const inWriting = kept('实施日有有效并且公布的委托书。')
const filed = kept('委托书在实施之前已经备案。')
const noLetter = notApplicable('当日没有委托书，由委托是否有效的规则核对。')
const withinScope = kept('事项在委托范围内。')
const itemUnknown = unknown('没有填报权责事项，无法核对委托范围。')
const inWords = unknown('委托书没有用事项编码写明委托事项，须人工对照委托范围。')
const ownName = kept('以委托机关的名义作出。')
const noMeasure = notApplicable('没有实施行政强制措施。')
const notEntrusted = kept('强制措施不是由受委托组织实施。')

const measures: ReadonlySet<string> = new Set(['LIMIT_LIBERTY', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER_MEASURE'])

export const entrusting: Rules<EntrustingFacts> = {
  entrustedInWriting(record, _, bench) {
    const by = actingFor(record, bench)
    if ('result' in by) return by
    const { day, letters, name } = by
    if (letters.length === 0) return broken(`${name}${chineseDay(day)}实施执法，当日没有署名机关的有效委托书。`, [used(name)])
    return letters.some(({ publishedOn }) => publishedOn !== null) ? inWriting : broken(`${name}${chineseDay(day)}实施执法，委托书没有向社会公布。`, [used(name), letterUsed(letters[0]!)])
  },

  entrustmentFiled(record, _, bench) {
    const by = actingFor(record, bench)
    if ('result' in by) return by
    const { day, letters, name } = by
    if (letters.length === 0) return noLetter
    if (letters.some(({ filedOn }) => filedOn !== null && filedOn <= day)) return filed
    return broken(`${name}${chineseDay(day)}实施执法，委托书在此之前没有备案。`, [used(name), letterUsed(letters[0]!)])
  },

  withinEntrustment(record, _, bench) {
    const { world } = bench
    const by = actingFor(record, bench)
    if ('result' in by) return by
    const { entrusted, day, letters, name } = by
    if (letters.length > 0 && world.body(record.bodyCode!, day)?.type === 'ENTRUSTED') return broken(`受委托组织又将执法委托给${name}，受委托组织不得再委托。`, [used(name), letterUsed(letters[0]!)])
    if (letters.length === 0) {
      const others = world.entrustments(undefined, entrusted, day)
      return others && others.length > 0 ? broken(`${name}受其他机关委托，署名机关没有委托它。`, [used(name), letterUsed(others[0]!)]) : noLetter
    }
    if (record.itemCode === null) return itemUnknown
    const beyond = letters.map((letter) => exceeded(letter, record, day, world))
    if (beyond.includes(null)) return withinScope
    return beyond.includes(undefined) ? inWords : broken(`${name}实施执法超出委托范围：${beyond[0]!}。`, [used(name), letterUsed(letters[0]!)])
  },

  inNameOfEntrusting(record, _, bench) {
    const { world } = bench
    const { signBodyId } = record
    if (signBodyId === null) return without(record, 'signBodyId', '文书用印主体', '没有填报文书用印主体。')
    const day = dayOfAct(record, bench)
    const body = world.body(signBodyId, day)
    if (body === undefined) return unregistered
    const isEntrusted = body.type === 'ENTRUSTED' || (signBodyId !== record.bodyCode && record.bodyCode !== null && (world.entrustments(record.bodyCode, signBodyId, day)?.length ?? 0) > 0)
    return isEntrusted ? broken(`文书由受委托组织${body.name}署名、用印，应当以委托机关的名义作出。`, [{ field: 'signBodyId', name: '文书用印主体', value: body.name }]) : ownName
  },

  /** Nor to another organ, as to the government of a township: what may be entrusted to it is not this. */
  measureNotEntrusted(record, _, bench) {
    const { coercion, actualBodyId, bodyCode } = record
    if (coercion === null || coercion.type === null || !measures.has(coercion.type)) return noMeasure
    const id = actualBodyId ?? bodyCode
    const day = dayOfAct(record, bench)
    const body = id === null ? undefined : bench.world.body(id, day)
    if (body === undefined) return unregistered
    const isByLetter = bodyCode !== null && body.id !== bodyCode && !isOwnUnit(body) && (bench.world.entrustments(bodyCode, body.id, day)?.length ?? 0) > 0
    return body.type === 'ENTRUSTED' || isByLetter ? broken(`受委托组织${body.name}实施了行政强制措施，行政强制措施权不得委托。`, [used(body.name), 'coercion.type']) : notEntrusted
  },
}

/** Who acts for the body, and by which letters of that day. */
interface ActingFor { readonly entrusted: string; readonly name: string; readonly day: Day; readonly letters: readonly Entrustment[] }

/** The verdict where nobody acts for it. A unit that the body set up itself acts as the body. */
function actingFor(record: EnforcementRecord, bench: Bench): ActingFor | Verdict {
  const { actualBodyId, bodyCode } = record
  if (actualBodyId === null) return without(record, 'actualBodyId', '实际实施组织', '由署名机关自己实施。')
  if (bodyCode === null || actualBodyId === bodyCode) return itself
  const day = firstDay(record, bench)
  const actual = bench.world.body(actualBodyId, day)
  if (actual && isOwnUnit(actual)) return itsOwnUnit
  const letters = bench.world.entrustments(bodyCode, actualBodyId, day)
  return letters === undefined ? unregistered : { entrusted: actualBodyId, name: actual?.name ?? actualBodyId, day, letters }
}

const isOwnUnit = ({ type }: Pick<Body, 'type'>): boolean => type === 'DISPATCHED_UNIT' || type === 'INTERNAL'

/** 实施日: the first day on which anything was done. */
function firstDay(record: EnforcementRecord, bench: Bench): Day {
  const began = record.startedAt ?? record.inspection?.startedAt
  if (began) return dayOf(began)
  const days = record.steps.flatMap(({ startedAt }) => (startedAt === null ? [] : [dayOf(startedAt)])).sort()
  return days[0] ?? dayOfAct(record, bench)
}

const isCode = (item: string): boolean => /^[\w.-]+$/.test(item)

/** What of the act lies beyond a letter; null: nothing; undefined: the letter describes its items in words, and people must compare. */
function exceeded({ actKinds, items, fineLimit }: Entrustment, { actionKind, itemCode, bodyCode, penalty }: EnforcementRecord, day: Day, world: World): string | null | undefined {
  if (actKinds.length > 0 && !actKinds.includes(actionKind)) return `委托书没有委托${recordKind[actionKind]}`
  const fine = penalty?.fineAmount ?? 0
  if (fineLimit !== null && fine > fineLimit) return `罚款${fine}元，委托的限额是${fineLimit}元`
  const name = world.item(itemCode!, bodyCode!, day)?.name
  if (!items.includes(itemCode!) && (name === undefined || !items.includes(name))) return items.every(isCode) ? `委托书没有委托事项${itemCode!}` : undefined
  return null
}

const used = (name: string): FactUsed => ({ field: 'actualBodyId', name: '实际实施组织', value: name })
const letterUsed = ({ from, to, items, publishedOn, filedOn }: Entrustment): FactUsed =>
  ({ field: 'entrustment', name: '委托书', value: `${from}至${to}，事项${items.join('、')}，${publishedOn === null ? '没有公布' : `${publishedOn}公布`}，${filedOn === null ? '没有备案' : `${filedOn}备案`}` })
