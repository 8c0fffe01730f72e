import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeFaults, open, openHouse, settled } from './browser.ts'

const house = await openHouse('2026-07-13')

test('系统管理员新建账号；本人用一次性密码登录，换成自己的密码，办自己的事；停用后立即退出', async () => {
  const operator = await house.visit('650000-operator')
  await open(operator, '/admin/accounts')
  await operator.getByRole('button', { name: '新建账号' }).click()
  await operator.getByLabel('账号', { exact: true }).fill('new-clerk')
  await operator.getByLabel('姓名', { exact: true }).fill('新某')
  await operator.locator('#field-at').fill('甲县司法局')
  await operator.locator('.ant-select-item-option', { hasText: '甲县司法局' }).first().click()
  await operator.getByLabel('监督承办人').check()
  await operator.keyboard.press('Control+Enter')
  const password = (await operator.locator('[data-shown=password] code').innerText()).trim()
  assert.match(password, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  assert.deepEqual(await axeFaults(operator), [])

  const person = await house.visit(undefined)
  await open(person, '/')
  await person.getByLabel('账号').fill('new-clerk')
  await person.getByLabel('密码').fill(password)
  await person.keyboard.press('Enter')
  await person.locator('[data-page=one-time-password]').waitFor()
  assert.deepEqual(await axeFaults(person), [])
  await person.getByLabel('现在的密码').fill(password)
  await person.getByLabel('新密码', { exact: true }).fill('我自己的密码很长呀')
  await person.getByLabel('再输一次新密码').fill('我自己的密码很长呀呀')
  await person.keyboard.press('Enter')
  await person.getByText('两次输入的新密码不一样').waitFor()
  await person.getByLabel('新密码', { exact: true }).fill('我自己的密码真的很长呀')
  await person.getByLabel('再输一次新密码').fill('我自己的密码真的很长呀')
  await person.keyboard.press('Enter')
  await person.locator('[data-page=workbench]').waitFor()

  await operator.getByRole('button', { name: '已经记下' }).click()
  await operator.getByRole('button', { name: '停用 新某' }).click()
  await operator.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await operator.locator('tr', { hasText: 'new-clerk' }).locator('.stage', { hasText: '停用' }).waitFor()
  await person.reload()
  await person.locator('[data-page=sign-in]').waitFor()
})

test('没有符合条件的账号，写明没有；自己的账号不能自己动', async () => {
  const operator = await house.visit('650000-operator')
  await open(operator, '/admin/accounts?text=没有这样的人')
  await operator.getByText('没有符合条件的账号。').waitFor()
  await open(operator, '/admin/accounts?text=650000-operator')
  await settled(operator)
  assert.equal(await operator.locator('tbody tr').getByRole('button').count(), 0)
})
