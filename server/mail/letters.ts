import { createHash } from 'node:crypto'
import { chineseDay } from '../../core/periods/index.ts'
import type { DueMail } from '../store/reminders/mail.ts'
import { forOrgan } from '../store/reminders/pages.ts'
import type { Letter } from './post.ts'

/** What is the deployment's: where the pages are, and whether more than number and kind may stand in what leaves the platform. */
export interface House {
  readonly address: string | undefined
  readonly fullTitles: boolean
}

/** The same mail for the same notice and person, whenever it is made. */
export const messageIdOf = (key: string): string => `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@xiezhi.invalid>`

/** A line of a letter, and the page of what it speaks of. */
interface Line { readonly says: string, readonly page: string | null }

/** A letter with what somebody was told; without names, unless the deployment says otherwise. Addresses only where the deployment has said its own. */
export function letterOf(mail: DueMail, house: House): Letter {
  const { subject, lines, page } = mail.kind === 'code' ? proof(mail) : news(mail, house)
  const at = (to: string | null): string | null => (house.address === undefined || to === null ? null : `${house.address}${to}`)
  const link = at(page)
  const end = '这是獬豸平台自动发出的邮件，请勿回复。要改变或者停止提醒，请登录后在“个人设置”中办理。'
  return {
    to: mail.address, subject, messageId: messageIdOf(mail.key),
    text: [...lines.flatMap(line => [line.says, ...[at(line.page)].filter(to => to !== null)]), '', ...[link].filter(to => to !== null), end].join('\n'),
    html: `<!doctype html><html lang="zh-CN"><body>${lines.map(line => `<p>${linked(line.says, at(line.page))}</p>`).join('')}${link === null ? '' : `<p>${linked('打开平台办理', link)}</p>`}<p><small>${end}</small></p></body></html>`,
  }
}

const linked = (says: string, to: string | null): string => (to === null ? escaped(says) : `<a href="${escaped(to)}">${escaped(says)}</a>`)

const plain = (says: string): Line => ({ says, page: null })

const proof = ({ code }: DueMail) => ({
  subject: '獬豸：核对电子邮箱', page: '/settings',
  lines: [`验证码：${code ?? ''}`, '请在一刻钟之内填到“个人设置”里。不是你本人要求的，不必理会。'].map(plain),
})

/** One notice leads to what it speaks of; of a digest each line does, and the whole to the workbench. */
function news({ kind, notices, groups, day, organId }: DueMail, house: House) {
  const [first] = notices
  const here = (page: string): string => forOrgan(page, organId!)
  const told = notices.map((notice): Line => ({
    says: `${kindNames[notice.kind]}　${house.fullTitles ? notice.says : title(notice)}`, page: kind === 'digest' && notice.page !== null ? here(notice.page) : null,
  }))
  return {
    subject: kind === 'digest' ? `獬豸：${chineseDay(day)}的期限与告知` : `獬豸：${first ? title(first) : '提醒'}`,
    page: here(kind === 'notice' ? first?.page ?? '/' : '/'), lines: [...(groups ? dutyLine(groups) : []).map(plain), ...told],
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

