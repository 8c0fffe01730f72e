import { readFileSync } from 'node:fs'
import { Trouble } from '../trouble.ts'

/** How mail leaves the platform. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte; `starttls` refuses to go on without; `none` only for a relay on the same machine. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string | undefined
  readonly password: string | undefined
  readonly from: string
}

type Environment = Readonly<Record<string, string | undefined>>

const usualPort = { tls: 465, starttls: 587, none: 25 } as const

/** Read from `XIEZHI_SMTP_*`; undefined where no host is named, and then no mail is sent. A half-filled setting keeps the server from starting. */
export function mailSettings(env: Environment): MailSettings | undefined {
  const host = env['XIEZHI_SMTP_HOST']
  if (!host) return undefined
  const from = env['XIEZHI_SMTP_FROM']
  if (!from?.includes('@')) throw new Trouble('mail-settings', 'XIEZHI_SMTP_FROM 没有填写发件地址：形如 xiezhi@sfj.example.gov.cn。')
  const security = env['XIEZHI_SMTP_SECURITY'] ?? 'starttls'
  if (!isSecurity(security)) throw new Trouble('mail-settings', `XIEZHI_SMTP_SECURITY 应是 tls、starttls 或者 none，不是“${security}”。`)
  const port = Number(env['XIEZHI_SMTP_PORT'] ?? usualPort[security])
  if (!(Number.isInteger(port) && port > 0 && port < 65_536)) throw new Trouble('mail-settings', 'XIEZHI_SMTP_PORT 应是 1 到 65535 之间的整数。')
  const user = env['XIEZHI_SMTP_USER']
  const file = env['XIEZHI_SMTP_PASSWORD_FILE']
  if (user && !file) throw new Trouble('mail-settings', '填写了 XIEZHI_SMTP_USER，还要用 XIEZHI_SMTP_PASSWORD_FILE 指明存放密码的文件。')
  return { host, port, security, user, password: file === undefined ? undefined : passwordIn(file), from }
}

const isSecurity = (text: string): text is MailSettings['security'] => text in usualPort

function passwordIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Trouble('mail-settings', 'XIEZHI_SMTP_PASSWORD_FILE 指明的文件读不到：请核对路径和权限。', error)
  }
}
