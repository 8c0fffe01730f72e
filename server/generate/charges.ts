import { between, oneOf, type Random } from './seeded.ts'

/** One violation that bodies of a field punish: its codes, its name, the facts as a decision finds them, and its range in yuan. */
export interface Charge {
  readonly offence: string
  readonly item: string
  readonly benchmark: string
  readonly name: string
  readonly found: string
  readonly least: number
  readonly most: number
  /** Where the benchmark does not divide the range as that of most charges does. */
  readonly tiers?: readonly Tier[]
}

/** 从轻、一般、从重, as the benchmark of every charge divides its range. */
export interface Tier { readonly code: string, readonly type: 'LIGHT' | 'GENERAL' | 'HEAVY', readonly from: number, readonly to: number }

export const tiersOf = ({ least, most, tiers }: Charge): readonly Tier[] => {
  const at = (part: number) => Math.round((least + (most - least) * part) / 100) * 100
  return tiers ?? [{ code: 'T2', type: 'LIGHT', from: least, to: at(0.25) }, { code: 'T3', type: 'GENERAL', from: at(0.25), to: at(0.6) }, { code: 'T4', type: 'HEAVY', from: at(0.6), to: most }]
}

/** Fines for one charge under one tier in one region, in whole hundreds: spread over the tier, more of them low than high, and none far from all the others. */
export class Fines {
  readonly #given = new Map<string, { act: number, turn: number }>()

  /** `act`: asked again about the same act, it answers the same. */
  within(region: string, { offence }: Charge, { code, from, to }: Tier, act: number): number {
    const key = `${region} ${offence} ${code}`
    const last = this.#given.get(key)
    const given = last?.act === act ? last : { act, turn: (last?.turn ?? 0) + 1 }
    this.#given.set(key, given)
    return from + 100 * Math.floor((given.turn * goldenRatio % 1) ** 1.4 * ((to - from) / 100))
  }
}

/** Its multiples, without what is whole in them, lie evenly between 0 and 1 however many there are. */
const goldenRatio = (Math.sqrt(5) - 1) / 2

const charges = (field: string, mark: string, ...those: readonly (readonly [name: string, found: string, least: number, most: number])[]): readonly [string, readonly Charge[]] =>
  [field, those.map(([name, found, least, most], at) => ({ offence: `AY${mark}0${at + 1}`, item: `CF${mark}0${at + 1}`, benchmark: `JZ${mark}0${at + 1}`, name, found, least, most }))]

const byField: ReadonlyMap<string, readonly Charge[]> = new Map([
  charges('MARKET', 'SJ',
    ['销售超过保质期的食品', '货架上摆放的预包装食品三袋超过标签标注的保质期，当事人未及时清理', 2000, 30_000], ['未明码标价', '在售商品未标明品名、价格、计价单位', 200, 4000],
    ['未查验供货者许可证件', '购进食品时未查验供货者的许可证和产品合格证明', 1000, 20_000], ['使用未经检定的计量器具', '收费用电子秤超过检定有效期仍在使用', 200, 1000],
    ['发布虚假广告', '在店堂招牌和网店页面使用没有依据的功效用语', 10_000, 40_000]),
  charges('TRANSPORT', 'JT',
    ['未按规定维护营运车辆', '所属货运车辆超过维护周期未进行维护', 1000, 5000], ['未随车携带道路运输证', '驾驶员从事货物运输时未随车携带道路运输证', 200, 1000],
    ['超越许可事项从事客运经营', '超出核定线路揽客并收取运费', 3000, 20_000], ['机动车维修经营者未公示收费标准', '维修车间内未公示工时定额和收费标准', 500, 3000]),
  charges('AGRI', 'NY',
    ['经营标签不全的农药', '经营的农药包装标签没有标注生产许可证号和有效期', 1000, 10_000], ['未建立农药经营台账', '未如实记录购销数量、购买人和日期', 500, 5000],
    ['经营过期兽药', '柜台上陈列的兽药超过有效期', 2000, 20_000], ['违反休渔规定', '在禁渔期内使用禁用渔具捕捞', 500, 8000]),
  charges('EMERGENCY', 'YJ',
    ['未如实记录安全生产教育培训情况', '抽查的从业人员教育培训档案没有考核结果', 5000, 40_000], ['未在危险部位设置警示标志', '作业场所的危险部位没有设置安全警示标志', 3000, 30_000],
    ['特种作业人员无证上岗', '焊接作业人员不能提供特种作业操作证', 10_000, 40_000]),
  charges('HEALTH', 'WS', ['未取得卫生许可擅自营业', '未取得公共场所卫生许可证即对外营业', 1000, 10_000]),
  charges('CULTURE', 'WH', ['未按规定核对、登记上网消费者有效身份证件', '抽查的上机人员没有登记有效身份证件', 1000, 10_000]),
  charges('HOUSING', 'ZJ', ['未按规定公示物业服务信息', '物业管理区域内没有公示服务内容和收支情况', 1000, 10_000]),
  charges('WATER', 'SL', ['擅自在河道管理范围内采砂', '未取得采砂许可，在河道管理范围内采砂', 2000, 20_000]),
  charges('FORESTRY', 'LY', ['擅自改变林地用途', '未经批准在林地上堆放建筑材料、修建临时设施', 10_000, 100_000]),
  charges('ECO', 'HB', ['未按规定运行污染防治设施', '生产期间没有运行配套的污染防治设施', 10_000, 100_000]),
  charges('EDU', 'JY', ['擅自举办校外培训机构', '未取得办学许可擅自开展学科类培训', 10_000, 100_000]),
  charges('FINANCE', 'JR', ['未按规定报送经营报表', '未在规定的期限内报送季度经营报表', 1000, 10_000]),
  charges('URBAN', 'CG', ['擅自占用城市道路摆摊经营', '在人行道上摆放桌椅经营，经劝导后仍未撤除', 1000, 5000]),
  charges('OTHER', 'XZ',
    ['占用道路堆放物料', '在村道上堆放砂石，影响通行', 200, 1000], ['未按规定投放生活垃圾', '经责令改正后仍将厨余垃圾投放至其他收集容器', 200, 2000]),
])

