import { isCreditCode, type OrganKind } from '../../../core/authority/index.ts'
import type { Level } from '../../../core/norms/index.ts'

/** A division of an invented world. Its code is assigned to no place. */
export interface WorldArea { readonly code: string, readonly name: string, readonly parent: string | null, readonly level: Level, readonly region: string }

export interface WorldOrgan {
  readonly id: string
  readonly kind: OrganKind
  readonly name: string
  readonly uscc: string
  readonly level: Level
  readonly areaCode: string
  readonly region: string
  readonly placeName: string
  readonly governmentId: string | null
  readonly superiorId: string | null
  readonly setUpById: string | null
  readonly entrustedById: string | null
  readonly documentMark: string
  readonly fieldCodes: readonly string[]
  readonly enforces: boolean
}

/** Prefectures, each with counties in pairs: of a pair the codes end in 1 and 2. */
const prefectures = [
  { code: '659100', name: '云泽地区', region: 'xinjiang', mark: '云', counties: ['沐岭县', '澄湾市', '霁川县', '榆泉县'] },
  { code: '649100', name: '朔原市', region: 'ningxia', mark: '朔', counties: ['桐原县', '芷溪县', '珩山县', '澜坪县'] },
  { code: '429100', name: '楚汀自治州', region: 'enshi', mark: '汀', counties: ['苇河县', '岚溪市', '栎坪县', '杉湾县'] },
  { code: '159100', name: '河套湾市', region: 'bayannur', mark: '湾', counties: ['朔禾旗', '金浦县', '乌兰泊旗', '临渠县'] },
] as const

const departments = [
  ['market', '市场监督管理局', '市监', 'MARKET'], ['transport', '交通运输局', '交', 'TRANSPORT'], ['agriculture', '农业农村局', '农', 'AGRI'], ['emergency', '应急管理局', '应急', 'EMERGENCY'],
  ['labour', '人力资源和社会保障局', '人社', 'HRSS'], ['civil', '民政局', '民', 'CIVIL'], ['land', '自然资源局', '自然资', 'LAND'],
] as const

/** Bodies about which patterns are planted: only in the first county, and with no acts but those. */
const apart = [
  ['health', '卫生健康局', '卫', 'HEALTH'], ['culture', '文化和旅游局', '文旅', 'CULTURE'], ['housing', '住房和城乡建设局', '住建', 'HOUSING'], ['water', '水利局', '水', 'WATER'], ['forestry', '林业和草原局', '林草', 'FORESTRY'],
  ['ecology', '生态环境分局', '环', 'ECO'], ['education', '教育局', '教', 'EDU'], ['finance', '金融事务局', '金融', 'FINANCE'], ['salt', '盐务管理局', '盐', 'OTHER'], ['fire', '人民防空办公室', '人防', 'OTHER'],
  ['urban-1', '城市管理局城东分局', '城东', 'URBAN'], ['urban-2', '城市管理局城西分局', '城西', 'URBAN'], ['urban-3', '城市管理局城南分局', '城南', 'URBAN'],
] as const

const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A code of an organ that nobody has, its check character right. */
function creditCode(area: string, number: number): string {
  const code = `11${area}${String(number).padStart(9, '0')}`
  return [...symbols].map(last => code + last).find(isCreditCode)!
}

/** The place of which no list was published. */
export const bare = '159200'

export interface WorldPlaces { readonly areas: readonly WorldArea[], readonly organs: readonly WorldOrgan[] }

/** So many codes are kept for invented counties. */
export const mostCounties = 80

/** As many as so many acts of half a year would come from: in one of them no body decides so often that it looks like a campaign. */
export const countiesFor = (acts: number): number => Math.min(mostCounties, Math.max(8, Math.ceil(acts / 2000)))

