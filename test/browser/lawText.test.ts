import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseNumeral } from '../../core/texts/index.ts'
import type { LawRow } from '../../server/http/contract/index.ts'
import { axeFaults, open, openHouse, phone } from './browser.ts'

const house = await openHouse('2026-11-20')
const chief = await house.visit('659801-chief')
const { items } = await (await chief.request.get('/api/laws')).json() as { items: LawRow[] }
const { id, title } = items[1]!

const further = Array.from({ length: 50 }, (_, at) => `第${chineseNumeral(at + 3)}条　正文${at + 3}。`).join('\n')

const source = (second: string) => ({
  name: '公布文本.txt', mimeType: 'text/plain',
  buffer: Buffer.from(`${title}\n（2020年1月1日某会议通过）\n第一章　总则\n第一条　为了甲。\n第二条　下列情形：\n（一）乙；\n（二）${second}。\n另有规定的除外。\n第二条之一　丁。\n${further}\n`),
})

test('没有正式文本的，平静地说明怎样导入', async () => {
  const stranger = await house.visit(undefined)
  await open(stranger, `/laws/${id}/1`)
  assert.match(await stranger.locator('.article').innerText(), /还没有导入这部法规的正式文本/)
  await open(stranger, `/laws/${id}`)
  assert.equal(await stranger.getByRole('button', { name: '导入正式文本' }).count(), 0)
})

test('先试读：不合的文件写明理由，不能导入', async () => {
  await open(chief, `/laws/${id}`)
  await chief.getByRole('button', { name: '导入正式文本' }).click()
  await chief.locator('dialog input[type=file]').setInputFiles({ name: '别的.txt', mimeType: 'text/plain', buffer: Buffer.from('甲办法\n第一条 甲。') })
  await chief.getByText('文件的标题是《甲办法》').waitFor()
  assert.equal(await chief.getByRole('button', { name: '导入这份文本' }).count(), 0)
})

test('看清读懂了什么，再导入；目录随即分章', async () => {
  await chief.locator('dialog input[type=file]').setInputFiles(source('丙'))
  await chief.getByText('读出53条、54款、2项，1个章节标题').waitFor()
  assert.deepEqual(await axeFaults(chief), [])
  await chief.getByRole('button', { name: '导入这份文本' }).click()
  await chief.locator('[data-law-text=imported]').waitFor()
  assert.equal(await chief.locator('dialog').count(), 0)
  assert.match(await chief.locator('[data-law-text]').innerText(), /（2020年1月1日某会议通过）[^]*公布文本\.txt/)
  assert.match(await chief.locator('.contents').innerText(), /第一章　总则/)
})

test('条文页显示原文，所引的项有标记；第二条之一有自己的一页', async () => {
  await open(chief, `/laws/${id}/2-1.2`)
  assert.deepEqual(await chief.locator('.official-words mark').allInnerTexts(), ['（二）丙。'])
  assert.match(await chief.locator('.official-words').innerText(), /下列情形：[^]*（一）乙；[^]*另有规定的除外。/)
  assert.deepEqual(await axeFaults(chief), [])
  await chief.getByRole('link', { name: '下一条' }).click()
  await chief.getByRole('heading', { name: '第2条之1' }).waitFor()
  assert.match(await chief.locator('.official-words').innerText(), /丁。/)
})

test('任何页面的引用，打开就是所引的原文', async () => {
  await open(chief, `/laws/${id}`)
  const cite = chief.locator('.overview .cite').first()
  const article = /第(\d+)条/.exec(await cite.innerText())![1]
  await cite.click()
  const panel = chief.locator(`aside[data-article^="${id} "]`)
  await panel.getByText(`正文${article}。`).waitFor()
})

test('换用新的文本之前，看得见各条的改动；手机上也放得下', async () => {
  const narrow = await house.visit('659801-chief', { viewport: phone })
  await open(narrow, `/laws/${id}`)
  await narrow.getByRole('button', { name: '换用新的文本' }).click()
  await narrow.locator('dialog input[type=file]').setInputFiles(source('戊'))
  await narrow.getByText('第二条有改动').click()
  assert.match(await narrow.locator('.import-text-change').innerText(), /（二）丙。[^]*（二）戊。/)
  assert.ok(await narrow.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
  await narrow.keyboard.press('Escape')
  await narrow.locator('dialog').waitFor({ state: 'detached' })
})
