import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleWords, chineseNumeral, nameOf, parseLawText, type LawText } from './index.ts'

/** The text as it would be printed from what was understood. */
const printed = ({ title, chapters, articles }: LawText): string => [
  title,
  ...articles.flatMap((article) => [
    ...chapters.filter(({ first }) => first?.number === article.number && first.suffix === article.suffix)
      .map(({ level, number, title: name }) => (number === null ? name : `第${chineseNumeral(number)}${level} ${name}`)),
    `${nameOf(article)} ${articleWords(article)}`,
  ]),
].join('\n')

/** Words without signs and numerals, so that no mark or heading comes about by chance. */
const sentence = fc.string({ unit: fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃辰宿列张'), minLength: 1, maxLength: 8 }).map((words) => `${words}。`)
const paragraph = fc.record({ text: sentence, items: fc.array(sentence, { maxLength: 4 }) })
const law = fc.record({ perChapter: fc.array(fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }) }).map(({ perChapter }): LawText => {
  let number = 0
  const chapters = perChapter.map((held, at) => {
    const first = number + 1
    const articles = held.map((paragraphs) => ({ number: ++number, paragraphs: paragraphs.map(({ text, items }) => ({ text: items.length > 0 ? text.replace('。', '：') : text, items })) }))
    return { chapter: { level: '章' as const, number: at + 1, title: '名', first: { number: first }, last: { number } }, articles }
  })
  return { title: '甲条例', adopted: '', chapters: chapters.map(({ chapter }) => chapter), articles: chapters.flatMap(({ articles }) => articles), problems: [] }
})

test('a law that is printed and read again is the same law', () => {
  fc.assert(fc.property(law, (written) => { assert.deepEqual(parseLawText(printed(written)), written) }))
})

/** Lines of which anything may be true: heads, marks, headings, quotations, pages, in any order. */
const pieces = ['第一条 ', '第二条 ', '第二条', '第三条 ', '第十条之一 ', '第一百百条 ', '第一章 ', '第二节', '（一）', '（二）', '（三）', '1.', '2、', '①', '一、', '二、', '“', '”', '附件：', '附则', '- 3 -', '甲条例', '目录', '## ', '**', '| 甲 |', '（略）', '（名称）', '修改为：', '：', '；', '，', '。', ' ', '　', '\n', '\n', '\n', '\r\n', '<br>', '<p>', '&nbsp;', '2020年1月1日通过']
const anything = fc.array(fc.oneof(fc.constantFrom(...pieces), sentence, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 }).map((parts) => parts.join(''))

test('no text at all makes it throw', () => {
  fc.assert(fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), (source) => {
    const { title, adopted, chapters, articles, problems } = parseLawText(source)
    assert.ok([title, adopted].every((each) => typeof each === 'string') && [chapters, articles, problems].every(Array.isArray))
  }), { numRuns: 2000 })
})

/** Lines in which every piece is followed by a sign of its own, found nowhere else. */
const signed = fc.array(fc.record({ pieces: fc.array(fc.constantFrom(...pieces.filter((piece) => !/[\n<]/.test(piece))), { maxLength: 4 }), end: fc.constantFrom('。', '；', '：', '，', '') }), { minLength: 1, maxLength: 30 })
  .map((lines) => {
    let code = 0x20000
    return lines.map(({ pieces: own, end }) => [...own, ''].map((piece) => piece + String.fromCodePoint(code++)).join('') + end)
  })

for (const [where, around] of [['behind the first article', (lines: string) => `甲条例\n第一条 始。\n${lines}`], ['below the title', (lines: string) => `# 甲条例\n${lines}\n第一条 始。\n第二条 终。`]] as const) {
  test(`no word ${where} is lost: it stands in a note, the preamble, an article, a heading, an annex or a problem`, () => {
    fc.assert(fc.property(signed, (lines) => {
      const found = JSON.stringify(parseLawText(around(lines.join('\n'))))
      for (const sign of lines.join('').match(/[\u{20000}-\u{2ffff}]/gu) ?? []) assert.ok(found.includes(sign), `${sign} of\n${lines.join('\n')}\n${found}`)
    }), { numRuns: 2000 })
  })
}

/** Milliseconds of work, whatever else the machine does meanwhile. */
function workOn(source: string): number {
  const before = process.cpuUsage()
  parseLawText(source)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('text made to do harm takes time in proportion to its length', () => {
  const first = '第一条 甲。\n'
  const hostile = ['<!--', '<p', '&#', '[bookmark:', '[a](', '“甲\n', '第一条 ', '第一条【甲】', '第一二三四五六七八九十一二', '（一）', '**', '# ', '\\', '\u3000', '甲。 ', '第二条 “甲\n', '第一章 甲\n', '甲办法\n', '（2020年1月1日通过\n', '甲\n', '附件\n', '“第一条 甲\n', '第一条 甲”\n', '===\n']
  for (const piece of hostile) {
    const ofSize = (kilobytes: number) => `${first}${piece.repeat(Math.ceil(kilobytes * 1024 / Buffer.byteLength(piece)))}\n${first}`
    workOn(ofSize(16))
    const [short, long] = [workOn(ofSize(64)), workOn(ofSize(512))]
    assert.ok(long < short * 24 + 100, `${piece}: 64 KB take ${short} ms, 512 KB ${long} ms`) // eight times as long; sixty-four times, were it quadratic
  }
})
