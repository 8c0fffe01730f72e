import { type CredentialKind, type CredentialStatus, mayFollow, stateOn } from '../../core/people/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { chineseDay } from '../../core/periods/index.ts'
import { recordCodes } from '../../core/records/index.ts'
import { wordsOfCredentials } from '../files/otherWords.ts'
import type { Transaction } from '../database/connect.ts'
import { nameOfField } from '../records/export.ts'
import { type CredentialRow, enterStatus, kindNames, statusNames } from '../store/people/credentials.ts'
import { addCredentials, allCredentials, extendCredential, type KnownPerson, knownCredentials, knownPeople, limitCredential, type NewCredential, numbersInUse } from '../store/people/filed.ts'
import { asWorker } from '../store/within.ts'
import { type Around, isInReach, type MasterTable, organIn, Weighing, withoutTwins } from './shape.ts'

const columns = ['证件编号*', '种类*', '持证人*', '机关', '人员标识', '发证机关*', '发证日期*', '有效期自*', '有效期至*', '执法领域', '执法区域', '状态', '状态起始日', '状态依据'] as const
type Column = (typeof columns)[number]

/** What is written down of a credential; that it has run out its last day says. */
const statuses: Readonly<Record<CredentialStatus, string>> = {
  valid: statusNames.valid, suspended: statusNames.suspended, returned: statusNames.returned, cancelled: statusNames.cancelled, revoked: statusNames.revoked, lost: statusNames.lost,
}

/** As other systems write them. */
const otherKinds = { DEPT_SPECIAL: 'departmental', SPECIAL_SUPERVISOR: 'invited', 行政执法证: 'enforcement', 行政执法监督证: 'supervision', 特邀监督员证: 'invited' } as const

interface CredentialFileRow {
  readonly row: number
  /** `written`: as it stands in the file, where that differs in the width of its signs. */
  readonly number: string
  readonly written: string
  readonly kind: CredentialKind
  readonly holder: string
  readonly organ: string | null
  readonly officer: string | null
  readonly issuer: string
  readonly issuedOn: Day
  readonly from: Day
  readonly to: Day
  readonly areas: readonly string[]
  readonly fields: readonly string[]
  readonly then: { readonly status: CredentialStatus, readonly from: Day, readonly says: string } | null
  /** The row says that it is valid; not that it says nothing. */
  readonly valid: boolean
}

/** What becomes of a credential that is there already. */
interface Change { readonly held: CredentialRow, readonly to: Day | null, readonly fields: readonly string[] | null, readonly then: CredentialFileRow['then'] }

/** Credentials that were issued elsewhere, with what was decided about them there. Those that a proceeding here governs change only in it. */
export const credentials: MasterTable<Column, CredentialFileRow> = {
  name: '证件', columns, others: wordsOfCredentials,
  examples: [
    ['65000000001', '执法证件', '冯某某', '甲县某某局', '', '某某自治区司法厅', '2024-03-20', '2024-04-01', '2029-03-31', '', '', '有效', '', ''],
    ['65000000002', '执法证件', '褚某某', '甲县某某局', '', '某某自治区司法厅', '2022-09-20', '2022-10-01', '2027-09-30', '市场监管', '659801', '暂扣', '2026-02-01', '暂扣通知书〔2026〕1号'],
  ],
  read: reader => {
    const from = reader.day('有效期自*') ?? '2000-01-01'
    const to = reader.day('有效期至*') ?? from
    if (to < from) reader.wrong('有效期至*', 'day.order', `早于有效期自（${chineseDay(from)}）。请核对。`)
    const [status, since, says] = [reader.choice('状态', statuses, { ACTIVE: 'valid', EXPIRED: 'valid', 过期: 'valid' }), reader.day('状态起始日'), reader.optional('状态依据', 300)]
    const isDecided = status !== null && status !== 'valid'
    if (isDecided && since === null) reader.wrong('状态起始日', 'missing', `状态是${statuses[status]}的，要填从哪一日起。`)
    if (since !== null && since < from) reader.wrong('状态起始日', 'day.order', `早于有效期自（${chineseDay(from)}）。请核对。`)
    return {
      row: reader.row, number: (reader.code('证件编号*', 40) ?? reader.required('证件编号*', 40)).replaceAll(/\s/g, ''), written: reader.text('证件编号*'), kind: reader.choice('种类*', kindNames, otherKinds) ?? 'enforcement', holder: reader.required('持证人*', 60),
      organ: reader.optional('机关', 100), officer: reader.code('人员标识', 40)?.toLowerCase() ?? null, issuer: reader.required('发证机关*', 100), issuedOn: reader.day('发证日期*') ?? from, from, to,
      areas: reader.several('执法区域').map(code => code.normalize('NFKC')), fields: reader.choices('执法领域', recordCodes.field), valid: status === 'valid',
      then: status !== null && since !== null ? { status, from: since, says: says ?? '文件导入' } : null,
    }
  },
  rows: async tx => (await allCredentials(tx)).map(({ number, kind, name, organId, officer, issuer, issuedOn, from, to, fields, areas, history }) => {
    const last = history.at(-1)
    const decided = last && last.status !== 'valid' ? last : undefined
    return [
      number, kindNames[kind], name, organId, officer, issuer, issuedOn, from, to, fields.map(nameOfField).join('；'), areas.join('；'), statuses[decided?.status ?? 'valid'], decided?.from ?? '', [...decided?.says ?? ''].slice(0, 300).join(''),
    ]
  }),
  plan: async (tx, rows, around) => {
    const weighing = new Weighing<NewCredential, Change>()
    const single = withoutTwins(rows, ({ number }) => number, weighing, '证件编号*')
    const organs = [...new Set(single.flatMap(({ organ, officer }) => officer === null ? organOf(around, organ) ?? [] : []))]
    const people = await knownPeople(tx, organs, single.flatMap(({ officer }) => officer ?? []))
    const numbers = single.flatMap(({ number, written }) => [number, written])
    const known = new Map((await knownCredentials(tx, numbers)).map(held => [held.number, held]))
    const inUse = await asWorker(tx, () => numbersInUse(tx, numbers))
    for (const row of single) weigh(row, { people, held: known.get(row.written) ?? known.get(row.number), isTaken: inUse.has(row.number) }, around, weighing)
    return weighing.plan(async transaction => {
      await addCredentials(transaction, around.who, weighing.added.map(({ given }) => given))
      for (const { given } of weighing.changed) await enterChange(transaction, around, given)
    })
  },
}

