import { requirement, workingDays } from '../../core/norms/index.ts'

// 第十六条 ── 可以不采取强制措施

const noCoercionList = requirement({
  id: 'no-coercion-list-but-coerced', cite: '第16条第2款', words: ['情节显著轻微', '可以不采取行政强制措施'], kinds: ['coercion'],
  title: '符合免予强制清单仍然采取强制措施', colour: 'red', fact: 'noCoercionListHeeded', given: {},
  reading: '清单以实施日有效并已公布的为准，条件全部满足才适用；采用非强制手段可以达到目的的不得实施（第5条），说明了必要性的不提示。',
})

// 第二十五条、第二十六条 ── 费用由行政机关承担

const costs = requirement({
  id: 'storage-or-appraisal-fee-shifted', cite: '第26条第3款', words: ['保管费用由行政机关承担'], kinds: ['coercion'],
  title: '查封、扣押的保管、检测鉴定费用由当事人支付', colour: 'red', fact: 'costsNotShifted', given: {},
  reading: '检测、检验、检疫、技术鉴定的费用同样由行政机关承担（第25条第3款），拖移费用视同保管费用。解除之后当事人逾期不领取、法律规定由其承担并写明依据的除外。',
})

// 第四十五条、第四十九条 ── 加处罚款、滞纳金，上缴国库

const additional = requirement({
  id: 'additional-fine-excessive', cite: '第45条第2款', words: ['不得超出金钱给付义务的数额'], kinds: ['coercion'],
  title: '加处罚款或者滞纳金超过本金', colour: 'red', fact: 'additionalFineBounded', given: { dailyRate: null, payWithin: null },
})

const treasury = requirement({
  id: 'fine-not-remitted-to-treasury', cite: '第49条', words: ['上缴国库或者划入财政专户'], kinds: ['coercion'],
  title: '划拨、拍卖所得没有及时、足额上缴国库', colour: 'red', fact: 'paidIntoTreasury', given: { within: workingDays(10) }, special: { of: 'within' },
  reading: '法律没有写明日数；收款后十个工作日没有入库的提示核对。数值是本平台的建议，不是法定标准，不推定违法。',
})

export const burdens = [noCoercionList, costs, additional, treasury]
