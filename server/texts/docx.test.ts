import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import PizZip from 'pizzip'
import { Trouble } from '../trouble.ts'
import { lawTextOf, sourceOf } from './read.ts'

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** A DOCX as word processors write them, of a body and what else it needs. */
function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const zip = new PizZip()
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
  zip.file('word/document.xml', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${body}</w:body></w:document>`)
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: string[]): string => `<w:p>${runs.map((each) => (each.startsWith('<') ? each : run(each))).join('')}</w:p>`
const lines = (bytes: Uint8Array): string[] => sourceOf(bytes).text.split('\n')
const refusedWith = (code: string, bytes: Uint8Array): void => { assert.throws(() => sourceOf(bytes), (error) => error instanceof Trouble && error.code === code && error.message.endsWith('。')) }

test('paragraphs without any style, cut into runs, make the law', () => {
  const text = lawTextOf(docx([p('甲县', '渡口', '条例'), p('（2020年1月1日甲县人民代表大会通过）'), p('第一章　总则'), p('第一', '条　为了渡河，', '制定本条例。'), p(), p('第二条　渡船不得：'), p('（一）超载；'), p('（二）夜航。')].join('')))
  assert.deepEqual(text, {
    title: '甲县渡口条例', adopted: '（2020年1月1日甲县人民代表大会通过）', problems: [],
    chapters: [{ level: '章', number: 1, title: '总则', first: { number: 1 }, last: { number: 2 } }],
    articles: [{ number: 1, paragraphs: [{ text: '为了渡河，制定本条例。', items: [] }] }, { number: 2, paragraphs: [{ text: '渡船不得：', items: ['超载；', '夜航。'] }] }],
  })
})

test('breaks end a line, tabs are spaces, entities are signs', () => {
  assert.deepEqual(lines(docx(p('<w:r><w:t>第一条</w:t><w:tab/><w:t>甲 &amp; 乙&#8212;丙：</w:t><w:br/><w:t>（一）丁。</w:t></w:r>'))), ['第一条　甲 & 乙—丙：', '（一）丁。'])
})

test('what tracked changes insert counts, what they delete does not', () => {
  const body = p('第一条　甲', `<w:ins w:id="1">${run('乙')}</w:ins>`, '<w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>', `<w:moveFrom w:id="3">${run('丁')}</w:moveFrom>`, `<w:moveTo w:id="4">${run('戊')}</w:moveTo>`, '。')
  assert.deepEqual(lines(docx(body)), ['第一条　甲乙戊。'])
})

test('a paragraph whose mark was deleted joins the next', () => {
  assert.deepEqual(lines(docx(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('第一条　甲')}</w:p>${p('乙。')}`)), ['第一条　甲乙。'])
})

test('a text box stands once, behind its paragraph', () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p('框中')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框中')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
  assert.deepEqual(lines(docx(p('正文。', box) + p('以下。'))), ['正文。', '框中', '以下。'])
})

test('field codes and hidden readings of characters do not print', () => {
  assert.deepEqual(lines(docx(p('<w:r><w:instrText>PAGE</w:instrText></w:r>', '甲', '<w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>乙</w:t></w:r></w:rubyBase></w:ruby>'))), ['甲乙'])
})

test('rows of a table are lines, cells set off by tabs; a single cell is layout', () => {
  const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((each) => p(each)).join('')}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('级别')}${cell('罚款', '（元）')}</w:tr></w:tbl><w:tbl><w:tr>${cell('第一条　甲。', '第二条　乙。')}</w:tr></w:tbl>`
  assert.deepEqual(lines(docx(table)), ['级别\t罚款 （元）', '第一条　甲。', '第二条　乙。'])
})

const level = (at: number, format: string, text: string): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering ${namespaces}>
  <w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%2.%3')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'japaneseCounting', '第%1条')}${level(1, 'decimalEnclosedCircle', '%2')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`
