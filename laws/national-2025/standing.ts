import { standing } from '../../core/norms/index.ts'

const office = 'supervisionOffice'

export const standingDuties = [
  // 第五条至第八条 ── 领导、报告、职责、介入须留痕

  standing({ id: 'leadSupervision', who: 'government', act: '研究部署行政执法监督工作，支持和保障监督机构履职', evidence: '会议纪要或者部署文件', cite: '第5条', words: ['组织领导', '研究部署', '支持和保障'] }),
  standing({
    id: 'reportToGovernment', who: office, to: 'government', act: '报告行政执法监督工作情况', every: 'year', evidence: '工作报告和本级人民政府的签收',
    cite: '第6条第1款', words: ['定期', '报告'], reading: '“定期”没有写明多久：按每年一次提醒，可以调整（N-26）。',
  }),
  standing({ id: 'accountability', who: office, act: '指导监督行政执法，组织落实执法责任制和责任追究制度', evidence: '制度文件和落实情况', cite: '第7条第1项', words: ['责任制', '责任追究'] }),
  standing({ id: 'reformMatters', who: office, act: '协调行政执法体制改革有关法治事项', evidence: '协调事项、参与单位和结果', cite: '第7条第2项', words: ['体制改革', '法治事项'] }),
  standing({ id: 'modernization', who: office, act: '组织推动执法规范化、正规化、专业化、数字化建设', evidence: '各机关的措施和进度', cite: '第7条第3项', words: ['规范化、正规化', '数字化建设'] }),
  standing({ id: 'managementSystems', who: office, act: '统筹实施主体、人员、行为、保障四方面的管理制度', evidence: '四类制度的名称、文号和日期', cite: '第7条第4项', words: ['行政执法主体', '行政执法保障', '管理制度'] }),
  standing({ id: 'otherDuties', who: office, act: '履行法律、法规规定的其他职责', evidence: '所依法律、法规的条文和履行情况', cite: '第7条第5项', words: ['法律、法规规定'] }),
  standing({ id: 'interventions', who: office, act: '依法监督，不滥用职权干预行政执法', evidence: '每次介入执法案件的依据、时间和内容', cite: '第8条', words: ['不得滥用职权', '干预行政执法'] }),

  // 第十条、第十一条 ── 主体、人员和执法行为的经常监督

  standing({ id: 'bodies', who: office, act: '加强行政执法主体资格管理', evidence: '主体名录和清理结果', cite: '第10条', words: ['主体资格', '管理'] }),
  standing({ id: 'officers', who: office, act: '监督执法人员，健全资格、证件管理制度', evidence: '制度文件和人员台账', cite: '第10条', words: ['资格、证件管理'] }),
  standing({ id: 'betterEnforcement', who: office, act: '督促行政执法机关依法开展执法、提升质效', evidence: '督促事项和结果', cite: '第11条第1款', words: ['督促', '执法质效'] }),

  // 第十五条 ── 日常监督

  standing({ id: 'dailySupervision', who: office, act: '开展日常监督', evidence: '评估、资格确认、案卷评查、质效评议的记录', cite: '第15条', words: ['日常监督', '执法案卷评查'] }),

  // 第二十三条、第二十四条 ── 邀请参加、指导、研究

  standing({ id: 'invitations', who: office, act: '邀请各界人士参加监督活动', evidence: '受邀人员的类别和参加记录', cite: '第23条', words: ['可以邀请', '专家学者'], reading: '受邀人员参加监督活动，不制发文书。' }),
  standing({ id: 'guidance', who: office, to: 'supervisedAgency', act: '开展政策解读、答复问题、发布典型案例', evidence: '解读、答复或者案例的文本', cite: '第24条第1款', words: ['政策解读', '发布典型案例'] }),
  standing({ id: 'research', who: office, act: '研究执法的普遍性、规律性问题，提出改进建议', evidence: '研究报告和建议', cite: '第24条第2款', words: ['普遍性、规律性', '建议'] }),

  // 第三十三条、第三十四条 ── 贯通协同、结果运用

  standing({ id: 'linkWithSupervisoryCommission', who: office, to: 'supervisoryCommission', act: '健全与监察监督的信息共享和线索移送机制', evidence: '机制文件和联席记录', cite: '第33条第1款', words: ['贯通协同', '信息共享', '线索移送'] }),
  standing({ id: 'linkWithOthers', who: office, act: '与政府督查、行政复议等沟通和共享信息', evidence: '沟通记录和共享清单', cite: '第33条第2款', words: ['政府督查', '信息共享'] }),
  standing({ id: 'useOfResults', who: 'government', act: '运用行政执法监督结果', evidence: '年度监督结果和运用情况', cite: '第34条', words: ['监督结果运用'] }),
  standing({ id: 'resultsInEvaluation', who: 'government', act: '把监督结果列为法治政府建设成效评价的重要内容', evidence: '评价指标和得分', cite: '第34条', words: ['成效评价', '重要内容'] }),

  // 第三十五条至第三十八条 ── 队伍、标准、信息化、经费

  standing({ id: 'staffing', who: 'government', act: '配备与监督任务相适应的监督人员', evidence: '人员数和任务量', cite: '第35条第1款', words: ['队伍建设', '相适应'] }),
  standing({ id: 'training', who: office, to: 'supervisionOfficer', act: '教育培训监督人员', evidence: '培训的时间、内容和学时', cite: '第35条第2款', words: ['教育培训'] }),
  standing({ id: 'nationalStandards', who: office, act: '制定行政执法规范化建设标准', evidence: '标准的名称、版本和日期', levels: ['nation'], cite: '第36条', words: ['规范化建设标准'] }),
  standing({ id: 'nationalUrging', who: office, act: '督促加强行政执法规范化建设', evidence: '各机关对标情况', levels: ['nation'], cite: '第36条', words: ['督促行政执法机关'] }),
  standing({ id: 'nationalData', who: office, act: '归集相关行政执法行为信息', evidence: '归集的范围、数量和失败记录', levels: ['nation'], cite: '第37条第1款', words: ['信息一体化', '归集'] }),
  standing({ id: 'nationalWarning', who: office, act: '运用大数据等快速预警', evidence: '预警的规则、数据和核实结果', levels: ['nation'], cite: '第37条第1款', words: ['大数据', '快速预警'] }),
  standing({ id: 'regionalSystem', who: office, act: '组织建设本区域的监督信息系统', evidence: '系统、接入机关和接口版本', levels: ['region'], cite: '第37条第2款', words: ['监督信息系统'] }),
  standing({ id: 'regionalSharing', who: office, act: '加强数据共享', evidence: '共享的授权和日志', levels: ['region'], cite: '第37条第2款', words: ['数据共享'] }),
  standing({
    id: 'budget', who: 'government', act: '将监督工作所需经费列入本级预算', every: 'year', evidence: '预算科目、金额和文号', cite: '第38条', words: ['列入本级预算'],
    reading: '预算按年度编制：每年登记一次。',
  }),
]
