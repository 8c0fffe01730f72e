import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { deflateSync, crc32 } from 'node:zlib'
import { ensureFonts } from '../../cli/setup/fonts.ts'
import { onePage, receipt } from '../../test/papers.ts'
import { binder, type Binding, type Part } from './binding.ts'
import { pdfPages } from './equal.ts'
import { fontSet, type FontSet } from './fonts.ts'
import { pdfRenderer } from './pdf.ts'

let fonts: FontSet
let papers: readonly Part[]
before(async () => {
  fonts = fontSet(await ensureFonts(), undefined)
  const render = pdfRenderer(fonts)
  papers = [onePage(), receipt()].map((paper): Part =>
    ({ title: paper.title.join(''), number: paper.number, by: '甲县司法局', on: paper.date, mediaType: 'application/pdf', bytes: render(paper).pdf }))
})

const cover: NonNullable<Binding['cover']> = { office: '甲县司法局', title: '甲司监案〔2026〕7号案卷', lines: [['案号', '甲司监案〔2026〕7号'], ['案由', '食品类案件㛃𠮷#超期']] }
const bound = async (more: Partial<Binding>) => await binder(fonts)({ parts: papers, duplex: false, date: '2026-07-13', ...more })
const textOf = async (pdf: Uint8Array): Promise<string[]> => (await pdfPages(pdf, { artefacts: true })).map(page => page.replace(/\s/g, ''))

/** A picture of one grey pixel. */
function png(): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')), chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))])
}

test('案卷：封面、目录、每件文书在目录所写的页上', async () => {
  const { pdf } = await bound({ cover })
  const text = await textOf(pdf)
  assert.match(text[0]!, /甲县司法局案卷案号甲司监案〔2026〕7号案由食品类案件㛃𠮷#超期/)
  assert.match(text[1]!, /卷内目录.*行政执法监督意见书2026\.3\.121.*送达回证2026\.3\.12[23456]/)
  assert.ok(text[2]!.includes('行政执法监督意见书'))
  assert.ok(text.at(-1)!.includes('送达回证'))
})

test('页号只编有字的页，写在外侧', async () => {
  const { pdf, pages } = await bound({ cover })
  assert.ok((await textOf(pdf)).at(-1)!.endsWith(String(pages - 2)))
})

test('双面打印：每件从正面开始，缺的一面空着', async () => {
  const [single, double] = [await bound({}), await bound({ duplex: true })]
  const odd = (await textOf(double.pdf)).findIndex(page => page.includes('送达回证'))
  assert.equal(odd % 2, 0)
  assert.ok(double.pages >= single.pages)
})

test('成批打印没有封面、目录和页号，次序不变', async () => {
  const { pdf } = await bound({ parts: papers.toReversed() })
  const text = await textOf(pdf)
  assert.ok(text[0]!.includes('送达回证') && !text.join('').includes('卷内目录'))
})

test('图片自成一页', async () => {
  const picture: Part = { title: '现场照片', number: '证据1', by: '甲县司法局', on: '2026-03-02', mediaType: 'image/png', bytes: png() }
  const { pages } = await bound({ parts: [picture, picture] })
  assert.equal(pages, 2)
})

test('打不开的 PDF 指出是哪一件', async () => {
  await assert.rejects(bound({ parts: [{ ...papers[0]!, title: '某证据', bytes: Buffer.from('%PDF-1.7 broken') }] }), { code: 'binding.unreadable', message: /“某证据”/ })
})

test('同样的材料装订两次，字节相同', async () => {
  const [one, other] = [await bound({ cover }), await bound({ cover })]
  assert.ok(one.pdf.equals(other.pdf))
})

test('内容不公开的，每一页都有取走的机关、人员和日期；公开的没有', async () => {
  const mark = '甲县司法局　孙二　2026-07-13'
  const [secret, open] = [await bound({ cover, mark }), await bound({ cover })]
  const [pages, others] = [await textOf(secret.pdf), await textOf(open.pdf)]
  assert.ok(pages.every(page => page.includes('甲县司法局孙二2026-07-13')))
  assert.ok(others.every(page => !page.includes('孙二')))
  assert.equal(pages.length, others.length)
})