const numbered = (list: number, at: number, text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text && run(text)}</w:p>`

test('automatic numbers are written out: chapters, articles, items', () => {
  const body = [p('甲条例'), numbered(1, 0, '总则'), numbered(2, 0, '甲：'), numbered(1, 1, '子；'), numbered(1, 1, '丑。'), numbered(1, 0, '附则'), numbered(2, 0, '乙：'), numbered(3, 1, '寅；'), numbered(3, 1, '卯。')].join('')
  const text = lawTextOf(docx(body, { 'word/numbering.xml': numbering }))
  assert.deepEqual(text.problems, [])
  assert.deepEqual(text.chapters.map(({ number, title }) => [number, title]), [[1, '总则'], [2, '附则']])
  assert.deepEqual(text.articles.map(({ number, paragraphs }) => [number, paragraphs]), [[1, [{ text: '甲：', items: ['子；', '丑。'] }]], [2, [{ text: '乙：', items: ['寅；', '卯。'] }]]])
})

test('a number may come with a style, and with the one it is based on', () => {
  const styles = `<w:styles ${namespaces}><w:style w:styleId="条"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="条2"><w:basedOn w:val="条"/></w:style></w:styles>`
  const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="条2"/></w:pPr>${run(text)}</w:p>`
  assert.deepEqual(lines(docx(styled('甲。') + styled('乙。'), { 'word/numbering.xml': numbering, 'word/styles.xml': styles })), ['第一条　甲。', '第二条　乙。'])
})

test('an empty numbered paragraph prints no number and takes none', () => {
  assert.deepEqual(lines(docx(numbered(2, 0, '甲。') + numbered(2, 0, '') + numbered(2, 0, '乙。'), { 'word/numbering.xml': numbering })), ['第一条　甲。', '', '第二条　乙。'])
})

const related = (kind: string, target: string, id = 'a'): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`
const embeds = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="a"/>'
const page = '<html><head><style>p { margin: 0 }</style></head><body><h1>甲条例</h1>\n<p>第一条　为了\n  渡河，<b>制定</b>\n本条例。</p><p>第二条&nbsp;乙。</p></body></html>'
const archive = (encoding: string, charset: string, body: string): string =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n type="text/html";\r\n boundary="--=x"\r\n\r\n----=x\r\nContent-Type: text/html;\r\n charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=x\r\nContent-Type: image/png\r\n\r\nPNG\r\n----=x--\r\n`
const quoted = (bytes: Uint8Array): string => [...bytes].map((byte, at) => (byte > 0x7e || byte === 0x3d || byte < 0x20 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)) + (at % 20 === 19 ? '=\r\n' : '')).join('')

for (const [kind, target, content] of [
  ['a page', 'afchunk.htm', page],
  ['an archive, quoted-printable', '/word/afchunk.mht', archive('quoted-printable', 'utf-8', quoted(Buffer.from(page)))],
  ['an archive, base64 of GB 2312', 'afchunk.mht', archive('base64', 'gb2312', iconv.encode(page, 'gb2312').toString('base64'))],
  ['an archive as it stands', 'afchunk.mht', archive('8bit', 'utf-8', page)],
] as const) {
  test(`a body that is an embedded web page is read: ${kind}`, () => {
    const { title, articles, problems } = lawTextOf(docx(embeds, { 'word/_rels/document.xml.rels': related('aFChunk', target), 'word/afchunk.htm': content, 'word/afchunk.mht': content }))
    assert.deepEqual([title, problems, articles.map(({ paragraphs }) => paragraphs.map(({ text }) => text))], ['甲条例', [], [['为了渡河，制定本条例。'], ['乙。']]])
  })
}

test('an embedded page is read once, and counts towards what a package may unpack to', () => {
  const twice = sourceOf(docx(embeds + embeds, { 'word/_rels/document.xml.rels': related('aFChunk', 'a.htm'), 'word/a.htm': '<p>第一条　甲。</p>' }))
  assert.deepEqual([twice.text.trim(), twice.omitted], ['<p>第一条　甲。</p>', ['有1处嵌入的文档读不出来，没有读入']])
  refusedWith('text-too-large', docx(embeds, { 'word/_rels/document.xml.rels': related('aFChunk', 'a.htm'), 'word/a.htm': '<p>'.padEnd(66 * 1024 * 1024) }))
})

