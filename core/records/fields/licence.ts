import * as codes from '../codes.ts'
import { ahead, code, count, day, flag, text } from '../values.ts'

export const licence = {
  appliedAt: day('申请日'),
  correctionNoticeAt: day('补正告知日'),
  correctionNoticeCount: count('补正告知次数'),
  rejectedAt: day('不予受理日'),
  unifiedHandling: flag('统一、联合或者集中办理'),
  isRenewal: flag('延续申请'),
  originalValidTo: ahead(day('原有效期至')),
  reviewedBelow: flag('须先经下级机关审查'),
  reviewedBelowAt: day('下级机关审查完毕日'),
  needsTesting: flag('须检验、检测、检疫'),
  testersAssignedAt: day('指派检验、检测、检疫人员日'),
  thirdPartyInterest: flag('涉他人重大利益'),
  thirdPartyInformedAt: day('告知利害关系人日'),
  result: code('许可结果', codes.licenceResult),
  licenceDocName: text('许可决定文书名称'),
  licenceCategory: code('许可类别', codes.licenceCategory),
  certName: text('许可证书名称'),
  certNo: text('许可编号', 80),
  content: text('许可内容', 4000),
  validFrom: ahead(day('有效期自')),
  validTo: ahead(day('有效期至')),
  certIssuedAt: day('颁证日'),
  state: code('许可当前状态', codes.licenceState),
} as const
