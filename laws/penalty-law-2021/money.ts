import { days, isNot, requirement, workingDays } from '../../core/norms/index.ts'

const proposal = '数值是本平台的建议，不是法定标准；只提示核实，不推定违法。'

// 第六十七条至第七十条 ── 罚缴分离、当场收缴

const apart = requirement({
  id: 'fine-self-collected', cite: '第67条第2款', words: ['不得自行收缴罚款'], kinds: ['penalty'],
  title: '执法机关或者执法人员自行收缴罚款', colour: 'red', fact: 'finesCollectedApart', given: {},
  reading: '收款渠道是机关账户、个人账户、机关现金，或者当场收缴而没有填写依据的，提示；责任见第78条。',
})

const onSite = requirement({
  id: 'onsite-collection-ineligible', cite: '第68条', words: ['可以当场收缴罚款'], kinds: ['penalty'],
  title: '不符合条件当场收缴罚款，或者没有出具法定票据', colour: 'red', fact: 'collectedOnSiteLawfully', given: { atMost: 100, special: 'onsite-collection-ineligible' },
  reading: '边远、水上、交通不便地区经当事人提出的（第69条），普通程序也可以当场收缴；一律应当出具财政部门统一制发的专用票据（第70条）。法律另有限额的，登记后按登记核对。',
})

const afterDecision = requirement({
  id: 'money-received-before-decision', cite: '第67条第3款', words: ['自收到行政处罚决定书之日起'], kinds: ['penalty'],
  title: '先收款后决定，或者收取没有依据的保证金', colour: 'red', fact: 'receivedAfterDecision', given: {},
  reading: '罚款、没收款在决定之前收取的，提示；当事人主动上缴违法所得、写明依据并开具票据的除外。保证金、预交款应当有法律依据。',
})

// 第七十二条、第七十三条 ── 逾期不缴纳

const additional = requirement({
  id: 'additional-fine-excessive', cite: '第72条第1款第1项', words: ['百分之三加处罚款', '不得超出罚款的数额'], kinds: ['penalty'],
  title: '加处罚款超过本金，或者超过逾期日数', colour: 'red', fact: 'additionalFineBounded', given: { dailyRate: 0.03, payWithin: days(15) },
  reading: '以罚款数额为基数，起止两日都计入；收到决定书十五日内（第67条第3款）、批准的延期、分期期内（第66条第2款）没有逾期，不计；复议、诉讼期间不计算（第73条第3款），机关填写的日数和复议、诉讼记录不一致的，取多的。已经部分缴纳的，核实时以未缴部分为基数。',
})

const pursued = requirement({
  id: 'overdue-fine-not-pursued', cite: '第72条第1款', words: ['逾期不履行行政处罚决定'], kinds: ['penalty', 'coercion'],
  title: '罚款逾期未缴，没有延期、分期批准也没有催告', colour: 'yellow', fact: 'overdueFinePursued', given: { payWithin: days(15), urgeWithin: days(60) }, special: { of: 'urgeWithin' },
  when: [isNot('decisionResult', 'NO_PENALTY')],
  reading: `缴款期限自送达起十五日（第67条第3款）；期满后六十日没有催告才提示；复议、诉讼进行中的除外，审结之后才满期的自审结起算；批准了延期、分期的，自期限届满起算；决定被变更、撤销的不提示。六十日的${proposal}`,
})

// 第七十四条 ── 上缴国库

const treasury = requirement({
  id: 'fine-not-remitted-to-treasury', cite: '第74条第2款', words: ['必须全部上缴国库'], kinds: ['penalty'],
  title: '罚没款没有及时、足额上缴国库', colour: 'red', fact: 'paidIntoTreasury', given: { within: workingDays(10) }, special: { of: 'within' },
  reading: `银行应当将罚款直接上缴国库（第67条第3款），没有写明日数；收款后十个工作日没有入库的提示核对。已经退付的部分不计。十个工作日的${proposal}`,
})

export const money = [apart, onSite, afterDecision, additional, pursued, treasury]
