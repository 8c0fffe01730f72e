import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseNumeral, numberOf } from './numerals.ts'
import { contains, parseLawText, placeOf, unitAt } from './index.ts'

const wordsAt = (source: string, cite: string): string => {
  const unit = unitAt(parseLawText(source), cite)
  assert.ok('words' in unit, JSON.stringify(unit))
  return unit.words
}
const missingAt = (source: string, cite: string): string => {
  const unit = unitAt(parseLawText(source), cite)
  assert.ok('missing' in unit, JSON.stringify(unit))
  return unit.missing
}

const plain = `
 甲省图书借阅办法

（2020年1月1日甲省图书馆馆务会通过）
第一章　总　　则

第一条　为了方便借阅，制定本办法。
第二条　读者可以借阅图书。
逾期不还的，应当在收到催还单之日起十日内归还。
第二章　借　　阅
第三条　有下列情形之一的，不得外借：
（一）孤本；
（二）破损待修的。
前款第（一）项的图书可以在馆内阅览。
第四条　本办法自公布之日起施行。
`

test('a plain text with full-width spaces and chapters', () => {
  const text = parseLawText(plain)
  assert.deepEqual(text.problems, [])
  assert.equal(text.title, '甲省图书借阅办法')
  assert.deepEqual(text.articles.map((article) => article.paragraphs.length), [1, 2, 2, 1])
  assert.deepEqual(text.articles[2]?.paragraphs[0]?.items, ['孤本；', '破损待修的。'])
})

test('第2条第2款：一行一款', () => {
  assert.equal(wordsAt(plain, '第2条第2款'), '逾期不还的，应当在收到催还单之日起十日内归还。')
})

test('第3条第2项：没有写明款的，指该条唯一的分项', () => {
  assert.equal(wordsAt(plain, '第3条第2项'), '破损待修的。')
  assert.equal(wordsAt(plain, '第3条第1款第2项'), '破损待修的。')
})

test('第3条第2款：句中的“第（一）项”是引用，不是分项', () => {
  assert.equal(wordsAt(plain, '第3条第2款'), '前款第（一）项的图书可以在馆内阅览。')
})

test('a whole paragraph comes with its items, numbered as printed', () => {
  assert.equal(wordsAt(plain, '第3条第1款'), '有下列情形之一的，不得外借：\n（一）孤本；\n（二）破损待修的。')
  assert.match(wordsAt(plain, '第3条'), /破损待修的。\n前款/)
})

test('Markdown: articles as headings, the text below them, comments and a list of amendments above', () => {
  const text = parseLawText(` # 乙市公园条例

- 2001年1月1日乙市会议通过

- 2011年1月1日《关于修改〈乙市公园条例〉的决定》修正

<!-- INFO
END -->

#### 第一章 总则

###### 第一条

公园免费开放。

\uE004

###### 第二条

游人不得：

（一）攀折花木;

（二）喂食动物。
`)
  assert.deepEqual(text.problems, [])
  assert.equal(text.title, '乙市公园条例')
  assert.deepEqual(text.articles.map((article) => article.paragraphs), [
    [{ text: '公园免费开放。', items: [] }],
    [{ text: '游人不得：', items: ['攀折花木;', '喂食动物。'] }],
  ])
})

test('a 通知 above the text: its own heading and addressees are not the title', () => {
  const text = parseLawText(`[bookmark: _GoBack]丙县办公室关于印发《丙县食堂管理实施细则》的通知
各科室，各食堂：
　　《丙县食堂管理实施细则》已经讨论通过，现印发给你们，请认真贯彻。
　　（此件公开发布）
丙县食堂管理实施细则
　　第一条  食堂按时开饭。
[bookmark: _GoBack]　　第二条 本细则自发布之日起施行。
附件：菜单
第一条 萝卜`)
  assert.deepEqual(text.problems, [])
  assert.equal(text.title, '丙县食堂管理实施细则')
  assert.equal(text.articles.length, 2)
})

test('a database header above the text, the title twice, items on one line', () => {
  const text = parseLawText(`    【引证码】 X.1.1
原文链接：https://example.org/1.html
丁县渡口办法
丁县渡口办法

　　第一条　渡船不得：（一）超载；（二）夜航；（三）无证驾驶。违者停航。
　　第二条　本办法自公布之日起施行。`)
  assert.deepEqual(text.problems, [])
  assert.equal(text.title, '丁县渡口办法')
  assert.deepEqual(text.articles[0]?.paragraphs[0], { text: '渡船不得：', items: ['超载；', '夜航；', '无证驾驶。违者停航。'] })
})

