import { isCreditCode, isDivisionCode, type OrganKind } from '../../core/authority/index.ts'
import type { Day, Level } from '../../core/norms/index.ts'
import { recordCodes } from '../../core/records/index.ts'
import { registerCodes } from '../../core/registers/index.ts'
import { wordsOfOrgans } from '../files/otherWords.ts'
import { type RowReader, rowsIn, type RowsRead } from '../files/rowReader.ts'
import type { Table } from '../files/sheets.ts'
import { asides, authorizedWords, columns, kindWords, levelWords, managementWords, type ColumnName } from './columns.ts'

/** A row as it was meant; the references are as they were written. */
export interface FileRow {
  readonly row: number
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly level: Level
  readonly areaCode: string
  readonly areaName: string
  readonly uscc: string | null
  readonly government: string
  readonly superior: string
  readonly setUpBy: string
  readonly entrustedBy: string
  readonly management: 'vertical' | 'upperLed' | null
  readonly authorizedBy: 'lawOrRegulation' | 'rule' | null
  readonly authorizedBasis: string | null
  readonly from: Day | null
  readonly qualifiedFrom: Day | null
  readonly hasPenaltyPower: boolean
  readonly hasCoercionPower: boolean
  readonly hasEnforcementPower: boolean
  readonly comprehensive: boolean
  readonly fieldCodes: readonly string[]
  readonly legalReviewUnit: string | null
  readonly documentMark: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly otherLaw: string | null
  /** What the file has no column for: of an organ that is registered it stays as it is. */
  readonly unsaid: ReadonlySet<string>
}

/** Reads the rows of a table by the names in its heading, in any order. A row with a problem is told, and left out. */
export const readRows = (table: Table): RowsRead<FileRow> => rowsIn(table, [...columns, ...asides], wordsOfOrgans, readRow)

function readRow(reader: RowReader<ColumnName>): FileRow {
  const name = reader.required('规范全称*', 100)
  const kind = kindOf(reader.text('类别*'), name) ?? reader.choice('类别*', kindWords)
  const areaCode = reader.required('区划代码*', 12)
  if (areaCode !== '' && !isDivisionCode(areaCode)) reader.wrong('区划代码*', 'area.form', `“${areaCode}”不是区划代码。县级以上填6位，乡级填9位。`)
  const uscc = reader.optional('统一社会信用代码', 30)?.toUpperCase() ?? null
  if (uscc !== null && !isCreditCode(uscc)) reader.wrong('统一社会信用代码', 'uscc', `“${uscc}”的位数或者校验码不对。请对照登记证书核对18位代码。`)
  const id = reader.text('机关标识').toLowerCase()
  if (id !== '' && !/^[a-z0-9-]{1,64}$/.test(id)) reader.wrong('机关标识', 'id', '只能有小写字母、数字和连字符。新机关请留空。')
  const row: FileRow = {
    row: reader.row, id, name, shortName: reader.optional('简称', 30) ?? name.slice(0, 30), kind: kind ?? 'department', level: reader.choice('层级*', levelWords, { province: 'region' }) ?? 'county', areaCode,
    areaName: reader.text('区划名称'), uscc, ...aboveOf(reader, kind), setUpBy: reader.text('设立机关'), entrustedBy: reader.text('委托机关'),
    management: reader.choice('管理体制', managementWords) ?? (reader.yes('是否垂直管理') ? 'vertical' : null), authorizedBy: reader.choice('授权依据种类', authorizedWords), authorizedBasis: reader.optional('授权依据', 200),
    from: reader.day('设立日期'), qualifiedFrom: reader.day('主体资格确认日'), hasPenaltyPower: reader.yes('行政处罚权'), hasCoercionPower: reader.yes('行政强制措施权'),
    hasEnforcementPower: reader.yes('行政强制执行权'), comprehensive: reader.yes('综合行政执法') || isComprehensive(reader.text('类别*')), fieldCodes: reader.choices('执法领域', recordCodes.field), legalReviewUnit: reader.optional('法制机构', 60), documentMark: reader.optional('文号代字', 30),
    address: reader.optional('地址', 200), phone: reader.optional('电话', 40), otherLaw: reader.optional('监督另有规定的法律', 100), unsaid: new Set(Object.entries(ownColumns).flatMap(([name, column]) => reader.has(column) ? [] : [name])),
  }
  if (kind) requireByKind(reader, row)
  return row
}

