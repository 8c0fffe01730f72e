import { standing } from '../../core/norms/index.ts'

const governments = { who: 'government', levels: ['prefecture', 'county'] } as const
const justice = { who: 'justiceDepartment', levels: ['prefecture', 'county'] } as const
const agencies = { who: 'supervisedAgency' } as const
const regularly = '“定期”默认每年一次，来源为解读，可以调整（I-22）。'
const checkedYearly = '条文没有写明多久核对一次：按年核对登记（I-22）。'

export const duties = [
  // 第二条 ── 领导、业务指导

  standing({ id: 'leadership', ...governments, act: '统一领导本行政区域的行政执法协调监督工作', evidence: '研究部署的会议纪要或者文件', cite: '第2条第1款', words: ['统一领导'] }),
  standing({
    id: 'superiorGuidance', who: 'superiorAuthority', act: '指导下级司法行政部门的协调监督业务', evidence: '指导意见、会议或者培训记录',
    cite: '第2条第2款', words: ['接受上级', '业务指导'], reading: '指导不是审批：不自动取得个案的批准权。',
  }),
  standing({ id: 'officeGuidance', ...justice, act: '指导本级执法部门法制工作机构的监督业务', evidence: '指导、检查记录', cite: '第2条第4款', words: ['法制工作机构', '业务指导'] }),
  standing({
    id: 'entrustedGuidance', ...agencies, act: '指导和监督受委托执法的综合行政执法机构', evidence: '指导、监督记录', cite: '第2条第5款', words: ['委托执法', '业务指导和监督'],
    reading: '没有委托执法的部门不必登记。',
  }),

  // 第三条 ── 统一的信息系统

  standing({
    id: 'platform', who: 'justiceDepartment', levels: ['prefecture'], act: '建立并管理全市统一的“法治巴彦淖尔智能化一体平台”', evidence: '平台启用的文件、接入的部门名单',
    cite: '第3条第1款', words: ['法治巴彦淖尔智能化一体平台', '建立并管理'],
  }),
  standing({ id: 'platformUse', ...agencies, act: '对接应用统一平台，推进执法公开、信息共享、网上办案', evidence: '对接的系统、报送的批次', cite: '第3条第1款', words: ['对接应用', '网上办案'] }),
  standing({ id: 'dynamicOversight', ...justice, act: '应用统一平台对监督事项实施动态监管', evidence: '预警和处理记录', cite: '第3条第2款', words: ['动态监管'] }),

  // 第五条、第七条 ── 协调协作、衔接

  standing({ id: 'cooperation', ...justice, act: '健全执法协调协作机制，加强部门之间的协作配合', evidence: '机制文件、成员部门', cite: '第5条', words: ['协调协作机制', '协作配合'] }),
  standing({ id: 'coordinationCircular', ...justice, act: '通报行政执法协调工作的有关情况', every: 'year', evidence: '通报文本及文号', cite: '第5条', words: ['定期通报'], reading: regularly }),
  standing({
    id: 'linkage', who: ['justiceDepartment', 'supervisedAgency'], act: '与立法、监察、公安、检察机关建立问题反映、案件移送、信息交流机制', evidence: '机制文件、往来记录',
    cite: '第7条', words: ['监察', '案件移送', '信息交流'],
  }),

  // 第八条、第十一条 ── 定期的清理和检查

  standing({ id: 'bodiesReviewed', ...justice, act: '开展行政执法主体清理和确认工作', every: 'year', evidence: '清理和确认的结果', cite: '第8条第4项', words: ['定期开展', '清理和确认'], reading: regularly }),
  standing({ id: 'regionInspection', ...justice, act: '组织本行政区域行政执法情况的监督检查，纠正违法或者不当的行为', every: 'year', evidence: '检查记录和结论', cite: '第11条第1款', words: ['定期组织', '及时纠正'], reading: regularly }),
  standing({
    id: 'systemInspection', who: 'supervisionOffice', line: 'department', act: '检查本部门和下级部门的行政执法情况，纠正违法或者不当的行为', every: 'year', evidence: '检查记录和结论',
    cite: '第11条第2款', words: ['本部门及下级', '监督检查'], reading: regularly,
  }),
  standing({
    id: 'entrustedInspection', ...agencies, act: '检查被委托执法机构的行政执法情况，纠正违法或者不当的行为', evidence: '检查记录和结论',
    cite: '第11条第3款', words: ['被委托执法机构', '监督检查'], reading: '“定期”没有写明多久；没有委托执法的部门不必登记，所以不分期。',
  }),

  // 第十二条、第十三条 ── 案卷评查、责任制、评议考核

  standing({ id: 'yearlyCaseFileReview', ...justice, act: '评查下级的行政执法案卷', every: 'year', evidence: '评查报告', cite: '第12条第1款', words: ['上级对下级', '一年一评查'] }),
  standing({ id: 'selfReview', ...agencies, act: '开展行政执法案卷自查', every: 'year', evidence: '自查结果', cite: '第12条第1款', words: ['定期开展自查'], reading: regularly }),
  standing({ id: 'responsibilityLead', ...governments, act: '领导本行政区域的行政执法责任制工作', evidence: '领导机构和分工的文件', cite: '第13条第1款', words: ['领导', '责任制工作'] }),
  standing({ id: 'responsibilityOversight', ...justice, act: '指导和监督行政执法责任制的落实', evidence: '指导、监督记录', cite: '第13条第2款', words: ['指导和监督', '责任制落实'] }),
  standing({
    id: 'governmentAssessment', ...governments, act: '将行政执法评议考核纳入政府考核指标体系', every: 'year', evidence: '考核指标', cite: '第13条第2款', words: ['同级政府考核指标体系'],
    reading: '条文没有写明多久一次：随年度的政府考核登记。',
  }),

  // 第十四条、第十五条 ── 重点领域、群众参与

  standing({ id: 'keyFields', ...justice, act: '围绕关系群众切身利益的重点领域开展专项监督', evidence: '专项监督的编号和结果', cite: '第14条', words: ['重点领域', '专项监督'] }),
  standing({ id: 'publicChannels', ...justice, act: '畅通群众参与行政执法监督的渠道，健全投诉举报处理机制', evidence: '渠道和机制的文件', cite: '第15条第1款', words: ['途径和渠道', '处理机制'] }),
  standing({
    id: 'complaintContacts', ...agencies, act: '在网站上公开行政执法投诉电话、电子邮箱', every: 'year', evidence: '公开的网址、电话和邮箱', cite: '第15条第2款', words: ['投诉电话、电子邮箱'],
    reading: checkedYearly,
  }),

  // 第十八条、第十九条 ── 备案的指导监督、柔性执法、四张清单

  standing({ id: 'filingOversight', ...justice, act: '指导和监督规范性文件备案审查、重大行政处罚备案', evidence: '备案和未备案的清单', cite: '第18条', words: ['指导与监督'], reading: '条文没有写明由谁：由司法行政部门。' }),
  standing({ id: 'flexibleEnforcement', ...agencies, act: '推行包容审慎柔性执法，落实裁量权基准制度', evidence: '措施和基准的文本', cite: '第19条第1款', words: ['包容审慎柔性执法', '裁量权基准制度'] }),
  standing({
    id: 'penaltyLists', ...agencies, levels: ['prefecture'], act: '制定不予、从轻、减轻处罚三张事项清单', every: 'year', evidence: '三张清单的文本',
    cite: '第19条第2款', words: ['市本级', '不予处罚事项清单', '减轻处罚事项清单'], reading: checkedYearly,
  }),
  standing({
    id: 'coercionList', ...agencies, levels: ['prefecture'], act: '制定不予实施行政强制措施事项清单', every: 'year', evidence: '清单的文本',
    cite: '第19条第2款', words: ['市本级', '不予实施行政强制措施事项清单'], reading: checkedYearly,
  }),

  // 第二十三条至第二十五条 ── 统筹力量、司法所、贯通协调、内部监督

  standing({ id: 'forces', who: 'justiceDepartment', levels: ['county'], act: '统筹本行政区域的行政执法监督力量', evidence: '统筹安排的文件', cite: '第23条第1款', words: ['统筹', '监督力量'] }),
  standing({ id: 'stationInspection', who: 'justiceStation', act: '日常检查综合行政执法机构和派驻的执法队伍', evidence: '检查记录、上报的线索', cite: '第23条第2款', words: ['派驻', '日常监督检查'] }),
  standing({ id: 'supervisionNetwork', ...justice, act: '推动行政执法监督与各类监督贯通协调', evidence: '协同事项、线索往来', cite: '第24条', words: ['有机贯通', '相互协调'] }),
  standing({ id: 'internalSupervision', ...agencies, act: '建立内部监督机制，明确机构和人员，落实各项制度', evidence: '机构、人员名单，制度文件', cite: '第25条', words: ['内部监督机制', '监督机构和监督人员'] }),
]
