import { standing } from '../../core/norms/index.ts'

const governments = { who: 'government', levels: ['prefecture', 'county'] } as const
const authority = { who: 'supervisionAuthority' } as const

export const duties = [
  // 第五条 ── 领导、经费、承办机构

  standing({
    id: 'leadership', ...governments, act: '统一领导本行政区域的行政执法监督工作', evidence: '研究部署的会议纪要或者文件', cite: '第5条第1款', words: ['统一领导'],
  }),
  standing({ id: 'jointConference', ...governments, act: '建立行政执法监督联席会议机制', evidence: '成员名单、会议纪要', cite: '第5条第1款', words: ['联席会议机制'] }),
  standing({ id: 'funding', ...governments, act: '保障行政执法监督工作经费', evidence: '预算文号和金额', cite: '第5条第1款', words: ['工作经费'] }),
  standing({
    id: 'overallWork', who: 'justiceDepartment', act: '负责行政执法工作的统筹协调、规范管理、指导监督和激励保障', evidence: '工作安排、总结',
    cite: '第5条第1款', words: ['统筹协调', '激励保障'],
  }),
  standing({
    id: 'departmentOffice', ...authority, line: 'department', act: '明确由法制机构或者其他机构承担本系统监督的具体工作', evidence: '明确承办机构的文件',
    cite: '第5条第2款', words: ['法制机构', '指定机构'],
  }),
  standing({
    id: 'departmentGuidance', who: 'justiceDepartment', act: '监督和指导同级部门的监督承办机构', evidence: '指导、检查记录', cite: '第5条第2款', words: ['监督和业务指导'],
  }),

  // 第七条第一款 ── 队伍

  standing({ id: 'staffing', ...authority, act: '加强监督队伍建设，配备与工作相适应的监督人员', evidence: '在册监督人员名册', cite: '第7条第1款', words: ['队伍建设', '配备'] }),

  // 第八条至第十条 ── 平台、贯通协同、渠道

  standing({ id: 'platform', ...governments, act: '加强信息化建设，建立行政执法监督平台', evidence: '平台启用的文件和使用情况', cite: '第8条', words: ['信息化建设', '监督平台'] }),
  standing({ id: 'register', ...governments, act: '统一管理行政执法主体和人员', evidence: '主体库、人员库', cite: '第8条', words: ['统一管理', '主体和人员'] }),
  standing({ id: 'dataSharing', ...governments, act: '推进执法信息互联互通、数据共享', evidence: '接入的部门、系统和数据', cite: '第8条', words: ['互联互通', '数据共享'] }),
  standing({ id: 'onlineMonitoring', ...governments, act: '开展在线监测、督办评查、效能评价和问题处理', evidence: '预警和处理记录', cite: '第8条', words: ['在线动态监测', '督办评查'] }),
  standing({ id: 'lifeCycle', ...governments, act: '逐步实现执法全生命周期闭环监督', evidence: '记录的过程和处理结论', cite: '第8条', words: ['全生命周期'] }),
  standing({ id: 'linkage', ...governments, act: '推进各类监督贯通协同，建立协作机制', evidence: '协作文件、线索往来', cite: '第9条', words: ['贯通融合', '协作机制'] }),
  standing({ id: 'hotline', ...governments, act: '构建与12345热线的合作机制', evidence: '合作文件、转来的线索', cite: '第10条第1款', words: ['服务便民热线', '合作机制'] }),
  standing({ id: 'contactPoints', ...governments, act: '建立行政执法监督联系点', evidence: '联系点名录', cite: '第10条第1款', words: ['监督联系点', '基层站所'] }),

  // 第十五条、第十六条 ── 清单、计划、听取报告

  standing({ id: 'powerList', ...authority, act: '制定行政执法监督权责清单', evidence: '清单文本及文号', cite: '第15条', words: ['权责清单'] }),
  standing({ id: 'annualPlan', ...authority, act: '制定年度行政执法监督工作计划', every: 'year', evidence: '计划文本及文号', cite: '第15条', words: ['制定年度', '工作计划'] }),
  standing({ id: 'workReports', ...authority, act: '听取行政执法工作情况报告', evidence: '报告及听取的记录', cite: '第16条第7项', words: ['听取', '情况报告'] }),

  // 第十八条至第二十二条 ── 每年至少一次的评查、考核；分析；备案

  standing({
    id: 'yearlyCaseFileReview', ...authority, act: '组织行政执法案卷评查', every: 'year', evidence: '评查报告', cite: '第18条', words: ['每年至少组织一次', '案卷评查'],
  }),
  standing({
    id: 'yearlyAppraisal', ...authority, act: '组织行政执法考核评议，包括内部考核和外部评议', every: 'year', evidence: '考核评议结果',
    cite: '第19条', words: ['每年至少组织一次', '考核评议'],
  }),
  standing({
    id: 'statistics', ...authority, act: '对执法工作情况进行统计、分析、监测、研判，提出预防和整改措施', evidence: '分析报告', cite: '第20条', words: ['监测、研判', '预防和整改措施'],
  }),
  standing({ id: 'filingOversight', ...authority, act: '监督重大行政执法决定的备案情况', evidence: '备案和未备案的清单', cite: '第22条', words: ['备案情况'] }),

  // 第三十条 ── 结果运用

  standing({
    id: 'resultUse', ...governments, act: '将监督结果纳入法治建设绩效考核指标体系', evidence: '考核指标及各机关的监督结果', cite: '第30条', words: ['绩效考核', '第一责任人'],
    reading: '办法没有写明由谁纳入、多久一次：由本级人民政府组织，随法治建设绩效考核进行。',
  }),
]
