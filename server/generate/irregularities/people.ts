import { addDays } from '../../../core/periods/index.ts'
import type { Told } from '../lawful.ts'
import { at, type Scene } from '../scene.ts'
import { each, flaw } from './irregularity.ts'

const [penalty, inspection, coercion, licence, levy] = [flaw('penalty'), flaw('inspection'), flaw('coercion'), flaw('licence'), flaw('levy')]

type Officers = readonly Told[]

/** The second officer of every step, changed. */
const second = (change: Told) => (_: Scene, told: Told): Told =>
  each(told, 'steps', step => ({ ...step, officers: (step['officers'] as Officers).map((officer, turn) => (turn === 1 ? { ...officer, ...change } : officer)) }))

/** Holds a credential of supervision, not of enforcement. */
const supervising = (scene: Scene, told: Told): Told => second({ certNo: `监${scene.body.areaCode}-clerk` })(scene, told)

/** The other county of the same law: its place, and its departments, which nobody entrusted. */
const neighbour = ({ body: { areaCode } }: Scene): string => `${areaCode.slice(0, 5)}${areaCode.endsWith('1') ? '2' : '1'}`
const entrusted = (scene: Scene): Told => ({ actualBodyId: scene.body.id.replace(scene.body.areaCode, neighbour(scene)) })
/** From when on the national regulation speaks of kinds that no statute of their own does. */
const underRegulation = ({ day }: Scene): boolean => day(0) >= '2026-02-01'

/** Somebody of the market authority whose credential was cancelled when he left. */
function former(scene: Scene, told: Told): Told {
  const certNo = `执${scene.body.areaCode}-market-former`
  return second({ name: '许离', officerId: certNo, certNo })(scene, told)
}

/** The service centre that the market authority entrusted with inspections and small fines. */
const service = ({ body: { areaCode } }: Scene): string => `${areaCode}-service`
const byService = (scene: Scene): Told => ({ actualBodyId: service(scene) })
const signedByService = (scene: Scene): Told => ({ signBodyId: service(scene) })
const ofMarket = ({ body: { id } }: Scene): boolean => id.endsWith('-market')
const lead = ({ officers }: Scene): string => officers[0]!.certNo
const expired = ({ day }: Scene): Told => ({ bases: [{ name: '某旧条例', article: '第9条', level: 'LOCAL_REG', effectiveFrom: '2010-01-01', effectiveTo: addDays(day(0), -1) }] })
const elsewhere = (scene: Scene): Told => ({ placeAreaCode: neighbour(scene) })
const ofTownship = ({ body: { id } }: Scene): boolean => id.endsWith('-township')
const ofDepartment = (scene: Scene): boolean => !ofTownship(scene)
const offTheList = (): Told => ({ itemCode: 'QT9999' })

