import * as codes from './codes.ts'
import { common } from './fields/index.ts'
import { type Column, column, type Format } from './formats.ts'
import { identityNumber } from './personal.ts'
import { asText, code, codeList, day, type Leaf, tenThousands, text } from './values.ts'

/** 双公示 writes names where we have codes, ten thousand yuan where we have yuan, and knows a third type of party. */
const publicityPartyType = code('行政相对人类别', { ...codes.partyType, ORG: '法人及非法人组织' })
const kindOfParty: Leaf<unknown> = { ...publicityPartyType, read: (written, wrong) => publicityPartyType.read(/个体工商户|非法人|法人/.test(asText(written)) ? 'ORG' : written, wrong) }
const looseDay = (name: string): Leaf<unknown> => {
  const strict = day(name)
  return { ...strict, read: (written, wrong) => strict.read(isoDay(asText(written ?? '').trim()), wrong) }
}
/** 2026/3/7, 2026年3月7日 and 20260307 as 2026-03-07; anything else as it is. */
export function isoDay(written: string): string {
  const parts = /^(\d{4})(?:[/.年-])(\d{1,2})(?:[/.月-])(\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : written
}

const idType = code('证件类型', { ...codes.idType, ID_CARD: '身份证' })
/** What of it cannot be read is told, and the row taken without it. */
const lenient = (strict: Leaf<unknown>): Leaf<unknown> => ({ ...strict, read: (written, wrong) => strict.read(written, (at, says) => wrong(at, says, 'warning')) })
const licenceState = code('当前状态', codes.licenceState)
/** Written in words, or by the numbers of the layout: 1 有效, 2 无效; formerly 0 正常. */
const stateByNumber: Readonly<Record<string, string>> = { 0: 'VALID', 1: 'VALID', 2: 'INVALID', 正常: 'VALID' }
const stateOfLicence = lenient({ ...licenceState, read: (written, wrong) => licenceState.read(stateByNumber[asText(written ?? '').trim()] ?? written, wrong) })
/** Under the names that both publicity files give them. */
const formerCodes = { GSZC: 'businessRegNo', ZZJG: 'organizationCode', SWDJ: 'taxRegNo', SYDW: 'institutionCertNo', SHZZ: 'socialOrgCertNo' } as const

/** The columns that both publicity files begin and end with, under their prefix. */
const shared = (prefix: 'CF' | 'XK'): Column[] => [
  column(`${prefix}_XDR_MC`, 'record', 'name', text('行政相对人名称')),
  column(`${prefix}_XDR_LB`, 'record', 'partyType', kindOfParty),
  column(`${prefix}_XDR_SHXYM`, 'record', 'uscc', text('统一社会信用代码', 30)),
  ...Object.entries(formerCodes).map(([former, key]) => column(`${prefix}_XDR_${former}`, 'record', key, common[key])),
  column(`${prefix}_FRDB`, 'record', 'legalRep', text('法定代表人', 50)),
  column(`${prefix}_FR_ZJLX`, 'record', 'legalRepIdType', lenient(idType)),
  column(`${prefix}_FR_ZJHM`, 'record', 'legalRepIdNo', common.legalRepIdNo),
  column(`${prefix}_XDR_ZJLX`, 'record', 'idType', idType),
  column(`${prefix}_XDR_ZJHM`, 'record', 'idNo', identityNumber('证件号码')),
]

export const publicityPenalty: Format = {
  id: 'publicityPenalty', name: '行政处罚（双公示文件）', kind: 'penalty',
  columns: [
    ...shared('CF'),
    column('CF_WSH', 'record', 'decisionNo', text('处罚决定书文号', 80)),
    column('CF_WFXW', 'record', 'offenceNameZh', common.offenceNameZh),
    column('CF_SY', 'penalty', 'violationFact', text('违法事实', 4000)),
    column('CF_YJ', 'record', 'legalBasis', common.legalBasis),
    column('CF_CFLB', 'penalty', 'penaltyKinds', codeList('处罚类别', codes.penaltyKind)),
    column('CF_NR', 'penalty', 'penaltyContent', text('处罚内容', 4000)),
    column('CF_NR_FK', 'penalty', 'fineAmount', tenThousands('罚款金额')),
    { ...column('CF_NR_WFFF', 'penalty', 'confiscatedGains', tenThousands('没收违法所得、没收非法财物的金额')), plus: 'confiscatedGoodsValue' },
    column('CF_NR_ZKDX', 'penalty', 'suspendedLicence', text('暂扣或者吊销证照名称及编号', 500)),
    column('CF_JDRQ', 'record', 'decidedAt', looseDay('处罚决定日期')),
    column('CF_YXQ', 'penalty', 'validUntil', lenient(looseDay('处罚有效期'))),
    column('CF_GSJZQ', 'publicity', 'expireAt', looseDay('公示截止期')),
    column('CF_CFJG', 'ignored', 'bodyName', text('处罚机关')),
    column('CF_CFJGDM', 'record', 'bodyCode', text('处罚机关统一社会信用代码', 64)),
    column('CF_SJLY', 'ignored', 'source', text('数据来源单位')),
    column('CF_SJLYDM', 'ignored', 'sourceCode', text('数据来源单位统一社会信用代码')),
    column('BZ', 'record', 'remark', common.remark),
  ],
  required: ['CF_XDR_MC', 'CF_XDR_LB', 'CF_WSH', 'CF_CFLB', 'CF_NR', 'CF_JDRQ', 'CF_CFJGDM'],
  formerly: { CF_FR: 'CF_FRDB', CF_XZJG: 'CF_CFJG', CF_XDR_ZDM: 'CF_XDR_ZZJG', CF_XDR_GSDJ: 'CF_XDR_GSZC' },
  publicityOnly: true,
}

export const publicityLicence: Format = {
  id: 'publicityLicence', name: '行政许可（双公示文件）', kind: 'licence',
  columns: [
    ...shared('XK'),
    column('XK_XKWS', 'licence', 'licenceDocName', text('许可决定文书名称')),
    column('XK_WSH', 'record', 'decisionNo', text('许可决定书文号', 80)),
    column('XK_XKLB', 'licence', 'licenceCategory', code('许可类别', codes.licenceCategory)),
    column('XK_XKZS', 'licence', 'certName', text('许可证书名称')),
    column('XK_XKBH', 'licence', 'certNo', text('许可编号', 80)),
    column('XK_NR', 'licence', 'content', text('许可内容', 4000)),
    column('XK_JDRQ', 'record', 'decidedAt', looseDay('许可决定日期')),
    column('XK_YXQZ', 'licence', 'validFrom', looseDay('有效期自')),
    column('XK_YXQZI', 'licence', 'validTo', looseDay('有效期至')),
    column('XK_XKJG', 'ignored', 'bodyName', text('许可机关')),
    column('XK_XKJGDM', 'record', 'bodyCode', text('许可机关统一社会信用代码', 64)),
    column('XK_ZT', 'licence', 'state', stateOfLicence),
    column('XK_LYDW', 'ignored', 'source', text('数据来源单位')),
    column('XK_LYDWDM', 'ignored', 'sourceCode', text('数据来源单位统一社会信用代码')),
    column('BZ', 'record', 'remark', common.remark),
  ],
  required: ['XK_XDR_MC', 'XK_XDR_LB', 'XK_WSH', 'XK_NR', 'XK_JDRQ', 'XK_XKJGDM'],
  formerly: { XK_FR: 'XK_FRDB', XK_XZJG: 'XK_XKJG' },
  publicityOnly: true,
}
