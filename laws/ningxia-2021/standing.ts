import { standing } from '../../core/norms/index.ts'
import { regionalGovernment } from './actors.ts'

const countyUp = ['region', 'prefecture', 'county'] as const
const yearly = '条例没有写明多久报告一次：按每年一次登记，可以调整（NX-1）。'

export const standings = [
  // 第四条、第六条、第七条 ── 接受监督、业务指导、人员配备

  standing({
    id: 'outsideSupervision', who: ['government', 'supervisionAuthority', 'supervisedAgency'], act: '接受人大、司法和社会的监督，登记意见及其处理',
    evidence: '意见来源、处理结果', cite: '第4条第1款', words: ['自觉接受', '社会舆论的监督'],
  }),
  standing({
    id: 'guidance', who: ['superiorAuthority', 'justiceDepartment'], act: '指导行政执法监督机构的业务', to: 'supervisionOffice',
    evidence: '指导意见或者会议、培训记录', cite: '第6条第2款', words: ['业务指导', '上级人民政府'],
    reading: '业务指导不是层报审批：指导机关不批准、不代替个案处理（NX-2）。',
  }),
  standing({
    id: 'fullTimeOfficers', who: 'supervisionAuthority', act: '按工作需要配备专职监督人员',
    evidence: '专职监督人员名册', cite: '第7条第1款', words: ['配备', '专职行政执法监督人员'],
  }),

  // 第八条、第九条 ── 人民政府和部门的职责

  standing({
    id: 'governmentSystems', who: 'government', act: '建立健全本级的责任制、评议考核、过错责任追究和三项制度',
    evidence: '制度文件名称、文号和施行日期', cite: '第8条第1项', words: ['行政执法责任制', '重大执法决定法制审核'],
  }),
  standing({
    id: 'governmentDocumentSystem', who: 'government', act: '健全规范性文件的审查和备案制度',
    evidence: '制度文件名称、文号和施行日期', cite: '第8条第2项', words: ['审查、备案制度'],
  }),
  standing({
    id: 'governmentInspection', who: 'government', act: '检查部门和下级人民政府怎样执行法律、法规、规章',
    evidence: '检查任务、被检查单位和结论', cite: '第8条第3项', words: ['监督、检查', '贯彻执行'],
  }),
  standing({
    id: 'departmentSystems', who: 'supervisionAuthority', line: 'department', levels: countyUp, act: '建立健全本部门、本系统的责任制、评议考核、过错责任追究和三项制度',
    evidence: '制度文件名称、文号和施行日期', cite: '第9条第1项', words: ['本部门、本系统', '行政执法责任制'],
  }),
  standing({
    id: 'departmentDocumentSystem', who: 'supervisionAuthority', line: 'department', levels: countyUp, act: '健全本部门、本系统规范性文件的审查和备案制度',
    evidence: '制度文件名称、文号和施行日期', cite: '第9条第2项', words: ['审查、备案制度'],
  }),
  standing({
    id: 'departmentInspection', who: 'supervisionAuthority', line: 'department', levels: countyUp, act: '检查本部门、本系统怎样执行法律、法规、规章',
    evidence: '检查任务、被检查单位和结论', cite: '第9条第3项', words: ['监督、检查', '贯彻执行'],
  }),
  standing({
    id: 'departmentReport', who: 'supervisionAuthority', line: 'department', levels: countyUp, act: '报告监督工作', to: ['government', 'superiorDepartment'], every: 'year',
    evidence: '报告文本、报送日期和两个机关的接收', cite: '第9条第5项', words: ['上级行政主管部门', '报告'], reading: yearly,
  }),

  // 第十条 ── 监督机构的职责

  standing({
    id: 'officeInspection', who: 'supervisionOffice', act: '监督、检查行政执法活动',
    evidence: '检查任务和结论', cite: '第10条第3项', words: ['监督、检查', '行政执法活动'],
  }),
  standing({
    id: 'officeReport', who: 'supervisionOffice', act: '汇报监督工作', to: 'supervisionAuthority', every: 'year',
    evidence: '汇报材料和日期', cite: '第10条第4项', words: ['汇报'], reading: yearly,
  }),
  standing({
    id: 'draftingOfSystems', who: 'supervisionOffice', act: '起草监督工作的制度和办法',
    evidence: '草案和批准结果', cite: '第10条第5项', words: ['拟定', '制度和办法'],
  }),
  standing({
    id: 'training', who: 'supervisionOffice', act: '组织行政执法人员综合执法培训',
    evidence: '培训内容、时间和参加人员', cite: '第10条第6项', words: ['综合执法培训'],
  }),
  standing({
    id: 'systemsAtWork', who: 'supervisionOffice', act: '组织实施责任制、评议考核、过错责任追究和三项制度',
    evidence: '组织实施的通知、结果', cite: '第10条第8项', words: ['组织、实施', '评议考核制'],
  }),
  standing({
    id: 'assignedWork', who: 'supervisionOffice', act: '办理本级监督机关和上级监督机构交办的监督工作',
    evidence: '交办来源、日期、办理结果；转为线索或者案件的，其编号', cite: '第10条第10项', words: ['交办', '上级行政执法监督机构'],
  }),

  // 第十一条至第十六条 ── 执法主体的制度

  standing({
    id: 'responsibility', who: 'supervisedAgency', act: '分解执法责任，建立责任制、评议考核和过错责任追究，完善行刑衔接',
    evidence: '责任分解表、制度文件、衔接制度', cite: '第11条', words: ['分解执法责任', '刑事司法的衔接'],
  }),
  standing({
    id: 'threeSystems', who: 'supervisedAgency', act: '落实执法公示、全过程记录和法制审核三项制度',
    evidence: '三项制度落实台账', cite: '第12条第1款', words: ['全面落实', '执法全过程记录'],
  }),
  standing({
    id: 'disclosure', who: 'supervisedAgency', act: '在事前、事中、事后公开执法信息', to: 'anyone',
    evidence: '公开的载体、内容和日期', cite: '第12条第2款', words: ['事前、事中、事后', '主动'],
  }),
  standing({
    id: 'notDisclosed', who: 'supervisedAgency', act: '登记不予公开的执法信息及其理由',
    evidence: '信息名称和理由：国家安全、公共安全、国家秘密、商业秘密、个人隐私或者其他禁止公开的依据', cite: '第12条第2款', words: ['禁止公开的除外', '国家秘密'],
  }),
  standing({
    id: 'fullProcessRecord', who: 'supervisedAgency', act: '以文字、音像等形式记录执法全部过程',
    evidence: '启动、调查取证、审查决定、送达、执行、归档各环节的记录', cite: '第12条第3款', words: ['文字、音像', '归档管理'],
  }),
  standing({
    id: 'licensingSystem', who: 'government', levels: countyUp, act: '健全对行政许可的监督制度',
    evidence: '制度文件名称、文号和施行日期', cite: '第13条', words: ['行政许可的监督制度'],
  }),
  standing({
    id: 'licensingInspection', who: ['superiorAuthority', 'superiorDepartment'], act: '检查下级机关的行政许可，及时纠正违法', to: 'supervisedAgency',
    evidence: '检查记录；纠正的，监督案件编号', cite: '第13条', words: ['监督检查', '及时纠正'],
  }),
  standing({
    id: 'supplementaryProcedure', who: regionalGovernment, act: '就法定程序的空白之处规定工作程序',
    evidence: '文件名称、文号和施行日期', cite: '第14条第1款', words: ['未作规定', '行政执法工作程序'],
    delegated: { to: '自治区人民政府', what: '法定程序没有写到或者写得不具体之处的执法工作程序' },
  }),
  standing({
    id: 'complaintChannels', who: 'supervisedAgency', act: '明确受理投诉举报的机构和人员，公布电话', to: 'anyone',
    evidence: '受理机构、人员、电话和公布的载体', cite: '第15条第1款', words: ['机构和人员', '公布举报、投诉电话'],
  }),
  standing({
    id: 'internalInspection', who: 'supervisedAgency', act: '经常自查本单位的执法，纠正发现的问题',
    evidence: '检查记录和纠正情况', cite: '第16条', words: ['经常性的监督检查', '发现和纠正'],
  }),
]
