import { addDays } from '../../../core/periods/index.ts'
import type { Told } from '../lawful.ts'
import type { Scene } from '../scene.ts'
import { each, flaw } from './irregularity.ts'

const wrong = flaw('penalty')

/** Another fine, wherever the record tells of it. */
export const fined = ({ party }: Scene, told: Told, fine: number, penalty: Told = {}): Told => ({
  penalty: { fineAmount: fine, textFine: fine, penaltyContent: `罚款${fine}元，没收违法所得320元`, proposed: { fineAmount: fine }, ...penalty },
  ...each(told, 'money', paid => (paid['type'] === 'FINE' ? { ...paid, amountDue: fine, amountPaid: fine, treasuryAmount: fine } : paid)),
  publicity: { text: `${party}未按规定建立进货台账，罚款${fine / 10_000}万元。`, published: { fineWan: fine / 10_000 } },
})

const heavy = { tierCode: 'T4', tierType: 'HEAVY' }

/** 处罚的裁量 */
export const discretionFlaws = [
  wrong('fine-outside-legal-range', (scene, told) => fined(scene, told, 900, { tierCode: 'T1', tierType: 'LIGHT' })),
  wrong('fine-outside-benchmark-tier', (scene, told) => fined(scene, told, 10_500)),
  wrong('benchmark-not-cited', () => ({ penalty: { discretionReason: '情节一般' } })),
  wrong('ceiling-fine-without-aggravation', (scene, told) => fined(scene, told, 48_000, heavy)),
  wrong('small-fault-heavy-penalty', (scene, told) => fined(scene, told, 12_000, { ...heavy, goodsValue: 100 })),
  wrong('illegal-gains-not-confiscated', () => ({ penalty: { illegalGains: 1000 } })),
  wrong('statutory-lenient-circumstance-ignored', () => ({ penalty: { circumstances: ['ELIMINATE_HARM'] } })),
  wrong('lenient-list-not-applied', () => ({ penalty: { facts: ['FIRST', 'CORRECTED', 'NO_HARM'] } })),
  wrong('no-penalty-list-but-penalised', (scene, told) => ({ offenceCode: 'AY0103', itemCode: 'CF0103', offenceNameZh: '未悬挂许可证件', ...fined(scene, told, 5000, { facts: ['FIRST', 'SLIGHT', 'CORRECTED'] }) })),
  wrong('minor-penalised', (scene, told) => ({
    ...fined(scene, told, 4000), partyType: 'PERSON', name: `居民${scene.number}`, uscc: null, isEnterprise: false, birthDate: addDays(scene.day(0), -16 * 365),
  })),
  flaw('coercion')('no-coercion-list-but-coerced', () => ({ offenceCode: 'AY0101', offenceNameZh: '未按规定建立台账', coercion: { facts: ['SLIGHT', 'FIXED_BY_OTHER_EVIDENCE'], necessityReason: null } })),
]
