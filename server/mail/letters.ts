import { createHash } from 'node:crypto'
import { chineseDay } from '../../core/periods/index.ts'
import type { DueMail } from '../store/reminders/mail.ts'
import type { Letter } from './post.ts'

/** What is the deployment's: where the pages are, and whether more than number and kind may stand in what leaves the platform. */
export interface House {
  readonly address: string | undefined
  readonly fullTitles: boolean
}

/** The same mail for the same notice and person, whenever it is made. */
export const messageIdOf = (key: string): string => `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@xiezhi.invalid>`

/** A letter with what somebody was told; without names, unless the deployment says otherwise. */
export function letterOf(mail: DueMail, house: House): Letter {
  const { subject, lines, page } = mail.kind === 'code' ? proof(mail) : news(mail, house)
  const link = house.address === undefined ? [] : [`${house.address}${page}`]
  const end = '这是獬豸平台自动发出的邮件，请勿回复。要改变或者停止提醒，请登录后在“个人设置”中办理。'
  return {
    to: mail.address, subject, messageId: messageIdOf(mail.key),
    text: [...lines, '', ...link, end].join('\n'),
    html: `<!doctype html><html lang="zh-CN"><body>${lines.map(line => `<p>${escaped(line)}</p>`).join('')}${link.map(to => `<p><a href="${escaped(to)}">打开平台办理</a></p>`).join('')}<p><small>${end}</small></p></body></html>`,
  }
}

const proof = ({ code }: DueMail) => ({
  subject: '獬豸：核对电子邮箱', page: '/settings',
  lines: [`验证码：${code ?? ''}`, '请在一刻钟之内填到“个人设置”里。不是你本人要求的，不必理会。'],
})

function news({ kind, notices, groups, day, organId }: DueMail, house: House) {
  const [first] = notices
  const page = kind === 'notice' && first?.matter ? `/matters/${first.matter}?organ=${organId}` : `/?organ=${organId}`
  const duty = groups ? dutyLine(groups) : []
  return {
    subject: kind === 'digest' ? `獬豸：${chineseDay(day)}的期限与告知` : `獬豸：${first ? title(first) : '提醒'}`, page,
    lines: [...duty, ...notices.map(notice => house.fullTitles ? `${kindNames[notice.kind]}　${notice.says}` : `${kindNames[notice.kind]}　${title(notice)}`)],
  }
}

const kindNames = { deadline: '期限', told: '告知' } as const

const title = ({ number, kindName, kind }: DueMail['notices'][number]): string =>
  number === null ? `有一条${kindNames[kind]}，请登录查看` : `${number}${kindName ? `（${kindName}）` : ''}`

function dutyLine({ overdue, today, withinThreeDays, withinSevenDays, later, withoutDay }: NonNullable<DueMail['groups']>): string[] {
  const all = overdue + today + withinThreeDays + withinSevenDays + later + withoutDay
  return all === 0 ? [] : [`需我办${all}项：已逾期${overdue}，今天${today}，3天内${withinThreeDays}，7天内${withinSevenDays}，以后${later}，未定期限${withoutDay}`]
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

