import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import mammoth from 'mammoth'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import { compose, textOf, type Block, type Paper } from '../../core/instruments/index.ts'
import { above, facts, machineUnder, onePage, ordering, paperOf, receipt } from '../../test/papers.ts'
import { renderDocx } from './docx.ts'
import { assertEqual, pdfPages, pdfText } from './equal.ts'
import { fontSet } from './fonts.ts'
import { pdfRenderer, type PdfRenderer } from './pdf.ts'

let fonts: string
let render: PdfRenderer
let scratch: string
before(async () => {
  fonts = await ensureFonts()
  render = pdfRenderer(fontSet(fonts, undefined))
  scratch = await mkdtemp(join(tmpdir(), 'xiezhi-fonts-'))
})
after(() => rm(scratch, { recursive: true }))

const agency = '某某自治区某某某自治州某某某县城市管理综合行政执法和应急保障局'
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const finding = (number: number): Block =>
  paragraph(`第${number}件案件由吉𠮷祥（执法证号：G12-3456）承办，对“占道经营”与 <b>A&B "C" 的处罚没有说明理由；联系邮箱 zhangsan@example.com，共涉及罚款12,345.67元。`)

/** Six pages and two attachments, with a table longer than a page and names of unusual length. */
const longPaper = (): Paper => ({
  ...onePage(), mark: `${agency}文件`, signedBy: agency, addressee: `${agency}（某某经济技术开发区分局）`, title: ['关于对某某县城市管理局', '行政处罚案件办理期限问题的', '行政执法监督意见书'],
  verification: '7F3K-Q2M9', note: '此件公开发布',
  body: [...onePage().body, ...Array.from({ length: 14 }, (_, index) => finding(index + 1))],
  attachments: [{
    title: '拟自行纠正的行政处罚案件清单',
    body: [{ kind: 'table', widths: [8, 26, 26, 20, 20], head: ['序号', '案号', '当事人', '罚款（元）', '存在问题'],
      rows: Array.from({ length: 24 }, (_, index) => [String(index + 1), `甲城罚〔2025〕${300 + index * 7}号`, ['某某商贸有限公司', '张喆', '李堃', '王祎', '欧阳㛃'][index % 5]!, `${200 + index * 350}.00`, '未经法制审核，且未告知陈述、申辩的权利']) }],
  }, { title: '填写说明', body: [paragraph('各项均据实填写。')] }],
  colophon: { copies: ['甲县人民政府办公室', '甲县监察委员会', '甲县人民检察院'], printedBy: '甲县司法局办公室', printedOn: '2026-03-12' },
})
const letter = (): Paper => paperOf(compose(machineUnder(ordering, [above]), 'urging', { ...facts, within: { unit: 'day', count: 15 }, verification: '7F3K-Q2M9' }))

for (const [what, make] of [['文件式', onePage], ['信函式', letter], ['表格式', receipt], ['长名称、附表、生僻字', longPaper]] as const) {
  test(`${what}：DOCX、PDF 与文书一字不差`, async () => {
    const paper = make()
    await assertEqual(paper, await renderDocx(paper), render(paper).pdf)
  })

  test(`${what}：同一文书两次得到相同的字节`, async () => {
    const paper = make()
    const again = pdfRenderer(fontSet(fonts, undefined))(paper)
    assert.ok(render(paper).pdf.equals(again.pdf))
    assert.ok(Buffer.from(await renderDocx(paper)).equals(await renderDocx(paper)))
  })
}

test('另一种 DOCX 读法读到同样的正文', async () => {
  const squash = (text: string): string => text.replace(/\s/gu, '')
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(onePage())) })
  assert.equal(squash(value), squash(textOf(onePage())))
})

test('六页正文、跨页的附表和很长的名称都排得下', () => {
  assert.ok(render(longPaper()).pages >= 9)
})

test('签名不单独成页，无论正文到哪一行为止', async () => {
  const { colophon: _, ...uncopied } = onePage()
  for (let count = 0; count < 24; count++) {
    const paper = { ...uncopied, body: [...uncopied.body, ...Array.from({ length: count }, () => paragraph('又一行。')), finding(1)] }
    const last = (await pdfPages(render(paper).pdf)).at(-1)!.replace(/\s/g, '')
    assert.match(last, /12,345\.67元。甲县司法局2026年3月12日$/, `${count} lines more`)
  }
})

test('标为草稿的 PDF 每页都有“草稿”', async () => {
  const { pdf, pages } = render(onePage(), { draft: true })
  assert.equal((await pdfText(pdf, { artefacts: true })).match(/草稿/g)?.length, pages)
})

test('字体没有的字，指出是哪个字', () => {
  assert.throws(() => render({ ...onePage(), addressee: '甲县\u{2B1A9}市场监督管理局' }), { code: 'paper.glyph', message: /“\u{2B1A9}”（U\+2B1A9）/u })
})

test('自造字不论字体里有没有都不能用', () => {
  assert.throws(() => render({ ...onePage(), addressee: '甲县\uE815局' }), { code: 'paper.glyph', message: /U\+E815/ })
})

test('PDF 与文书差一个字也不放过', async () => {
  const paper = onePage()
  const other = { ...paper, addressee: '甲县市场监督管理处' }
  await assert.rejects(assertEqual(paper, await renderDocx(paper), render(other).pdf), { code: 'paper.unequal', message: /PDF 的文字与文书不一致.*管理局：.*管理处：/ })
  await assert.rejects(assertEqual(paper, await renderDocx(other), render(paper).pdf), { code: 'paper.unequal', message: /DOCX/ })
})

test('文书里的标记只是文字', async () => {
  const text = '#panic("x") $1$ *粗* _斜_ @引用 \\ // 注释 [括号]'
  const paper = { ...onePage(), body: [paragraph(text)] }
  await assertEqual(paper, await renderDocx(paper), render(paper).pdf)
})

test('没有字体目录，说明怎样取得字体', () => {
  assert.throws(() => fontSet(join(scratch, 'none'), undefined), { code: 'paper.font', message: /没有公文字体.*\.\/xiezhi up/ })
})

test('单位指定的字体族不存在，指出是哪个', async () => {
  await writeFile(join(scratch, 'fonts.json'), JSON.stringify({ title: 'FZXiaoBiaoSong-B05S' }))
  assert.throws(() => pdfRenderer(fontSet(fonts, scratch))(onePage()), { code: 'paper.font', message: /fzxiaobiaosong-b05s/ })
})

test('单位指定的字体族优先使用', async () => {
  await writeFile(join(scratch, 'fonts.json'), JSON.stringify({ body: 'FandolHei' }))
  const own = pdfRenderer(fontSet(fonts, scratch))(onePage())
  assert.ok(!own.pdf.includes('FandolFang') && render(onePage()).pdf.includes('FandolFang'))
})

test('单位的字体说明写错了，指出文件和可以写什么', async () => {
  for (const wrong of ['{', '[]', '{"titel": "FandolSong"}', '{"title": 1}']) {
    await writeFile(join(scratch, 'fonts.json'), wrong)
    assert.throws(() => fontSet(fonts, scratch), { code: 'paper.font', message: /fonts\.json.*title、heading、body、latin/ })
  }
})
