import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { zipped } from '../hostile/zipped.ts'
import { open, openHouse, settled } from './browser.ts'

const house = await openHouse('2026-07-13')

const ledger = ['编号,案号,机关代码,当事人,当事人性质,信用代码,立案日', '1001,甲市监罚案〔2026〕901号,659801-market,某某粮油店,单位,91350100M000100Y43,06/07/2026', ''].join('\n')
const file = { name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger) }

test('列对照：其他系统的文件，说明一次每一列是什么，以后直接导入', async () => {
  const page = await house.visit('659801-market')
  await open(page, '/records/mappings')
  await page.locator('input[type=file]').setInputFiles(file)
  for (const [from, to] of [['编号', 'sourceRecordId'], ['案号', 'actionNo'], ['机关代码', 'bodyCode'], ['当事人', 'name'], ['当事人性质', 'partyType'], ['信用代码', 'uscc'], ['立案日', 'caseFiledAt']] as const) {
    await page.getByLabel(`${from}对应`, { exact: true }).selectOption(to)
  }
  await page.getByLabel('“单位”对应').selectOption('ORG')
  await page.getByLabel('立案日的日期写法').selectOption('dayFirst')
  await page.getByLabel('来源系统').fill('台账')
  await page.getByLabel('程序类型').selectOption('ORDINARY')
  await page.getByRole('button', { name: '看看结果' }).click()
  await page.getByText('各列都读得出').waitFor()
  await page.getByRole('button', { name: '保存列对照' }).click()
  await page.getByText('已保存。表头相同的文件现在可以直接导入').waitFor()
  await open(page, '/records/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(/新增1条/).first().waitFor()
  assert.match(await page.locator('.import').innerText(), /行政处罚（台账）/)
})

test('报送密钥：发给系统，系统用它报送；停用以后不再收', async () => {
  const page = await house.visit('659801-market')
  await open(page, '/records/senders')
  await page.getByLabel('系统名称').fill('试用系统')
  await page.getByRole('button', { name: '新建密钥' }).click()
  const key = await page.locator('.sender-key').innerText()
  const send = async (id: string) => await fetch(`${house.address}/api/record-batches`, {
    method: 'POST', headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    body: JSON.stringify([{ actionKind: 'penalty', sourceSystem: '试用系统', sourceRecordId: id, actionNo: id, bodyCode: '659801-market', partyType: 'ORG', name: '某某', uscc: '91350100M000100Y43', procedureType: 'ORDINARY', caseFiledAt: '2026-07-06' }]),
  })
  const taken = await send('1')
  assert.deepEqual([taken.status, (await taken.json() as { added: number }).added], [200, 1])
  await page.reload()
  await settled(page)
  const row = page.locator('tr', { hasText: '试用系统' })
  assert.doesNotMatch(await row.innerText(), /没有用过/)
  await row.getByRole('button', { name: '停用' }).click()
  await row.getByText(/已停用/).waitFor()
  assert.equal((await send('2')).status, 401)
})

test('行为和子表在一个压缩包里一起交：每个文件各说结果，未入库的行可以下载', async () => {
  const page = await house.visit('659801-market')
  const evidence = 'sourceSystem,sourceRecordId,evidenceId,evidenceType,name\n台账,1001,Z1,DOCUMENT,账册\n台账,9999,Z1,DOCUMENT,账册\n'
  await open(page, '/records/import')
  await page.locator('input[type=file]').setInputFiles({ name: '全案.zip', mimeType: 'application/zip', buffer: zipped([{ name: '台账.csv', content: ledger }, { name: '证据.csv', content: evidence }]) })
  await page.getByText('1行已并入所属行为，1行等所属行为报来。').waitFor()
  await page.locator('section').getByRole('link', { name: '证据.csv', exact: true }).click()
  await page.getByText(/没有来源系统为“台账”、源记录号为“9999”的行为/).waitFor()
})

test('应有行数：与读到的行数不同的，照常导入，并提示少了还是多了', async () => {
  const page = await house.visit('659801-market')
  const imported = async (id: string, rows: string): Promise<string> => {
    await open(page, '/records/import')
    await page.getByLabel('应有行数').fill(rows)
    await page.locator('input[type=file]').setInputFiles({ name: `台账${id}.csv`, mimeType: 'text/csv', buffer: Buffer.from(ledger.replace('1001', id).replace('901', id)) })
    await page.getByText(/新增1条/).first().waitFor()
    return await page.locator('.import').innerText()
  }
  assert.match(await imported('2002', '3行'), /声明3行，实际读到1行，已按读到的处理。请核对是不是有行没有导出、没有传完/)
  assert.doesNotMatch(await imported('2003', '1'), /实际读到/)
})

test('清单文件中的更正：看清谁的什么变成什么，写明理由才写入', async () => {
  const page = await house.visit('659801-clerk')
  await open(page, '/registers/fee/import')
  const file = (max: string) => ({ name: '收费.csv', mimeType: 'text/csv', buffer: Buffer.from(`生效日期,收费编码,收费项目,标准上限（元）,依据文件,适用地区\n2026-01-01,F9,某费,${max},某目录,659801\n`) })
  const send = async (max: string, word: RegExp) => {
    await page.locator('input[type=file]').setInputFiles(file(max))
    await page.getByText(word).first().waitFor()
  }
  await send('100', /共1行/)
  await page.getByRole('button', { name: '全部写入' }).click()
  await page.getByText('已写入：1条新增').waitFor()
  await open(page, '/registers/fee/import')
  await send('120', /1条更正/)
  const difference = page.locator('.corrections tbody')
  assert.match(await difference.innerText(), /第2行\s*某费（F9）\s*甲县司法局\s*自2026年1月1日[^]*标准上限（元）\s*100元\s*120元/)
  await page.getByRole('button', { name: '全部写入' }).click()
  await page.getByText('请写明更正理由：错在哪里、依据什么更正。').waitFor()
  await page.keyboard.type('文件印发时数额印错，按更正通知改。') // the field has the focus
  await page.getByRole('button', { name: '全部写入' }).click()
  await page.getByText('已写入：1条更正').waitFor()
  await open(page, '/registers?view=fee&text=F9')
  await page.getByRole('link', { name: '某费（F9）' }).click()
  await page.getByText('文件印发时数额印错，按更正通知改。').waitFor()
})
