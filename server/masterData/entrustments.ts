import type { Day } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { entrustingProvisions, getLaw } from '../../laws/registry.ts'
import { wordsOfEntrustments } from '../files/otherWords.ts'
import { audit } from '../store/audit.ts'
import { addEntrustment, changeEntrustment, type EntrustmentChanges, entrustmentsIn, type EntrustmentRow, entrustmentsOf, type NewEntrustment } from '../store/organs/entrustments.ts'
import type { OrganRow } from '../store/organs/organs.ts'
import { actKinds, otherActKinds } from './actKinds.ts'
import { type Around, type MasterTable, organIn, Weighing, withoutTwins } from './shape.ts'

const columns = [
  '委托机关', '受委托组织*', '委托书文号*', '行为种类*', '委托事项*', '罚款限额', '起始日期*', '届满日期*', '公布日期', '公布链接', '备案日期', '备案号', '终止日期', '终止依据',
] as const
type Column = (typeof columns)[number]

interface EntrustmentFileRow extends Omit<NewEntrustment, 'entrusted' | 'publishedOn' | 'publishedUrl' | 'matter'> {
  readonly row: number
  readonly by: string | null
  readonly entrusted: string
  /** What is entered of a letter when it happens. */
  readonly then: EntrustmentChanges
}

interface Placed { readonly file: EntrustmentFileRow, readonly organ: OrganRow, readonly entrusted: OrganRow }

/** Letters of entrustment, with their publication, filing and end. */
export const entrustments: MasterTable<Column, EntrustmentFileRow> = {
  name: '委托', columns, others: wordsOfEntrustments,
  examples: [['甲县某某局', '甲县某某综合行政执法大队', '甲某委〔2025〕1号', '行政处罚；行政检查', '对未按规定公示的处罚；日常检查', '5000', '2025-01-01', '2027-12-31', '2025-01-10', 'https://www.example.gov.cn/1', '2025-01-12', '甲司备〔2025〕3号', '', '']],
  read: reader => {
    const from = reader.day('起始日期*') ?? '2000-01-01'
    const to = reader.day('届满日期*') ?? from
    if (to < from) reader.wrong('届满日期*', 'day.order', `早于起始日期（${chineseDay(from)}）。请核对。`)
    const link = reader.code('公布链接', 500)
    if (link !== null && !/^https?:\/\/\S+$/.test(link)) reader.wrong('公布链接', 'url', '要以 http:// 或者 https:// 开头，中间没有空格。')
    const then = { publishedOn: reader.day('公布日期'), publishedUrl: link, filedOn: reader.day('备案日期'), filedNumber: reader.optional('备案号', 60), endedOn: reader.day('终止日期'), endBasis: reader.optional('终止依据', 300) }
    if (then.endedOn !== null && then.endBasis === null) reader.wrong('终止依据', 'missing', '提前终止的，要写明依据。')
    return {
      row: reader.row, by: reader.optional('委托机关', 100), entrusted: reader.required('受委托组织*', 100), documentNumber: reader.required('委托书文号*', 60),
      actKinds: reader.choices('行为种类*', actKinds, otherActKinds), items: reader.several('委托事项*'), fineLimit: reader.amount('罚款限额'), from, to,
      then: Object.fromEntries(Object.entries(then).filter(([, value]) => value !== null)),
    }
  },
  rows: async (tx, reach) => (await entrustmentsIn(tx, reach)).map(row => [
    row.organId, row.entrustedId, row.documentNumber, row.actKinds.map(kind => actKinds[kind as keyof typeof actKinds]).join('；'), row.items.join('；'), row.fineLimit === null ? '' : String(row.fineLimit), row.from, row.to,
    row.publishedOn ?? '', row.publishedUrl ?? '', row.filedOn ?? '', row.filedNumber ?? '', row.endedOn ?? '', row.endBasis ?? '',
  ]),
  plan: async (tx, rows, around) => {
    const weighing = new Weighing<Placed, { readonly held: EntrustmentRow, readonly changes: EntrustmentChanges }>()
    const placed = rows.flatMap(file => place(file, around, weighing) ?? [])
    const single = withoutTwins(placed.map(each => ({ ...each, row: each.file.row })), ({ organ, entrusted, file }) => `${organ.id} ${entrusted.id} ${file.documentNumber}`, weighing, '委托书文号*')
    const known = new Map<string, EntrustmentRow[]>()
    for (const id of new Set(single.map(({ organ }) => organ.id))) known.set(id, await entrustmentsOf(tx, id))
    for (const one of single) weigh(one, known.get(one.organ.id)!.find(held => held.entrustedId === one.entrusted.id && held.organId === one.organ.id && held.documentNumber === one.file.documentNumber), around, weighing)
    const { who } = around
    return weighing.plan(async transaction => {
      for (const { given: { file, organ, entrusted } } of weighing.added) {
        const { publishedOn, publishedUrl, ...later } = file.then
        const id = await addEntrustment(transaction, organ, { ...file, entrusted: entrusted.id, publishedOn, publishedUrl }, who.account.name)
        if (Object.keys(later).length > 0) await changeEntrustment(transaction, id, later)
        await audit(transaction, who, { act: 'entrustment.entered', subject: { kind: 'entrustment', id } })
      }
      for (const { given: { held, changes } } of weighing.changed) {
        await changeEntrustment(transaction, held.id, changes)
        await audit(transaction, who, { act: 'entrustment.changed', subject: { kind: 'entrustment', id: held.id } })
      }
    })
  },
}

