import { standing, type Level } from '../../core/norms/index.ts'

/** 县级以上人民政府. */
const countyUp: readonly Level[] = ['region', 'prefecture', 'county']

/** Duties that no single proceeding holds, in the order of the articles. */
export const standings = [
  standing({
    id: 'fourLevels', who: 'government', levels: countyUp, act: '推动建立四级全覆盖的行政执法协调监督工作体系', evidence: '各级机构设置文件、未设机构的区划名单',
    cite: '第5条第1款', words: ['四级全覆盖', '工作体系'], reading: '条例没有规定多久一次：有新的机构设置或者能力建设时登记。',
  }),
  standing({
    id: 'funding', who: 'government', levels: countyUp, act: '将行政执法监督经费列入本级财政预算', every: 'year', evidence: '预算金额及预算批复文号',
    cite: '第5条第2款', words: ['本级财政预算'], reading: '预算逐年编制，按年登记。',
  }),
  standing({
    id: 'platform', who: 'government', act: '建设行政执法和行政执法监督一体化平台，推进互联互通、数据共享', evidence: '接入的地区、部门和系统名单',
    levels: ['region'], cite: '第6条第1款', words: ['一体化平台建设', '互联互通', '数据共享'],
  }),
  standing({
    id: 'smartSupervision', who: 'supervisionAuthority', act: '依托一体化平台在线监测、督办评查、效能评价、处理问题', evidence: '监测规则、预警及其处理',
    cite: '第6条第2款', words: ['在线动态监测', '问题处理'],
  }),
  standing({
    id: 'dataCollection', who: 'supervisedAgency', act: '归集行政执法全流程数据，并使其符合标准', evidence: '报送的批次、未入库的数据及原因',
    cite: '第6条第3款', words: ['全流程数据归集', '符合标准要求'],
  }),
  standing({
    id: 'publicOversight', who: 'supervisedAgency', act: '接受同级人民代表大会及其常务委员会和社会各方面的监督', evidence: '监督意见及其办理结果',
    cite: '第7条第1款', words: ['常务委员会的监督', '社会等各方面'],
  }),
  standing({
    id: 'complaintChannels', who: 'supervisionAuthority', act: '公开网络、电话、信箱等投诉举报渠道', evidence: '公开的网址、电话和信箱',
    cite: '第7条第2款', words: ['网络、电话、信箱'],
  }),
  standing({
    id: 'awards', who: 'government', levels: countyUp, act: '按照有关规定表彰或者奖励成绩显著的单位和个人', evidence: '表彰对象、事由及文号',
    cite: '第8条', words: ['显著成绩', '表彰或者奖励'], reading: '没有成绩显著的单位和个人的，不必登记。',
  }),
  standing({
    id: 'guideOffices', who: 'justiceDepartment', act: '监督和指导所属工作部门的行政执法监督机构', to: 'supervisionOffice', evidence: '指导意见、监督情况',
    cite: '第10条', words: ['司法行政部门', '监督和业务指导'],
  }),
  standing({
    id: 'staffing', who: ['government', 'supervisionAuthority'], levels: countyUp, act: '配备与监督工作相适应的监督人员', evidence: '在册监督人员名单',
    cite: '第12条第1款', words: ['队伍建设', '相适应'], reading: '条例没有规定人数；少于两人的，无法开展监督（第24条第1款）。',
  }),
  standing({
    id: 'contactPoints', who: 'government', levels: countyUp, act: '选择行政执法监督联系点，了解收集执法情况和社情民意', evidence: '联系点名单、收集的情况及转为线索的编号',
    cite: '第14条', words: ['根据工作需要', '监督联系点', '社情民意'], reading: '“根据工作需要”：是否设立由人民政府决定。',
  }),
  standing({
    id: 'ruleOfLawPlans', who: 'government', levels: countyUp, act: '将行政执法监督纳入法治政府建设实施规划和年度计划', every: 'year', evidence: '实施规划、年度计划及文号',
    cite: '第21条', words: ['实施规划', '年度计划'],
  }),
  standing({
    id: 'annualScheme', who: 'justiceDepartment', levels: countyUp, act: '制定年度行政执法监督工作方案，统筹安排部署', every: 'year', evidence: '方案文本及文号',
    cite: '第21条', words: ['工作方案', '统筹安排部署'], reading: '条例没有写明何时制定：以每一公历年度为一期。',
  }),
  standing({
    id: 'circularMechanism', who: 'supervisionAuthority', act: '建立违法案例通报机制', evidence: '通报机制的文件',
    cite: '第30条', words: ['通报机制'],
  }),
  standing({
    id: 'resultUse', who: 'government', levels: countyUp, act: '将监督结果纳入法治政府建设考评，作为示范创建、履职评价和问责追责的依据', every: 'year',
    evidence: '考评指标，各被监督机关的意见书、决定书和逾期件数', cite: '第31条', words: ['考评指标体系', '示范创建', '问责追责'],
    reading: '条例没有写明由谁纳入、多久一次：由组织考评的人民政府按年登记。',
  }),
  standing({
    id: 'legislativeSupport', who: 'supervisionAuthority', act: '为重大决策、立法论证和立法后评估提供支持', evidence: '提供的分析报告及采用情况',
    cite: '第32条', words: ['重大决策', '立法后评估'],
  }),
  standing({
    id: 'cooperation', who: 'supervisionAuthority', act: '与监察机关、检察机关协作配合，探索信息资源共享', evidence: '协作机制文件、信息共享的批次',
    cite: '第33条第1款', words: ['协作配合', '信息资源共享'],
  }),
]
