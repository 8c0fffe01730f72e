import type { PublishingFacts } from '../../norms/asked/publishing.ts'
import type { Day } from '../../norms/index.ts'
import { chineseDay, lastDayOnly } from '../../periods/index.ts'
import { filedTo } from '../../records/codes.ts'
import { hasNumbersOfPeople, plain } from '../../records/identifiers.ts'
import type { EnforcementRecord, Penalty } from '../../records/record.ts'
import { yuan } from '../../records/values.ts'
import type { Standard } from '../../registers/index.ts'
import type { FactUsed } from '../finding.ts'
import type { Bench } from '../limits.ts'
import { reaches, standardFor, standardUsed, weightUsed } from '../standards.ts'
import { broken, kept, lacking, notApplicable, type Rules, running, unknown, without } from '../verdict.ts'

const used = (field: string, name: string, value: string | null): FactUsed => ({ field, name, value })

export const publishing: Rules<PublishingFacts> = {
  /** What was not reported of the published text says nothing; names are masked lawfully only where they are those of people. */
  publishedAsDecided(record, { tolerance }) {
    const { published, publishedAt } = record.publicity
    if (publishedAt === null || published === null) return without(record, 'publicity.published', '公示的内容', '没有公示的内容可以对照。')
    const wrong = [
      ...differs('文号', published.decisionNo, record.decisionNo), ...differs('决定日期', published.decidedAt, record.decidedAt),
      ...(record.partyType === 'ORG' ? differs('当事人', published.partyName, record.name) : []), ...finesDiffer(record, tolerance),
    ]
    return wrong.length === 0 ? kept('公示的内容与决定一致。') : broken(`公示的内容与决定不一致：${wrong.map(({ says }) => says).join('；')}。`, wrong.flatMap(({ uses }) => uses))
  },

  /** Numbers by which somebody is known or reached, the name of a minor, the door at which somebody lives. */
  privacyKept({ publicity, partyType, actionKind, name, birthDate }) {
    const { text, minorNamed, publishedAt } = publicity
    const isNamed = text !== null && name !== null && name.length > 1 && text.includes(name)
    if (minorNamed === true || (isNamed && birthDate !== null && publishedAt !== null && publishedAt < majorityOf(birthDate))) return broken('公示了未成年人的姓名。', ['publicity.minorNamed'])
    if (text === null) return notApplicable('没有公示的文本。')
    if (hasNumbersOfPeople(text) || named.test(text)) return broken('公示的文本里有证件号码、手机号码或者银行卡号，请先停止公示再处理。')
    const isPerson = partyType === 'PERSON' || actionKind === 'payment'
    return isPerson && home.test(text) ? broken('公示的文本里有个人住址的门牌，请先停止公示再处理。') : kept('公示的文本没有个人信息。')
  },

  greatPenaltyFiled(record, { within, kinds }, bench) {
    const { penalty, decisionResult, decidedAt, bodyCode } = record
    if (decisionResult !== 'PENALISE' || penalty === null || decidedAt === null) return notApplicable('没有作出处罚决定。')
    const standard = standardFor('FILING', record, decidedAt, bench)
    const isNamed = penalty.penaltyKinds.some((kind) => (kinds as readonly string[]).includes(kind))
    if (!isNamed && standard === undefined) return weighs(penalty) ? unknown('当地没有登记重大行政处罚备案的标准，无法核对。') : notApplicable('没有罚款和没收。')
    if (!isNamed && !reaches(penalty, standard!)) return notApplicable('没有达到备案的标准。')
    const last = lastDayToFile(within, standard, decidedAt, bench)
    if (last === null) return unknown('当地没有登记备案的期限，无法核对。')
    const isVertical = bodyCode !== null && bench.world.body(bodyCode, decidedAt)?.vertical === true
    const filed = (isVertical ? ['SUPERIOR_BODY'] as const : ['JUSTICE', 'SUPERIOR_BODY'] as const)
      .map((to) => ({ to: filedTo[to], at: record.filings.find((filing) => filing.filedTo === to)?.filedAt ?? null }))
    const late = filed.filter(({ at }) => (at ?? bench.today) > last)
    const uses = ['decidedAt', weightUsed(penalty), ...(standard === undefined ? [] : [standardUsed('备案标准', standard)]), ...filed.map(({ to, at }) => used('filings', `向${to}备案`, at))] as const
    if (late.length > 0) {
      return lacking(record, 'filings', '备案', `重大行政处罚决定${decidedAt}作出，应当在${chineseDay(last)}之前备案：${late.map(({ to, at }) => (at === null ? `没有向${to}备案` : `${at}才向${to}备案`)).join('；')}。`, uses)
    }
    return filed.every(({ at }) => at !== null) ? kept('已经在期限内备案。', uses) : running(`应当在${chineseDay(last)}之前备案，期限未满。`, last, uses)
  },
}

/** A number that is called that of a card or an identity, wherever its check digit comes from. */
const named = /(?:身份证|公民身份)[^\d，。；]{0,6}(?:\d{17}[\dXx]|\d{15})(?!\d)|(?:银行卡|卡号)[^\d，。；]{0,6}\d{16,19}(?!\d)/
/** The eighteenth birthday. */
const majorityOf = (born: Day): string => `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`

const home = /住(?:址|所|在)?[：:]?[^，。；,;]{1,40}?\d+\s*(?:号|室|单元|栋|幢|号楼)/

interface Difference { readonly says: string; readonly uses: readonly FactUsed[] }

const difference = (name: string, published: string, decided: string): Difference[] =>
  [{ says: `${name}公示为${published}，决定为${decided}`, uses: [used('publicity.published', `公示的${name}`, published), used('decision', `决定的${name}`, decided)] }]

const differs = (name: string, published: string | null, decided: string | null): Difference[] =>
  published === null || decided === null || published === decided || plain(published) === plain(decided) ? [] : difference(name, published, decided)

function finesDiffer({ publicity, penalty }: EnforcementRecord, tolerance: number): Difference[] {
  const wan = publicity.published?.fineWan ?? null
  if (penalty === null || wan === null) return []
  const [published, decided] = [Math.round(wan * 1_000_000) / 100, penalty.fineAmount ?? 0]
  return Math.abs(published - decided) > tolerance ? difference('罚款', yuan(published), yuan(decided)) : []
}

const weighs = ({ fineAmount, confiscatedGains, confiscatedGoodsValue }: Penalty): boolean => (fineAmount ?? 0) + (confiscatedGains ?? 0) + (confiscatedGoodsValue ?? 0) > 0

function lastDayToFile(within: PublishingFacts['greatPenaltyFiled']['within'], standard: Standard | undefined, decidedAt: Day, { counting, calendar }: Bench): Day | null {
  const period = within ?? (standard === undefined || standard.days === null ? null : { unit: 'day', count: standard.days } as const)
  return period === null ? null : lastDayOnly(period, decidedAt, counting, calendar)
}
