import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { test } from 'node:test'
import PizZip from 'pizzip'
import { office, ownPage } from '../../../test/office.ts'
import { photograph } from '../../../test/photograph.ts'
import { finished, handIn } from '../../../test/uploads.ts'
import type { Problem } from '../contract/index.ts'

const { app, as, deps, db } = await office('2026-07-13')
const clerk = await as('422891-clerk')
const colleague = await as('422891-clerk2')
const pdf = '%PDF-1.7\n立案审批表\n%%EOF'

test('a file comes in pieces, and is kept under its SHA-256 with SM3 beside it', async () => {
  const { status, body } = await handIn(app, clerk, '立案审批表.pdf', pdf, 3)
  assert.equal(status, 200)
  assert.deepEqual([body.name, body.mediaType, body.bytes], ['立案审批表.pdf', 'application/pdf', Buffer.byteLength(pdf)])
  assert.equal(body.sha256, createHash('sha256').update(pdf).digest('hex'))
  assert.equal(body.sm3, createHash('sm3').update(pdf).digest('hex'))
  assert.equal(await readFile(deps.files.pathOf(body.sha256), 'utf8'), pdf)
  assert.equal((await stat(deps.files.pathOf(body.sha256))).mode & 0o777, 0o400)
})

test('nothing of a file stands in the database', async () => {
  assert.deepEqual([...await db.superuser`select column_name from information_schema.columns where table_name in ('upload', 'kept_file', 'evidence') and data_type = 'bytea'`], [])
})

test('finishing twice gives the same answer', async () => {
  const { id, body } = await handIn(app, clerk, '笔录.txt', '问：……答：……')
  assert.deepEqual((await finished(app, clerk, id)).body, body)
})

test('half a file cannot be finished: the sentence says how much is here', async () => {
  const begun = await app.inject({ method: 'POST', url: '/api/uploads', headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: clerk.cookie, 'upload-length': '100', 'upload-metadata': `filename ${btoa('a.pdf')}` } })
  const id = String(begun.headers['location']).split('/').at(-1)!
  await app.inject({ method: 'PATCH', url: `/api/uploads/${id}`, payload: Buffer.from('%PDF-'.padEnd(50)), headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: clerk.cookie, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } })
  const { status, body } = await finished(app, clerk, id)
  assert.deepEqual([status, body.sentence], [409, '“a.pdf”还没有传完（50%）。请继续上传。'])
  const head = await app.inject({ method: 'HEAD', url: `/api/uploads/${id}`, headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: clerk.cookie } })
  assert.deepEqual([head.statusCode, head.headers['upload-offset']], [200, '50'])
})

const zip = (entries: Record<string, string>) => {
  const packed = new PizZip()
  for (const [name, content] of Object.entries(entries)) packed.file(name, content)
  return packed.generate({ type: 'nodebuffer' })
}
const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)])

for (const [what, name, content, code, says] of [
  ['a program', '材料.pdf', Buffer.from('MZ\u0090\0\u0003', 'latin1'), 'file.program', /“材料.pdf”是可执行的程序/],
  ['a script', '材料.txt', '#!/bin/sh\nrm -rf /', 'file.program', /脚本/],
  ['a picture that is called a PDF', '材料.pdf', photograph(), 'file.extension', /的内容是JPEG图片，与扩展名“.pdf”不符/],
  ['a page of the web', '材料.html', '<script>alert(1)</script>', 'file.extension', /纯文本，与扩展名“.html”不符/],
  ['a file without an extension', '材料', pdf, 'file.extension', /没有扩展名/],
  ['a document with macros', '表.xlsx', zip({ 'xl/workbook.xml': '', 'xl/vbaProject.bin': 'x' }), 'file.macros', /含有宏/],
  ['an old document with macros', '表.xls', Buffer.concat([ole, Buffer.from('_VBA_PROJECT', 'utf16le')]), 'file.macros', /含有宏/],
  ['an archive with a program in it', '材料.zip', zip({ '材料/setup.exe': 'MZ' }), 'file.program', /setup.exe/],
  ['a broken archive', '材料.zip', Buffer.from('PK\u0003\u0004 but then nothing', 'latin1'), 'file.broken', /损坏/],
  ['noise', '材料.pdf', Buffer.from([1, 2, 3, 0, 5]), 'file.kind', /不是可以收存的文件/],
] as const) {
  test(`${what} is refused with a sentence, and nothing of it stays`, async () => {
    const { status, body, id } = await handIn(app, clerk, name, content)
    assert.deepEqual([status, body.code], [415, code])
    assert.match(body.sentence, says)
    assert.deepEqual([(await finished(app, clerk, id)).status, (await deps.files.incomingIds()).includes(id)], [404, false])
  })
}

