import { createHash, randomUUID } from 'node:crypto'
import { channels, type OrderChannel, usualMapping } from '../../core/orders/index.ts'
import type { Day } from '../../core/norms/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { wholeLayout } from '../../core/sharing/index.ts'
import type { Transaction } from '../database/connect.ts'
import { takeOrderFile } from '../orders/file.ts'
import type { Seals } from '../seal/seals.ts'
import { fillSome } from '../sharing/fill.ts'
import { receive } from '../sharing/receive.ts'
import { tell } from '../sharing/tell.ts'
import type { Acting } from '../store/acting.ts'
import type { Means } from '../store/matters/prospect.ts'
import { findOrgan } from '../store/organs/organs.ts'
import { addSender, findSender } from '../store/records/senders.ts'
import { itemsAfter } from '../store/sharing/items.ts'
import { addKey, countFetch, findKey } from '../store/sharing/keys.ts'
import { addSet, findSet } from '../store/sharing/sets.ts'
import { within } from '../store/within.ts'
import { actingAs } from './acting.ts'

const county = '422891'
const prefecture = '422800'

type DemoMeans = Means & { readonly seals: Seals }

/** One county that shares with its prefecture, and what the hotline and the credit platform handed it: a few cases, an end of a publication, rows that wait. */
export async function seedSharing(means: DemoMeans): Promise<void> {
  const who = await actingAs(means, county, 'clerk')
  await share(means, who, await actingAs(means, prefecture, 'clerk'))
  await within(means.sql, who.viewer, async tx => {
    const market = (await findOrgan(tx, `${county}-market`))!.name
    const [first, second] = await publishedPenalties(tx)
    const day = (ago: number): Day => addDays(means.today(), -ago)
    await hand(tx, means, who, 'hotline', '12345工单.csv', [
      ['GD20260871', day(6), '', '来电人反映市场监管所检查时没有出示执法证件', '执法作风', market, day(-9), '否'],
      ['GD20260902', day(3), '', '来电人反映同一门店一个月内被检查四次', '涉企检查', market, day(-12), '是'],
      ['GD20260917', day(2), '', '来电人反映处罚决定书没有写明救济途径', '执法程序', '县工商所', day(-13), '否'],
    ])
    await hand(tx, means, who, 'creditObjection', '信用异议.csv', [['YY20260041', day(4), first!.decisionNo, market, '公示的罚款金额与决定书不一致', '信息错误', day(-5)]])
    await hand(tx, means, who, 'creditRepair', '信用修复.csv', [
      ['XF20260113', day(5), second!.decisionNo, market, '准予修复', day(4)], ['XF20260120', day(5), first!.decisionNo, market, '不予修复', ''], ['XF20260131', day(2), '戊市监罚〔2019〕7号', market, '准予修复', ''],
    ])
  })
}

const publishedPenalties = (tx: Transaction): Promise<{ decisionNo: string }[]> => tx<{ decisionNo: string }[]>`
  select decision_no as "decisionNo" from enforcement_record where body_id = ${`${county}-market`} and kind = 'penalty' and not voided and content -> 'publicity' ->> 'publishedAt' is not null
    and content -> 'publicity' ->> 'removedAt' is null group by 1 having count(*) = 1 order by max(decided_on) desc limit 2`

async function hand(tx: Transaction, means: Means, who: Acting, channel: OrderChannel, fileName: string, rows: readonly (readonly string[])[]): Promise<void> {
  const table = [channels[channel].columns.map(({ name }) => name), ...rows]
  await takeOrderFile(tx, means, who, usualMapping(channel), { id: randomUUID(), channel, fileName, sha256: createHash('sha256').update(JSON.stringify(table)).digest('hex'), table })
}

/** The prefecture fetches by its key and has not yet taken everything; what is no record it has as from any platform below. */
async function share(means: DemoMeans, below: Acting, above: Acting): Promise<void> {
  const { sql } = means
  const [set, key, sender] = [randomUUID(), randomUUID(), randomUUID()]
  const digest = () => createHash('sha256').update(randomUUID()).digest()
  await within(sql, below.viewer, async tx => {
    const content = { subjects: ['record', 'alert', 'matter', 'figure'] as const, kinds: ['penalty'] as const, bodies: [], since: null, layout: wholeLayout }
    await addSet(tx, below, { id: set, name: '报州司法局的处罚和预警', receiver: above.organ.name, law: null, norm: null, agreement: '州、县两级执法监督数据共享约定', content, url: null })
    await addKey(tx, below, { id: key, set, name: '州平台', perMinute: 60, digest: digest() })
  })
  while (await fillSome(means, set, true)) { /* until everything is queued */ }
  const events = await within(sql, below.viewer, async tx => {
    const row = (await findSet(tx, set))!
    await countFetch(tx, (await findKey(tx, key))!, Math.floor(row.lastPosition * 0.9))
    return (await tell(tx, row, await itemsAfter(tx, set, 0, row.lastPosition))).map(({ event }) => event)
  })
  await within(sql, above.viewer, tx => addSender(tx, above, { id: sender, name: `${below.organ.shortName}平台`, bodies: [], kinds: [], perMinute: 600, digest: digest() }))
  const known = await within(sql, above.viewer, tx => findSender(tx, sender))
  await receive(means, known!, randomUUID(), events.filter(({ subject }) => !subject.startsWith('record/')))
}
