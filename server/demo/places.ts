import type { Level } from '../../core/norms/index.ts'
import type { OrganKind } from '../../core/authority/index.ts'

/** A fictitious place with its organs. Division codes are assigned to no place; the 统一社会信用代码 have right check digits. */
interface Place {
  readonly division: string
  readonly name: string
  readonly level: Level
  readonly region: string
  readonly above?: string
  /** 代字 of the place: 甲. */
  readonly mark: string
  readonly codes: readonly string[]
}

const places: readonly Place[] = [
  { division: '650000', name: '某自治区', level: 'region', region: 'xinjiang', mark: '某', codes: ['11650000100000016P', '11650000100000024J'] },
  { division: '659801', name: '甲县', level: 'county', region: 'xinjiang', above: '650000', mark: '甲', codes: ['11659801100000032L', '11659801100000040F', '11659801100000059C', '116598011000000677', '116598011000000752', '11659801100000083W', '11659801100000091P'] },
  { division: '659802', name: '乙市', level: 'county', region: 'xinjiang', above: '650000', mark: '乙', codes: ['11659802100000104U', '11659802100000112N', '11659802100000120H', '11659802100000139E', '116598021000001479', '116598021000001554', '11659802100000163Y'] },
  { division: '640000', name: '某自治区', level: 'region', region: 'ningxia', mark: '某', codes: ['116400001000001710', '1164000010000018XP'] },
  { division: '649801', name: '丙县', level: 'county', region: 'ningxia', above: '640000', mark: '丙', codes: ['11649801100000198Y', '11649801100000200J', '11649801100000219F', '11649801100000227A', '116498011000002355', '116498011000002430', '11649801100000251T'] },
  { division: '649802', name: '丁市', level: 'county', region: 'ningxia', above: '640000', mark: '丁', codes: ['1164980210000026X1', '116498021000002781', '11649802100000286U', '11649802100000294N', '11649802100000307C', '116498021000003157', '116498021000003232'] },
  { division: '422800', name: '某自治州', level: 'prefecture', region: 'enshi', mark: '某', codes: ['11422800100000331K', '1142280010000034XB'] },
  { division: '422891', name: '戊县', level: 'county', region: 'enshi', above: '422800', mark: '戊', codes: ['114228911000003585', '114228911000003660', '11422891100000374T', '11422891100000382M', '11422891100000390G', '114228911000004036', '114228911000004111'] },
  { division: '422892', name: '己市', level: 'county', region: 'enshi', above: '422800', mark: '己', codes: ['1142289210000042X7', '114228921000004387', '114228921000004462', '11422892100000454W', '11422892100000462P', '11422892100000470J', '11422892100000489F'] },
  { division: '150800', name: '某市', level: 'prefecture', region: 'bayannur', mark: '某', codes: ['11150800100000497H', '1115080010000050X2'] },
  { division: '150891', name: '庚旗', level: 'county', region: 'bayannur', above: '150800', mark: '庚', codes: ['11150891100000518U', '11150891100000526N', '11150891100000534H', '11150891100000542C', '111508911000005507', '111508911000005694', '11150891100000577Y'] },
  { division: '150892', name: '辛县', level: 'county', region: 'bayannur', above: '150800', mark: '辛', codes: ['111508921000005858', '111508921000005933', '11150892100000606Q', '11150892100000614K', '11150892100000622E', '111508921000006309', '111508921000006496'] },
]

const bodies = [
  { what: 'market', name: '市场监督管理局', short: '市场监管局', mark: '市监', field: 'MARKET' },
  { what: 'transport', name: '交通运输局', short: '交通运输局', mark: '交', field: 'TRANSPORT' },
  { what: 'agriculture', name: '农业农村局', short: '农业农村局', mark: '农', field: 'AGRI' },
  { what: 'emergency', name: '应急管理局', short: '应急局', mark: '应急', field: 'EMERGENCY' },
] as const

export interface DemoArea { readonly code: string, readonly name: string, readonly parent: string | null, readonly level: Level, readonly region: string }

export interface DemoOrgan {
  readonly id: string
  readonly kind: OrganKind
  readonly name: string
  readonly shortName: string
  readonly uscc: string | null
  readonly level: Level
  readonly areaCode: string
  readonly region: string
  readonly governmentId: string | null
  readonly superiorId: string | null
  readonly setUpById: string | null
  readonly path: string
  readonly documentMark: string
  readonly fieldCodes: readonly string[]
  /** Holds powers of penalty and coercion. */
  readonly enforces: boolean
}

export const demoAreas: readonly DemoArea[] = places.map(({ division, name, above, level, region }) => ({ code: division, name, parent: above ?? null, level, region }))

export const demoOrgans: readonly DemoOrgan[] = places.flatMap(place => place.above ? countyOrgans(place, place.above) : superiorOrgans(place))

function superiorOrgans({ division, name, level, region, mark, codes }: Place): DemoOrgan[] {
  const path = `/${division}-gov/`
  const common = { level, areaCode: division, region, superiorId: null, setUpById: null, fieldCodes: [], enforces: false }
  const bureau = level === 'region' ? '司法厅' : '司法局'
  return [
    { ...common, id: `${division}-gov`, kind: 'government', name: `${name}人民政府`, shortName: `${name}政府`, uscc: codes[0]!, governmentId: null, path, documentMark: `${mark}政` },
    { ...common, id: `${division}-justice`, kind: 'justiceDepartment', name: `${name}${bureau}`, shortName: `${name}${bureau}`, uscc: codes[1]!, governmentId: `${division}-gov`, path: `${path}${division}-justice/`, documentMark: `${mark}司` },
  ]
}

function countyOrgans({ division, name, level, region, mark, codes }: Place, above: string): DemoOrgan[] {
  const government = `${division}-gov`
  const path = `/${above}-gov/${government}/`
  const common = { level, areaCode: division, region, governmentId: government, superiorId: null, setUpById: null, fieldCodes: [], enforces: false }
  const township = `${division}-township`
  return [
    { ...common, id: government, kind: 'government', name: `${name}人民政府`, shortName: `${name}政府`, uscc: codes[0]!, governmentId: null, superiorId: `${above}-gov`, path, documentMark: `${mark}政` },
    { ...common, id: `${division}-justice`, kind: 'justiceDepartment', name: `${name}司法局`, shortName: `${name}司法局`, uscc: codes[1]!, superiorId: `${above}-justice`, path: `${path}${division}-justice/`, documentMark: `${mark}司` },
    ...bodies.map(({ what, name: body, short, mark: word, field }, index): DemoOrgan => ({
      ...common, id: `${division}-${what}`, kind: 'department', name: `${name}${body}`, shortName: `${name}${short}`, uscc: codes[index + 2]!,
      path: `${path}${division}-${what}/`, documentMark: `${mark}${word}`, fieldCodes: [field], enforces: true,
    })),
    {
      ...common, id: township, kind: 'government', level: 'township', name: `${name}第一镇人民政府`, shortName: `${name}第一镇政府`, uscc: codes[6]!, governmentId: null,
      superiorId: government, path: `${path}${township}/`, documentMark: `${mark}一镇`, fieldCodes: ['OTHER'], enforces: true,
    },
    {
      ...common, id: `${division}-station`, kind: 'justiceStation', level: 'township', name: `${name}第一镇司法所`, shortName: `${name}第一镇司法所`, uscc: null,
      governmentId: township, setUpById: `${division}-justice`, path: `${path}${division}-justice/${division}-station/`, documentMark: `${mark}一司所`,
    },
  ]
}