function organOf({ organs, who }: Around, named: string | null): string | undefined {
  const found = named === null ? who.organ : organs.called(named)
  return 'code' in found ? undefined : found.id
}

const own = '本人不能登记自己的证件。请由其他承办人、科长导入。'

interface Against { readonly people: readonly KnownPerson[], readonly held: CredentialRow | undefined, readonly isTaken: boolean }

function weigh(row: CredentialFileRow, { people, held, isTaken }: Against, around: Around, weighing: Weighing<NewCredential, Change>): void {
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(row.row, column, code, says)
  const holder = holderOf(row, people, around, weighing)
  if (!holder) return
  const future = ([['发证日期*', row.issuedOn], ['状态起始日', row.then?.from]] as const).find(([, day]) => day !== undefined && day > around.today)
  if (future) return void wrong(future[0], 'day.future', '日期还没有到。请填写今天或者以前的日期。')
  const strange = row.areas.find(code => !around.areas.has(code))
  if (strange !== undefined) return void wrong('执法区域', 'area.unknown', `没有登记过区划${strange}。请填区划代码，几个之间用分号；不限区域的留空。`)
  if (held) return weighKnown(row, holder, held, around, weighing)
  if (holder.account === around.who.account.id) return void wrong('持证人*', 'officer.own', own)
  if (isTaken) return void wrong('证件编号*', 'credential.taken', `编号“${row.number}”已经是别处登记的证件。请核对编号。`)
  const { number, kind, issuer, issuedOn, from, to, areas, fields, then } = row
  weighing.added.push({ title: `${number}（${holder.name}）`, given: { officer: holder.id, number, kind, issuer, issuedOn, from, to, areas, fields, then: then?.status === 'valid' ? null : then } })
}

function holderOf({ row, holder, organ: named, officer }: CredentialFileRow, people: readonly KnownPerson[], around: Around, weighing: Weighing<unknown, unknown>): KnownPerson | null {
  const wrong = (column: Column, code: string, says: string): null => weighing.wrong(row, column, code, says)
  if (officer !== null) {
    const person = people.find(({ id }) => id === officer)
    if (!person) return wrong('人员标识', 'officer.unknown', '人员登记中没有这个标识。请核对，或者改填机关和姓名。')
    return person.name === holder ? person : wrong('持证人*', 'officer.name', `这个标识登记的是“${person.name}”。请核对。`)
  }
  const organ = organIn(around, weighing, row, '机关', named)
  if (!organ) return null
  if (!isInReach(around, organ)) return wrong('机关', 'register.notYours', `${organ.name}的人员不由你所在的机关登记。请核对机关，或者交由当地司法行政部门导入。`)
  const found = people.filter(person => person.organId === organ.id && person.name === holder)
  if (found.length === 1) return found[0]!
  return found.length === 0 ? wrong('持证人*', 'officer.unknown', `${organ.name}的人员登记中没有“${holder}”。请先登记或者导入人员，再导入证件。`)
    : wrong('持证人*', 'officer.several', `${organ.name}有${found.length}人叫“${holder}”。请在“人员标识”一列写明是哪一人，标识见人员页面的网址。`)
}

