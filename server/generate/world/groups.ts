import type { Day } from '../../../core/norms/index.ts'
import { addDays, addMonths } from '../../../core/periods/index.ts'
import { bookkeeping, bookkeepingTier, type Charge, chargeAt, chargesOf, hiddenCharge } from '../charges.ts'
import { changed } from '../irregularities/irregularity.ts'
import type { Told } from '../lawful.ts'
import { at, type Scene } from '../scene.ts'
import type { Generated, Sender, Ways } from '../sender.ts'
import { relativeNumber } from './people.ts'
import { penalised, spared } from '../variations.ts'

/** What only many records together show: found about a body, in these records; in none where a register shows it. */
export interface Group { readonly group: string, readonly bodyCode: string, readonly records: readonly string[] }

/** Bodies that have no other acts, by what they are called in their county, and the last day of the stretch. */
export interface Ground {
  readonly today: Day
  sender(what: string): Sender
}

type Plant = (ground: Ground) => Group[]

/** Enterprises that several bodies know, or that come again. */
const known = (turn: number, name: string) => ({ number: 19_990 + turn, name: `沐岭县${name}有限公司` })
const never = () => 0.9
const fined = (charge: Charge, fine: number, more: (scene: Scene) => Told = () => ({})): Ways => ({ differs: scene => changed(penalised(scene, never, chargeAt(charge, fine)), more(scene)) })
const chargeOf = ({ place: { body } }: Sender): Charge => chargesOf(body.fieldCodes[0]!)[0]!
const times = <T>(count: number, make: (turn: number) => T): T[] => Array.from({ length: count }, (_, turn) => make(turn))
const about = (group: string, { place: { body } }: Sender, records: readonly string[]): Group => ({ group, bodyCode: body.id, records })

/** Eleven fines near each other and one far above. */
const dispersion: Plant = ({ today, sender }) => {
  const health = sender('health')
  times(11, turn => health.add('penalty', addDays(today, -280 + turn * 7), fined(chargeOf(health), 4000 + 100 * (turn % 4))))
  return [about('stat-same-offence-fine-dispersion', health, [health.add('penalty', addDays(today, -200), fined(chargeOf(health), 6300))])]
}

const pair: Plant = ({ today, sender }) => {
  const culture = sender('culture')
  const { offence: offenceCode, item: itemCode, name: offenceNameZh } = chargeOf(culture)
  const handled = (team: number, zero: number) => times(40, turn => culture.add('penalty', addDays(today, -300 + turn * 3), {
    ...(turn < zero ? { differs: (scene: Scene) => ({ ...spared(scene, never), itemCode, offenceCode, offenceNameZh }) } : fined(chargeOf(culture), 3600 + 100 * (turn % 20))), team,
  }))
  const often = handled(0, 30)
  handled(1, 8)
  return [about('stat-officer-pair-zero-fine', culture, often)]
}

const oneDay: Plant = ({ today, sender }) => {
  const housing = sender('housing')
  const filed = (turn: number) => ({ day }: Scene): Told => {
    const known = addDays(day(2), -1 - (turn % 2) * 31)
    return { caseFiledAt: addDays(known, 1), clueReceivedAt: known, discoveredAt: known, actAt: null, actEndedAt: known }
  }
  return [about('stat-decisions-concentrated-one-day', housing, times(10, turn => housing.add('penalty', addDays(today, -220), { ...fined(chargeOf(housing), 3600 + 200 * turn, filed(turn)), team: turn })))]
}

const belowStandard: Plant = ({ today, sender }) => {
  const forestry = sender('forestry')
  return [about('stat-threshold-bunching', forestry, times(12, turn => forestry.add('penalty', addDays(today, -290 + turn * 8), fined(chargeOf(forestry), 45_500 + 400 * turn))))]
}

const split: Plant = ({ today, sender }) => {
  const ecology = sender('ecology')
  return [about('stat-case-splitting', ecology, times(2, turn => ecology.add('penalty', addDays(today, -250 + turn * 10), { ...fined(chargeOf(ecology), 34_000), party: known(1, '泽源再生资源') })))]
}

/** Three branches with four fines of the same size each, month after month. */
const even: Plant = ({ today, sender }) => {
  const branches = ['urban-1', 'urban-2', 'urban-3'].map(sender)
  const records = times(6, month => branches.flatMap(branch => times(4, turn =>
    branch.add('penalty', addDays(`${addMonths(today, -1 - month).slice(0, 7)}-01` as Day, -24 + turn * 4), fined(chargeOf(branch), 2000 + 100 * turn))))).flat()
  return [{ group: 'stat-monthly-quota-pattern', bodyCode: branches[0]!.place.body.id.replace('urban-1', 'gov'), records }]
}

const income: Plant = ({ today, sender }) => {
  const education = sender('education')
  times(4, turn => education.add('penalty', addDays(today, -515 - turn * 5), fined(chargeOf(education), 40_000)))
  return [about('stat-fine-income-surge', education, times(8, turn => education.add('penalty', addDays(today, -150 - turn * 5), fined(chargeOf(education), 40_000))))]
}

const dormant: Plant = ({ today, sender }) => {
  const salt = sender('salt')
  const suspicious: Ways = { differs: ({ day }) => ({ inspection: { checkResult: 'SUSPECTED_VIOLATION', followUpAt: day(5) } }) }
  return [about('stat-dormant-body', salt, times(3, turn => salt.add('inspection', addDays(today, -260 + turn * 30), suspicious)))]
}

