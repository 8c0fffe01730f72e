import { addDays } from '../../../core/periods/index.ts'
import type { Told } from '../lawful.ts'
import { at, type Scene } from '../scene.ts'
import { fined } from './discretion.ts'
import { each, flaw } from './irregularity.ts'

const wrong = flaw('penalty')

const works = ({ body }: Scene): boolean => !['POLICE', 'TRAFFIC', 'TRANSPORT', 'URBAN', 'FIRE'].includes(body.fieldCodes[0] ?? '')

/** The last Sunday before a day. */
function sundayBefore(day: ReturnType<Scene['day']>): ReturnType<Scene['day']> {
  const last = addDays(day, -1)
  return new Date(last).getUTCDay() === 0 ? last : sundayBefore(last)
}

function onSunday({ day }: Scene): Told {
  const sunday = sundayBefore(day(18))
  return { decidedAt: sunday, occurredAt: sunday, recordedAt: at(sunday, '17:20'), headApproval: { at: at(sunday, '08:30') }, publicity: { publishedAt: day(18), published: { decidedAt: sunday } } }
}

const renamed = (told: Told): Told => each(told, 'steps', step => ({ ...step, officers: (step['officers'] as readonly Told[]).map((officer, turn) => (turn === 0 ? { ...officer, name: '某他人' } : officer)) }))

/** 公示、备案、执法数据 */
export const dataFlaws = [
  wrong('publicity-content-mismatch', () => ({ publicity: { published: { fineWan: 5 } } })),
  wrong('publicity-personal-data-leak', () => ({ publicity: { minorNamed: true } })),
  wrong('publicity-not-removed-after-expiry', () => ({ penalty: { lowFineOnly: true } }), [], ({ body }) => body.fieldCodes[0] === 'MARKET'),
  wrong('publicity-not-removed-after-expiry-three-years', ({ day }) => ({ publicity: { publishedAt: addDays(day(21), -1200) } }), [], ({ body }) => body.fieldCodes[0] === 'MARKET'),
  flaw('inspection')('other-decision-publicity-late', ({ day }) => ({ publicity: { publishedAt: day(22) } }), ['inspection-result-not-informed-published']),
  flaw('confirmation')('other-decision-publicity-late', ({ day }) => ({ publicity: { required: true, publishedAt: day(51) } })),
  flaw('licence')('penalty-licence-publicity-late', ({ day }) => ({ publicity: { publishedAt: day(16) } })),
  wrong('major-penalty-not-filed', (scene, told) => ({
    ...fined(scene, told, 50_000, { tierCode: 'T4', tierType: 'HEAVY', circumstances: ['AGGRAVATE'] }), legalReview: { submittedAt: scene.day(15), reviewedAt: scene.day(16), opinion: 'PASS' },
  }), [], ({ body }) => body.region === 'ningxia'),
  wrong('dq-decision-on-rest-day', onSunday, [], works),
  wrong('dq-steps-backfilled', ({ day }, told) => each(told, 'steps', (step, turn) => ({ ...step, recordedAt: at(day(30), `09:0${turn}`) }))),
  wrong('dq-post-closure-modification', ({ day }) => ({ changeLog: [{ field: 'decidedAt', old: day(17), new: day(18), at: at(addDays(day(25), 1), '09:10'), by: '某人' }] })),
  wrong('dq-late-upload', ({ day }) => ({ recordedAt: at(day(22), '09:10') })),
  wrong('dq-mandatory-missing', () => ({ offenceCode: null })),
  flaw('licence')('dq-mandatory-missing-licence', () => ({ itemCode: null })),
  flaw('coercion')('dq-mandatory-missing-coercion', () => ({ itemCode: null })),
  flaw('inspection')('dq-mandatory-missing-inspection', () => ({ areaCode: null })),
  wrong('dq-area-code-unknown', () => ({ areaCode: '659999' })),
  wrong('dq-officer-unregistered', (_, told) => renamed(told)),
]
