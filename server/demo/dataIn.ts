import { createHash, randomUUID } from 'node:crypto'
import { addDays } from '../../core/periods/index.ts'
import type { Mapping } from '../../core/records/index.ts'
import { importRecords } from '../records/import.ts'
import type { Acting } from '../store/acting.ts'
import type { Seals } from '../seal/seals.ts'
import { saveMapping } from '../store/records/mappings.ts'
import { addSender, revokeSender } from '../store/records/senders.ts'
import type { Means } from '../store/matters/prospect.ts'
import { within } from '../store/within.ts'
import { actingAs } from './acting.ts'

const divisions = ['659801', '649801', '422891', '150891']

/** How data come in, one of each: columns of another system with its mapping, keys of sending systems, rows that wait to be corrected, files that acts name. */
export async function seedDataIn(means: Means & { readonly seals: Seals }): Promise<void> {
  for (const division of divisions) {
    const who = await actingAs(means, division, 'market')
    await within(means.sql, who.viewer, async tx => {
      await saveMapping(tx, who, { id: randomUUID(), name: '旧办案系统的处罚台账', mapping, after: null })
      for (const [name, used] of [['移动执法平台', true], ['旧办案系统', false]] as const) {
        const id = randomUUID()
        await addSender(tx, who, { id, name, bodies: [who.organ.id], kinds: used ? ['inspection', 'penalty'] : [], perMinute: 60, digest: createHash('sha256').update(randomUUID()).digest() })
        if (!used) await revokeSender(tx, who, id)
      }
    })
    await handIn(means, who, '处罚台账.csv', ledger(who, means.today()))
    await handIn(means, who, '证据.csv', await evidence(means, who))
    await handIn(means, who, '附件.csv', await attachments(means, who))
  }
}

const mapping: Mapping = {
  kind: 'penalty', fixed: { sourceSystem: '旧办案系统', procedureType: 'ORDINARY' },
  columns: [
    { from: '序号', to: 'sourceRecordId' }, { from: '案件编号', to: 'actionNo' }, { from: '单位代码', to: 'bodyCode' }, { from: '当事人名称', to: 'name' }, { from: '当事人性质', to: 'partyType', values: { 单位: 'ORG', 个人: 'PERSON' } },
    { from: '信用代码', to: 'uscc' }, { from: '立案时间', to: 'caseFiledAt', days: 'dayFirst' }, { from: '承办科室', to: null },
  ],
}

/** Two rows as an older system writes them, each with something wrong: a day that is none, a number copied wrongly. */
function ledger(who: Acting, today: string): string {
  const day = addDays(today as never, -20).split('-').toReversed().join('/')
  return [
    mapping.columns.map(({ from }) => from).join(), `2019-017,旧案〔2019〕17号,${who.organ.id},某某粮油店,单位,91350100M000100Y43,31/02/2019,稽查科`,
    `2019-018,旧案〔2019〕18号,${who.organ.id},某某百货商行,单位,91350100M000100Y53,${day},稽查科`, '',
  ].join('\n')
}

/** Evidence of an act that has not come: it waits. */
const evidence = async (means: Means, who: Acting): Promise<string> =>
  `sourceSystem,sourceRecordId,evidenceId,evidenceType,name,obtainedAt\n移动执法平台,${who.organ.id}-0001,ZJ-1,ONSITE_RECORD,现场检查笔录,${addDays(means.today(), -3)} 10:20\n`

/** Files of the body's latest act: named, with hash and address, and not handed in. */
async function attachments(means: Means, who: Acting): Promise<string> {
  const [act] = await within(means.sql, who.viewer, tx => tx<{ system: string, id: string }[]>`
    select source_system as system, source_record_id as id from enforcement_record where body_id = ${who.organ.id} order by acted_on desc, id desc limit 1`)
  const hash = createHash('sha256').update(who.organ.id).digest('hex')
  return ['sourceSystem,sourceRecordId,name,mediaType,size,sha256,url', `${act!.system},${act!.id},现场检查笔录.pdf,application/pdf,184320,${hash},https://files.example.cn/${who.organ.id}/1`, `${act!.system},${act!.id},现场照片.jpg,image/jpeg,2310144,,DAS/${who.organ.id}/2`, ''].join('\n')
}

async function handIn({ sql, laws, today, seals }: Means & { readonly seals: Seals }, { viewer, account, organ }: Acting, fileName: string, text: string): Promise<void> {
  const done = await importRecords({ sql, laws, today, seals }, { viewer, account, organ }, { id: randomUUID(), fileName, bytes: bytesOf(text), bytesTotal: null })
  if (done.state !== 'done') throw new Error(`the demonstration's own file was not taken: ${done.says}`)
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> { yield Buffer.from(text) }
