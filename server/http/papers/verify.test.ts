import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { office } from '../../../test/office.ts'
import { newCode, readCode, verifyAddress } from '../../store/papers/verification.ts'
import type { Matter, Problem, VerifiedPaper } from '../contract/index.ts'

const today = '2026-07-13'
const { as, app, db, deps } = await office(today)
const [clerk, chief] = [await as('659801-clerk'), await as('659801-chief')]

/** A referral to an organ outside, which bears a code. */
async function issued(): Promise<{ id: string, code: string }> {
  const opened = await clerk.post<Matter>('/api/matters', { kind: 'referral', agency: '659801-market', on: today, title: '线索一件', facts: { receiver: '公安机关', crime: true } })
  const answer = await chief.act<{ matter: Matter } & Problem>(opened.body.id, 'issue:referralLetter', today, { text: '有关情况一段。', paper: { addressee: '甲县公安局' } })
  assert.equal(answer.status, 200, answer.body.sentence)
  const [row] = await db.superuser<{ id: string, code: string }[]>`select id, verification as code from instrument where matter_id = ${opened.body.id}`
  return row!
}

const ask = async (body: object, address = '10.0.0.1') => {
  const answer = await app.inject({ method: 'POST', url: '/api/verify', payload: body, remoteAddress: address })
  return { status: answer.statusCode, body: answer.json<VerifiedPaper & Problem>() }
}

test('核验码有一百位随机数，不易认错的字', () => {
  const codes = new Set(Array.from({ length: 2000 }, newCode))
  assert.equal(codes.size, 2000)
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/)
})

test('大小写、有没有连字符、把 0 认作 O，都读得出来', () => {
  const code = 'A0B1C-DEFGH-JKMNP-QRSTV'
  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replace('0', 'O').replace('1', 'l')} `]) assert.equal(readCode(typed), code)
  for (const typed of ['', 'A0B1C', `${code}A`, `${code.slice(0, -1)}U`, '核验码']) assert.equal(readCode(typed), undefined)
})

test('二维码写的是从外面打得开的地址；不知道自己地址的，不印二维码', () => {
  assert.equal(verifyAddress('A0B1C-DEFGH-JKMNP-QRSTV', 'https://jiandu.example'), 'https://jiandu.example/verify/A0B1C-DEFGH-JKMNP-QRSTV')
  assert.equal(verifyAddress('A0B1C-DEFGH-JKMNP-QRSTV', undefined), undefined)
})

test('不登录就能核验：名称、文号、署名机关、日期，没有案情，没有收件人', async () => {
  const { id, code } = await issued()
  const { status, body } = await ask({ code: code.toLowerCase() })
  assert.equal(status, 200)
  assert.deepEqual(Object.keys(body).sort(), ['issuedOn', 'number', 'organ', 'same', 'title', 'voidedOn'])
  assert.deepEqual([body.title, body.issuedOn, body.voidedOn, body.same], ['线索移送函', today, null, null])
  assert.match(body.number!, /监移〔2026〕\d+号$/)
  assert.ok(!JSON.stringify(body).includes('公安') && !JSON.stringify(body).includes('线索一件') && !JSON.stringify(body).includes(id))
})

test('签发的文件一致，改过一个字节的不一致', async () => {
  const { id, code } = await issued()
  const pdf = Buffer.from('%PDF-1.7 invented')
  const hash = createHash('sha256').update(pdf).digest('hex')
  await db.superuser`insert into instrument_file (instrument_id, format, sha256, body) values (${id}, 'pdf', ${hash}, ${pdf})`
  assert.equal((await ask({ code, sha256: hash })).body.same, true)
  assert.equal((await ask({ code, sha256: createHash('sha256').update('other').digest('hex') })).body.same, false)
})

test('没有这个码：一句话说明怎么办；格式不对和查不到答得一样', async () => {
  const [unknown, malformed] = [await ask({ code: newCode() }), await ask({ code: '123' })]
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'verify.unknown'])
  assert.deepEqual(malformed, unknown)
})

test('作废的文书写明作废日期', async () => {
  const { id, code } = await issued()
  await db.superuser`update instrument set voided_on = ${today}, void_reasons = '日期有误' where id = ${id}`
  assert.equal((await ask({ code })).body.voidedOn, today)
})

test('核验页不用脚本；提交的文件只作比对', async () => {
  const { id, code } = await issued()
  const pdf = Buffer.from('%PDF-1.7 another')
  await db.superuser`insert into instrument_file (instrument_id, format, sha256, body) values (${id}, 'pdf', ${createHash('sha256').update(pdf).digest('hex')}, ${pdf})`
  const page = await app.inject({ method: 'GET', url: `/verify/${code}` })
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<dt>文书<\/dt><dd>线索移送函<\/dd>/)
  assert.doesNotMatch(page.body, /<script/)
  const upload = async (bytes: Buffer) => {
    const boundary = 'xiezhi-boundary'
    const payload = Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
    return (await app.inject({ method: 'POST', url: `/verify/${code}`, payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })).body
  }
  assert.match(await upload(pdf), /<strong>一致<\/strong>/)
  assert.match(await upload(Buffer.from('%PDF-1.7 changed')), /<strong>不一致<\/strong>/)
})

test('核验页把地址里的标记当文字', async () => {
  const page = await app.inject({ method: 'GET', url: `/verify/${encodeURIComponent('"><script>alert(1)</script>')}` })
  assert.equal(page.statusCode, 404)
  assert.doesNotMatch(page.body, /<script/)
})

test('一个地址一分钟只能问若干次，码试不出来', async () => {
  const answers = await Promise.all(Array.from({ length: 70 }, () => app.inject({ method: 'GET', url: '/verify/00000-00000-00000-00000', remoteAddress: '10.9.9.9' })))
  assert.ok(answers.some(({ statusCode }) => statusCode === 429))
})

test('知道一个码，也只看到这一份文书，写不了任何东西', async () => {
  const { code } = await issued()
  const rows = await deps.sql.begin(async tx => {
    await tx`select set_config('app.verifying', ${code}, true)`
    return [await tx`select id from instrument`, await tx`select id from matter`] as const
  })
  assert.deepEqual(rows.map(found => found.length), [1, 0])
})
