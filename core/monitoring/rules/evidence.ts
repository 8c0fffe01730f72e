import type { EvidenceFacts } from '../../norms/asked/evidence.ts'
import { daysBetween } from '../../periods/index.ts'
import { evidenceType, stepType } from '../../records/codes.ts'
import type { Evidence, Media, Step } from '../../records/record.ts'
import { dayOf, type Moment } from '../../records/values.ts'
import type { FactUsed } from '../finding.ts'
import { isReported } from '../facts.ts'
import { broken, kept, lacking, notApplicable, type Rules, unknown, without } from '../verdict.ts'

export const evidence: Rules<EvidenceFacts> = {
  /** Each such step with a recording of its own, or a note why there is none. */
  filmed(record, { steps, servedBy }) {
    if (record.steps.length === 0) return without(record, 'steps', '办理环节', '没有须全程音像记录的环节。')
    const filmed = record.steps.filter(({ stepType: type, method }) =>
      (steps as readonly (string | null)[]).includes(type) || (type === 'SERVICE' && (servedBy as readonly (string | null)[]).includes(method)))
    const missing = filmed.find((step) => step.noMediaReason === null && !record.media.some(({ stepId }) => stepId !== null && stepId === step.stepId))
    if (missing === undefined) return filmed.length === 0 ? notApplicable('没有须全程音像记录的环节。') : kept('须全程音像记录的环节都有记录或者说明。')
    if (record.media.length > 0 && (missing.stepId === null || record.media.every(({ stepId }) => stepId === null))) return unknown('音像记录没有写明对应的环节，无法核对。')
    return lacking(record, 'media', '音像记录', `${stepName(missing)}没有音像记录，也没有说明原因。`, [{ field: 'steps', name: '环节', value: stepName(missing) }])
  },

  /** All recordings of a step together, against the minutes of what was done; no recording twice, none empty. */
  filmCoversSteps({ steps, media }, { toleranceMinutes }) {
    const twice = repeated(media)
    if (twice !== undefined) return broken('两段音像记录是同一个文件。', [{ field: 'media.sha256', name: '音像哈希', value: twice }])
    let compared = false
    for (const step of steps) {
      const own = step.stepId === null ? [] : media.filter(({ stepId }) => stepId === step.stepId)
      if (own.some(({ durationSec }) => durationSec === 0)) return broken(`${stepName(step)}的音像记录时长为零。`, filmUsed(step, own))
      const gap = gapOf(step, own)
      if (gap === null) continue
      compared = true
      if (gap > toleranceMinutes) return broken(`${stepName(step)}的音像记录没有覆盖笔录所记的时间，有${gap}分钟没有记录，超过${toleranceMinutes}分钟。`, filmUsed(step, own))
    }
    return compared ? kept('音像记录与笔录的时间一致。') : notApplicable('没有可以对照起止时刻的环节和音像记录。')
  },

  monitoringDevicesAudited(record) {
    if (!record.evidence.some(isMonitored)) return without(record, 'evidence', '证据', '没有电子技术监控记录。')
    for (const { device } of record.evidence.filter(isMonitored)) {
      const lack = lackOf(device, record.decidedAt)
      if (lack !== null) return broken(`电子技术监控设备${device?.deviceNo ?? ''}${lack}，其记录作为处罚的证据。`, deviceUsed(device))
    }
    return kept('监控设备经法制和技术审核，设置地点已经公布。')
  },

  monitoringRecordsAudited(record) {
    if (!record.evidence.some(isMonitored)) return without(record, 'evidence', '证据', '没有电子技术监控记录。')
    const { decidedAt } = record
    const unaudited = record.evidence.find((each) => isMonitored(each) && (each.auditedAt === null || (decidedAt !== null && dayOf(each.auditedAt) > decidedAt)))
    if (unaudited === undefined) return kept('监控记录经审核之后才作为证据。')
    const uses = [{ field: 'evidence.auditedAt', name: '监控记录审核时间', value: unaudited.auditedAt }, 'decidedAt'] as const
    return broken(unaudited.auditedAt === null ? '电子技术监控记录没有经过审核，就作为处罚的证据。' : `${decidedAt}作出决定，监控记录${unaudited.auditedAt}才审核。`, uses)
  },

  /** A complete record of electronic monitoring may stand alone. */
  evidenceBeyondStatement(record, { atLeast }) {
    if (!isReported(record, 'evidence')) return unknown('来源数据不含证据，无法核对。')
    const used = record.evidence.filter(({ usedInDecision }) => usedInDecision !== false)
    if (used.some(isMonitored)) return kept('有电子技术监控记录。')
    if (used.length < atLeast) return broken(`作为定案依据的证据只有${used.length}份。`, evidenceUsed(used))
    return used.every(({ evidenceType: type }) => type === 'PARTY_STATEMENT') ? broken('证据只有当事人的陈述，没有其他证据印证。', evidenceUsed(used)) : kept('证据不止一种。')
  },

  evidenceBeforeDecision(record) {
    if (record.evidence.length === 0) return without(record, 'evidence', '证据', '没有证据可以对照。')
    const { decidedAt } = record
    if (decidedAt === null) return notApplicable('没有作出决定。')
    const late = record.evidence.find(({ usedInDecision, obtainedAt }) => usedInDecision !== false && obtainedAt !== null && dayOf(obtainedAt) > decidedAt)
    if (late === undefined) return kept('没有决定之后才取得的证据。')
    return broken(`${decidedAt}作出决定，作为依据的${nameOf(late)}${late.obtainedAt}才取得。`, ['decidedAt', { field: 'evidence.obtainedAt', name: `${nameOf(late)}取得时间`, value: late.obtainedAt }])
  },
}

