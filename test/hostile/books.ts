import { deflateRawSync } from 'node:zlib'
import { penaltyFile, penaltyRow } from '../recordsOffice.ts'
import { book, bookParts, cell, rowOf, zipped, type Book } from './zipped.ts'
import type { Case } from './texts.ts'

const head = penaltyFile().split('\n')[0]!.split(',')
const plain = penaltyRow('1').split(',')
const place = (name: string): number => head.indexOf(name)
const rows = [head, plain]
const [decided, fine, uscc] = [place('decidedAt'), place('fineAmount'), place('uscc')]
const withCell = (at: number, xml: string, more: Book = {}): Buffer => book({ data: rowOf(1, head) + rowOf(2, plain, { [at]: xml }), ...more })
const whole = book({ rows })
const day = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
const own = (format: string): string => `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts>${day}`
const serial = (value: string, style = 1): string => `<c r="N2" s="${style}"><v>${value}</v></c>`
const sheetPart = 'xl/worksheets/sheet1.xml'
const instead = (name: string, part: object | null): Buffer => book({ rows, instead: { [name]: part } as never })
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const two = (state: string): string => `<sheet name="底稿" sheetId="1" state="${state}" r:id="rId1"/>`

const archives: Case[] = [
  ['a workbook', whole],
  ['a workbook cut in the middle', whole.subarray(0, whole.length / 2)],
  ['a workbook without its last byte', whole.subarray(0, -1)],
  ['a workbook without its first bytes', Buffer.concat([Buffer.from('PK\u0003\u0004'), whole.subarray(40)])],
  ['an archive of nothing', zipped([])],
  ['an archive of a CSV', zipped([{ name: '处罚.csv', content: penaltyFile(penaltyRow('1')) }])],
  ['an archive of a workbook', zipped([{ name: '处罚.xlsx', content: whole }])],
  ['archives within archives', Array.from({ length: 10 }).reduce<Buffer>((inner) => zipped([{ name: 'inner.zip', content: inner }]), whole)],
  ['a document of text', zipped([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<document/>' }])],
  ['an archive with three thousand files', zipped(Array.from({ length: 3_000 }, (_, at) => ({ name: `f${at}`, content: '', method: 0 })))],
  ['a name twice in an archive', zipped([...bookParts({ rows }), { name: sheetPart, content: '<worksheet/>' }])],
  ['a password', book({ rows, instead: { [sheetPart]: { flags: 1 } } })],
  ['an old workbook of Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])],
  ['a strange way to pack', instead(sheetPart, { method: 12 })],
  ['a wrong sum', instead(sheetPart, { crc: 1 })],
  ['a sheet that is longer than it says', instead(sheetPart, { unpacked: 10 })],
  ['a sheet that is packed longer than the file', instead(sheetPart, { packed: 50_000_000 })],
  ['an archive with a comment', zipped(bookParts({ rows }), '备注')],
  ['an archive that claims another table', Buffer.concat([whole.subarray(0, -6), Buffer.from([0xff, 0xff, 0xff, 0x7f, 0, 0])])],
  ['a sheet of nothing but blanks, packed a thousandfold', instead(sheetPart, { content: Buffer.alloc(80_000_000, 0x20) })],
  ['rows without cells, packed a thousandfold', instead(sheetPart, { content: `<worksheet><sheetData>${'<row/>'.repeat(7_000_000)}</sheetData></worksheet>` })],
  ['a text that is packed a thousandfold', book({ rows, strings: `<si><t>${'a'.repeat(60_000_000)}</t></si>` })],
  ['bytes that do not unpack', instead(sheetPart, { method: 8, content: 'x', packed: deflateRawSync('x').length + 4 })],
]

const parts: Case[] = [
  ['no workbook in it', instead('xl/workbook.xml', null)],
  ['no relations of the workbook', instead('xl/_rels/workbook.xml.rels', null)],
  ['no sheet', instead(sheetPart, null)],
  ['a sheet outside the archive', instead('xl/_rels/workbook.xml.rels', { content: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>' })],
  ['a sheet on the net', instead('xl/_rels/workbook.xml.rels', { content: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://example.com/sheet.xml" TargetMode="External"/></Relationships>' })],
  ['an empty sheet', book({ data: '' })],
  ['a declaration of a document', book({ rows, prolog: '<!DOCTYPE worksheet>' })],
  ['entities that grow', book({ rows, prolog: entity })],
  ['an entity from a file', book({ rows, prolog: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>' })],
  ['an entity that nobody declared', withCell(place('name'), '<c r="H2" t="inlineStr"><is><t>&secret;</t></is></c>')],
  ['a declaration in the shared texts', book({ rows, strings: '<!DOCTYPE x [<!ENTITY x "y">]><si><t>&x;</t></si>' })],
  ['a sign by its number', withCell(place('name'), '<c r="H2" t="inlineStr"><is><t>&#26576;&#x67D0;</t></is></c>')],
  ['a sign by a number that is none', withCell(place('name'), '<c r="H2" t="inlineStr"><is><t>&#x110000;</t></is></c>')],
  ['a sheet that stops', book({ data: `${rowOf(1, head)}<row r="2"><c r="A2" t="inlineStr"><is><t>A`, instead: { [sheetPart]: { content: `<worksheet><sheetData>${rowOf(1, head)}<row r="2"><c><is><t>A` } } })],
  ['elements closed too often', book({ data: `${rowOf(1, head)}</sheetData></worksheet></x></y>` })],
  ['a hundred thousand elements one in another', book({ data: rowOf(1, head) + rowOf(2, plain), after: `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` })],
  ['an attribute that never ends', instead(sheetPart, { content: `<worksheet><sheetData a="${'x'.repeat(2_000_000)}` })],
  ['a comment that never ends', instead(sheetPart, { content: `<worksheet><!-- ${'x'.repeat(2_000_000)}` })],
  ['a sheet in UTF-16', instead(sheetPart, { content: Buffer.from(`\ufeff<worksheet><sheetData>${rowOf(1, head)}${rowOf(2, plain)}</sheetData></worksheet>`, 'utf16le') })],
  ['a sheet in GB18030', instead(sheetPart, { content: Buffer.concat([Buffer.from('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'), Buffer.from([0xd0, 0xd0]), Buffer.from('</t></is></c></row></sheetData></worksheet>')]) })],
  ['a processing instruction', book({ rows, prolog: '<?xml-stylesheet href="http://example.com"?>' })],
  ['a cell in a section of raw text', withCell(place('name'), '<c r="H2" t="inlineStr"><is><t><![CDATA[某某 & <超市>]]></t></is></c>')],
  ['names with a prefix', instead(sheetPart, { content: `<x:worksheet xmlns:x="m"><x:sheetData>${(rowOf(1, head) + rowOf(2, plain)).replaceAll('</', '</x:').replaceAll(/<(?=[a-z])/g, '<x:')}</x:sheetData></x:worksheet>` })],
]

const cells: Case[] = [
  ['a hidden sheet', book({ rows, sheets: two('hidden') })],
  ['a very hidden sheet', book({ rows, sheets: two('veryHidden') })],
  ['merged cells', book({ rows, after: '<mergeCells><mergeCell ref="A2:C2"/></mergeCells>' })],
  ['merged cells in the header', book({ rows, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' })],
  ['a formula with its value', withCell(fine, '<c r="Q2"><f>2500*2</f><v>5000</v></c>')],
  ['a formula without a value', withCell(fine, '<c r="Q2"><f>2500*2</f></c>')],
  ['a formula with a text that calls out', withCell(place('name'), '<c r="H2" t="str"><f>WEBSERVICE("http://x")</f><v>某某</v></c>')],
  ['a formula that failed', withCell(fine, '<c r="Q2" t="e"><v>#REF!</v></c>')],
  ['a day as a number', withCell(decided, serial('46113'), { styles: day })],
  ['a day as a number from 1904', withCell(decided, serial('44651'), { styles: day, workbook: '<workbookPr date1904="1"/>' })],
  ['a day as a number in a Chinese format', withCell(decided, serial('46113', 2), { styles: own('yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;') })],
  ['a number in a format with quoted letters', withCell(fine, '<c r="Q2" s="2"><v>5000</v></c>', { styles: own('#,##0&quot;yuan d&quot;') })],
  ['a day as a number without a format', withCell(decided, '<c r="N2"><v>46113</v></c>')],
  ['29 February 1900', withCell(decided, serial('60'), { styles: day })],
  ['28 February 1900', withCell(decided, serial('59'), { styles: day })],
  ['day zero', withCell(decided, serial('0'), { styles: day })],
  ['a day before all days', withCell(decided, serial('-5'), { styles: day })],
  ['a day after all days', withCell(decided, serial('9999999'), { styles: day })],
  ['a day as text of the newer standard', withCell(decided, '<c r="N2" t="d"><v>2026-04-01T00:00:00</v></c>')],
  ['a credit code as a number', withCell(uscc, `<c r="I2"><v>911101051949123100</v></c>`)],
  ['an identity number with a power of ten', withCell(uscc, `<c r="I2"><v>1.10105194912310016E17</v></c>`)],
  ['a sum that binary numbers miss', withCell(fine, '<c r="Q2"><v>5000.0000000000009</v></c>')],
  ['a number that is none', withCell(fine, '<c r="Q2"><v>abc</v></c>')],
  ['a shared text that is not there', withCell(place('name'), '<c r="H2" t="s"><v>7</v></c>')],
  ['a shared text with a negative number', withCell(place('name'), '<c r="H2" t="s"><v>-1</v></c>')],
  ['a shared text __proto__', withCell(place('name'), '<c r="H2" t="s"><v>__proto__</v></c>')],
  ['a shared text with a guide to its pronunciation', withCell(place('name'), '<c r="H2" t="s"><v>0</v></c>', { strings: '<si><t>某某超市</t><rPh sb="0" eb="2"><t>ムームー</t></rPh></si>' })],
  ['a text in several runs', withCell(place('name'), '<c r="H2" t="inlineStr"><is><r><t>某某</t></r><r><rPr><b/></rPr><t>超市</t></r></is></c>')],
  ['a truth value', withCell(place('name'), '<c r="H2" t="b"><v>1</v></c>')],
  ['an escaped zero in a text', withCell(place('name'), cell('H2', '某_x0000_某'))],
  ['a cell in the last column', book({ data: rowOf(1, head) + rowOf(2, [...plain]).replace('</row>', `${cell('XFD2', 'x')}</row>`) })],
  ['a cell behind the last column', book({ data: rowOf(1, head) + rowOf(2, plain).replace('</row>', `${cell('XFE2', 'x')}</row>`) })],
  ['a cell far behind', book({ data: rowOf(1, head) + rowOf(2, plain).replace('</row>', `${cell('ZZZZZZZZ2', 'x')}</row>`) })],
  ['a cell without a place', book({ data: rowOf(1, head) + rowOf(2, plain).replaceAll(/<c r="[A-Z]+2"/g, '<c') .replace('<row r="2">', '<row>') })],
  ['a cell with a place that is none', withCell(0, '<c r="??" t="inlineStr"><is><t>A</t></is></c>')],
  ['digits in full width in a workbook', withCell(fine, cell('Q2', '５０００'))],
  ['a row of a million signs', book({ data: rowOf(1, head) + rowOf(2, Array(40).fill('某'.repeat(32_000)) as string[]) })],
  ['our header in the second sheet', book({ rows: [['怎样填写']], sheets: '<sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="数据" sheetId="2" r:id="rId9"/>', more: [{ name: 'xl/worksheets/sheet2.xml', content: `<worksheet><sheetData>${rowOf(1, head)}${rowOf(2, plain)}</sheetData></worksheet>` }], instead: { 'xl/_rels/workbook.xml.rels': { content: '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>' } } })],
]

export const books: readonly Case[] = [archives, parts, cells].flat()
