import { decodeText } from './decode.ts'

/** The HTML of a web page, or of the first page in a web archive (MHT): a multipart message whose parts may be quoted-printable or base64. */
export function pageOf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const message = messageIn(file)
  if (!message.type.startsWith('multipart/')) return inParagraphs(message.type.startsWith('text/') ? textOf(message) : decodeText(bytes))
  const parts = partsOf(message).map(messageIn)
  const page = parts.find(({ type }) => type === 'text/html') ?? parts.find(({ type }) => type.startsWith('text/'))
  return page ? inParagraphs(textOf(page)) : ''
}

/** A web archive begins with the header of a message. */
export const isArchive = (bytes: Uint8Array): boolean => /^\s*(?:MIME-Version\s*:|From\s*:.{0,150}Saved by|Content-Type\s*:\s*multipart)/is.test(Buffer.from(bytes.subarray(0, 400)).toString('latin1'))

interface Message {
  /** As text/html; empty where the header does not say. */
  readonly type: string
  readonly charset: string | undefined
  readonly boundary: string | undefined
  readonly encoding: string
  readonly body: Buffer
}

const longestHeader = 16 * 1024
const isHeaded = (file: Buffer): boolean => /^\s*(?:MIME-Version|From|Subject|Date|Content-[a-z-]{1,30})\s*:/i.test(file.toString('latin1', 0, 200))

/** A header ends at the first blank line; a line of it that is indented goes on with the one before. */
function messageIn(file: Buffer): Message {
  const [end, blank] = endOfHeader(file)
  const header = isHeaded(file) ? file.toString('latin1', 0, Math.min(end, longestHeader)).replace(/\r?\n[ \t]+/g, ' ') : ''
  const field = (name: string): string => new RegExp(`^\\s*${name}\\s*:\\s*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? ''
  const type = field('Content-Type')
  const parameter = (name: string): string | undefined => new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(type)?.slice(1).find(Boolean)
  return {
    type: type.split(';', 1).join('').trim().toLowerCase(), charset: parameter('charset'), boundary: parameter('boundary'),
    encoding: field('Content-Transfer-Encoding').toLowerCase(), body: header === '' ? file : file.subarray(blank),
  }
}

/** Where the header ends and where the body begins. */
function endOfHeader(file: Buffer): [number, number] {
  const ends = ['\r\n\r\n', '\n\n'].map((sign) => [file.indexOf(sign), sign.length] as const).filter(([at]) => at >= 0)
  const [at, length] = ends.toSorted(([one], [other]) => one - other)[0] ?? [file.length, 0]
  return [at, at + length]
}

/** No page has more parts: pictures, styles. */
const most = 1000

function partsOf({ boundary, body }: Message): Buffer[] {
  const parts: Buffer[] = []
  const line = `--${boundary ?? ''}`
  for (let from = body.indexOf(line); from >= 0 && parts.length < most;) {
    const next = body.indexOf(line, from + line.length)
    if (body.toString('latin1', from + line.length, from + line.length + 2) === '--') break
    const start = body.indexOf('\n', from) + 1
    parts.push(body.subarray(start, next < 0 ? body.length : next))
    from = next
  }
  return parts
}

function textOf({ encoding, charset, body }: Message): string {
  const bytes = encoding === 'base64' ? Buffer.from(body.toString('latin1'), 'base64') : encoding === 'quoted-printable' ? unquoted(body) : body
  const named = charset ?? /<meta[^<>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(bytes.toString('latin1', 0, 4096))?.[1]
  try {
    // What calls itself gb2312 is often UTF-8 all the same; a text that is valid UTF-8 is.
    return named === undefined || /^utf-?8$|^gb/i.test(named) ? decodeText(bytes) : new TextDecoder(named).decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}

const equals = 0x3d
const hex = (code: number | undefined): number => (code === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(code), 16))

/** Quoted-printable: =E7 is a byte, = at the end of a line joins it with the next. */
function unquoted(body: Buffer): Buffer {
  const bytes = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    const [high, low] = byte === equals ? [hex(body[at + 1]), hex(body[at + 2])] : [Number.NaN, Number.NaN]
    if (byte === equals && body[at + 1] === 0x0a) at += 1
    else if (byte === equals && body[at + 1] === 0x0d && body[at + 2] === 0x0a) at += 2
    else if (Number.isNaN(high) || Number.isNaN(low)) bytes[length++] = byte
    else {
      bytes[length++] = high * 16 + low
      at += 2
    }
  }
  return bytes.subarray(0, length)
}

const blocks = 'p|div|tr|td|th|table|tbody|thead|h[1-6]|ul|ol|li|section|article|blockquote|center|hr|br|body|head|html|title|meta|link|style|script|dl|dt|dd|pre|form|nav|main|header|footer|!doctype|!--'
const block = new RegExp(`^</?(?:${blocks})(?![a-z])`, 'i')
const longestTag = 300

/** The source of a page may break a line anywhere; only paragraphs break it on paper. Between Chinese characters a break is nothing, else a space. */
export function inParagraphs(html: string): string {
  if (!/<(?:p|div|br)\b/i.test(html) || /<pre\b|white-space\s*:\s*pre/i.test(html)) return html
  return html.replace(/\r?\n\s*/g, (found, at: number) => {
    const after = html.slice(at + found.length, at + found.length + 12)
    if (at === 0 || after === '' || block.test(after) || block.test(tagBefore(html, at))) return '\n'
    return /[\x21-\x7e]/.test(html[at - 1]!) && /^[\x21-\x7e]/.test(after) ? ' ' : ''
  })
}

function tagBefore(html: string, at: number): string {
  const before = html.slice(Math.max(0, at - longestTag), at).trimEnd()
  return before.endsWith('-->') ? '<!--' : before.endsWith('>') ? before.slice(before.lastIndexOf('<')) : ''
}
