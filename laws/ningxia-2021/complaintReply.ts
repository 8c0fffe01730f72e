import { isNot, known, limit, recordKinds, statedDays, workingDays } from '../../core/norms/index.ts'

// 第十五条第二款 ── 答复，从执法记录看

const replied = limit({
  id: 'complaint-reply-overdue', cite: '第15条第2款', words: ['法定期限内予以答复', '七个工作日内予以答复'], kinds: recordKinds,
  title: '投诉举报逾期未答复', colour: 'red', act: '答复投诉举报人',
  when: [isNot('complaint.status', 'TRANSFERRED'), isNot('complaint.type', 'ANON_REPORT')], from: ['complaint.receivedAt'], until: ['complaint.repliedAt'], must: 'within',
  terms: [
    { when: [known('complaint.replyWorkingDays')], inCase: '有法定期限', period: statedDays('complaint.replyWorkingDays', 'workingDay') },
    { when: [known('complaint.replyDays')], inCase: '有法定期限', period: statedDays('complaint.replyDays', 'dayOfLaw') },
    { period: workingDays(7) },
  ],
  withoutStart: 'notApplicable',
  reading: '填报了法定答复期限的，按该期限；答复以告知投诉举报人之日为准。匿名举报无从答复，移送其他机关的由接收机关答复。',
})

export const limits = [replied]
