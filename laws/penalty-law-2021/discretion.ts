import { is, isNot, pattern, requirement } from '../../core/norms/index.ts'

const proposal = '数值是本平台的建议，不是法定标准；只提示核实，不推定违法。'

// 第五条 ── 过罚相当

const range = requirement({
  id: 'fine-outside-legal-range', cite: '第5条第2款', words: ['以事实为依据', '社会危害程度相当'], kinds: ['penalty'],
  title: '罚款超出法定幅度', colour: 'red', fact: 'fineWithinLaw', given: {},
  reading: '擅自改变处罚幅度的责任见第76条第1款第2项。法定幅度以记录填写的为准，没有填写的看案由登记；登记了应当从轻或者减轻的情节（第30条、第32条）、适用减轻阶次或者符合减轻清单的，可以低于下限。',
})

const ceiling = requirement({
  id: 'ceiling-fine-without-aggravation', cite: '第5条第2款', words: ['事实、性质、情节', '社会危害程度相当'], kinds: ['penalty'],
  title: '没有从重情节而顶格罚款', colour: 'yellow', fact: 'ceilingAggravated', given: { ratio: 0.95 },
  reading: `罚款达到法定上限的百分之九十五视为顶格；固定数额的罚款不核对，突发事件中从重（第49条）的除外。${proposal}`,
})

const proportion = requirement({
  id: 'small-fault-heavy-penalty', cite: '第5条第2款', words: ['社会危害程度相当'], kinds: ['penalty'],
  title: '疑似小过重罚', colour: 'yellow', fact: 'fineInProportion', given: { valueBelow: 1000, fineFrom: 10_000, times: 50 },
  reading: `货值（没有货值的，看违法所得）不到一千元、罚款一万元以上并且超过五十倍；登记了严重危害后果的除外。${proposal}`,
})

// 第二十八条 ── 违法所得

const gains = requirement({
  id: 'illegal-gains-not-confiscated', cite: '第28条第2款', words: ['违法所得', '予以没收'], kinds: ['penalty'],
  title: '有违法所得没有没收', colour: 'yellow', fact: 'gainsConfiscated', given: {},
  reading: '依法应当退赔的部分不没收，没收与退赔合计不少于认定的违法所得即可。',
})

// 第二十九条 ── 一事不再罚

const finedTwice = pattern({
  id: 'repeat-fine-same-act', cite: '第29条', words: ['同一个违法行为', '不得给予两次以上罚款'], kinds: ['penalty'], colour: 'red',
  title: '对同一违法行为两次以上罚款', pattern: 'finedTwice', given: { hours: 24 },
  reading: `同一当事人、案由、地点，违法行为时间相隔不超过二十四小时，不分机关；已经撤销的决定不算。责令改正后继续违法、法律授权按日连续处罚的，核实时说明。${proposal}`,
})

// 第三十条、第三十二条、第三十三条 ── 从轻、减轻、不予处罚

const minors = requirement({
  id: 'minor-penalised', cite: '第30条', words: ['不满十四周岁', '不予行政处罚', '应当从轻或者减轻'], kinds: ['penalty'],
  title: '处罚不满十四周岁的人，或者对未成年人没有从轻、减轻', colour: 'red', fact: 'minorsSpared', given: { notBelow: 14, lenientBelow: 18 },
  reading: '以违法行为终了时的周岁计算；行为日恰为十四、十八周岁生日的，是否已满有不同理解，不下结论。',
})

const circumstances = requirement({
  id: 'statutory-lenient-circumstance-ignored', cite: '第32条', words: ['应当从轻或者减轻行政处罚'], kinds: ['penalty'],
  title: '有法定从轻、减轻情节，按一般或者从重处罚', colour: 'yellow', fact: 'lenienceHeeded', given: {},
  reading: '已满十四周岁不满十八周岁也是应当从轻或者减轻的情节（第30条）；说明了不采信的理由的，不提示。',
})

const lenientLists = requirement({
  id: 'lenient-list-not-applied', cite: '第32条第5项', words: ['其他应当从轻或者减轻'], kinds: ['penalty'],
  title: '符合从轻、减轻清单没有从轻、减轻', colour: 'yellow', fact: 'lenientListsHeeded', given: {},
  reading: '清单以决定日有效并已公布的为准，条件全部满足才适用；说明了不适用理由的，不提示。',
})

const noPenaltyList = requirement({
  id: 'no-penalty-list-but-penalised', cite: '第33条第1款', words: ['不予行政处罚', '可以不予行政处罚'], kinds: ['penalty'],
  title: '符合不予处罚清单仍然处罚', colour: 'red', fact: 'noPenaltyListHeeded', given: {},
  reading: '清单以决定日有效并已公布的为准，条件全部满足才适用；初次违法的法律规定是“可以”，列入公布的清单后应当一致适用或者说明理由。',
})

// 第三十四条 ── 裁量基准

const tier = requirement({
  id: 'fine-outside-benchmark-tier', cite: '第34条', words: ['裁量基准', '规范行使行政处罚裁量权'], kinds: ['penalty'],
  title: '罚款偏离所适用的裁量阶次', colour: 'yellow', fact: 'fineWithinTier', given: { atLeast: 20 },
  reading: '按决定日有效并已公布的基准核对，合于行为日基准的同样认可（从旧兼从轻，第37条）；经批准或者集体讨论、说明理由不少于二十字的偏离，不提示。字数是本平台的建议。',
})

const cited = requirement({
  id: 'benchmark-not-cited', cite: '第34条', words: ['裁量基准', '规范行使行政处罚裁量权'], kinds: ['penalty'],
  title: '有裁量基准，决定没有引用或者没有说理', colour: 'yellow', fact: 'benchmarkCited', given: { atLeast: 15 },
  when: [isNot('procedureType', 'SUMMARY'), is('decisionResult', 'PENALISE')],
  reading: '引用基准、说明理由是国办发〔2022〕27号对决定书的要求；理由不足十五字的视为没有说理，字数是本平台的建议。固定数额的罚款不核对。',
})

export const discretionPatterns = [finedTwice]
export const discretion = [range, ceiling, proportion, gains, minors, circumstances, lenientLists, noPenaltyList, tier, cited]
