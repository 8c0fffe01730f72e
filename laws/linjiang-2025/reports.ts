import { bar, expiry, file, filingOf, instrument, must, not, opening, standing, step, topic, workingDays, type Proceeding } from '../../core/norms/index.ts'
import { room } from './actors.ts'

// 第十一条 ── 这里的意见书只是提示，同一名称在别的法规里是责令改正的文书

export const advice = instrument({
  id: 'advice', role: 'advice', name: '行政执法监督意见书', titled: true, issuing: 'may', issuedBy: room, to: 'supervisedAgency',
  cite: '第11条', words: ['《行政执法监督意见书》', '提示执法中的风险', '不要求答复'],
})

// 第十二条 ── 登记、公告和资格

const registration = standing({
  id: 'registration', who: 'supervisedAgency', act: '登记执法主体和执法人员并向社会公告', evidence: '登记名册和公告的地址',
  cite: '第12条第1款', words: ['登记执法主体', '向社会公告'],
})

const hearingOfficers = topic({
  id: 'hearingOfficers', catalogue: '执法队伍', text: '听证主持人具有法律职业资格', cite: '第12条第2款', words: ['听证主持人', '法律职业资格'],
})

// 第十三条 ── 固定月份的年度报告，和施行满一年后的报告

const yearlyReport = standing({
  id: 'yearlyReport', who: 'supervisedAgency', act: '报送上一年度执法情况', to: room, every: 'year', by: '03-31', evidence: '年度执法情况报告',
  cite: '第13条第1款', words: ['每年三月底前', '上一年度执法情况'],
})

const implementationReport = instrument({
  id: 'implementationReport', role: 'implementationReport', name: '施行情况报告', issuedBy: 'supervisedAgency', to: room, cite: '第13条第2款', words: ['施行满一年', '报告施行情况'],
})

const reportOnImplementation = must({
  id: 'implementationReport-period', clock: 'implementationReport', proceeding: 'implementationReport', who: 'supervisedAgency', act: '报告施行情况', to: room,
  within: workingDays(30), from: [opening], until: [filingOf(implementationReport)], cite: '第13条第2款', words: ['三十日内'],
  reading: '自新的法律、法规施行满一年之日启动。',
})

export const norms = [advice, registration, hearingOfficers, yearlyReport, implementationReport, reportOnImplementation]

export const proceeding: Proceeding = {
  kind: 'implementationReport', title: '新法施行情况报告', cite: '第13条第2款', tracks: [['due', 'overdue']],
  opening: { by: [room, 'supervisedAgency'], cite: '第13条第2款' },
  steps: [
    step({ from: ['due', 'overdue'], on: file(implementationReport), to: { closed: 'reported' }, by: 'supervisedAgency', cite: '第13条第2款', offers: ['text'] }),
    step({ from: ['due'], on: expiry(reportOnImplementation), to: 'overdue', by: 'anyone', cite: '第13条第2款' }),
  ],
  bars: [bar({ on: [{ act: 'open' }], when: not({ fact: 'monthsInForce', atLeast: 12 }), cite: '第13条第2款', says: '新的法律、法规施行未满一年，还不到报告的时候。' })],
  facts: [{ id: 'monthsInForce', ask: '新的法律、法规施行已满几个月', cite: '第13条第2款' }],
}
