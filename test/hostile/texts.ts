import iconv from 'iconv-lite'
import { penaltyFile, penaltyRow } from '../recordsOffice.ts'
import type { Hostile } from './outcome.ts'

/** What it is, and the file. What must become of it stands in outcomes.json under its title. */
export type Case = readonly [title: string, file: Hostile]

const one = penaltyFile(penaltyRow('1'))
const [head = ''] = one.split('\n')
const withRow = (more: Readonly<Record<string, string>>): string => penaltyFile(penaltyRow('1', more))
const many = penaltyFile(...Array.from({ length: 40 }, (_, at) => penaltyRow(at)))
const bytes = (...parts: (string | readonly number[])[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const insideNames = (broken: readonly number[]): Buffer => bytes(`${many}`, withRow({ name: '某' }).split('\n')[1]!.split('某')[0]!, broken, '\n')

const encoded = (['utf8', 'utf16le', 'utf16be', 'gb18030', 'gbk', 'gb2312'] as const).flatMap((encoding): Case[] => [
  [`${encoding}`, iconv.encode(one, encoding)],
  [`${encoding} with windows line ends`, iconv.encode(one.replaceAll('\n', '\r\n'), encoding)],
  [`${encoding} without a line end at the end`, iconv.encode(one.trimEnd(), encoding)],
])

const encodings: Case[] = [
  ...encoded,
  ['UTF-8 with its mark', iconv.encode(one, 'utf8', { addBOM: true })],
  ['UTF-16LE with its mark', iconv.encode(one, 'utf16le', { addBOM: true })],
  ['UTF-16BE with its mark', iconv.encode(one, 'utf16be', { addBOM: true })],
  ['GB18030 with characters of four bytes', iconv.encode(withRow({ name: '某某㐂𠮷饭店' }), 'gb18030')],
  ['UTF-8 with characters beyond the first plane', withRow({ name: '某某𠮷𪚥饭店' })],
  ['UTF-8 torn in its last character', Buffer.from(withRow({ penaltyContent: '罚款5000元', servedAt: '' })).subarray(0, -5)],
  ['a byte that UTF-8 does not know, far behind', insideNames([0xff, 0xfe, 0x41])],
  ['an overlong zero', insideNames([0xc0, 0x80])],
  ['half of a surrogate pair in UTF-8', insideNames([0xed, 0xa0, 0x80])],
  ['UTF-8 and GB18030 one behind the other', bytes(many.repeat(4), [...iconv.encode(penaltyRow('x', { name: '另一种编码的超市' }), 'gb18030')])],
  ['GB18030 and UTF-8 one behind the other', bytes([...iconv.encode(many.repeat(4), 'gb18030')], penaltyRow('x', { name: '另一种编码的超市' }))],
  ['GB18030 with a byte that it does not know', bytes([...iconv.encode(many, 'gb18030')], [0xff, 0xff], '\n')],
  ['UTF-16 with an odd number of bytes', Buffer.concat([iconv.encode(one, 'utf16le', { addBOM: true }), Buffer.from([0x41])])],
  ['UTF-16 with half of a surrogate pair', Buffer.concat([iconv.encode(one, 'utf16le', { addBOM: true }), Buffer.from([0x00, 0xd8, 0x2c, 0x00])])],
  ['UTF-32', Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), ...[...one].map((sign) => { const four = Buffer.alloc(4); four.writeUInt32LE(sign.codePointAt(0)!); return four })])],
  ['UTF-7', iconv.encode(one, 'utf-7')],
  ['Big5', iconv.encode(one, 'big5')],
  ['Shift_JIS', iconv.encode(withRow({ name: '株式会社テスト' }), 'shift_jis')],
  ['two marks at the beginning', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], one)],
  ['a mark in the middle', one.replace('甲市', '\ufeff甲市')],
  ['nothing but a mark', bytes([0xef, 0xbb, 0xbf])],
  ['a single byte', bytes([0x80])],
  ['nothing', ''],
  ['blanks and line ends', ' \r\n\n \t\n'],
  ['a thousand zeros', Buffer.alloc(1_000)],
  ['noise', Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7_919 + 13) % 251))],
]