test('第十条之一 stands between 第十条 and 第十一条', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `第${chineseNumeral(index + 1)}条 甲。`).join('\n')
  const source = `甲规定\n${ten}\n第十条之一 乙。\n第十条之二 丙。\n第十一条 丁。`
  assert.deepEqual(parseLawText(source).problems, [])
  assert.equal(wordsAt(source, '第10条之2'), '丙。')
  assert.equal(wordsAt(source, '第10条'), '甲。')
  assert.match(missingAt(source, '第10条之3'), /没有第十条之三/)
})

test('sub-items stay with their item', () => {
  assert.equal(wordsAt('甲规定\n第一条 包括：\n（一）船：\n1.木船；\n2.铁船；\n（二）车。', '第1条第1项'), '船：\n1.木船；\n2.铁船；')
})

const problemsOf = (body: string): string => parseLawText(`甲规定\n${body}`).problems.join('\n')

test('what cannot be placed is reported with its line', () => {
  assert.match(problemsOf('第一条 甲。\n第三条 乙。'), /第3行是第三条，前面是第一条，条次不相连/)
  assert.match(problemsOf('第一条 甲。\n第二条规定的船舶，乙。'), /第3行以“第二条”开头而后面没有空格/)
  assert.match(problemsOf('第一条 这一行从中间\n断开了。'), /第2行没有以句号/)
  assert.match(problemsOf('第一条 包括：\n（一）甲；\n（三）丙。'), /第4行的项与前一项不相连/)
  assert.match(problemsOf('第一条\n（一）甲。'), /第3行的项前面没有引导的文字/)
  assert.match(problemsOf('第一百百条 甲。'), /条次不能读出/)
  assert.match(problemsOf('没有条文。'), /没有找到任何一条/)
})

test('a title that cannot be told apart is a problem, not a guess', () => {
  assert.match(parseLawText('第一条 甲。').problems.join(), /没有找到标题/)
  const two = parseLawText('甲办法\n乙办法\n第一条 甲。')
  assert.equal(two.title, '')
  assert.match(two.problems.join(), /不止一个像标题的行：甲办法、乙办法/)
})

test('a title set in two lines is one; a letterhead is no part of it', () => {
  assert.equal(parseLawText('中华人民共和国各级渡口\n和埠头管理法\n（2020年1月1日通过）\n第一条 甲。').title, '中华人民共和国各级渡口和埠头管理法')
  assert.equal(parseLawText('中华人民共和国各级渡口\n管理法\n第一条 甲。').title, '中华人民共和国各级渡口管理法')
  assert.equal(parseLawText('中华人民共和国渡口部\n渡口管理办法\n第一条 甲。').title, '渡口管理办法')
  assert.equal(parseLawText('甲省人民政府\n渡口管理办法\n第一条 甲。').title, '渡口管理办法')
})

test('a citation that points nowhere says what is missing', () => {
  assert.match(missingAt(plain, '第9条'), /《甲省图书借阅办法》没有第九条/)
  assert.match(missingAt(plain, '第2条第3款'), /第二条只有2款，没有第3款/)
  assert.match(missingAt(plain, '第3条第1款第3项'), /第三条第1款没有第3项/)
  assert.match(missingAt(plain, '第1条第1项'), /第一条没有第1项/)
  assert.match(missingAt(plain, '第一条'), /不是条文的引用/)
  assert.match(missingAt('甲规定\n第一条 甲：\n（一）甲。\n乙：\n（一）乙。', '第1条第1项'), /不止一款分项/)
})

test('a citation taken apart', () => {
  assert.deepEqual(placeOf('第26条第1款第2项'), { article: 26, paragraph: 1, item: 2 })
  assert.deepEqual(placeOf('第5条之1'), { article: 5, suffix: 1 })
  assert.deepEqual(placeOf('第6部分'), { article: 6, part: true })
  assert.equal(placeOf('26'), undefined)
})

test('spaces and line breaks between the words do not count, signs do', () => {
  assert.ok(contains('三 十　日\n内，答复', '三十日内'))
  assert.ok(!contains('三十日内，答复', '三十日内答复'))
})

test('numerals to 9999, there and back', () => {
  assert.deepEqual([1, 10, 11, 20, 27, 100, 101, 110, 115, 999, 1001, 1010, 1260].map(chineseNumeral),
    ['一', '十', '十一', '二十', '二十七', '一百', '一百零一', '一百一十', '一百一十五', '九百九十九', '一千零一', '一千零一十', '一千二百六十'])
  for (let number = 1; number <= 9999; number++) assert.equal(numberOf(chineseNumeral(number)), number)
  assert.equal(numberOf('一百〇一'), 101)
  for (const wrong of ['', '百', '一十', '十百', '一百一', '二零', '1']) assert.equal(numberOf(wrong), undefined)
  assert.throws(() => chineseNumeral(10_000), RangeError)
})