/** So many counties, two and two, spread over the regions. */
export function placesOf(counties: number): WorldPlaces {
  const [areas, organs]: [WorldArea[], WorldOrgan[]] = [[], []]
  let number = 700_000
  const organ = (area: Pick<WorldArea, 'code' | 'region' | 'name'>, what: string, given: Partial<WorldOrgan> & Pick<WorldOrgan, 'kind' | 'name' | 'documentMark' | 'level'>): WorldOrgan => {
    const made = {
      id: `${area.code}-${what}`, uscc: creditCode(area.code, ++number), areaCode: area.code, region: area.region, placeName: area.name, governmentId: `${area.code}-gov`, superiorId: null, setUpById: null, entrustedById: null,
      fieldCodes: [], enforces: false, ...given,
    }
    organs.push(made)
    return made
  }
  const pairs = Math.ceil(counties / 2)
  prefectures.forEach(({ code, name, region, mark, counties: names }, turn) => {
    const own = Array.from({ length: pairs }, (_, pair) => pair).filter(pair => pair % prefectures.length === turn)
    if (own.length === 0) return
    const root: WorldArea = { code, name, parent: null, level: 'prefecture', region }
    areas.push(root)
    organ(root, 'gov', { kind: 'government', name: `${name}人民政府`, documentMark: `${mark}政`, level: 'prefecture', governmentId: null })
    organ(root, 'justice', { kind: 'justiceDepartment', name: `${name}司法局`, documentMark: `${mark}司`, level: 'prefecture' })
    for (const [row, pair] of own.entries()) {
      for (const last of [1, 2]) {
        const at = row * 2 + last - 1
        const area: WorldArea = { code: `${code.slice(0, 4)}${row}${last}`, name: names[at] ?? `${name.slice(0, 2)}第${at + 1}县`, parent: code, level: 'county', region }
        areas.push(area)
        countyOrgans(area, root, pair === 0 && last === 1, organ)
      }
    }
  })
  if (areas.some(({ region }) => region === 'bayannur')) addBare(areas, organ)
  return { areas, organs }
}

/** A prefecture of which no list was ever published. */
function addBare(areas: WorldArea[], organ: Make): void {
  const area: WorldArea = { code: bare, name: '北岭盟', parent: null, level: 'prefecture', region: 'bayannur' }
  areas.push(area)
  organ(area, 'gov', { kind: 'government', name: '北岭盟行政公署', documentMark: '北岭署', level: 'prefecture', governmentId: null })
  organ(area, 'justice', { kind: 'justiceDepartment', name: '北岭盟司法局', documentMark: '北岭司', level: 'prefecture' })
  organ(area, 'market', { kind: 'department', name: '北岭盟市场监督管理局', documentMark: '北岭市监', level: 'prefecture', fieldCodes: ['MARKET'], enforces: true })
}

type Make = (area: WorldArea, what: string, given: Partial<WorldOrgan> & Pick<WorldOrgan, 'kind' | 'name' | 'documentMark' | 'level'>) => WorldOrgan

function countyOrgans(area: WorldArea, root: WorldArea, isFirst: boolean, organ: Make): void {
  const { code, name } = area
  const mark = name.slice(0, 1)
  organ(area, 'gov', { kind: 'government', name: `${name}人民政府`, documentMark: `${mark}政`, level: 'county', governmentId: null, superiorId: `${root.code}-gov` })
  organ(area, 'justice', { kind: 'justiceDepartment', name: `${name}司法局`, documentMark: `${mark}司`, level: 'county', superiorId: `${root.code}-justice` })
  for (const [what, called, word, field] of [...departments, ...(isFirst ? apart : [])]) {
    organ(area, what, { kind: 'department', name: `${name}${called}`, documentMark: `${mark}${word}`, level: 'county', fieldCodes: [field], enforces: true })
  }
  organ(area, 'service', { kind: 'entrustedOrganization', name: `${name}市场监管服务中心`, documentMark: `${mark}市监服`, level: 'county', entrustedById: `${code}-market` })
  organ(area, 'township', { kind: 'government', name: `${name}青槐镇人民政府`, documentMark: `${mark}青槐`, level: 'township', governmentId: null, superiorId: `${code}-gov`, fieldCodes: ['OTHER'], enforces: true })
}

/** Which bodies have acts of every sort, and which only those that make a pattern. */
export const isApart = ({ areaCode, id }: WorldOrgan): boolean => areaCode === bare || apart.some(([what]) => id === `${areaCode}-${what}`)
