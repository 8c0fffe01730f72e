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