const quotes: Case[] = [
  ['a quote that is never closed', one.replace('某某超市', '"某某超市')],
  ['a quote that is closed too early', one.replace('某某超市', '"某某"超市')],
  ['a quote in the middle of a cell', one.replace('某某超市', '某某"超市')],
  ['doubled quotes', one.replace('某某超市有限公司', '"某某""超市""有限公司"')],
  ['a line end in quotes', one.replace('罚款5000元', '"罚款\n5000元"')],
  ['a quote at the very end', `${one.trimEnd()}"`],
  ['only quotes', '""""""\n""""'],
  ['single quotes', one.replace('某某超市有限公司', "'某某超市'")],
  ['quotes of Chinese type', one.replace('某某超市有限公司', '“某某，超市”')],
  ['old Macintosh line ends', one.replaceAll('\n', '\r')],
  ['mixed line ends', `${head}\r\n${penaltyRow('1')}\n${penaltyRow('2')}\r${penaltyRow('3')}`],
  ['empty lines between', `${head}\n\n\n${penaltyRow('1')}\n\n${penaltyRow('2')}\n\n`],
  ['empty lines before the header', `\n\n${one}`],
  ['lines of commas', `${one}${','.repeat(18)}\n`],
  ['semicolons', one.replaceAll(',', ';')],
  ['tabs', one.replaceAll(',', '\t')],
  ['commas of Chinese type', one.replaceAll(',', '，')],
  ['bars', one.replaceAll(',', '|')],
  ['a comma too many', `${head}\n${penaltyRow('1')},\n`],
  ['a comma too few', `${head}\n${penaltyRow('1').replace(',,', ',')}\n`],
  ['a comma in an amount', withRow({ fineAmount: '"5,000"' })],
  ['a line of separators for spreadsheets', `sep=,\n${one}`],
]

const headers: Case[] = [
  ['no header', penaltyRow('1')],
  ['a header alone', head],
  ['a header twice', `${head}\n${one}`],
  ['a column twice', one.replace('actionNo', 'sourceRecordId')],
  ['a column without a name', one.replace('uscc', '')],
  ['a column that is nearly right', one.replace('decidedAt', 'decideAt')],
  ['a column in capitals', one.replace('decidedAt', 'DECIDEDAT')],
  ['a column with marks of direction', one.replace('decidedAt', '\u202edecidedAt')],
  ['a column with a space of no width', one.replace('decidedAt', 'decided\u200bAt')],
  ['a column with letters that look alike', one.replace('name', 'nаme')],
  ['a column __proto__', one.replace('uscc', '__proto__')],
  ['a column constructor', one.replace('uscc', 'constructor')],
  ['a column toString', one.replace('uscc', 'toString')],
  ['blanks round the names', one.replace(head, head.split(',').join(' , '))],
  ['a required column missing', one.replace('partyType', 'legalRep')],
  ['a hundred thousand columns', `${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join()}\n${'1,'.repeat(99_999)}1\n`],
  ['a million columns', `${'c,'.repeat(999_999)}c\n`],
  ['our header and a hundred thousand names more', `${head},${Array.from({ length: 100_000 }, (_, at) => `x${at}`).join()}\n`],
  ['a page of the web', `<!DOCTYPE html><html><table><tr><td>${head}</td></tr></table></html>`],
  ['a spreadsheet as XML of 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>'],
  ['a query', "SELECT * FROM enforcement_record; DROP TABLE alert;--"],
  ['the columns of both publicity files', 'CF_XDR_MC,XK_XDR_MC,CF_WSH,XK_WSH\n甲,乙,丙,丁\n'],
]

const values = ([
  ['a day that is none', { decidedAt: '2026-02-30' }], ['29 February of a common year', { decidedAt: '2026-02-29' }], ['a day with slashes', { decidedAt: '2026/4/1' }], ['a serial number for a day', { decidedAt: '46113' }],
  ['day zero of spreadsheets', { decidedAt: '1900-01-00' }], ['a day of the year 9999', { decidedAt: '9999-12-31' }], ['a day of five digits', { decidedAt: '12026-04-01' }], ['a negative year', { decidedAt: '-2026-04-01' }],
  ['a day that has not come', { decidedAt: '2027-01-01' }], ['hour 24', { servedAt: '2026-04-02 24:00' }], ['a time zone elsewhere', { servedAt: '2026-04-02T10:00:00Z' }],
  ['a day in full width', { decidedAt: '２０２６－０４－０１' }], ['an amount in full width', { fineAmount: '５０００' }], ['an amount in Chinese', { fineAmount: '伍仟元' }],
  ['an amount with a power', { fineAmount: '5e3' }], ['a negative amount', { fineAmount: '-5000' }], ['an amount beyond reason', { fineAmount: '99999999999999' }], ['an amount of a thousand digits', { fineAmount: '9'.repeat(1_000) }],
  ['infinity', { fineAmount: 'Infinity' }], ['not a number', { fineAmount: 'NaN' }], ['hexadecimal', { fineAmount: '0x1388' }], ['three decimals', { fineAmount: '5000.001' }], ['leading zeros', { fineAmount: '0005000' }],
  ['a credit code with a power', { uscc: '9.135E+17' }], ['a credit code whose check sign is wrong', { uscc: '91350100M000100Y44' }], ['a credit code in small letters', { uscc: '91350100m000100y43' }], ['a credit code with blanks', { uscc: '9135 0100 M000 100Y43' }],
  ['an identity number whose check sign is wrong', { partyType: 'PERSON', uscc: '', idType: 'ID_CARD', idNo: '110105194912310021' }], ['an identity number with a power', { partyType: 'PERSON', uscc: '', idType: 'ID_CARD', idNo: '1.10105E+17' }],
  ['a code that is none', { procedureType: 'SOMEHOW' }], ['a code named like a method', { procedureType: 'toString' }], ['a code __proto__', { procedureType: '__proto__' }], ['codes separated by blanks', { penaltyKindsText: 'FINE WARNING' }],
  ['a body that nobody knows', { bodyCode: 'nobody' }], ['a body like a path', { bodyCode: '../../etc/passwd' }], ['a body with a query', { bodyCode: "' or 1=1 --" }],
  ['a zero sign', { name: '某某\u0000超市' }], ['a bell', { name: '某某\u0007超市' }], ['an escape sequence of terminals', { name: '\u001b[31m某某' }], ['a mark of direction', { name: '某某\u202e市超' }], ['a space of no width', { name: '某\u200b某' }],
  ['a formula', { name: '=1+1' }], ['a formula that calls out', { name: '=HYPERLINK("http://x")'.replaceAll('"', '') }], ['a formula behind a plus', { name: '+cmd' }], ['a formula behind an at', { name: '@SUM' }],
  ['placeholder text', { actionNo: '无' }], ['a name of ten thousand signs', { name: '某'.repeat(10_000) }], ['a number of case of ten thousand signs', { actionNo: '1'.repeat(10_000) }],
  ['emoji', { name: '👩‍👩‍👧‍👦超市' }], ['marks piled up', { name: `某${'\u0301'.repeat(150)}` }], ['a script', { name: '<script>alert(1)</script>' }], ['an empty record number', { sourceRecordId: '' }], ['nothing but blanks', { name: '   ' }],
] as const).map(([title, more]): Case => [title, withRow(more)])

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const json = { actionKind: 'inspection', sourceSystem: '移动执法', sourceRecordId: '1', actionNo: '检1', bodyCode: '659801-market', partyType: 'ORG', name: '某某', uscc: '91350100M000100Y43', inspection: { startedAt: '2026-03-02', trigger: 'PLAN', planId: 'P', checkResult: 'NO_PROBLEM' } }
const line = (more: object): string => `${JSON.stringify({ ...json, ...more })}\n`
const raw = (inside: string): string => `${JSON.stringify(json).slice(0, -1)},${inside}}\n`

