import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import PizZip from 'pizzip'
import { mediaTypeOf } from './mediaType.ts'

const packed = (...names: string[]): Buffer => {
  const zip = new PizZip()
  for (const name of names) zip.file(name, '<x/>')
  return zip.generate({ type: 'nodebuffer' })
}

const told: readonly (readonly [name: string, bytes: Buffer, type: string | undefined])[] = [
  ['a PDF', Buffer.from('%PDF-1.7\n…'), 'application/pdf'],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a WebP', Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBP'), 'image/webp'],
  ['a scan as TIFF', Buffer.from([0x49, 0x49, 0x2a, 0x00, 8]), 'image/tiff'],
  ['a DOCX', packed('[Content_Types].xml', 'word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['an XLSX', packed('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['an OFD', packed('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
  ['text in UTF-8', Buffer.from('二〇二六年度计划\n'), 'text/plain'],
  ['text in GB18030', iconv.encode('二〇二六年度计划\r\n', 'gb18030'), 'text/plain'],
  ['another package', packed('run.exe'), undefined],
  ['a broken package', Buffer.from('PK\u0003\u0004 and no more'), undefined],
  ['a program', Buffer.from('MZ\u0000\u0001\u0002'), undefined],
  ['an old DOC', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), undefined],
]

for (const [name, bytes, type] of told) {
  test(`${name} is known by its content`, () => assert.equal(mediaTypeOf(bytes), type))
}
