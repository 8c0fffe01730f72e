import iconv from 'iconv-lite'
import { FileRefused } from './fileRefused.ts'

/** So many letters are enough to judge by; of fewer than a dozen nothing can be said. */
const enough = 4_000
const least = 12

/** Of a Chinese text so large a share at most are characters that few texts have: rare hanzi, and letters of other scripts. */
const mostRare = 0.35

/** What software elsewhere writes, and which bytes its everyday characters begin with. */
const others: readonly { readonly name: string, readonly encoding: string, readonly everyday: (bytes: Buffer) => boolean }[] = [
  { name: ' Big5（繁体中文）', encoding: 'big5', everyday: ([first = 0]) => first >= 0xa1 && first <= 0xc6 },
  { name: ' Shift_JIS（日文）', encoding: 'shift_jis', everyday: ([first = 0]) => first >= 0x81 && first <= 0x97 },
]

/**
 * GB18030 has a character for nearly everything: bytes of another encoding read as one rare character after the other. Watches the first
 * thousands of letters, and refuses such a text rather than keep names that nobody bears. What is written in Unicode is not doubted.
 */
export class Plausibility {
  readonly #bytes: Buffer[] = []
  #length = 0
  #rare = 0
  #letters = 0
  #over = false

  /** `text`: what the bytes were read as. */
  watch(bytes: Buffer, text: string, last: boolean): void {
    if (this.#over) return
    this.#count(text)
    if (this.#length < enough * 2) {
      this.#bytes.push(bytes)
      this.#length += bytes.length
    }
    if (!last && this.#letters < enough) return
    this.#over = true
    if (this.#letters >= least && this.#rare > this.#letters * mostRare) this.#refuse()
  }

  #count(text: string): void {
    for (const letter of text.replaceAll(/[\0-\u007f]/g, '')) {
      if (this.#letters >= enough) return
      this.#letters++
      if (isRare(letter)) this.#rare++
    }
  }

  #refuse(): void {
    const bytes = Buffer.concat(this.#bytes)
    const likely = others.find(other => readsBetter(bytes, other))
    if (likely) throw new FileRefused('E100', `文件像是${likely.name}编码，按 GB18030 读出来大半是生僻字。请另存为 UTF-8 编码后重新导入；内容本来就是这些字的，也请另存为 UTF-8。`)
    if (this.#rare > this.#letters * 0.7) throw new FileRefused('E100', '文件既不是 UTF-8，按 GB18030 读出来又大半是生僻字，认不出是什么编码。请另存为 UTF-8 编码后重新导入。')
  }
}

/** Neither among the 3,755 common hanzi of GB 2312 nor a sign that a Chinese text is punctuated with. */
function isRare(letter: string): boolean {
  const bytes = iconv.encode(letter, 'gb18030')
  if (bytes.length !== 2) return true
  const [first = 0, second = 0] = bytes
  const isCommon = first >= 0xb0 && first <= 0xd7 && second >= 0xa1
  const isSign = (first === 0xa1 || first === 0xa2 || first === 0xa3) && second >= 0xa1
  return !isCommon && !isSign
}

function readsBetter(bytes: Buffer, { encoding, everyday }: typeof others[number]): boolean {
  const letters = [...iconv.decode(bytes, encoding).replaceAll(/[\0-\u007f]/g, '')].slice(0, enough)
  const [broken, common] = [letters.filter(letter => letter === '\ufffd').length, letters.filter(letter => everyday(iconv.encode(letter, encoding))).length]
  return letters.length >= least && broken <= letters.length / 100 && common > letters.length * 0.8
}
