import { BlockList, isIP, isIPv6 } from 'node:net'
import { refused } from '../store/refused.ts'

/** Addresses that are no public ones: the machine itself, private networks, and what is kept for other uses. */
const inside = new BlockList()
for (const [address, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(address, bits, 'ipv4')
for (const [address, bits] of [['::', 127], ['64:ff9b::', 96], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) inside.addSubnet(address, bits, 'ipv6')

/** Whether an address is one of the public network. An IPv4 address within an IPv6 one is looked at as what it is. */
export const isPublic = (address: string): boolean => !inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** Hosts that an operator has allowed although they lie within, by `XIEZHI_SHARE_HOSTS`: a list with commas. */
export const allowedHosts = (env: Readonly<Record<string, string | undefined>>): ReadonlySet<string> =>
  new Set((env['XIEZHI_SHARE_HOSTS'] ?? '').split(',').map(host => host.trim().toLowerCase()).filter(host => host !== ''))

export const isLocalhost = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** The host of a URL as it is looked up. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Refuses an address to which nothing may be sent, as far as can be told before its name is looked up. */
export function requireAddress(written: string, allowed: ReadonlySet<string>): void {
  const says = wrongWith(written, allowed)
  if (says !== null) throw refused('share.address', 422, says, { errors: [{ field: 'body.url', code: 'share.address', says }] })
}

function wrongWith(written: string, allowed: ReadonlySet<string>): string | null {
  if (!URL.canParse(written)) return '接收地址不是完整的网址，应当形如 https://example.gov.cn/…。'
  const url = new URL(written)
  if (url.username !== '' || url.password !== '') return '接收地址里不能写用户名和密码：签名已经证明是谁发的。'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocalhost(url.hostname))) return '接收地址应当以 https:// 开头：内容在路上不能让人看见。'
  const host = hostOf(url)
  if (allowed.has(host.toLowerCase())) return null
  if (isLocalhost(url.hostname) || (isIP(host) !== 0 && !isPublic(host))) return `${host}是内部地址。确需向内部网络发送的，请系统管理员在 XIEZHI_SHARE_HOSTS 中写明这个主机。`
  return null
}