const isMonitored = ({ isElectronicMonitoring }: Evidence): boolean => isElectronicMonitoring === true
const evidenceUsed = (used: readonly Evidence[]): FactUsed[] => [{ field: 'evidence', name: '证据', value: used.map(nameOf).join('、') || null }]
const stepName = ({ stepType: type, startedAt }: Step): string => `${type === null ? '环节' : stepType[type]}${startedAt === null ? '' : `（${startedAt}）`}`
const nameOf = ({ name, evidenceType: type }: Evidence): string => name ?? (type === null ? '证据' : evidenceType[type])

function repeated(media: readonly Media[]): string | undefined {
  if (media.length < 2) return undefined
  const hashes = media.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  return hashes.find((hash, at) => hashes.indexOf(hash) !== at)
}

/** The longest stretch of a step that none of its recordings covers, in minutes; null where an hour is not known. */
function gapOf({ startedAt, endedAt }: Step, media: readonly Media[]): number | null {
  if (startedAt === null || endedAt === null || startedAt.length === 10 || endedAt.length === 10) return null
  const spans: (readonly [Moment, Moment])[] = []
  for (const { startedAt: from, endedAt: to } of media) {
    if (from === null || to === null) continue
    if (from.length === 10 || to.length === 10) return null
    spans.push([from, to])
  }
  if (spans.length === 0) return null
  spans.sort(([one], [other]) => (one < other ? -1 : 1))
  let [covered, longest] = [startedAt, 0]
  for (const [from, to] of spans) {
    longest = Math.max(longest, minutesBetween(covered, from < endedAt ? from : endedAt))
    if (to > covered) covered = to
  }
  return Math.max(longest, minutesBetween(covered, endedAt))
}

const minuteOf = (moment: Moment): number => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
const minutesBetween = (a: Moment, b: Moment): number => daysBetween(dayOf(a), dayOf(b)) * 1440 + minuteOf(b) - minuteOf(a)

const filmUsed = (step: Step, media: readonly Media[]): FactUsed[] => [
  { field: 'steps', name: '环节起止', value: `${step.startedAt ?? ''} 至 ${step.endedAt ?? ''}` },
  ...media.map(({ startedAt, endedAt }) => ({ field: 'media', name: '音像记录起止', value: `${startedAt ?? ''} 至 ${endedAt ?? ''}` })),
]

/** Audits after the decision come too late for it. */
function lackOf(device: Evidence['device'], decidedAt: Evidence['obtainedAt']): string | null {
  const lacks = (at: string | null): boolean => at === null || (decidedAt !== null && at > decidedAt)
  if (device === null || lacks(device.legalAuditedAt)) return '没有经过法制审核'
  if (lacks(device.techAuditedAt)) return '没有经过技术审核'
  return lacks(device.locationPublishedAt) ? '设置地点没有向社会公布' : null
}

const deviceUsed = (device: Evidence['device']): FactUsed[] => [
  { field: 'evidence.device', name: '设备法制审核日', value: device?.legalAuditedAt ?? null },
  { field: 'evidence.device', name: '设备技术审核日', value: device?.techAuditedAt ?? null },
  { field: 'evidence.device', name: '设置地点公布日', value: device?.locationPublishedAt ?? null },
]
