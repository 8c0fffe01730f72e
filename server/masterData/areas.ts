import { divisionsAbove, isDivisionCode } from '../../core/authority/index.ts'
import type { Day, Level } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { liesIn } from '../../core/registers/index.ts'
import { wordsOfAreas } from '../files/otherWords.ts'
import { levelWords } from '../organs/columns.ts'
import { audit } from '../store/audit.ts'
import { addAreas, type AreaRow, areasIn, changeAreas, type Division } from '../store/organs/areas.ts'
import { type Around, type MasterTable, Weighing, withoutTwins } from './shape.ts'

const columns = ['区划代码*', '区划名称*', '上级代码', '层级*', '生效日', '失效日'] as const
type Column = (typeof columns)[number]

interface AreaFileRow { readonly row: number, readonly code: string, readonly name: string, readonly parent: string | null, readonly level: Level, readonly from: Day | null, readonly to: Day | null }

/** 行政区划: a new division is entered beneath one that is known, and takes over whose calendar and law apply there. */
export const areas: MasterTable<Column, AreaFileRow> = {
  name: '行政区划', columns, others: wordsOfAreas,
  examples: [['659801', '甲县', '650000', '县级', '2020-01-01', ''], ['659801001', '甲县某某镇', '659801', '乡级', '2020-01-01', '']],
  read: reader => {
    const [code, parent, from, to] = [reader.code('区划代码*', 12) ?? '', reader.code('上级代码', 12), reader.day('生效日'), reader.day('失效日')]
    if (code === '') reader.wrong('区划代码*', 'missing', '没有填写。请补填。')
    else if (/^\d{9}(?!000)\d{3}$/.test(code)) reader.wrong('区划代码*', 'area.form', `“${code}”是村级代码。区划登记到乡镇、街道为止，请删去这一行。`)
    else if (!isDivisionCode(code)) reader.wrong('区划代码*', 'area.form', `“${code}”不是区划代码。县级以上填6位，乡级填9位。`)
    if (from !== null && to !== null && to < from) reader.wrong('失效日', 'day.order', `早于生效日（${chineseDay(from)}）。请核对。`)
    return { row: reader.row, code, name: reader.required('区划名称*', 60), parent, level: reader.choice('层级*', levelWords, { province: 'region' }) ?? 'county', from, to }
  },
  rows: async tx => (await areasIn(tx)).map(({ code, name, parentCode, level, from, to }) => [code, name, parentCode ?? '', levelWords[level], from ?? '', to ?? '']),
  plan: async (tx, rows, around) => {
    const weighing = new Weighing<Division, Division>()
    const single = withoutTwins(rows, ({ code }) => code, weighing, '区划代码*')
    const known = new Map((await areasIn(tx)).map((area): [string, Division] => [area.code, area]))
    for (const row of single.toSorted((a, b) => depth(a.code) - depth(b.code))) weigh(row, known, around, weighing)
    const { who } = around
    return weighing.plan(async transaction => {
      await addAreas(transaction, weighing.added.map(({ given }) => given))
      await changeAreas(transaction, weighing.changed.map(({ given }) => given))
      for (const { given: { code } } of [...weighing.added, ...weighing.changed]) await audit(transaction, who, { act: 'area.entered', subject: { kind: 'area', id: code } })
    })
  },
}

/** Those above come before those beneath. */
const depth = (code: string): number => code.replace(/(00)+$/, '').length

function weigh(file: AreaFileRow, known: Map<string, Division>, { who }: Around, weighing: Weighing<Division, Division>): void {
  const { row, code, name, level, from, to } = file
  const wrong = (column: Column, problem: string, says: string) => weighing.wrong(row, column, problem, says)
  if (!liesIn(code, who.organ.areaCode)) return void wrong('区划代码*', 'register.notYours', `不在${who.organ.name}登记的地区（${who.organ.areaCode}）之内。请由那个地区或者上级的司法行政部门登记。`)
  const held = known.get(code)
  const upper = parentOf(file, known)
  if (held) {
    if (level !== held.level) return void wrong('层级*', 'area.fixed', `${held.name}已经登记为${levelWords[held.level]}。层级不能改写，请核对代码；撤县设区这样的变化代码随之改变，旧的填失效日，新的另登记一行。`)
    if (file.parent !== null && file.parent !== held.parentCode) return void wrong('上级代码', 'area.fixed', `${held.name}登记在${held.parentCode ?? '最上级'}之下。隶属不能改写，请核对；确有变化的，旧的填失效日，新的另登记一行。`)
    const changed = { ...held, name, from: from ?? held.from, to: to ?? held.to }
    if (changed.name === held.name && changed.from === held.from && changed.to === held.to) weighing.unchanged += 1
    else weighing.changed.push({ title: `${held.name}（${code}）`, given: changed })
    return
  }
  if (!upper) return void wrong(file.parent === null ? '区划代码*' : '上级代码', 'area.unknown', `没有登记过${file.parent ?? `${code}的上级区划`}，本文件中也没有。请核对代码；新设的区划从上级起登记。`)
  const area = { code, name, parentCode: upper.code, level, region: upper.region, from, to }
  known.set(code, area)
  weighing.added.push({ title: `${name}（${code}）`, given: area })
}

/** The one that the row names, else the nearest above by the code. */
const parentOf = ({ code, parent }: AreaFileRow, known: ReadonlyMap<string, AreaRow>): AreaRow | undefined =>
  parent === null ? divisionsAbove(code).map(upper => known.get(upper)).find(area => area !== undefined) : known.get(parent)