const jsons: Case[] = [
  ['a line', line({})],
  ['an array', JSON.stringify([json])],
  ['a broken line between two', `${line({})}{"broken\n${line({ sourceRecordId: '2' })}`],
  ['a comma at the end', line({}).replace('}}\n', '},}\n')],
  ['comments', `// records\n${line({})}`],
  ['a record over several lines', JSON.stringify(json, null, 2)],
  ['a number, a text, null', `{}\n1\n"x"\nnull\n`],
  ['lists a hundred thousand deep', `{"actionKind":${deep}}\n`],
  ['objects ten thousand deep', `${'{"steps":'.repeat(10_000)}1${'}'.repeat(10_000)}\n`],
  ['__proto__ as a key', raw('"__proto__":{"actionKind":"penalty","polluted":true}')],
  ['constructor as a key', raw('"constructor":{"prototype":{"polluted":true}}')],
  ['__proto__ inside', line({}).replace('"inspection":{', '"inspection":{"__proto__":{"polluted":true},')],
  ['a kind named like a method', line({ actionKind: 'toString' })],
  ['a kind __proto__', line({ actionKind: '__proto__' })],
  ['a number of four hundred digits', raw(`"version":${'9'.repeat(400)}`)],
  ['a number with a great power', raw('"version":1e999')],
  ['a key twice', raw('"name":"乙"')],
  ['a list where a value should be', line({ name: ['某某'] })],
  ['an object where a value should be', line({ name: { toString: 'x' } })],
  ['a value where a list should be', line({ steps: 'x' })],
  ['a value where an object should be', line({ inspection: 'x' })],
  ['another kind’s details', line({ penalty: { fineAmount: 1 } })],
  ['a text of ten thousand signs', line({ name: '某'.repeat(10_000) })],
  ['a hundred thousand steps that are none', line({ steps: Array(100_000).fill(0) })],
  ['half of a surrogate pair', raw('"legalRep":"\\ud800"')],
  ['a key with an escaped zero', raw('"legal\\u0000Rep":"x"')],
  ['a key that is half of a character', raw('"\\udc00":"x"')],
  ['an escaped zero', raw('"legalRep":"\\u0000"')],
  ['a line of more than a million signs', line({ name: '某'.repeat(1_100_000) })],
]

const chunk = Buffer.from('x'.repeat(65_536))
const endless = (first: string, again: Buffer) => async function* () { yield Buffer.from(first); for (;;) yield again }

const streams: Case[] = [
  ['a line that never ends', endless('', chunk)],
  ['a row that never ends', endless(`${head}\n`, chunk)],
  ['a quote that never ends', endless(`${head}\n"`, chunk)],
  ['a line of JSON that never ends', endless('{"name":"', chunk)],
  ['blanks that never end', endless('', Buffer.alloc(65_536, 0x20))],
]

export const texts: readonly Case[] = [encodings, quotes, headers, values, jsons, streams].flat()
