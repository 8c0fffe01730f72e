import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Table, writeCsv } from '../../files/sheets.ts'
import { columns as organColumns, kindWords, levelWords } from '../../organs/columns.ts'
import { nameOfField } from '../../records/export.ts'
import { cellsOf } from '../../registers/table.ts'
import { registerIds, registerOf, type RegisterId } from '../../../core/registers/index.ts'
import { empoweredColumns, fulfilmentColumns, letterColumns, officerColumns, areaColumns } from './columns.ts'
import type { Told } from '../lawful.ts'
import { TableFiles } from './tables.ts'
import type { World } from './world.ts'

/** Records as lines of JSON, which tell everything, or as the data model's tables, which tell what their columns hold. */
export type Form = 'ndjson' | 'csv'

export interface Written { readonly records: number, readonly flawed: number, readonly groups: number }

/** The files of a world, in the order in which they are taken in. */
export const fileOf = { areas: '01-行政区划.csv', organs: '02-执法主体名录.csv', people: '03-执法人员与证件.csv', letters: '04-委托书.csv', empowered: '05-乡镇赋权事项.csv', fulfilments: '07-履职台账.csv', records: '08-执法数据.ndjson', tables: '08-执法数据', key: '答案.ndjson' } as const
export const registerFile = (id: RegisterId): string => `06-${String(registerIds.indexOf(id) + 1).padStart(2, '0')}-${registerOf(id).name.replaceAll('、', '')}.csv`

