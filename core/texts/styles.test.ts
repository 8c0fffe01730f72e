import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLawText, unitAt } from './index.ts'

const parsed = (source: string) => {
  const text = parseLawText(source)
  return { ...text, shape: text.articles.map(({ paragraphs }) => paragraphs.map(({ items }) => items.length)) }
}
const understood = (source: string) => {
  const text = parsed(source)
  assert.deepEqual(text.problems, [])
  return text
}

test('a table of contents names the chapters first; they count once, where the articles are', () => {
  const { chapters, title, adopted } = understood(`甲市路灯条例
（2019年5月6日甲市人民代表大会常务委员会通过　根据2022年7月8日《关于修改〈甲市路灯条例〉的决定》修正）
目　　录
第一章　总　　则……1
第二章　维　　护
　　第一节　巡　　查
第三章　附　　则

第一章　总　　则
第一条　为了照亮道路，制定本条例。
第二章　维　　护
第一节　巡　　查
第二条　路灯每日巡查。
第三条　巡查应当记录。
第三章　附　　则
第四条　本条例自公布之日起施行。`)
  assert.equal(title, '甲市路灯条例')
  assert.equal(adopted, '（2019年5月6日甲市人民代表大会常务委员会通过　根据2022年7月8日《关于修改〈甲市路灯条例〉的决定》修正）')
  assert.deepEqual(chapters.map(({ level, number, title: name, first, last }) => [level, number, name, first?.number, last?.number]), [
    ['章', 1, '总则', 1, 1], ['章', 2, '维护', 2, 3], ['节', 1, '巡查', 2, 3], ['章', 3, '附则', 4, 4],
  ])
})

test('编 and 分编 above 章, which begin anew; 附则 without a number', () => {
  const { chapters } = understood(`甲法典
第一编 总则
第一章 基本规定
第一条 甲。
第二章 人
第二条 乙。
第二编 物
第一分编 通则
第一章 一般规定
第三条 丙。
附则
第四条 丁。`)
  assert.deepEqual(chapters.map(({ level, number, first, last }) => [level, number, first?.number, last?.number]), [
    ['编', 1, 1, 2], ['章', 1, 1, 1], ['章', 2, 2, 2], ['编', 2, 3, 3], ['分编', 1, 3, 3], ['章', 1, 3, 3], ['部分', null, 4, 4],
  ])
})

test('the note of amendments as a list, or over several lines in one bracket', () => {
  assert.equal(understood('# 甲条例\n\n- 2003年9月2日甲通过\n\n- 2021年11月30日乙修正\n\n第一条 甲。').adopted, '2003年9月2日甲通过\n2021年11月30日乙修正')
  assert.equal(understood('甲条例\n（1996年10月1日甲通过\n根据2009年8月27日乙第一次修正\n根据2012年1月1日丙第二次修正）\n第一条 甲。').adopted,
    '（1996年10月1日甲通过\n根据2009年8月27日乙第一次修正\n根据2012年1月1日丙第二次修正）')
  assert.equal(understood('甲条例（一九九六年十月一日甲通过）\n第一条 甲。').adopted, '（一九九六年十月一日甲通过）')
  assert.equal(understood('甲条例\n第一条 甲。').adopted, '')
})

test('an order or announcement above the law is neither its title nor its note', () => {
  const { title, adopted, articles } = understood(`甲省人民政府令
第 12 号
《甲省桥梁管理办法》已经2020年3月4日省人民政府第5次常务会议通过，现予公布，自2020年5月1日起施行。
省长 某某
2020年3月10日
甲省桥梁管理办法
第一条 为了管理桥梁，制定本办法。
第二条 桥梁应当检查。`)
  assert.deepEqual([title, adopted, articles.length], ['甲省桥梁管理办法', '', 2])
})