/** 主体、职权、管辖、依据、委托、人员、回避 */
export const peopleFlaws = [
  penalty('item-outside-power-list', offTheList, [], ofDepartment),
  penalty('township-outside-empowered-list', offTheList, [], ofTownship),
  inspection('item-outside-power-list', () => ({ itemCode: 'QT9999', inspection: { trigger: 'COMPLAINT', planId: null, triggerRef: '投诉单1' } }), [], ofDepartment),
  coercion('item-outside-power-list', offTheList, [], ofDepartment),
  licence('item-outside-power-list', offTheList),
  ...(['levy', 'payment', 'confirmation', 'adjudication', 'reward'] as const).map(kind => flaw(kind)('item-outside-power-list', offTheList, [], underRegulation)),
  penalty('body-power-ceiling-exceeded', (_, told) => {
    const kinds = [...(told['penalty'] as { penaltyKinds: string[] }).penaltyKinds, 'DETENTION']
    return { penalty: { penaltyKinds: kinds, detentionDays: 5, proposed: { penaltyKinds: kinds } } }
  }),
  penalty('jurisdiction-outside-area', elsewhere),
  inspection('jurisdiction-outside-area', elsewhere),
  coercion('jurisdiction-outside-area', elsewhere),
  penalty('legal-basis-not-in-force', expired),
  coercion('legal-basis-not-in-force', expired),
  licence('legal-basis-not-in-force', expired),
  levy('legal-basis-not-in-force', expired, [], underRegulation),
  penalty('entrustment-missing-or-expired', entrusted),
  inspection('entrustment-missing-or-expired', entrusted),
  licence('entrustment-missing-or-expired', entrusted),
  penalty('entrustment-scope-exceeded', byService, [], ofMarket),
  licence('entrustment-scope-exceeded', byService, [], ofMarket),
  coercion('entrusted-coercion-measure', byService, [], ofMarket),
  penalty('entrusted-acts-in-own-name', signedByService, [], ofMarket),
  inspection('entrusted-acts-in-own-name', signedByService, [], ofMarket),
  licence('entrusted-acts-in-own-name', signedByService, [], ofMarket),
  penalty('officer-certificate-invalid-on-date', former, [], ofMarket),
  inspection('officer-certificate-invalid-on-date', former, [], ofMarket),
  coercion('officer-certificate-invalid-on-date', former, [], ofMarket),
  licence('officer-certificate-invalid-on-date', former, [], scene => ofMarket(scene) && underRegulation(scene)),
  penalty('officer-certificate-scope-mismatch', supervising, ['dq-officer-unregistered']),
  inspection('officer-certificate-scope-mismatch', supervising, ['dq-officer-unregistered']),
  coercion('officer-certificate-scope-mismatch', supervising, ['dq-officer-unregistered']),
  penalty('unqualified-person-enforcing', second({ isAuxiliary: true }), ['officers-fewer-than-two']),
  coercion('unqualified-person-enforcing', second({ isAuxiliary: true }), ['officers-fewer-than-two']),
  inspection('unqualified-person-enforcing', () => ({ inspection: { participants: [{ kind: 'THIRD_PARTY', role: 'LEAD', org: '某安全技术公司' }] } })),
  penalty('recusal-unresolved', ({ day }) => ({ recusal: { requestedAt: day(5) } })),
  licence('recusal-unresolved', ({ day }) => ({ recusal: { requestedAt: day(5) } })),
  ...(['payment', 'adjudication'] as const).map(kind => flaw(kind)('recusal-unresolved', ({ day }) => ({ recusal: { requestedAt: day(5) } }), [], underRegulation)),
  penalty('hearing-presider-is-investigator', scene => ({
    hearing: { rightInformedAt: scene.day(5), requestedAt: scene.day(6), noticeServedAt: scene.day(7), heldAt: scene.day(15), presiderId: lead(scene) }, legalReview: { submittedAt: scene.day(16), reviewedAt: scene.day(17), opinion: 'PASS' },
  })),
  penalty('legal-reviewer-not-independent-or-unqualified', scene => ({ legalReview: { submittedAt: scene.day(14), reviewedAt: scene.day(16), opinion: 'PASS', reviewerId: lead(scene) } })),
  licence('legal-reviewer-not-independent-or-unqualified', scene => ({ legalReview: { submittedAt: scene.day(6), reviewedAt: scene.day(7), opinion: 'PASS', reviewerId: lead(scene) } })),
  coercion('legal-reviewer-not-independent-or-unqualified', scene => ({ legalReview: { submittedAt: scene.day(0), reviewedAt: scene.day(0), opinion: 'PASS', reviewerId: lead(scene) } })),
  levy('legal-reviewer-not-independent-or-unqualified', scene => ({
    legalReview: { reviewerId: lead(scene) }, steps: [{ stepType: 'INVESTIGATION', startedAt: at(scene.day(10), '09:10'), endedAt: at(scene.day(10), '10:10'), recordedAt: at(scene.day(10), '17:00'), officers: scene.officers.map(officer => ({ officerId: officer.certNo, ...officer })) }],
  })),
  coercion('coercive-execution-without-power', ({ day }) => ({
    decidedAt: day(20), occurredAt: day(20), recordedAt: at(day(20), '17:00'), urgeServedAt: day(5), urgePeriodDays: 10, steps: [], docs: [], media: [],
    coercion: { type: 'RESTORE', startedAt: null, approvedAt: null, decisionDeliveredAt: null, listDeliveredAt: null, disposedAt: null, liftedAt: null, executionDecidedAt: day(20), executedFrom: at(day(21), '10:05'), executedTo: at(day(21), '11:10') },
  })),
]

/** 入企检查 */
export const enterpriseFlaws = [
  inspection('inspection-without-plan-or-trigger', () => ({ inspection: { trigger: null, planId: null, triggerRef: null } })),
  inspection('special-inspection-not-approved-or-filed', () => ({ inspection: { trigger: 'PLAN', triggerRef: null, planId: '专项方案' } })),
  inspection('inspection-not-approved', ({ day }) => ({ inspection: { approvedAt: at(day(1), '15:30') } })),
  inspection('inspection-no-scan-in', ({ day }) => ({ inspection: { scanInAt: at(day(1), '09:36') } })),
  inspection('inspection-result-not-informed', ({ day }) => ({ inspection: { resultInformedAt: day(7) } })),
  inspection('inspection-violation-not-followed-up', ({ day }) => ({ inspection: { checkResult: 'SUSPECTED_VIOLATION', followUpAt: day(17) } })),
]
