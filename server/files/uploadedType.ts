import { refused } from '../store/refused.ts'
import { packedNames } from './zipDirectory.ts'

/** A kind of file that proves things: what a browser is told, what an official reads, and how its name may end. */
interface Kind { readonly mediaType: string, readonly name: string, readonly extensions: readonly string[] }

interface Known extends Kind {
  begins(head: Buffer): boolean
}

const at = (offset: number, ...bytes: readonly (number | string)[]) => (head: Buffer): boolean => {
  const wanted = Buffer.concat(bytes.map(part => typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part])))
  return head.subarray(offset, offset + wanted.length).equals(wanted)
}
const boxOf = (...brands: readonly string[]) => (head: Buffer): boolean => at(4, 'ftyp')(head) && brands.includes(head.toString('latin1', 8, 12))
const anyOf = (...tests: readonly ((head: Buffer) => boolean)[]) => (head: Buffer): boolean => tests.some(test => test(head))

const type = (mediaType: string, name: string, extensions: string, begins: Known['begins']): Known => ({ mediaType, name, extensions: extensions.split(' '), begins })

/** What begins so is a program, whatever it is called. */
const programs = anyOf(at(0, 'MZ'), at(0, 0x7f, 'ELF'), at(0, '#!'), at(0, 0xca, 0xfe, 0xba, 0xbe), at(0, 0xfe, 0xed, 0xfa), at(0, 0xcf, 0xfa, 0xed, 0xfe), at(0, 0xce, 0xfa, 0xed, 0xfe), at(0, 'L', 0, 0, 0, 0x01, 0x14, 0x02, 0))
/** What an operating system runs, in an archive that nobody here opens. */
const programNames = /\.(exe|com|scr|pif|msi|msp|dll|sys|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|cpl|jar|apk|app|sh|lnk|reg|gadget|chm)$/i

