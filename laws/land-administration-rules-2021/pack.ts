import { days, is, law, limit, workingDays } from '../../core/norms/index.ts'

const collective = [is('levy.type', 'LAND_COLLECTIVE')]

// 第二十六条、第二十八条 ── 预公告、补偿安置方案公告

const preNotice = limit({
  id: 'expropriation-notice-period-short', cite: '第26条第2款', words: ['预公告时间不少于十个工作日'], kinds: ['levy'],
  title: '征收土地预公告不足十个工作日', colour: 'red', act: '结束征收土地预公告',
  when: collective, from: ['levy.preNoticeFrom'], until: ['levy.preNoticeTo', 'levy.planNoticeTo', 'decidedAt'], must: 'from',
  terms: [{ period: workingDays(10) }], withoutStart: 'broken',
  reading: '公告首日不计入。没有填报预公告截止日的，以补偿安置方案公告截止日、批准日核对。',
})

const planNotice = limit({
  id: 'expropriation-notice-period-short-plan', cite: '第28条第1款', words: ['公告时间不少于三十日'], kinds: ['levy'],
  title: '征地补偿安置方案公告不足三十日', colour: 'red', act: '结束征地补偿安置方案公告',
  when: collective, from: ['levy.planNoticeFrom'], until: ['levy.planNoticeTo', 'decidedAt'], must: 'from',
  terms: [{ period: days(30) }], withoutStart: 'broken',
  reading: '公告首日不计入。土地管理法第47条第2款同样要求公告至少三十日，由这里核对。',
})

// 第三十一条 ── 征收土地公告

const announced = limit({
  id: 'land-expropriation-announcement-late', cite: '第31条', words: ['自收到批准文件之日起十五个工作日内', '发布征收土地公告'], kinds: ['levy'],
  title: '收到批准文件后逾期未发布征收土地公告', colour: 'yellow', act: '发布征收土地公告',
  when: collective, from: ['levy.approvalReceivedAt'], until: ['levy.announcedAt'], must: 'within', terms: [{ period: workingDays(15) }], withoutStart: 'notApplicable',
  reading: '自收文之日起算，不自批准文件的落款日起算。',
})

export default law({
  id: 'land-administration-rules-2021', version: '1', title: '中华人民共和国土地管理法实施条例', short: '土地管理法实施条例', rank: 'administrativeRegulation', region: 'cn', under: [],
  inForce: { from: '2021-09-01', cite: '第67条' },
  enacted: { by: '国务院', on: '1998-12-27', amendedOn: '2021-07-02', basis: ['中华人民共和国土地管理法'] },
  counting: {
    plainDay: 'calendar', endsOnHoliday: 'unchanged',
    reading: '写明工作日的按工作日计算；其他日数是自然日。公告、征求意见是持续的期间，届满即可，末日不顺延。',
  },
  terms: {}, lines: [], norms: [], proceedings: [],
  limits: [preNotice, planNotice, announced],
  readings: [], silent: [], external: [], tensions: [], notEncoded: {},
})
