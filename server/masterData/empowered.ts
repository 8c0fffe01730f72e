import type { Day } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { wordsOfEmpowered } from '../files/otherWords.ts'
import { audit } from '../store/audit.ts'
import { addEmpowered, empoweredIn, type EmpoweredRow, empoweredOf, endEmpowered } from '../store/organs/entrustments.ts'
import type { OrganRow } from '../store/organs/organs.ts'
import { actKinds, otherActKinds } from './actKinds.ts'
import { type Around, type MasterTable, organIn, Weighing, withoutTwins } from './shape.ts'

const columns = ['乡镇街道', '事项编码', '事项*', '行为种类*', '原实施部门*', '决定文号*', '承接日期*', '收回日期', '收回依据'] as const
type Column = (typeof columns)[number]

interface EmpoweredFileRow {
  readonly row: number
  readonly organ: string | null
  readonly code: string | null
  readonly name: string
  readonly actKind: keyof typeof actKinds
  readonly fromOrgan: string
  readonly decision: string
  readonly from: Day
  readonly end: { readonly to: Day, readonly basis: string } | null
}

interface Placed { readonly row: number, readonly file: EmpoweredFileRow, readonly organ: OrganRow, readonly before: OrganRow }
interface Ended { readonly organ: OrganRow, readonly id: string, readonly end: NonNullable<EmpoweredFileRow['end']> }

/** Items that the province gave townships and sub-districts, and took back. */
export const empowered: MasterTable<Column, EmpoweredFileRow> = {
  name: '赋权事项', columns, others: wordsOfEmpowered,
  examples: [['甲县某某镇人民政府', '330215001000', '对擅自占用道路的处罚', '行政处罚', '甲县某某局', '某政发〔2022〕1号', '2022-07-01', '', '']],
  read: reader => {
    const from = reader.day('承接日期*') ?? '2000-01-01'
    const [to, basis] = [reader.day('收回日期'), reader.optional('收回依据', 300)]
    if ((to === null) !== (basis === null)) reader.wrong(to === null ? '收回日期' : '收回依据', 'missing', '收回的，日期和依据要一起填写。')
    if (to !== null && to < from) reader.wrong('收回日期', 'day.order', `早于承接日期（${chineseDay(from)}）。请核对。`)
    return {
      row: reader.row, organ: reader.optional('乡镇街道', 100), code: reader.code('事项编码', 60), name: reader.required('事项*', 300), actKind: reader.choice('行为种类*', actKinds, otherActKinds) ?? 'other',
      fromOrgan: reader.required('原实施部门*', 100), decision: reader.required('决定文号*', 100), from, end: to !== null && basis !== null ? { to, basis } : null,
    }
  },
  rows: async (tx, reach) => (await empoweredIn(tx, reach)).map(({ organId, code, name, actKind, fromOrgan, decision, fromDay, toDay, endBasis }) =>
    [organId, code ?? '', name, actKinds[actKind as keyof typeof actKinds], fromOrgan, decision, fromDay, toDay ?? '', endBasis ?? '']),
  plan: async (tx, rows, around) => {
    const weighing = new Weighing<Placed, Ended>()
    const single = withoutTwins(rows.flatMap(file => place(file, around, weighing) ?? []), ({ organ, file: { name, from } }) => `${organ.id} ${from} ${name}`, weighing, '事项*')
    const known = new Map<string, EmpoweredRow[]>()
    for (const id of new Set(single.map(({ organ }) => organ.id))) known.set(id, (await empoweredOf(tx, id)).filter(({ organId }) => organId === id))
    for (const one of single) weigh(one, known.get(one.organ.id)!, weighing)
    const { who } = around
    return weighing.plan(async transaction => {
      for (const { given: { file, organ, before } } of weighing.added) {
        const id = await addEmpowered(transaction, organ, { ...file, code: file.code ?? undefined, fromOrgan: before.id }, who.account.name)
        if (file.end) await endEmpowered(transaction, organ.id, id, file.end.to, file.end.basis)
        await audit(transaction, who, { act: 'organ.empowered', subject: { kind: 'organ', id: organ.id } })
      }
      for (const { given: { organ, id, end } } of weighing.changed) {
        await endEmpowered(transaction, organ.id, id, end.to, end.basis)
        await audit(transaction, who, { act: 'organ.empoweredEnded', subject: { kind: 'organ', id: organ.id } })
      }
    })
  },
}

function place(file: EmpoweredFileRow, around: Around, weighing: Weighing<unknown, unknown>): Placed | null {
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(file.row, column, code, says)
  const organ = organIn(around, weighing, file.row, '乡镇街道', file.organ)
  const before = organIn(around, weighing, file.row, '原实施部门*', file.fromOrgan)
  if (!organ || !before) return null
  if (!around.mayKeep(organ)) return wrong('乡镇街道', 'register.notYours', '赋权事项由本级司法行政部门的承办人、科长或者本地区的系统管理员登记。请联系他们导入。')
  if (organ.level !== 'township') return wrong('乡镇街道', 'empowered.level', '赋权事项只登记在乡镇人民政府、街道办事处名下。')
  return { row: file.row, file, organ, before }
}

/** The same item runs once at a time; what was taken back may be given again later. */
function weigh({ row, file, organ, before }: Placed, known: readonly EmpoweredRow[], weighing: Weighing<Placed, Ended>): void {
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(row, column, code, says)
  const title = `${file.name}（${organ.name}，自${file.from}）`
  const held = known.find(({ name, fromDay }) => name === file.name && fromDay === file.from)
  if (!held) {
    const meets = known.find(({ name, fromDay, toDay }) => name === file.name && fromDay <= (file.end?.to ?? '9999-12-31') && (toDay === null || toDay >= file.from))
    if (meets) return void wrong('承接日期*', 'empowered.overlaps', `这一事项自${chineseDay(meets.fromDay)}起已经登记，时间重叠。请核对承接日期；先收回再承接的，先登记收回。`)
    return void weighing.added.push({ title, given: { row, file, organ, before } })
  }
  const differing = ([['事项编码', file.code ?? held.code, held.code], ['行为种类*', file.actKind, held.actKind], ['原实施部门*', before.id, held.fromOrgan], ['决定文号*', file.decision, held.decision]] as const).find(([, given, registered]) => given !== registered)
  if (differing) return void wrong(differing[0], 'empowered.fixed', `这一事项已经登记，${differing[0].replace('*', '')}不一致。已有的登记不能改写，请核对。`)
  const { end } = file
  if (end === null || (end.to === held.toDay && end.basis === held.endBasis)) return void (weighing.unchanged += 1)
  if (held.toDay !== null) return void wrong('收回日期', 'empowered.ended', `这一事项已经于${chineseDay(held.toDay)}收回，不能改写。请核对。`)
  weighing.changed.push({ title, given: { organ, id: held.id, end } })
}