const known: readonly Known[] = [
  type('application/pdf', 'PDF', 'pdf', at(0, '%PDF-')),
  type('image/png', 'PNG图片', 'png', at(0, 0x89, 'PNG\r\n', 0x1a, '\n')),
  type('image/jpeg', 'JPEG图片', 'jpg jpeg jpe jfif', at(0, 0xff, 0xd8, 0xff)),
  type('image/gif', 'GIF图片', 'gif', anyOf(at(0, 'GIF87a'), at(0, 'GIF89a'))),
  type('image/bmp', 'BMP图片', 'bmp', head => at(0, 'BM')(head) && head.readUInt32LE(6) === 0),
  type('image/webp', 'WebP图片', 'webp', head => at(0, 'RIFF')(head) && at(8, 'WEBP')(head)),
  type('image/tiff', 'TIFF图片', 'tif tiff', anyOf(at(0, 'II*', 0), at(0, 'MM', 0, '*'))),
  type('image/heic', 'HEIC图片', 'heic heif', boxOf('heic', 'heix', 'hevc', 'mif1', 'msf1')),
  type('audio/mp4', 'M4A录音', 'm4a mp4', boxOf('M4A ', 'M4B ')),
  type('video/quicktime', 'MOV录像', 'mov', boxOf('qt  ')),
  type('video/mp4', 'MP4录像', 'mp4 m4v 3gp m4a', at(4, 'ftyp')),
  type('video/webm', 'WebM录像', 'webm mkv', at(0, 0x1a, 0x45, 0xdf, 0xa3)),
  type('video/x-msvideo', 'AVI录像', 'avi', head => at(0, 'RIFF')(head) && at(8, 'AVI ')(head)),
  type('video/x-ms-wmv', 'WMV录像、录音', 'wmv wma asf', at(0, 0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11)),
  type('video/mpeg', 'MPEG录像', 'mpg mpeg vob', at(0, 0, 0, 1, 0xba)),
  type('video/mp2t', 'TS录像', 'ts mts m2ts', head => head[0] === 0x47 && head[188] === 0x47),
  type('audio/wav', 'WAV录音', 'wav', head => at(0, 'RIFF')(head) && at(8, 'WAVE')(head)),
  type('audio/ogg', 'OGG录音', 'ogg oga opus', at(0, 'OggS')),
  type('audio/flac', 'FLAC录音', 'flac', at(0, 'fLaC')),
  type('audio/amr', 'AMR录音', 'amr', at(0, '#!AMR')),
  type('audio/mpeg', 'MP3录音', 'mp3', head => at(0, 'ID3')(head) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)),
  type('audio/aac', 'AAC录音', 'aac', head => head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0),
  type('application/x-ole-storage', '旧版Office文档', 'doc xls ppt wps et dps', at(0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
]

const packages: readonly (Kind & { readonly holds: string })[] = [
  { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'DOCX文档', extensions: ['docx'], holds: 'word/document.xml' },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'XLSX表格', extensions: ['xlsx'], holds: 'xl/workbook.xml' },
  { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', name: 'PPTX演示文稿', extensions: ['pptx'], holds: 'ppt/presentation.xml' },
  { mediaType: 'application/ofd', name: 'OFD', extensions: ['ofd'], holds: 'OFD.xml' },
]
const archive = { mediaType: 'application/zip', name: 'ZIP压缩包', extensions: ['zip'] }
const text = { mediaType: 'text/plain', name: '纯文本', extensions: ['txt', 'csv', 'tsv', 'log', 'md', 'json'] }

/** What can be read of a file without reading all of it. */
export interface Glimpse {
  /** The first bytes, 64 KiB where there are so many. */
  readonly head: Buffer
  readonly bytes: number
  readonly path: string
  /** Marks found while the whole was read: `_VBA_PROJECT` of old documents. */
  readonly macros: boolean
}

/**
 * The media type of a file by its content; refused with a sentence where it is a program, holds macros, is nothing that proves things, or bears
 * the extension of something else. An archive is never unpacked: the list at its end names what is in it.
 */
export async function uploadedType(fileName: string, glimpse: Glimpse): Promise<string> {
  const { head } = glimpse
  const extension = /\.([^.]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (programs(head) && !at(0, '#!AMR')(head)) throw refuse(fileName, 'file.program', '是可执行的程序或者脚本，不作为证据文件收存。需要保全程序本身的，请压缩加密后封存在介质上，登记为物证。')
  const found = at(0, 'PK', 3, 4)(head) ? await packageOf(fileName, glimpse) : known.find(({ begins }) => begins(head)) ?? textOf(head)
  if (!found) throw refuse(fileName, 'file.kind', '不是可以收存的文件。请上传 PDF、OFD、图片、录音、录像、DOCX、XLSX、PPTX、纯文本或者 ZIP。')
  if (found.mediaType === 'application/x-ole-storage' && glimpse.macros) throw macros(fileName)
  if (!found.extensions.includes(extension)) throw refuse(fileName, 'file.extension', `的内容是${found.name}，与扩展名${extension ? `“.${extension}”` : '（没有扩展名）'}不符。请核对文件，改正扩展名后再上传。`)
  return found.mediaType
}

async function packageOf(fileName: string, { path, bytes }: Glimpse): Promise<Kind | undefined> {
  const names = await packedNames(path, bytes)
  if (!names) throw refuse(fileName, 'file.broken', '是损坏的压缩包或者文档。请重新导出后再上传。')
  if (names.some(name => /(^|\/)vbaProject\.bin$/i.test(name))) throw macros(fileName)
  const program = names.find(name => programNames.test(name))
  if (program) throw refuse(fileName, 'file.program', `里有程序“${program.split('/').at(-1)!.slice(0, 60)}”，不能收存。请只压缩材料本身。`)
  return packages.find(({ holds }) => names.includes(holds)) ?? archive
}

function textOf(head: Buffer): Kind | undefined {
  if (head.some(byte => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return undefined
  return ['utf-8', 'gb18030'].some(encoding => decodes(head, encoding)) ? text : undefined
}

/** A character may be cut at the end of what was read. */
function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

const macros = (fileName: string) => refuse(fileName, 'file.macros', '含有宏，不收存。请另存为不含宏的 DOCX、XLSX 或者 PDF 后再上传。')
const refuse = (fileName: string, code: string, says: string) => refused(code, 415, `“${fileName}”${says}`)
