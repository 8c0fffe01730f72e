import type { OrganKind } from '../../core/authority/index.ts'
import type { Level } from '../../core/norms/index.ts'
import type { RegisterRow } from '../store/organs/register.ts'
import type { Table } from '../files/sheets.ts'
import { nameOfField } from '../records/export.ts'

/** The columns of the file, in its order; those with a star must be filled. */
export const columns = [
  '机关标识', '规范全称*', '简称', '类别*', '层级*', '区划代码*', '区划名称', '统一社会信用代码', '所属政府', '上级机关', '设立机关', '委托机关', '管理体制',
  '授权依据种类', '授权依据', '设立日期', '主体资格确认日', '行政处罚权', '行政强制措施权', '行政强制执行权', '综合行政执法', '执法领域', '法制机构', '文号代字', '地址', '电话', '监督另有规定的法律',
] as const
/** Columns that files of other systems have beside them: what stands there becomes part of ours. */
export const asides = ['是否垂直管理', '垂管上级机关'] as const
export type ColumnName = (typeof columns)[number] | (typeof asides)[number]

/** As a file names them. */
export const kindWords: Readonly<Record<OrganKind, string>> = {
  government: '人民政府', department: '工作部门', justiceDepartment: '司法行政部门', dispatchedOrgan: '派出机关', dispatchedBody: '派出机构', institution: '所属机构',
  authorizedOrganization: '授权组织', entrustedOrganization: '受委托组织', justiceStation: '司法所', coordination: '议事协调机构', external: '其他国家机关',
}
export const levelWords: Readonly<Record<Level, string>> = { nation: '国家', region: '省级', prefecture: '市级', county: '县级', township: '乡级' }
export const managementWords = { vertical: '垂直管理', upperLed: '双重领导' } as const
export const authorizedWords = { lawOrRegulation: '法律、法规', rule: '规章' } as const

const yes = (value: boolean): string => value ? '是' : '否'

/** The register as a file that an import takes back: others are named by their ids. */
export const tableOf = (rows: readonly RegisterRow[]): Table => [columns, ...rows.map(row => [
  row.id, row.name, row.shortName, kindWords[row.kind], levelWords[row.level], row.areaCode, '', row.uscc ?? '', row.governmentId ?? '', row.superiorId ?? '', row.setUpById ?? '',
  row.entrustedById ?? '', row.management ? managementWords[row.management] : '', row.authorizedBy ? authorizedWords[row.authorizedBy] : '', row.authorizedBasis ?? '', row.fromDay ?? '',
  row.state === 'confirmed' ? row.confirmedOn ?? '' : '', yes(row.hasPenaltyPower), yes(row.hasCoercionPower), yes(row.hasEnforcementPower), yes(row.comprehensive), row.fieldCodes.map(nameOfField).join('；'), row.legalReviewUnit ?? '',
  row.documentMark ?? '', row.address ?? '', row.phone ?? '', row.otherLaw ?? '',
])]

/** The head, and two lines that show how to fill it in. */
export const template: Table = [
  columns,
  ['', '甲县某某局', '某某局', '工作部门', '县级', '659801', '', '', '甲县人民政府', '', '', '', '', '', '', '2020-01-01', '2020-01-01', '是', '否', '否', '否', '市场监管', '法规科', '甲某', '甲县办公楼', '0000-0000000', ''],
  ['', '甲县某某综合行政执法大队', '某某执法大队', '受委托组织', '县级', '659801', '', '', '甲县人民政府', '', '', '甲县某某局', '', '', '', '2021-03-01', '', '否', '否', '否', '是', '', '', '', '', '', ''],
]