test('a decision above the law quotes articles and has a note of its own', () => {
  const { title, adopted, shape } = understood(`甲市人大常委会关于修改《甲市渡口条例》的决定
（2022年1月1日甲市人大常委会通过）
一、将第一条修改为：“第一条　为了甲。”
二、增加一条，作为第二条：“第二条　乙：
（一）丙；
（二）丁。
“违反的，戊。”
甲市渡口条例
（2010年1月1日通过　根据2022年1月1日《关于修改〈甲市渡口条例〉的决定》修正）
第一条　为了甲。
第二条　乙：
（一）丙；
（二）丁。`)
  assert.deepEqual([title, adopted, shape], ['甲市渡口条例', '（2010年1月1日通过　根据2022年1月1日《关于修改〈甲市渡口条例〉的决定》修正）', [[0], [2]]])
})

for (const [style, source] of [
  ['headings for articles', '# 甲条例\n\n## 第一章 总则\n\n### 第一条\n\n甲：\n\n（一）子；\n\n（二）丑。\n\n### 第二条\n\n乙。'],
  ['bold articles', '# 甲条例\n\n**第一章 总则**\n\n**第一条** 甲：\n- （一）子；\n- （二）丑。\n\n**第二条**　乙。'],
  ['HTML remains', '<h1>甲条例</h1><p>第一章&nbsp;总则</p><p>　　<strong>第一条</strong>　甲：<br/>（一）子；<br>（二）丑。</p>\n<p>第二条&emsp;乙。</p>'],
  ['arabic numerals', '甲条例\n第1章 总则\n第1条 甲：\n(1)子；\n(2)丑。\n第２条 乙。'],
  ['heads glued to the text throughout', '甲条例\n第一章总则\n　　第一条甲：\n　　（一）子；\n　　（二）丑。\n　　第二条乙。'],
  ['spaces within the head', '甲条例\n第 一 章　总 则\n第 一 条　甲：（一）子；（二）丑。\n第 二 条　乙。'],
  ['all on one line', '甲条例\n第一章 总则 第一条 甲：（一）子；（二）丑。 第二条 乙。'],
  ['items numbered 1.', '甲条例\n第一章 总则\n第一条 甲：\n1.子；\n2.丑。\n第二条 乙。'],
  ['items in signs', '甲条例\n第一章 总则\n第一条 甲：\n㈠子；\n㈡丑。\n第二条 乙。'],
  ['Windows line ends, a mark of UTF-8 and blank lines', '\ufeff甲条例\r\n\r\n第一章 总则\r\n第一条 甲：\r\n\r\n（一）子；\r\n（二）丑。\r\n第二条 乙。\r\n'],
] as const) {
  test(`the same law in another dress: ${style}`, () => {
    const { title, chapters, articles } = understood(source)
    assert.deepEqual([title.replace(/\s/g, ''), chapters.length, chapters[0]?.title], ['甲条例', 1, '总则'])
    assert.deepEqual(articles.map(({ number, paragraphs }) => ({ number, paragraphs })), [
      { number: 1, paragraphs: [{ text: '甲：', items: ['子；', '丑。'] }] }, { number: 2, paragraphs: [{ text: '乙。', items: [] }] },
    ])
  })
}

test('captions name an article and are no 款; （略） and （已废止） are all that an article says', () => {
  const { articles } = understood('甲条例\n第一条（目的和依据）\n　　为了甲。\n第二条 【放火罪】【决水罪】放火的，乙。\n第三条\n（适用范围）\n丙。\n第四条（略）\n第五条　（已废止）')
  assert.deepEqual(articles.map(({ caption, paragraphs }) => [caption, ...paragraphs.map(({ text }) => text)]), [
    ['（目的和依据）', '为了甲。'], ['【放火罪】【决水罪】', '放火的，乙。'], ['（适用范围）', '丙。'], [undefined, '（略）'], [undefined, '（已废止）'],
  ])
})

