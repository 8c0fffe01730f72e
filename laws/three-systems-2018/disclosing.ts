import { pattern, standing } from '../../core/norms/index.ts'

// （四）强化事前公开、（六）加强事后公开

const priorDisclosure = standing({
  id: 'priorDisclosure', who: 'supervisedAgency', act: '公开执法主体、人员、职责、权限、依据、程序、救济渠道和随机抽查事项清单', to: 'anyone', every: 'year',
  evidence: '公开的网址、各项内容和更新日期', cite: '第4部分', words: ['主动公开行政执法主体、人员、职责、权限、依据、程序、救济渠道和随机抽查事项清单'],
  reading: '文件要求及时动态调整，没有写明多久：按每年核对一次提醒。没有检查权的机关不要求抽查事项清单。',
})

const annualFigures = standing({
  id: 'annualFigures', who: 'supervisedAgency', act: '公开上年度行政执法总体情况有关数据，并报本级人民政府和上级主管部门', every: 'year', by: '01-31',
  evidence: '公开的网址、数据文本和报送的签收', cite: '第6部分', words: ['每年1月31日前公开', '报本级人民政府和上级主管部门'],
})

export const duties = [priorDisclosure, annualFigures]

const undisclosed = pattern({
  id: 'body-prior-disclosure-missing', cite: '第4部分', words: ['全面准确及时主动公开'], kinds: ['penalty', 'licence', 'coercion', 'inspection', 'levy'],
  title: '执法主体、人员等信息没有事前公示或者长期没有更新', colour: 'yellow', pattern: 'dutyNotRecorded', given: { law: 'three-systems-2018', duties: ['priorDisclosure'], days: 366 },
  reading: '以履职台账的登记为准；一年更新一次是本平台的建议。没有使用履职台账的机关不下结论。',
})

const annual = pattern({
  id: 'annual-statistics-not-published', cite: '第6部分', words: ['每年1月31日前公开', '有关数据'], kinds: ['penalty', 'licence', 'coercion', 'inspection', 'levy'],
  title: '上年度执法数据没有在一月三十一日前公开、报送', colour: 'yellow', pattern: 'turnNotRecorded', given: { law: 'three-systems-2018', duty: 'annualFigures', by: '01-31' },
  reading: '以履职台账的登记为准；上年度有执法记录的机关才核对，没有使用履职台账的不下结论。',
})

export const disclosing = [undisclosed, annual]
