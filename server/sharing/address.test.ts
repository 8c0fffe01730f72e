import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowedHosts, isPublic, requireAddress } from './address.ts'

const nobody = new Set<string>()

for (const address of ['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fc00::1', 'fd12::1', 'fe80::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '64:ff9b::a00:1', '2001:db8::1']) {
  test(`${address} is no public address`, () => assert.equal(isPublic(address), false))
}
for (const address of ['8.8.8.8', '172.15.255.255', '172.32.0.1', '11.0.0.1', '2400:3200::1']) {
  test(`${address} is a public address`, () => assert.equal(isPublic(address), true))
}

for (const [url, says] of [
  ['share.example.cn', /完整的网址/], ['http://share.example.cn/x', /https/], ['ftp://share.example.cn/x', /https/], ['https://user:word@share.example.cn/', /用户名和密码/],
  ['https://10.0.0.1/x', /内部地址/], ['https://[::1]/x', /内部地址/], ['https://2130706433/x', /内部地址/], ['http://localhost:8080/x', /内部地址/], ['https://0x7f.1/x', /内部地址/],
] as const) test(`${url} is refused as an address`, () => assert.throws(() => { requireAddress(url, nobody) }, says))

test('a public address over https is taken, an inner one where an operator allows its host, localhost then without TLS', () => {
  const allowed = allowedHosts({ XIEZHI_SHARE_HOSTS: '10.0.0.1, LOCALHOST' })
  requireAddress('https://share.example.cn/events', nobody)
  requireAddress('https://10.0.0.1/events', allowed)
  requireAddress('http://localhost:8080/events', allowed)
  assert.throws(() => { requireAddress('http://10.0.0.1/events', allowed) }, /https/)
})