test('lines that print broke in two are put together where paragraphs are indented', () => {
  const { articles } = understood('　　　甲条例\n　　第一条　为了方便渡河，保障\n安全，制定本条例。\n　　乙：\n　　（一）不低于百分之\n二十五；\n　　（二）丙。')
  assert.deepEqual(articles[0]?.paragraphs, [{ text: '为了方便渡河，保障安全，制定本条例。', items: [] }, { text: '乙：', items: ['不低于百分之二十五；', '丙。'] }])
})

test('a line between two items belongs to the first; a line after the last item is a 款', () => {
  const source = '甲条例\n第一条 送达：\n（一）本人，直接送达；\n不在的，送达同住的人；\n（二）单位，送达其代表。\n送达应当有回证。'
  assert.deepEqual(understood(source).shape, [[2, 0]])
  assert.deepEqual(unitAt(parseLawText(source), '第1条第1款第1项'), { words: '本人，直接送达；\n不在的，送达同住的人；' })
})

test('sub-items of every kind stay lines of their item', () => {
  assert.deepEqual(understood('甲条例\n第一条 甲：\n（一）子：\n1.一；\n（1）二；\n①三；\n⑴四；\n（二）丑。').shape, [[2]])
})

test('a list without numbers, a formula and a table belong to their 款', () => {
  assert.deepEqual(understood('甲条例\n第一条 委员会由下列人员组成：\n主任，\n副主任若干人，\n委员若干人。\n主任主持工作。').shape, [[0, 0]])
  assert.deepEqual(understood('甲条例\n第一条 计算公式为：\n应缴＝基数×比例\n公式中的基数，是指甲。').shape, [[0, 0]])
  assert.deepEqual(understood('甲条例\n第一条 标准如下：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n第二条 丙。').shape, [[0], [0]])
})

test('an item may begin with 至, 和 or 项目', () => {
  assert.deepEqual(understood('甲条例\n第一条 甲：\n（一）和平；\n（二）项目；\n（三）至善。').shape, [[3]])
})

test('（一）至（三）项 and 二、三类 at the beginning of a line are no items', () => {
  assert.deepEqual(understood('甲条例\n第一条 甲：\n（一）子；\n（二）丑。\n（一）至（二）项的，乙。\n第二条 二、三类船舶，丙。').shape, [[2, 0], [0]])
})

test('an amendment quotes whole articles; they are none of its own', () => {
  const { articles } = understood(`甲决定
第一条 将《乙条例》第五条修改为：“第五条　船舶应当登记。
第六条　登记免费。”
第二条 将第七条修改为两条，作为第七条、第八条：
“第七条　渡口应当设立标志。
“第八条　标志应当清楚。”
第三条 本决定自公布之日起施行。`)
  assert.deepEqual(articles.map(({ number }) => number), [1, 2, 3])
})

test('a mark of quotation that nobody closes hides no article', () => {
  assert.equal(parseLawText('甲条例\n第一条 称为“渡口。\n第二条 乙。\n第三条 也称“埠头”。\n第四条 丙。').articles.length, 4)
  assert.equal(parseLawText('甲条例\n第一条 称为“渡口。\n第二条 乙。\n第三条 也称埠头”。\n第四条 丙。').articles.length, 4)
})

test('a decision in sections says so, and its title is told', () => {
  const { articles, problems, title } = parsed('甲市人大常委会关于修改《乙条例》的决定\n甲市人大常委会决定，对《乙条例》作如下修改：\n一、将第三条修改为：“第三条　甲。”\n二、删去第四条。')
  assert.deepEqual([articles.length, title], [0, '甲市人大常委会关于修改《乙条例》的决定'])
  assert.match(problems.join(), /本文分“一、二、三……”叙述，没有“第…条”，不能按条引用/)
})

test('sections above articles are headings', () => {
  const { chapters, shape } = understood('甲规定\n一、管辖\n第一条 甲。\n第二条 乙：\n（一）子\n（二）丑\n二、证据\n第三条 丙。')
  assert.deepEqual(chapters.map(({ level, number, title, first }) => [level, number, title, first?.number]), [['部分', 1, '管辖', 1], ['部分', 2, '证据', 3]])
  assert.deepEqual(shape, [[0], [2], [0]])
})

