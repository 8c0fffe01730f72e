import { oneOf, type Random } from './seeded.ts'

const trades = {
  MARKET: ['超市', '餐饮', '商贸', '食品', '药房', '百货', '粮油', '冷饮'], TRANSPORT: ['物流', '客运', '货运', '汽车维修', '驾驶培训'], AGRI: ['农资', '种业', '养殖', '兽药', '果蔬'],
  EMERGENCY: ['加油站', '烟花爆竹', '矿业', '化工', '建材'], HEALTH: ['口腔诊所', '美容', '宾馆', '游泳健身'], CULTURE: ['网吧', '演艺', '印务', '旅行社'], HOUSING: ['建筑工程', '物业服务', '房地产经纪'],
  WATER: ['砂石', '供水', '水产'], FORESTRY: ['木材加工', '苗圃', '林产'], ECO: ['再生资源', '洗涤', '机械加工'], URBAN: ['烧烤', '广告', '保洁'], LAND: ['砖瓦', '石料', '农庄'],
  HRSS: ['劳务派遣', '职业培训', '服装加工'], CIVIL: ['养老服务', '殡葬用品'], EDU: ['课外辅导', '艺术培训'],
} as const
const common = ['商贸', '餐饮', '服务', '工贸', '种植'] as const
const first = [...'禾润沐泽恒隆瑞丰和顺德盛昌裕嘉宁康泰源茂祥兴广益']
const forms = [['有限公司', 7], ['有限责任公司', 2], ['经营部', 2], ['商行', 1]] as const

/** 字号 of two characters, a trade and a form: 沐岭县禾润餐饮有限公司. Nobody is meant. */
export function enterpriseName(random: Random, place: string, field: string): string {
  const trade = oneOf<string>(random, (trades as Readonly<Record<string, readonly string[]>>)[field] ?? common)
  const form = forms[Math.floor(random() ** 2 * forms.length)]![0]
  return `${place}${oneOf(random, first)}${oneOf(random, first)}${trade}${form}`
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const given = [...'一二三四五六七八九十百千甲乙丙丁戊己庚辛']

/** 赵一甲: nobody is called so. */
export const personName = (random: Random): string => `${oneOf(random, surnames)}${oneOf(random, given)}${oneOf(random, given)}`
