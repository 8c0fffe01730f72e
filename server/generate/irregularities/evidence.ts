import { at, type Scene } from '../scene.ts'
import type { Told } from '../lawful.ts'
import { each, flaw } from './irregularity.ts'

const penalty = flaw('penalty')
const coercion = flaw('coercion')

/** A list of the record, with one more entry. */
const oneMore = (told: Told, list: string, entry: Told): Told => ({ [list]: [...told[list] as readonly Told[], entry] })
const unsigned = (docType: string) => ({ docType, officerSignatures: 2, partySigned: false })
const device = { deviceNo: 'D01', legalAuditedAt: '2025-01-06', techAuditedAt: '2025-01-06', locationPublishedAt: '2025-01-07' }
const monitored = ({ day }: Scene, more: Told) =>
  ({ evidenceType: 'E_DATA', obtainedAt: at(day(2), '09:30'), isElectronicMonitoring: true, auditedAt: at(day(3), '10:00'), device, ...more })

/** 证据、音像记录、笔录、决定书、送达 */
export const evidenceFlaws = [
  penalty('evidence-insufficient', ({ day }) => ({ evidence: [{ evidenceType: 'PARTY_STATEMENT', obtainedAt: at(day(5), '10:20') }, { evidenceType: 'PARTY_STATEMENT', obtainedAt: at(day(6), '10:20') }] })),
  penalty('evidence-obtained-after-decision', ({ day }, told) => oneMore(told, 'evidence', { evidenceType: 'APPRAISAL', obtainedAt: at(day(19), '09:30') })),
  coercion('evidence-obtained-after-decision', ({ day }) => ({ evidence: [{ evidenceType: 'OBJECT', obtainedAt: at(day(2), '09:30') }] })),
  penalty('electronic-monitoring-unaudited', (scene, told) => oneMore(told, 'evidence', monitored(scene, { device: { ...device, locationPublishedAt: null } }))),
  penalty('electronic-monitoring-unaudited-record', (scene, told) => oneMore(told, 'evidence', monitored(scene, { auditedAt: null }))),
  penalty('media-record-missing', ({ day }, told) => {
    const [first] = told['steps'] as readonly Told[]
    return oneMore(told, 'steps', { ...first, stepId: 'S9', stepType: 'SERVICE', method: 'LIEN', startedAt: at(day(19), '14:00'), endedAt: at(day(19), '14:20'), recordedAt: at(day(19), '17:00') })
  }),
  penalty('media-record-inconsistent', ({ day }) => ({ media: [{ stepId: 'S2', startedAt: at(day(5), '09:21'), endedAt: at(day(5), '10:20'), durationSec: 3540 }] })),
  coercion('media-record-missing', () => ({ media: [] })),
  coercion('media-record-inconsistent', (_, told) => each(told, 'media', one => ({ ...one, durationSec: 0 }))),
  coercion('media-record-inconsistent', ({ day }, told) => each(told, 'media', one => ({ ...one, endedAt: at(day(1), '09:59') }))),
  penalty('record-unsigned', () => ({ docs: [unsigned('INTERROGATION_RECORD')] })),
  penalty('record-unsigned-hearing', (_, told) => oneMore(told, 'docs', unsigned('HEARING_RECORD'))),
  coercion('record-unsigned', () => ({ docs: [unsigned('COERCION_RECORD')] })),
  penalty('decision-document-elements-missing', () => ({ decisionDoc: { seal: false } })),
  penalty('decision-document-elements-missing', () => ({ decisionDoc: { collector: false } })),
  penalty('service-receipt-missing', (_, told) => each(told, 'services', service => ({ ...service, method: 'ELECTRONIC', consentDocId: null }))),
  penalty('service-receipt-missing', (_, told) => each(told, 'services', service => ({ ...service, receiptDocId: null }))),
  coercion('service-receipt-missing', ({ day }) => ({ services: [{ docType: 'COERCION_DECISION', method: 'LIEN', servedAt: day(1) }] })),
  coercion('coercion-documents-not-delivered', ({ day }) => ({ coercion: { decisionDeliveredAt: at(day(2), '10:00') } })),
  coercion('coercion-documents-not-delivered-list', ({ day }) => ({ coercion: { listDeliveredAt: at(day(2), '10:00') } })),
  coercion('coercion-documents-not-delivered-record', () => ({ coercion: { onsiteRecordId: null } })),
  coercion('coercion-documents-not-delivered-witness', () => ({ coercion: { partyPresent: false, witness: null } })),
  coercion('utilities-cut-off-to-compel', () => ({ coercion: { methods: ['CUT_WATER'], residential: true } })),
  coercion('utilities-cut-off-to-compel-enterprise', () => ({ coercion: { methods: ['CUT_POWER'], residential: false, safetyLaw70Approved: false } })),
  coercion('legal-review-missing-or-late', () => ({ complex: true })),
]