test('what follows the articles: annexes, a signature with its date', () => {
  for (const annex of ['附件：菜单', '附件1', '附表　收费标准', '附录', '附：\n说明']) {
    assert.equal(understood(`甲条例\n第一条 甲。\n${annex}\n第一条 不属于本法。`).articles.length, 1, annex)
  }
  const { articles, problems } = parsed('甲条例\n第一条 甲。\n甲县人民政府办公室\n2020年3月4日印发')
  assert.deepEqual(articles[0]?.paragraphs, [{ text: '甲。', items: [] }])
  assert.match(problems.join('\n'), /甲县人民政府办公室[^]*2020年3月4日印发/)
})

test('page numbers are left out and named', () => {
  const { articles, problems } = parsed('甲条例\n第一条 甲。\n— 2 —\n第二条 乙。\n第 3 页 共 5 页\n第三条 丙。')
  assert.deepEqual(articles.map(({ paragraphs }) => paragraphs.length), [1, 1, 1])
  assert.equal(problems.length, 2)
})

test('a reference at the beginning of a line opens no article, glued or not', () => {
  assert.deepEqual(understood('甲条例\n第一条 甲。\n第三条规定的，乙。\n第二条 丙。\n第三条 第一条的规定适用于丁。').articles.map(({ number }) => number), [1, 2, 3])
})

test('one space lost among many is seen, since the number is nowhere else', () => {
  assert.deepEqual(understood('甲条例\n第一条 甲。\n第二条公民享有乙。\n第三条 丙。').articles.map(({ number }) => number), [1, 2, 3])
})

test('in a text without spaces the sequence decides; a number that is missing does not hide the rest', () => {
  assert.deepEqual(understood('甲条例\n第一条甲。\n第三条规定的，乙。\n第二条规定丙。\n第三条各级政府丁。').articles.map(({ number }) => number), [1, 2, 3])
  const gap = parsed('甲条例\n第一条甲。\n第三条乙。\n第四条丙。')
  assert.deepEqual(gap.articles.map(({ number }) => number), [1, 3, 4])
  assert.match(gap.problems.join(), /第三条，前面是第一条，条次不相连/)
})

test('articles out of turn, missing, twice, or of another law behind this one', () => {
  const numbers = (source: string) => parsed(source).articles.map(({ number }) => number)
  const problems = (source: string) => parsed(source).problems.join('\n')
  const stray = '甲条例\n第一条 甲。\n第九条 的规定，乙。\n第二条 丙。'
  assert.deepEqual(numbers(stray), [1, 2])
  assert.match(problems(stray), /第3行以“第九条”开头，而下文从第一条接着编号/)
  const missing = '甲条例\n第一条 甲。\n第四条 乙。\n第五条 丙。'
  assert.deepEqual(numbers(missing), [1, 4, 5])
  assert.match(problems(missing), /第3行是第四条，前面是第一条，条次不相连/)
  const other = '甲条例\n第一条 甲。\n第二条 乙。\n丙条例\n第一条 丁。'
  assert.deepEqual(numbers(other), [1, 2])
  assert.match(problems(other), /又是第一条，前面已经到第二条：从这一行起共1行/)
})

test('chapters out of turn, and one whose number was lost', () => {
  assert.match(parsed('甲条例\n第一章 总则\n第一条 甲。\n第三章 附则\n第二条 乙。').problems.join(), /“第三章 附则”，前面是第1章，次序不相连/)
  const lost = parsed('甲条例\n第一章 总则\n第一条 甲。\n规划与建设\n第二条 乙。\n第三章 附则\n第三条 丙。')
  assert.deepEqual(lost.problems, ['第4行“规划与建设”没有章次，当作标题读入'])
  assert.deepEqual(lost.chapters.map(({ number }) => number), [1, null, 3])
})

