import { cpus } from 'node:os'
import { parseLawText } from '../../core/texts/index.ts'
import { chineseNumeral } from '../../core/texts/numerals.ts'

/** How fast official texts are taken apart, beside a bare split into lines in the same run. */

const rounds = 7
const sentence = '县级以上人民政府应当加强对桥梁、渡口、道路照明工作的领导，保障所需经费，并将有关情况向社会公布。'

function inventedLaw(articles: number): string {
  const lines = ['甲省桥梁渡口条例', '（2020年1月1日甲省人民代表大会常务委员会通过）']
  for (let number = 1; number <= articles; number++) {
    if (number % 10 === 1) lines.push(`第${chineseNumeral((number - 1) / 10 + 1)}章　管理`)
    lines.push(`第${chineseNumeral(number)}条　${sentence}`, sentence, '有下列情形之一的，责令改正：', ...['一', '二', '三', '四'].map((item) => `（${item}）${sentence.slice(0, 24)}；`))
  }
  return lines.join('\n')
}

const sources = Array.from({ length: 60 }, (_, at) => inventedLaw(20 + at))
const bytes = sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0)

/** Megabytes a second over all texts; the sum keeps the engine from leaving the work out. */
function rate(work: (source: string) => number): number {
  let sum = 0
  const begin = performance.now()
  for (const source of sources) sum += work(source)
  return sum > 0 ? bytes / 1e6 / ((performance.now() - begin) / 1000) : Number.NaN
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

const ways = { '拆成行': (source: string) => source.split('\n').length, '读出条款项': (source: string) => parseLawText(source).articles.length }
const rates = Object.fromEntries(Object.entries(ways).map(([name, work]) => [name, Array.from({ length: rounds }, () => rate(work))]))

console.log(`${sources.length} 部，共 ${(bytes / 1e6).toFixed(1)} MB，各 ${rounds} 轮取中位数；${cpus()[0]?.model ?? ''}`)
for (const [name, values] of Object.entries(rates)) console.log(`${name}\t${median(values).toFixed(1)} MB/s`)

/** Texts made to do harm, and how the work on them grows: twice the length should take about twice the time. */
const hostile: Readonly<Record<string, string>> = { '一字一行': '甲\n', '不闭合的引号': '“甲\n', '一百万行': 'a\n', '条条又开引号': '第一条 “甲\n', '目录无尽': '第一章 甲\n' }

/** Seconds of work, whatever else the machine does meanwhile; the best of three. */
function workOn(piece: string, megabytes: number): number {
  const source = `甲条例\n第一条 甲。\n${piece.repeat(Math.ceil(megabytes * 1e6 / Buffer.byteLength(piece)))}第二条 甲。\n`
  return Math.min(...Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    parseLawText(source)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }))
}

console.log('\n恶意文本\t1 MB\t2 MB\t4 MB（秒，处理器时间；括号内为与前一格之比）')
for (const [name, piece] of Object.entries(hostile)) {
  const [one, two, four] = [workOn(piece, 1), workOn(piece, 2), workOn(piece, 4)]
  console.log(`${name}\t${one.toFixed(2)}\t${two.toFixed(2)}（×${(two / one).toFixed(1)}）\t${four.toFixed(2)}（×${(four / two).toFixed(1)}）`)
}
