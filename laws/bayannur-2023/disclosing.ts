import { pattern } from '../../core/norms/index.ts'

// 第十五条第二款、第十九条第二款 ── 投诉渠道、四张清单

const contacts = pattern({
  id: 'body-prior-disclosure-missing', cite: '第15条第2款', words: ['公开行政执法投诉电话、电子邮箱'], kinds: ['penalty', 'licence', 'coercion', 'inspection'],
  title: '投诉电话、邮箱没有公开或者长期没有更新', colour: 'yellow', pattern: 'dutyNotRecorded', given: { law: 'bayannur-2023', duties: ['complaintContacts'], days: 366 },
  reading: '以履职台账的登记为准；一年更新一次是本平台的建议。没有使用履职台账的机关不下结论。',
})

const lists = pattern({
  id: 'benchmark-or-lists-not-published', cite: '第19条第2款', words: ['市本级', '不予处罚事项清单', '不予实施行政强制措施事项清单', '向社会公布'], kinds: ['penalty', 'coercion'],
  title: '四张清单没有公布、没有录入', colour: 'yellow', pattern: 'listsNotPublished', given: { levels: ['prefecture'] },
  reading: '市本级有处罚的执法部门才核对；没有强制权的不要求免予强制的清单。录入平台见第8条第9项。直接适用上级清单的，核实时说明。',
})

export const patterns = [contacts, lists]
