import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import { laws } from '../../laws/registry.ts'
import { testDatabase } from '../../test/database.ts'

const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'xiezhi-texts-'))
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await db.drop()
})

function law(...args: string[]): Promise<{ code: number, out: string, err: string }> {
  return new Promise(resolve => execFile(process.execPath, [join(import.meta.dirname, '../main.ts'), 'law', ...args], { env: { ...process.env, DATABASE_URL: db.url, NO_COLOR: '1' } },
    (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err })))
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const { id, title } = laws[1]!
const lines = (second: string) => [title, '（2020年1月1日某省通过）', '第一章　总则', '第一条（目的）　为了甲。', '第二条　下列情形：', '（一）乙；', `（二）${second}。`, '第二条之一　丁。']
const text = file('law.txt', lines('丙').join('\n'))
const parsed = {
  title, adopted: '（2020年1月1日某省通过）',
  chapters: [{ level: '章', number: 1, title: '总则', first: { number: 1 }, last: { number: 2, suffix: 1 } }],
  articles: [
    { number: 1, caption: '（目的）', paragraphs: [{ text: '为了甲。', items: [] }] },
    { number: 2, paragraphs: [{ text: '下列情形：', items: ['乙；', '丙。'] }] },
    { number: 2, suffix: 1, paragraphs: [{ text: '丁。', items: [] }] },
  ],
  problems: [],
}

test('law parse --json prints what was understood, in exactly this shape', async () => {
  const { code, out, err } = await law('parse', text, '--json')
  assert.deepEqual([code, err, JSON.parse(out)], [0, '', parsed])
})

test('a DOCX without styles is understood alike', async () => {
  const docx = file('law.docx', await Packer.toBuffer(new Document({ sections: [{ children: lines('丙').map(line => new Paragraph(line)) }] })))
  assert.deepEqual(JSON.parse((await law('parse', docx, '--json')).out), parsed)
})

test('without --json it is an outline to read', async () => {
  const { out } = await law('parse', text)
  assert.equal(out, `《${title}》\n（2020年1月1日某省通过）\n3 条，1 个章节，全部读懂\n\n第一章　总则\n第一条（目的）\n  　　 为了甲。\n第二条\n  　　 下列情形：\n      （一）乙；\n      （二）丙。\n第二条之一\n  　　 丁。\n`)
})

test('what stands round the articles is shown with them', async () => {
  const { out } = await law('parse', file('round.txt', '甲解释\n为正确审理渡口案件，制定本解释。\n第一条 甲。\n附件：名录\n甲渡口\n乙渡口'))
  assert.equal(out, '《甲解释》\n1 条，1 个附件，全部读懂\n\n第一条之前\n  为正确审理渡口案件，制定本解释。\n第一条\n  　　 甲。\n\n附件：名录\n  甲渡口\n  乙渡口\n')
})

test('problems end with 0, a file that cannot be read with 2', async () => {
  const doubtful = await law('parse', file('doubtful.txt', '甲办法\n第一条 甲。\n第三条 乙。'))
  assert.deepEqual([doubtful.code, /存疑　第3行是第三条，前面是第一条，条次不相连/.test(doubtful.out)], [0, true])
  const broken = await law('parse', file('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])))
  assert.deepEqual([broken.code, broken.out, broken.err], [2, '', '这是旧版 Word 或 WPS 的文件（.doc、.wps）。请打开后另存为 DOCX 或者纯文本，再试。\n'])
  assert.match((await law('parse', join(folder, 'none'))).err, /^没有文件 .*，请核对路径。\n$/)
  assert.match((await law('parse', folder)).err, /是文件夹，请写明一个文件。\n$/)
  assert.equal((await law('parse')).code, 2)
})

test('law text import finds the law by its title, and says what changed against the text before', async () => {
  const first = await law('text', 'import', text)
  assert.equal(first.code, 0)
  assert.match(first.out, new RegExp(`^已导入《${title}》（${id}）：3 条。\n`))
  assert.match((await law('text', 'import', text)).out, /的文本与现有的相同，没有变化。/)
  const second = await law('text', 'import', file('new.txt', [...lines('戊').slice(0, -1), '第三条　己。'].join('\n')), '--law', id)
  assert.match(second.out, /新增　第三条\n {2}删去　第二条之一\n {2}改动　第二条\n/)
  assert.equal((await db.superuser`select from law_text`).length, 2)
})

test('law text list names the laws with and without a text', async () => {
  const { out } = await law('text', 'list')
  assert.match(out, new RegExp(`${id} +3 条 .*命令行　new.txt　${title}`))
  const rows = JSON.parse((await law('text', 'list', '--json')).out) as { law: string, imported: { articles: number } | null }[]
  assert.deepEqual(rows.map(row => row.law), laws.map(each => each.id))
  assert.equal(rows.filter(({ imported }) => imported).length, 1)
})

test('a text that fits no law, or not the one that was named, is refused and nothing is stored', async () => {
  const other = file('other.txt', '甲办法\n第一条 甲。')
  assert.match((await law('text', 'import', other)).err, /^没有标题为《甲办法》的法规。已有的是：/)
  const named = await law('text', 'import', other, '--law', id)
  assert.deepEqual([named.code, named.err], [2, `文件的标题是《甲办法》，不是《${title}》，不能作为后者的文本导入。\n`])
  assert.match((await law('text', 'import', other, '--law', 'nowhere')).err, /^没有编号为“nowhere”的法规/)
  assert.match((await law('text', 'import', file('empty.txt', title))).err, /没有读出任何一条/)
  assert.match((await law('text', 'export')).err, /^用法：/)
  assert.equal((await db.superuser`select from law_text where law_id <> ${id}`).length, 0)
})
