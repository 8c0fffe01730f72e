import { addDays } from '../../core/periods/index.ts'
import type { Means } from '../store/matters/prospect.ts'
import { giveSight, takeBackSight } from '../store/records/sights.ts'
import { within } from '../store/within.ts'
import { actingAs } from './acting.ts'

const divisions = ['65980', '64980', '42289', '15089']

/** Two counties of each place that let each other look: one sight in force on either side, one that was taken back. */
export async function seedSights(means: Means): Promise<void> {
  const today = means.today()
  for (const place of divisions) {
    for (const [from, to] of [[`${place}1`, `${place}2`], [`${place}2`, `${place}1`]] as const) {
      const who = await actingAs(means, from, 'chief')
      await within(means.sql, who.viewer, async tx => {
        const given = {
          over: `${from}-market`, to: `${to}-justice`, kinds: ['penalty', 'inspection'] as const, from: addDays(today, -14), until: addDays(today, 76),
          purpose: '核查同一市场主体在两县受到的处罚和检查', basis: '《行政执法监督协作备忘录》（协作〔2026〕1号）',
        }
        await giveSight(tx, who, given, today)
        const ended = await giveSight(tx, who, { ...given, over: `${from}-transport`, kinds: ['penalty'], purpose: '联合治理超限运输专项核查', basis: '《联合治超专项行动方案》' }, today)
        await takeBackSight(tx, who, ended, '专项核查已经结束', today)
      })
    }
  }
}
