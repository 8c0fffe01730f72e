import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { isSigned } from '../../server/sharing/signature.ts'
import { open, openHouse, settled } from './browser.ts'

process.env['XIEZHI_SHARE_HOSTS'] = '127.0.0.1'
const house = await openHouse('2026-07-13')

/** Somebody else's server: it keeps what it was sent and answers as it is told. */
const heard: { headers: Record<string, unknown>, body: Buffer }[] = []
const other = createServer((request, answer) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
    heard.push({ headers: request.headers, body: Buffer.concat(chunks) })
    answer.writeHead(202).end()
  })
})
await new Promise<void>(done => { other.listen(0, '127.0.0.1', done) })
after(() => { other.close() })
const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/events`

test('新建共享集、发送测试事件、看到发送记录、发取数密钥、暂停和恢复', async () => {
  const page = await house.visit('422891-clerk')
  await open(page, '/sharing')
  await page.getByRole('button', { name: '新建共享集' }).click()
  await settled(page)
  await page.getByLabel('名称').fill('报州司法局')
  await page.getByLabel('给谁').fill('州司法局')
  await page.getByLabel('依据').selectOption({ index: 1 })
  await page.getByLabel('接收地址').fill(url)
  await page.getByRole('button', { name: '新建共享集' }).click()
  const secret = (await page.locator('.sender-key').textContent())!
  assert.match(secret, /^whsec_/)
  await page.getByRole('link', { name: '打开这个共享集' }).click()

  await page.getByRole('button', { name: '发送测试事件' }).click()
  await page.locator('tr', { hasText: '测试事件' }).filter({ hasText: '对方已收下。' }).first().waitFor()
  const { headers, body } = heard.find(message => message.body.includes('xiezhi.test.v1'))!
  assert.equal(headers['content-type'], 'application/cloudevents-batch+json; charset=utf-8')
  assert.ok(isSigned([secret], { id: String(headers['webhook-id']), timestamp: Number(headers['webhook-timestamp']), body }, String(headers['webhook-signature'])))

  await page.locator('tr', { hasText: /第1—\d+项/ }).first().waitFor({ timeout: 60_000 }) // the worker may have the day's work before it
  const records = heard.filter(message => message.body.includes('xiezhi.record.v1'))
  assert.ok(records.length > 0)
  assert.doesNotMatch(Buffer.concat(records.map(message => message.body)).toString(), /"birthDate":/)

  await page.getByLabel('对方系统名称').fill('州平台')
  await page.getByRole('button', { name: '新建取数密钥' }).click()
  assert.match((await page.getByRole('status').locator('.sender-key').textContent())!, /^xz_/)

  await page.getByRole('button', { name: '暂停' }).click()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByRole('button', { name: '暂停' }).waitFor()
})
