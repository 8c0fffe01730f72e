import { limit, recordKinds, workingDays } from '../../core/norms/index.ts'
import { answered, lawfulTime, notTakenUp } from '../answering.ts'

// 第十五条第二款 ── 答复，从执法记录看

const reply = { cite: '第15条第2款', words: ['法定期限内予以答复', '七个工作日内予以答复'], kinds: recordKinds, colour: 'red', terms: [...lawfulTime, { period: workingDays(7) }] } as const

const replied = limit({
  id: 'complaint-reply-overdue', title: '投诉举报逾期未答复', act: '答复投诉举报人', ...reply, ...answered,
  reading: '填报了法定答复期限的，按该期限；答复以告知投诉举报人之日为准。匿名举报无从答复，移送其他机关的由接收机关答复。市场监管领域的消费投诉、实名举报，已经告知是否受理、是否立案的，由市场监管投诉举报办法第14条、第31条的规则核对。',
})

const refused = limit({
  id: 'complaint-reply-overdue-rejected', title: '不予受理投诉举报逾期未告知', act: '答复投诉举报人', ...reply, ...notTakenUp,
  reading: '不予受理的，告知不予受理就是答复。',
})

export const limits = [replied, refused]