test('a heading in two lines', () => {
  assert.equal(understood('甲条例\n第一章\n总则\n第一条 甲。\n第二章 审议、\n表决程序\n第二条 乙。').chapters[1]?.title, '审议、表决程序')
})

test('several 款 run into one line are reported', () => {
  assert.match(parsed('甲条例\n第一条 甲应当乙。 丙应当丁。').problems.join(), /句号之后有空格，可能是几款并作了一行/)
})

test('signs that cannot be read are counted', () => {
  assert.match(parsed('甲条例\n第一条 甲\ufffd\ufffd。').problems.join(), /有2个字不能识别/)
})

test('a preamble is what the law says before its first article; a table of contents and notes are no part of it', () => {
  const { preamble, adopted, chapters } = understood(`甲自治县自治条例
（2019年5月6日甲自治县人民代表大会通过）
甲发〔2019〕3号
目　录
序言
第一章　总则
序　　言
甲自治县有悠久的历史。
各族人民团结互助。
第一章　总则
第一条　为了自治，制定本条例。`)
  assert.equal(preamble, '序　　言\n甲自治县有悠久的历史。\n各族人民团结互助。')
  assert.equal(adopted, '（2019年5月6日甲自治县人民代表大会通过）\n甲发〔2019〕3号')
  assert.equal(chapters.length, 1)
  assert.equal(understood('甲解释\n为正确审理渡口案件，制定本解释。\n第一条 甲。').preamble, '为正确审理渡口案件，制定本解释。')
  assert.equal('preamble' in understood('甲条例\n第一条 甲。'), false)
})

test('annexes are kept word for word, each under the line that opens it', () => {
  const { annexes, articles } = understood('甲条例\n第一条 甲。\n附件1　收费标准\n甲\t5元\n— 2 —\n附录\n第一条 乙。')
  assert.deepEqual(annexes, [{ title: '附件1　收费标准', text: '甲\t5元\n— 2 —' }, { title: '附录', text: '第一条 乙。' }])
  assert.equal(articles.length, 1)
  assert.equal('annexes' in understood('甲条例\n第一条 甲。'), false)
})

test('another text behind the law is kept under its own title, and said', () => {
  const { annexes, articles, problems } = parsed('甲条例\n第一条 甲。\n第二条 乙。\n丙条例\n（2020年1月1日通过）\n第一条 丁。\n附件：表')
  assert.deepEqual(annexes, [{ title: '丙条例', text: '（2020年1月1日通过）\n第一条 丁。' }, { title: '附件：表', text: '' }])
  assert.deepEqual(articles.map(({ paragraphs }) => paragraphs.length), [1, 1])
  assert.match(problems.join(), /又是第一条，前面已经到第二条：.*保留在附件中/)
  assert.deepEqual(parsed('甲条例\n第一条 甲。\n第二条 乙。\n第一条 丁。').annexes, [{ title: '', text: '第一条 丁。' }])
})

test('what cannot be told apart above the first article, or is missing below it, is named', () => {
  assert.match(parsed('甲条例\n莫名其妙的一行\n第一条 甲。').problems.join(), /第2行在标题与第一条之间，不能断定是什么，没有读入：“莫名其妙的一行”/)
  assert.match(parsed('甲条例\n目录\n第一章 总则\n第二章 罚则\n第一章 总则\n第一条 甲。').problems.join(), /目录中的这些标题，正文中没有：“第二章 罚则”/)
  assert.match(parsed('甲条例\n第一条 甲。\n附件：表\n第二条 乙。').problems.join(), /在附件之后又是第二条，与第一条相连，没有读作条文/)
})

test('a note that print broke in two is put together with its rest', () => {
  assert.equal(understood('甲条例\n2020年1月1日甲省人民代表大会\n常务委员会通过\n第一条 甲。').adopted, '2020年1月1日甲省人民代表大会\n常务委员会通过')
})