const general = charges('', 'TY',
  ['未按规定报送信息', '未在规定的期限内报送经营信息，经提醒后仍未报送', 500, 5000], ['拒不提供有关资料', '检查时拒绝提供与检查事项有关的台账和票据', 1000, 10_000], ['超越许可范围经营', '从事的经营项目超出许可证载明的范围', 3000, 30_000])[1]

export const chargesOf = (field: string): readonly Charge[] => byField.get(field) ?? general
export const allCharges: readonly Charge[] = [...[...byField.values()].flat(), ...general]

/** What every body punishes: not keeping books. */
export const bookkeepingTier: Tier = { code: 'T3', type: 'GENERAL', from: 3000, to: 10_000 }
export const bookkeeping: Charge = {
  offence: 'AY0101', item: 'CF0101', benchmark: 'JZ0101', name: '未按规定建立台账', found: '现场检查发现当事人未按规定建立进货台账', least: 1000, most: 50_000,
  tiers: [{ code: 'T2', type: 'LIGHT', from: 1000, to: 3000 }, bookkeepingTier, { code: 'T4', type: 'HEAVY', from: 10_000, to: 50_000 }],
}

/** What every department punishes heavily: a hearing is due from the middle of its lowest tier on. */
export const graveCharge: Charge = { offence: 'AYZD01', item: 'CFZD01', benchmark: 'JZZD01', name: '未经许可从事生产经营', found: '未取得许可，擅自从事应当取得许可的生产经营活动', least: 50_000, most: 500_000 }

/** Its benchmark was made and never published. */
export const hiddenCharge: Charge = { offence: 'AYWG01', item: 'CFWG01', benchmark: 'JZWG01', name: '未按规定备案应急预案', found: '检查时不能提供应急预案的备案回执', least: 1000, most: 10_000 }

/** The charge at a fine of so many yuan. */
export const chargeAt = (charge: Charge, fine: number): { charge: Charge, tier: Tier, fine: number } => ({ charge, fine, tier: tiersOf(charge).find(({ to }) => fine < to) ?? tiersOf(charge).at(-1)! })

/** A charge, with how grave the case is: most are of the middle. */
export function chargeFor(random: Random, field: string): { charge: Charge, tier: Tier } {
  const charge = random() < 0.1 ? bookkeeping : oneOf(random, chargesOf(field))
  return { charge, tier: tiersOf(charge)[[0, 0, 0, 1, 1, 1, 1, 1, 1, 2][between(random, 0, 9)]!]! }
}
