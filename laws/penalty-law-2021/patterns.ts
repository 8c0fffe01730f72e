import { pattern } from '../../core/norms/index.ts'

const proposal = '数值是本平台的建议，不是法定标准，各地可以另行设定；只提示核实，不推定违法。'

const dispersion = pattern({
  id: 'stat-same-offence-fine-dispersion', cite: '第5条第2款', words: ['事实、性质、情节', '社会危害程度相当'], kinds: ['penalty'], colour: 'yellow',
  title: '同案由同阶次罚款明显离群（类案不同罚）', pattern: 'fineDispersion', given: { months: 24, atLeast: 10, score: 3.5, flat: 0.5 },
  reading: `同一地区、案由、阶次近二十四个月不少于十件才比较；倍数罚款除以基数后比较；说明了偏离理由的不提示。${proposal}`,
})

const pairs = pattern({
  id: 'stat-officer-pair-zero-fine', cite: '第5条第2款', words: ['社会危害程度相当'], kinds: ['penalty'], colour: 'yellow',
  title: '两名执法人员共同办理的案件不予罚款的比例异常', pattern: 'pairWithoutFines', given: { months: 12, atLeast: 20, score: 3, above: 0.3 },
  reading: `与同机关同案由的其他人员比较，两边都不少于二十件；专门办理首违不罚案件的岗位属于合理差异。${proposal}`,
})

const oneDay = pattern({
  id: 'stat-decisions-concentrated-one-day', cite: '第47条', words: ['全过程记录'], kinds: ['penalty'], colour: 'yellow',
  title: '处罚决定集中于同一天', pattern: 'decisionsOnOneDay', given: { atLeast: 20, share: 0.2, timesUsual: 10, workingDays: 250, alike: 10, filedApart: 30 },
  reading: `只看普通程序；一天的决定占全年两成并且超过日均十倍，或者一天对同一案由决定十件而立案日相差一个月以上。${proposal}`,
})

const numbers = pattern({
  id: 'stat-decision-number-date-disorder', cite: '第47条', words: ['归档保存'], kinds: ['penalty', 'coercion', 'licence'], colour: 'yellow',
  title: '决定书文号与日期倒置或者缺号', pattern: 'numbersOutOfOrder', given: { daysBack: 3 },
  reading: `同一机关代字、同一年度的文号相邻比较；只看今年和去年的文号；作废的、没有填决定日的记录所用的号不算缺；派出机构分段用号的，核实时说明。${proposal}`,
})

const bunching = pattern({
  id: 'stat-threshold-bunching', cite: '第63条第1款', words: ['较大数额罚款'], kinds: ['penalty'], colour: 'yellow',
  title: '罚款聚集在听证、审核、备案标准之下', pattern: 'belowStandard', given: { months: 12, width: 0.1, atLeast: 10, times: 4 },
  reading: `标准取自监测登记，没有登记标准的地区和领域不统计；裁量阶次的端点恰好在标准线下的，属于合理。${proposal}`,
})

const splitting = pattern({
  id: 'stat-case-splitting', cite: '第63条第1款', words: ['较大数额罚款'], kinds: ['penalty'], colour: 'yellow',
  title: '疑似拆分案件规避听证、审核或者备案', pattern: 'splitCases', given: { days: 30 },
  reading: `同一机关三十日内对同一当事人、同一案由（或者同一次检查发现）多次罚款，每次不到标准而合计达到。${proposal}`,
})

const quota = pattern({
  id: 'stat-monthly-quota-pattern', cite: '第74条第3款', words: ['不得同', '考核、考评直接或者变相挂钩'], kinds: ['penalty'], colour: 'red',
  title: '多个主体的处罚件数、金额整齐划一，疑似下达罚没指标', pattern: 'evenFines', given: { bodies: 3, months: 6, variation: 0.25, spread: 1.3 },
  reading: `同一政府同级同领域三个以上主体，最近十二个整月里连续六个月都有罚款；法定固定数额的罚款，金额整齐不作为依据。${proposal}`,
})

const income = pattern({
  id: 'stat-fine-income-surge', cite: '第74条第3款', words: ['不得同', '直接或者变相挂钩'], kinds: ['penalty'], colour: 'yellow',
  title: '罚没收入同比异常上升', pattern: 'fineIncome', given: { rate: 0.5, amount: 100_000, single: 0.5 },
  reading: `今年以来与去年同期的实收比较；单笔案件占一半以上的单独说明，不提示；职能划转属于合理。${proposal}`,
})

const dormant = pattern({
  id: 'stat-dormant-body', cite: '第76条第2款', words: ['不及时立案'], kinds: ['inspection', 'penalty'], colour: 'yellow',
  title: '有职权、有线索而长期没有立案', pattern: 'dormantBody', given: { months: 12, clues: 3 },
  reading: `已经报送检查数据而没有一件立案的才提示，没有接入的机关不推定；均属不予处罚并有教育记录的，核实时说明。${proposal}`,
})

const twice = pattern({
  id: 'stat-officer-time-conflict', cite: '第47条', words: ['调查取证', '全过程记录'], kinds: ['penalty', 'inspection', 'coercion', 'licence'], colour: 'red',
  title: '同一执法人员同一时间出现在两地', pattern: 'officerTwice', given: { toleratedMinutes: 5 },
  reading: `起止时刻齐全的现场、询问环节才比较；同一地点、同一对象的多份文书不算。${proposal}`,
})

export const patterns = [dispersion, pairs, oneDay, numbers, bunching, splitting, quota, income, dormant, twice]