function place(file: EntrustmentFileRow, around: Around, weighing: Weighing<unknown, unknown>): Placed | null {
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(file.row, column, code, says)
  const organ = organIn(around, weighing, file.row, '委托机关', file.by)
  const entrusted = organIn(around, weighing, file.row, '受委托组织*', file.entrusted)
  if (!organ || !entrusted) return null
  if (!around.mayEntrust(organ)) return wrong('委托机关', 'register.notYours', '委托由委托机关的法规科或者本级司法行政部门登记。请联系他们导入。')
  if (organ.id === entrusted.id) return wrong('受委托组织*', 'organ.self', '不能委托自己。请核对。')
  const { filedOn, publishedOn, endedOn } = file.then
  const future = ([['公布日期', publishedOn], ['备案日期', filedOn], ['终止日期', endedOn]] as const).find(([, day]) => day !== undefined && day > around.today)
  if (future) return wrong(future[0], 'day.future', '日期还没有到。请填写今天或者以前的日期。')
  return { file, organ, entrusted }
}

/** What a letter says stays; what happens to it afterwards is filled in once. */
function weigh({ file, organ, entrusted }: Placed, held: EntrustmentRow | undefined, around: Around, weighing: Weighing<Placed, { readonly held: EntrustmentRow, readonly changes: EntrustmentChanges }>): void {
  const title = `${file.documentNumber}（${organ.name} → ${entrusted.name}）`
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(file.row, column, code, says)
  if (file.then.filedOn !== undefined && file.then.filedOn !== held?.filedOn && !around.mayKeep(organ)) return void wrong('备案日期', 'register.notYours', '备案由司法行政部门登记。请清空备案日期和备案号，或者请他们导入。')
  if (!held && file.actKinds.some(kind => kind === 'coerciveMeasure' || kind === 'coerciveExecution')) {
    const { law, cite } = entrustingProvisions.coercion
    return void wrong('行为种类*', 'law.refused', `行政强制措施权不得委托（${getLaw(law).short}${cite}）。请从委托书中删去，由委托机关自己的执法人员实施。`)
  }
  if (!held) return void weighing.added.push({ title, given: { file, organ, entrusted } })
  const said = (row: Pick<EntrustmentFileRow, 'actKinds' | 'items' | 'fineLimit' | 'from' | 'to'>) => [
    ['行为种类*', row.actKinds.toSorted().join()], ['委托事项*', row.items.toSorted().join()], ['罚款限额', String(row.fineLimit)], ['起始日期*', row.from], ['届满日期*', row.to],
  ] as const satisfies readonly (readonly [Column, string])[]
  const registered = said(held)
  const differing = said(file).find(([, value], at) => value !== registered[at]![1])
  if (differing) return void wrong(differing[0], 'entrustment.fixed', `这份委托书已经登记，${differing[0].replace('*', '')}不一致。委托书的内容不能改写，请核对；另签的委托书，按新的文号导入。`)
  const columnOf: Readonly<Record<keyof EntrustmentChanges, Column>> = { publishedOn: '公布日期', publishedUrl: '公布链接', filedOn: '备案日期', filedNumber: '备案号', endedOn: '终止日期', endBasis: '终止依据' }
  const given = Object.entries(file.then) as [keyof EntrustmentChanges, string | Day][]
  const rewritten = given.find(([field, value]) => held[field] !== null && held[field] !== value)
  if (rewritten) return void wrong(columnOf[rewritten[0]], 'entrustment.known', '这一项已经登记过了，不能改写。请核对，照登记填写或者留空。')
  const changes = Object.fromEntries(given.filter(([field]) => held[field] === null))
  if (Object.keys(changes).length === 0) weighing.unchanged += 1
  else weighing.changed.push({ title, given: { held, changes } })
}