test('a web archive by itself is read alike', () => {
  assert.equal(lawTextOf(Buffer.from(archive('quoted-printable', 'utf-8', quoted(Buffer.from(page))))).articles.length, 2)
})

test('the strict form, other prefixes and another name of the body are the same document', () => {
  const zip = new PizZip()
  zip.file('_rels/.rels', related('officeDocument', 'word/document2.xml'))
  zip.file('word/document2.xml', '<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:pPr><n:numPr><n:ilvl n:val="0"/><n:numId n:val="2"/></n:numPr></n:pPr><n:r><n:t>甲。</n:t></n:r></n:p></n:body></n:document>')
  zip.file('word/_rels/document2.xml.rels', related('numbering', 'numbers.xml'))
  zip.file('word/numbers.xml', numbering)
  assert.deepEqual(lines(zip.generate({ type: 'uint8array' })), ['第一条　甲。'])
})

test('content controls, smart tags, fields and signs print what stands on paper', () => {
  assert.deepEqual(lines(docx([
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('第一条　甲。')}</w:sdtContent></w:sdt>`,
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处')}</w:sdtContent></w:sdt>`,
    p('第二条　', `<w:smartTag w:element="date">${run('2020年')}</w:smartTag>`, `<w:fldSimple w:instr="DATE">${run('1月')}</w:fldSimple>`, '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1日</w:t></w:r>', '<w:r><w:softHyphen/><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'),
  ].join(''))), ['第一条　甲。', '第二条　2020年1月1日A-1□'])
})

test('notes, hidden words and pictures are left out and said', () => {
  const hidden = (style: string) => `<w:r><w:rPr>${style}</w:rPr><w:t>藏</w:t></w:r>`
  const styles = `<w:styles ${namespaces}><w:style w:styleId="无"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
  const { text, omitted } = sourceOf(docx(p('第一条　甲', hidden('<w:vanish/>'), hidden('<w:rStyle w:val="无"/>'), hidden('<w:vanish w:val="0"/>').replace('藏', '显'), '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:drawing><a:blip/></w:drawing></w:r>', '。'), { 'word/styles.xml': styles, 'word/header1.xml': p('页眉'), 'word/footnotes.xml': p('脚注') }))
  assert.equal(text, '第一条　甲显。')
  assert.deepEqual(omitted, ['有1处脚注或者尾注，没有读入', '有2处隐藏的文字，没有读入', '有1幅图片，没有读入：其中如有文字，请与原件核对'])
})

test('a package that unpacks without end is not unpacked', () => {
  refusedWith('text-too-large', docx(p('甲'.repeat(30_000_000))))
})

test('declarations of entities are refused unread', () => {
  const zip = new PizZip()
  zip.file('word/document.xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>')
  refusedWith('text-suspicious', zip.generate({ type: 'uint8array' }))
})

test('what is no DOCX is refused with a way out', () => {
  const zip = new PizZip()
  zip.file('xl/workbook.xml', '<x/>')
  refusedWith('text-not-docx', zip.generate({ type: 'uint8array' }))
  refusedWith('text-embedded', docx('<w:altChunk/>'))
  const whole = docx(p('第一条　甲。'))
  refusedWith('text-broken', whole.subarray(0, whole.length - 30))
  for (const begins of [[0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0x7b, 0x5c, 0x72, 0x74, 0x66]]) refusedWith('text-unreadable', Uint8Array.from([...begins, 0, 1, 2]))
  refusedWith('text-unreadable', Uint8Array.from({ length: 400 }, (_, at) => at % 3))
  refusedWith('text-too-large', new Uint8Array(21 * 1024 * 1024))
})

test('damage anywhere in a package ends in a sentence or in text, never in a fault', () => {
  const whole = docx([p('甲条例'), p('第一条　甲。')].join(''), { 'word/numbering.xml': numbering })
  for (let at = 0; at < whole.length; at += 7) {
    const damaged = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ 0xff : byte))
    try {
      lawTextOf(damaged)
    } catch (error) {
      assert.ok(error instanceof Trouble, `byte ${at}: ${String(error)}`)
    }
  }
})