function weighKnown(row: CredentialFileRow, holder: KnownPerson, held: CredentialRow, { today, who }: Around, weighing: Weighing<NewCredential, Change>): void {
  const wrong = (column: Column, code: string, says: string) => weighing.wrong(row.row, column, code, says)
  if (held.officer !== holder.id) return void wrong('证件编号*', 'credential.taken', `编号“${row.number}”已经是${held.name}（${held.organName}）的证件。请核对编号。`)
  const same = (given: readonly string[], known: readonly string[]) => given.length === 0 || given.toSorted().join() === known.toSorted().join()
  if (!same(row.areas, held.areas)) return void wrong('执法区域', 'credential.fixed', `这本证件已经登记，执法区域${held.areas.length === 0 ? '不限' : `是${held.areas.join('、')}`}。导入不改写已有的登记，请核对；换发新证的，按新的编号导入。`)
  const fills = held.fields.length === 0 && row.fields.length > 0
  if (!fills && !same(row.fields, held.fields)) return void wrong('执法领域', 'credential.fixed', `这本证件已经登记，执法领域是${held.fields.map(nameOfField).join('、')}。导入不改写已有的登记，请核对；换发新证的，按新的编号导入。`)
  const differing = ([['种类*', kindNames[row.kind], kindNames[held.kind]], ['发证机关*', row.issuer, held.issuer], ['发证日期*', row.issuedOn, held.issuedOn], ['有效期自*', row.from, held.from]] as const).find(([, given, known]) => given !== known)
  if (differing) return void wrong(differing[0], 'credential.fixed', `这本证件已经登记，${differing[0].replace('*', '')}是${differing[2]}。导入不改写已有的登记，请核对；换发新证的，按新的编号导入。`)
  const last = held.history.at(-1)?.status ?? 'valid'
  const then = row.then && row.then.status !== last ? row.then : null
  if (row.valid && last !== 'valid' && then === null) return void wrong('状态起始日', 'missing', `这本证件登记的状态是${statuses[last]}。恢复有效的，要填从哪一日起。`)
  if (row.to === held.to && then === null && !fills) return void (weighing.unchanged += 1)
  if (holder.account === who.account.id) return void wrong('持证人*', 'officer.own', own)
  if (held.matterId !== null) return void wrong('证件编号*', 'credential.matter', '这本证件由本平台的办件制发或者处理，延续和状态变化在办件中办理，不能导入。')
  if (row.to < held.to) return void wrong('有效期至*', 'day.order', `早于已经登记的最后一日（${chineseDay(held.to)}）。请核对；提前失效的，填状态和状态起始日。`)
  if (row.to > held.to && stateOn(held, today) !== 'valid') return void wrong('有效期至*', 'credential.notValid', `这本证件现在是${statusNames[stateOn(held, today)]}，只有有效的证件才能延续。请核对；换发新证的，按新的编号导入。`)
  if (then && !mayFollow(stateOn(held, then.from), then.status)) return void wrong('状态', 'credential.settled', '这本证件已经注销、吊销或者收回，不能再改变状态。需要证件的，按新的编号导入。')
  const since = held.history.at(-1)?.from
  if (then && since !== undefined && then.from < since) return void wrong('状态起始日', 'day.order', `早于已经登记的状态变化（${chineseDay(since)}）。请核对。`)
  weighing.changed.push({ title: `${row.number}（${holder.name}）`, given: { held, to: row.to > held.to ? row.to : null, fields: fills ? row.fields : null, then } })
}

async function enterChange(tx: Transaction, { who, today }: Around, { held, to, fields, then }: Change): Promise<void> {
  if (fields !== null) await limitCredential(tx, who, held.id, fields)
  if (to !== null) await extendCredential(tx, who, { id: held.id, on: today, to, says: `有效期由${chineseDay(held.to)}延续至${chineseDay(to)}（文件导入）` })
  if (then) await enterStatus(tx, who, held.id, then.status, { on: then.from, law: null, cite: null, says: then.says, matterId: null, seq: null })
}
