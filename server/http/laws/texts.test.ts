import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { office as openOffice, write, type Official } from '../../../test/office.ts'
import { lawFor, laws, notices, regions } from '../../../laws/registry.ts'
import type { Law } from '../../../core/norms/index.ts'
import { shelve } from '../../store/laws/laws.ts'
import type { Article, LawOut, LawTextOut, LawTextPreview, Problem } from '../contract/index.ts'

/** A law of the house under another title, so that texts of our own invention fit it. */
const base = laws.find(({ proceedings }) => proceedings.some(({ kind }) => kind === 'supervision'))!
const invented: Law = { ...base, title: '甲省渡口条例' }
const office = await openOffice('2026-11-20', undefined, shelve({ laws: laws.map(law => (law.id === base.id ? invented : law)), regions, notices, lawFor }))
const chief = await office.as('659801-chief')
const clerk = await office.as('659801-clerk')
const operator = await office.as('650000-operator')

const source = (second: string) => `甲省渡口条例
（2020年1月1日甲省人民代表大会常务委员会通过）
第一章　总则
第一条　为了渡河，制定本条例。
第二条　渡船不得有下列行为：
（一）超载；
（二）${second}。
违者停航。
第二条之一　渡工应当穿救生衣。
`

async function send<T = Problem>(who: Official, path: string, text: string, name = '渡口.txt', key: string = randomUUID()) {
  const boundary = randomUUID()
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--${boundary}--\r\n`
  const answer = await office.app.inject({ method: 'POST', url: path, payload, headers: { cookie: who.cookie, ...write(key), 'content-type': `multipart/form-data; boundary=${boundary}` } })
  return { status: answer.statusCode, body: answer.json<T>() }
}
const preview = (text: string, who = chief) => send<LawTextPreview & Problem>(who, `/api/law-texts/preview?law=${base.id}`, text)
const take = (text: string, hash: string, who = chief, key?: string) => send<{ law: string, articles: number, known: boolean } & Problem>(who, `/api/law-texts?law=${base.id}&hash=${hash}`, text, '渡口.txt', key)
const open = async <T>(path: string) => (await office.app.inject({ url: path })).json<T>()

test('without a text a law says so, and every article too', async () => {
  assert.equal((await open<{ text: unknown }>(`/api/laws/${base.id}/text`)).text, null)
  const article = await open<Article>(`/api/laws/${base.id}/articles/1`)
  assert.deepEqual([article.imported, article.text], [false, null])
  const cited = await open<{ words: string | null, says: string }>(`/api/laws/${base.id}/words?cite=${encodeURIComponent('第1条')}`)
  assert.deepEqual([cited.words, cited.says], [null, '还没有导入《甲省渡口条例》的正式文本。'])
})

test('a preview tells what was understood and writes nothing', async () => {
  const { status, body } = await preview(source('夜航'))
  assert.equal(status, 200)
  assert.deepEqual([body.refusal, body.known, body.changes, body.problems], [null, false, null, []])
  assert.deepEqual(body.counts, { chapters: 1, articles: 3, paragraphs: 4, items: 2 })
  assert.equal(body.adopted, '（2020年1月1日甲省人民代表大会常务委员会通过）')
  assert.equal((await open<{ text: unknown }>(`/api/laws/${base.id}/text`)).text, null)
})

test('what was previewed is imported; then the words stand at every citation', async () => {
  const { body: { hash } } = await preview(source('夜航'))
  const key = randomUUID()
  const taken = await take(source('夜航'), hash, chief, key)
  assert.deepEqual([taken.status, taken.body.articles, taken.body.known], [200, 3, false])
  assert.deepEqual((await take(source('夜航'), hash, chief, key)).body, taken.body)
  const { text } = await open<{ text: LawTextOut }>(`/api/laws/${base.id}/text`)
  assert.deepEqual([text.source, text.on, text.articles.length], ['渡口.txt', '2026-11-20', 3])
  const article = await open<Article>(`/api/laws/${base.id}/articles/2`)
  assert.deepEqual(article.text?.paragraphs, [{ text: '渡船不得有下列行为：', items: ['超载；', '夜航。'] }, { text: '违者停航。', items: [] }])
  assert.deepEqual(article.text?.under.map(({ title }) => title), ['总则'])
  assert.equal((await open<{ words: string }>(`/api/laws/${base.id}/words?cite=${encodeURIComponent('第2条第1款第2项')}`)).words, '夜航。')
  const law = await open<LawOut>(`/api/laws/${base.id}`)
  assert.equal(law.text?.source, '渡口.txt')
  assert.deepEqual(law.chapters.map(({ title }) => title), ['总则'])
})

test('第二条之一 has a page between 第二条 and 第三条', async () => {
  const article = await open<Article>(`/api/laws/${base.id}/articles/2z1`)
  assert.deepEqual([article.article, article.text?.paragraphs[0]?.text, article.previous, article.next], ['第2条之1', '渡工应当穿救生衣。', '第2条', '第3条'])
})

test('another edition shows what it changes before it takes the place of the first, which stays', async () => {
  const again = await preview(source('夜航'))
  assert.equal(again.body.known, true)
  const { body } = await preview(source('酒后驾驶'))
  assert.deepEqual(body.changes, {
    added: [], removed: [],
    changed: [{ article: { number: 2 }, before: '渡船不得有下列行为：\n（一）超载；\n（二）夜航。\n违者停航。', after: '渡船不得有下列行为：\n（一）超载；\n（二）酒后驾驶。\n违者停航。' }],
  })
  assert.equal((await take(source('酒后驾驶'), body.hash, operator)).status, 200)
  const [row] = await office.db.superuser<{ editions: number, replaced: number }[]>`select count(*)::int as editions, count(replaces_id)::int as replaced from law_text`
  assert.deepEqual(row, { editions: 2, replaced: 1 })
  assert.equal((await open<{ words: string }>(`/api/laws/${base.id}/words?cite=${encodeURIComponent('第2条第2项')}`)).words, '酒后驾驶。')
})

test('what stands round the articles is shown before the import and kept by it', async () => {
  const text = source('酒后驾驶').replace('第一章', '为了渡河，县人民代表大会制定本条例。\n第一章') + '附件：渡口名录\n甲渡口\n'
  const { body } = await preview(text)
  const round = { preamble: '为了渡河，县人民代表大会制定本条例。', annexes: [{ title: '附件：渡口名录', text: '甲渡口' }] }
  assert.deepEqual([body.preamble, body.annexes, body.problems], [round.preamble, round.annexes, []])
  assert.equal((await take(text, body.hash)).status, 200)
  const kept = (await open<{ text: LawTextOut }>(`/api/laws/${base.id}/text`)).text
  assert.deepEqual([kept.preamble, kept.annexes], [round.preamble, round.annexes])
})

test('an edition is never changed or deleted', async () => {
  await assert.rejects(office.db.superuser`update law_text set title = '乙'`)
  await assert.rejects(office.db.superuser`delete from law_text`)
})

test('a text that does not fit is refused with the reason', async () => {
  const other = await preview(source('夜航').replace('甲省渡口条例', '乙省渡口条例'))
  assert.equal(other.body.refusal, '文件的标题是《乙省渡口条例》，不是《甲省渡口条例》，不能作为后者的文本导入。')
  const { body } = await preview(source('夜航'))
  const swapped = await take(source('偷渡'), body.hash)
  assert.deepEqual([swapped.status, swapped.body.code], [409, 'text.other'])
  assert.equal((await preview('没有条文')).body.refusal?.startsWith('从文件中没有读出任何一条'), true)
  assert.equal((await take('没有条文', body.hash)).body.code, 'text.unfit')
  assert.deepEqual([(await preview('%PDF-1.7')).status, (await preview('%PDF-1.7')).body.code], [422, 'text.unreadable'])
  assert.equal((await send(chief, `/api/law-texts/preview?law=nowhere`, source('夜航'))).body.code, 'law.unknown')
})

test('only the head of an office and the operator import', async () => {
  assert.deepEqual([(await preview(source('夜航'), clerk)).body.code, (await take(source('夜航'), '0'.repeat(64), clerk)).body.code], ['post.insufficient', 'post.insufficient'])
})

test('what is no citation, or points nowhere, is answered with a sentence', async () => {
  assert.equal((await open<Problem>(`/api/laws/${base.id}/words?cite=27`)).code, 'cite.wrong')
  assert.equal((await open<{ says: string }>(`/api/laws/${base.id}/words?cite=${encodeURIComponent('第2条第9款')}`)).says, '第二条只有2款，没有第9款。')
  assert.equal((await open<Problem>(`/api/laws/${base.id}/articles/999`)).code, 'article.unknown')
})