const twoPlaces: Plant = ({ today, sender }) => {
  const fire = sender('fire')
  return [about('stat-officer-time-conflict', fire, [0, 20].map(minutes => fire.add('inspection', addDays(today, -210), { differs: () => ({}), team: 0, minutes, twice: true })))].flatMap(group => [group, group])
}

const corrected: Plant = ({ today, sender }) => {
  const finance = sender('finance')
  const reviewed = (outcome: string) => ({ day }: Scene): Told => ({ remedies: [{ kind: 'RECONSIDERATION', acceptedAt: day(30), concludedAt: day(60), outcome }] })
  const revoked = (scene: Scene): Told => ({ ...reviewed('REVOKE')(scene), publicity: { withdrawnAt: scene.day(60), withdrawReason: '复议撤销' } })
  const of = (count: number, outcome: (scene: Scene) => Told) => times(count, turn => finance.add('penalty', addDays(today, -280 + turn * 9), fined(chargeOf(finance), 3600 + 300 * turn, outcome)))
  of(6, reviewed('UPHOLD'))
  return [about('stat-high-correction-rate', finance, of(4, revoked))]
}

/** A fine on the relative whom one of the two officers declared. */
const ofRelative: Plant = ({ today, sender }) => {
  const finance = sender('finance')
  const relative: Told = { partyType: 'PERSON', name: '许亲', uscc: null, idType: 'ID_CARD', idNo: relativeNumber, isEnterprise: false }
  return [about('officer-conflict-of-interest-relative', finance, [finance.add('penalty', addDays(today, -180), { ...fined(chargeOf(finance), 4700, () => relative), party: known(5, '许亲'), team: 0 })])]
}

const manyVisits: Plant = ({ today, sender }) => {
  const visit = (body: Sender, daysAgo: number) => body.add('inspection', addDays(today, -daysAgo), { party: known(2, '恒和建材'), differs: () => ({}) })
  const records = [visit(sender('health'), 28), visit(sender('culture'), 24), visit(sender('housing'), 20)]
  return [about('stat-multi-department-inspection', sender('housing'), records)]
}

const overCap: Plant = ({ today, sender }) => {
  const water = sender('water')
  return [about('inspection-frequency-exceeded', water, [160, 130, 100].map(daysAgo => water.add('inspection', addDays(today, -daysAgo), { party: known(3, '瑞丰砂石'), differs: () => ({}) })))]
}

const hidden: Plant = ({ today, sender }) => [about('benchmark-or-lists-not-published', sender('ecology'), [sender('ecology').add('penalty', addDays(today, -230), fined(hiddenCharge, 4000))])]

const twiceFined: Plant = ({ today, sender }) => {
  const [first, second] = [addDays(today, -240), addDays(today, -236)]
  const deed: Told = { actAt: at(addDays(first, -6), '10:00'), actEndedAt: addDays(first, -6) }
  const once = (body: Sender, begin: Day) => body.add('penalty', begin, { differs: scene => ({ ...penalised(scene, never, { charge: bookkeeping, tier: bookkeepingTier, fine: 5000 }), ...deed }), party: known(4, '广盛工贸'), minutes: 0 })
  return [about('repeat-fine-same-act', sender('forestry'), [once(sender('ecology'), first), once(sender('forestry'), second)])]
}

/** Fines of a body, a few days apart, whose numbers are changed later. */
const numbered = (body: Sender, today: Day, count: number): string[] => times(count, turn => body.add('penalty', addDays(today, -280 + turn * 9), fined(chargeOf(body), chargeOf(body).least * 4 + 100 * turn)))

const leftOut: Plant = ({ today, sender }) => [about('stat-decision-number-date-disorder', sender('water'), numbered(sender('water'), today, 6).slice(2, 4))]
const twiceNumbered: Plant = ({ today, sender }) => [about('dq-duplicate-decision-number', sender('fire'), numbered(sender('fire'), today, 3).slice(1))]

const plain: readonly Plant[] = [dispersion, pair, oneDay, belowStandard, split, even, dormant, twoPlaces, corrected, ofRelative, hidden, twiceFined, leftOut, twiceNumbered]
/** These want months of one year. */
const ofTheYear: readonly Plant[] = [income, manyVisits, overCap]

/** Plants a group for every pattern; those that compare within a year only where enough of it has passed. */
export const plantGroups = (ground: Ground): Group[] => [...plain, ...(ground.today.slice(5) >= '07-15' ? ofTheYear : [])].flatMap(plant => plant(ground))

/** Two numbers left out after the third decision; the third numbered as the second. */
const numbers: Readonly<Record<string, (number: number) => number>> = { water: number => (number > 3 ? number + 2 : number), fire: number => (number > 2 ? number - 1 : number) }

export function misnumbered(what: string, acts: readonly Generated[]): readonly Generated[] {
  const change = numbers[what]
  return change === undefined ? acts : acts.map(({ told, breaks }) => ({ breaks, told: renumbered(told, change) }))
}

function renumbered(told: Told, change: (number: number) => number): Told {
  if (typeof told['decisionNo'] !== 'string' || told['actionKind'] !== 'penalty') return told
  const decisionNo = told['decisionNo'].replace(/(\d+)号$/, (_, number: string) => `${change(Number(number))}号`)
  const publicity = told['publicity'] as Told
  return { ...told, decisionNo, publicity: { ...publicity, published: { ...publicity['published'] as Told, decisionNo } } }
}