/** A government belongs to none: the one that it is said to belong to stands above it. */
function aboveOf(reader: RowReader<ColumnName>, kind: OrganKind | null): Pick<FileRow, 'government' | 'superior'> {
  const [government, superior] = [reader.text('所属政府'), reader.text('垂管上级机关') || reader.text('上级机关')]
  return kind === 'government' ? { government: '', superior: superior || government } : { government, superior }
}

const { bodyType } = registerCodes
type BodyType = keyof typeof bodyType

/** What a body is to the law of penalties, as other systems write it, and what that is here. */
const kinds: Readonly<Record<BodyType, OrganKind>> = {
  ORGAN: 'department', AUTHORIZED: 'authorizedOrganization', ENTRUSTED: 'entrustedOrganization', DISPATCHED_ORGAN: 'dispatchedOrgan', DISPATCHED_UNIT: 'dispatchedBody', TOWNSHIP: 'government', SUBDISTRICT: 'dispatchedOrgan',
  COMPREHENSIVE: 'institution', INTERNAL: 'institution', COORDINATION: 'coordination',
}
const typeIn = (written: string): BodyType | undefined => (Object.keys(bodyType) as BodyType[]).find(type => type === written.toUpperCase() || (bodyType[type] === written && !(Object.values(kindWords) as string[]).includes(written)))
const isComprehensive = (written: string): boolean => typeIn(written) === 'COMPREHENSIVE'

/** 行政机关 is told apart by its name: a people's government, the department of justice, another department. */
function kindOf(written: string, name: string): OrganKind | undefined {
  const type = typeIn(written)
  if (type !== 'ORGAN') return type && kinds[type]
  return name.endsWith('人民政府') ? 'government' : /司法[厅局]$/.test(name) ? 'justiceDepartment' : 'department'
}

/** Under which column each thing stands that an import may change. */
const ownColumns = {
  shortName: '简称', uscc: '统一社会信用代码', documentMark: '文号代字', legalReviewUnit: '法制机构', address: '地址', phone: '电话', comprehensive: '综合行政执法', fieldCodes: '执法领域', otherLaw: '监督另有规定的法律',
  authorizedBasis: '授权依据', hasPenaltyPower: '行政处罚权', hasCoercionPower: '行政强制措施权', hasEnforcementPower: '行政强制执行权',
} as const

/** What each kind of organ must name, and what only it may. */
function requireByKind(reader: RowReader<ColumnName>, { kind, government, setUpBy, entrustedBy, authorizedBy }: FileRow): void {
  const name = kindWords[kind]
  if (!['government', 'external'].includes(kind) && government === '') reader.wrong('所属政府', 'missing', `${name}要填所属的人民政府；垂直管理的机关填所在地的同级人民政府。`)
  if (['dispatchedOrgan', 'dispatchedBody', 'institution', 'justiceStation'].includes(kind) && setUpBy === '') reader.wrong('设立机关', 'missing', `${name}要填由谁设立。`)
  if (kind === 'entrustedOrganization' && entrustedBy === '') reader.wrong('委托机关', 'missing', '受委托组织要填由谁委托。')
  if (kind !== 'entrustedOrganization' && entrustedBy !== '') reader.wrong('委托机关', 'surplus', '只有受委托组织填委托机关。请清空，或者改类别。')
  if (kind === 'authorizedOrganization' && authorizedBy === null) reader.wrong('授权依据种类', 'missing', '授权组织要填由法律、法规还是规章授权。')
  if (kind !== 'authorizedOrganization' && authorizedBy !== null) reader.wrong('授权依据种类', 'surplus', '只有授权组织填授权依据种类。请清空，或者改类别。')
}