for (const [name, content, type] of [
  ['现场.jpg', photograph(), 'image/jpeg'], ['电子数据.zip', zip({ '账目.csv': '1,2' }), 'application/zip'], ['旧文档.doc', ole, 'application/x-ole-storage'],
  ['录像.mp4', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0')]), 'video/mp4'], ['公文.ofd', zip({ 'OFD.xml': '<x/>' }), 'application/ofd'],
] as const) {
  test(`${name} is taken in as ${type}`, async () => {
    assert.equal((await handIn(app, clerk, name, content)).body.mediaType, type)
  })
}

test('an archive that would swell is never unpacked', async () => {
  const bomb = new PizZip()
  bomb.file('零.txt', Buffer.alloc(20 * 1024 ** 2))
  const packed = bomb.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
  const before = process.memoryUsage().rss
  assert.equal((await handIn(app, clerk, '零.zip', packed)).status, 200)
  assert.ok(process.memoryUsage().rss - before < 16 * 1024 ** 2)
})

test('a photograph tells when and where it was taken', async () => {
  const { body } = await handIn(app, clerk, '现场.jpg', photograph({ at: '2026:07:13 09:30:00', latitude: [30, 17, 6], longitude: [109, 29, 0] }))
  assert.deepEqual(body.taken, { at: '2026-07-13T09:30', place: { latitude: 30.285, longitude: 109.483333 }, device: null })
})

test('a picture whose tags are damaged is taken in without them', async () => {
  const damaged = photograph({ at: '2026:07:13 09:30:00' })
  damaged.fill(0xff, 30, 60)
  assert.deepEqual([(await handIn(app, clerk, '坏.jpg', damaged)).body.taken], [null])
})

const announce = async (length: string, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ method: 'POST', url: '/api/uploads', headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: clerk.cookie, 'upload-length': length, 'upload-metadata': `filename ${Buffer.from('录像.mp4').toString('base64')}`, ...headers } })
  return { status: answer.statusCode, body: answer.body ? answer.json<Problem>() : undefined }
}

test('two GiB may come, one byte more may not: said before any byte is sent', async () => {
  assert.equal((await announce(String(2 * 1024 ** 3))).status, 201)
  const more = await announce(String(2 * 1024 ** 3 + 1))
  assert.deepEqual([more.status, more.body?.sentence], [413, '“录像.mp4”超过了2GB。请分段剪辑或者压缩后分别上传。'])
})

test('an empty file is refused', async () => {
  assert.deepEqual((await announce('0')).body?.code, 'file.empty')
})

test('a foreign page, a stranger and an operator upload nothing', async () => {
  assert.equal((await announce('10', { 'x-xiezhi': '' })).status, 403)
  assert.equal((await announce('10', { origin: 'https://elsewhere.example' })).status, 403)
  assert.equal((await announce('10', { cookie: '' })).status, 401)
  assert.equal((await announce('10', { cookie: (await as('422800-operator')).cookie })).status, 403)
})

test('an upload is its owner’s: a colleague neither sees, sends, ends nor finishes it', async () => {
  const { id } = await handIn(app, clerk, '立案.pdf', pdf)
  for (const method of ['HEAD', 'PATCH', 'DELETE'] as const) {
    const answer = await app.inject({ method, url: `/api/uploads/${id}`, headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: colleague.cookie, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } })
    assert.equal(answer.statusCode, 404, method)
  }
  assert.equal((await finished(app, colleague, id)).status, 404)
})

test('an upload that is called off leaves nothing', async () => {
  const begun = await app.inject({ method: 'POST', url: '/api/uploads', headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: clerk.cookie, 'upload-length': '100', 'upload-metadata': `filename ${btoa('a.pdf')}` } })
  const id = String(begun.headers['location']).split('/').at(-1)!
  assert.equal((await app.inject({ method: 'DELETE', url: `/api/uploads/${id}`, headers: { ...ownPage, 'tus-resumable': '1.0.0', cookie: clerk.cookie } })).statusCode, 204)
  assert.deepEqual([...await db.superuser`select id from upload where id = ${id}`], [])
  assert.equal((await deps.files.incomingIds()).includes(id), false)
})

test('a name bears no folder and no control character', async () => {
  assert.equal((await handIn(app, clerk, '..\\..\\etc/pass\u0000wd\u202e.pdf', pdf)).body.name, 'passwd.pdf')
})
