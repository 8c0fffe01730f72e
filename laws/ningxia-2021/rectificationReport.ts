import { instrument } from '../../core/norms/index.ts'

// 第二十五条第一款、第二十条第一款第一项 ── 自行纠正之后的报告，两种程序共用

export const rectificationReport = instrument({
  id: 'rectificationReport', role: 'rectificationReport', name: '纠正情况报告', issuedBy: 'supervisedAgency', to: 'supervisionOffice',
  cite: '第25条第1款', words: ['限期自行纠正'], reading: '条例不要求报告：监督机构可以自行核实结案；报告了的须验收。',
})