/** Writes a world as the files an office would hand in, with the key of what was planted. */
export async function writeWorld(world: World, folder: string, about: { readonly seed: number, readonly today: string }, form: Form = 'ndjson'): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const tables = tablesOf(world)
  for (const [name, table] of tables) await writeFile(join(folder, name), writeCsv(table))
  const { written, recordFiles } = await writeRecords(world, folder, form)
  const files = [...tables.map(([name, table]) => ({ name, rows: table.length - 1 })), ...recordFiles]
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ format: 'xiezhi-world', ...about, ...written, files }, null, 2)}\n`)
  await writeFile(join(folder, '说明.md'), readme(files, written))
  return written
}

function tablesOf({ areas, organs, officers, letters, empowered, entries, fulfilments }: World): (readonly [string, Table])[] {
  const yes = (value: boolean) => (value ? '是' : '否')
  const organRows = organs.map((organ): Readonly<Record<(typeof organColumns)[number], string>> => ({
    机关标识: organ.id, '规范全称*': organ.name, 简称: organ.name, '类别*': kindWords[organ.kind], '层级*': levelWords[organ.level], '区划代码*': organ.areaCode, 区划名称: '', 统一社会信用代码: organ.uscc,
    所属政府: organ.governmentId ?? '', 上级机关: organ.superiorId ?? '', 设立机关: organ.setUpById ?? '', 委托机关: organ.entrustedById ?? '', 管理体制: '', 授权依据种类: '', 授权依据: '', 设立日期: '2015-01-01',
    主体资格确认日: organ.enforces ? '2020-01-01' : '', 行政处罚权: yes(organ.enforces), 行政强制措施权: yes(organ.enforces), 行政强制执行权: '否', 综合行政执法: '否', 执法领域: organ.fieldCodes.map(nameOfField).join('；'),
    法制机构: organ.kind === 'justiceDepartment' ? '执法监督科' : organ.enforces ? '法规科' : '', 文号代字: organ.documentMark, 地址: `${organ.name}办公楼`, 电话: '0000-0000000', 监督另有规定的法律: '',
  }))
  return [
    [fileOf.areas, [areaColumns, ...areas.map(({ code, name, parent, level, region }) => [code, name, parent ?? '', levelWords[level], region])]],
    [fileOf.organs, [organColumns, ...organRows.map(row => organColumns.map(column => row[column]))]],
    [fileOf.people, [officerColumns, ...officers.map(officer => [
      officer.organ, officer.name, officer.duty === 'enforcement' ? '执法' : '监督', yes(officer.reviewer), officer.from, officer.gone === null ? '' : officer.gone.status === 'LEFT' ? '离岗' : '退休', officer.gone?.on ?? '',
      officer.certNo, officer.validFrom, officer.validTo, officer.changes.map(({ status, on }) => `${on} ${statusWords[status]}`).join('；'), officer.relative ?? '',
    ])]],
    [fileOf.letters, [letterColumns, ...letters.map(letter => [
      letter.by, letter.entrusted, letter.number, letter.actKinds.join('；'), letter.items.join('；'), letter.fineLimit === null ? '' : String(letter.fineLimit), letter.from, letter.to, letter.publishedOn ?? '', letter.filedOn ?? '',
    ])]],
    [fileOf.empowered, [empoweredColumns, ...empowered.map(({ organ, code, name, actKind, takenFrom, decision, from }) => [organ, code, name, actKind, takenFrom, decision, from])]],
    ...registerIds.flatMap((id): (readonly [string, Table])[] => {
      const own = entries.filter(([register]) => register === id)
      return own.length === 0 ? [] : [[registerFile(id), cellsOf(id, own.map(([, organ, written]) => ({ organ, written })))]]
    }),
    [fileOf.fulfilments, [fulfilmentColumns, ...fulfilments.map(({ organ, law, duty, turn, doneOn, says }) => [organ, law, duty, turn ?? '', doneOn, says])]],
  ]
}

export const statusWords = { valid: '有效', suspended: '暂扣', cancelled: '注销' } as const

async function writeRecords(world: World, folder: string, form: Form): Promise<{ written: Written, recordFiles: readonly { name: string, rows: number }[] }> {
  const key = createWriteStream(join(folder, fileOf.key))
  let [records, flawed, groups] = [0, 0, 0]
  const keep = (line: object) => void key.write(`${JSON.stringify(line)}\n`)
  function* acts() {
    for (const one of world.acts()) {
      if ('group' in one) {
        groups++
        keep(one)
        continue
      }
      const { told, breaks } = one
      records++
      if (breaks.length > 0) {
        flawed++
        keep({ sourceSystem: told['sourceSystem'], sourceRecordId: told['sourceRecordId'], bodyCode: told['bodyCode'], breaks })
      }
      yield told
    }
  }
  const recordFiles = form === 'csv' ? await asTables(acts(), folder) : await asLines(acts(), folder)
  for (const group of world.groups) keep(group)
  await new Promise<void>(done => key.end(done))
  return { written: { records, flawed, groups: groups + world.groups.length }, recordFiles }
}

async function asLines(acts: Iterable<Told>, folder: string): Promise<{ name: string, rows: number }[]> {
  let rows = 0
  function* lines() {
    for (const told of acts) {
      rows++
      yield `${JSON.stringify(told)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(folder, fileOf.records)))
  return [{ name: fileOf.records, rows }]
}

async function asTables(acts: Iterable<Told>, folder: string): Promise<{ name: string, rows: number }[]> {
  const tables = await TableFiles.in(join(folder, fileOf.tables))
  for (const told of acts) await tables.add(told)
  return (await tables.close()).map(({ name, rows }) => ({ name: `${fileOf.tables}/${name}`, rows }))
}

const readme = (files: readonly { name: string, rows: number }[], { records, flawed, groups }: Written): string => `# 试验数据

地区、机关、人员、企业和执法数据都是编造的，区划代码没有分配给任何地方。

一次导入全部：\`./xiezhi records import 本文件夹\`。分别导入的，按下列次序：

${files.map(({ name, rows }, at) => `${at + 1}. ${name}（${rows}行）`).join('\n')}

02在“执法主体名录”导入，06各文件在“权责与裁量清单”的同名清单导入，08在“数据归集”导入。

${fileOf.key}是答案，不导入：${records}条执法数据中，${flawed}条埋有违法情形（breaks 是应当发现的规则）；另有${groups}组情形要把多条数据或者登记放在一起才看得出（group 是应当发现的规则，records 是涉及的数据），由夜间的监测发现。此外不应当有任何预警。
`
