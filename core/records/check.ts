import type { Day, RecordKind } from '../norms/index.ts'
import { type Calendar, chineseDay, isDay, isWorkingDay } from '../periods/index.ts'
import { common } from './fields/index.ts'
import { bornOn, isIdNumber, isUscc, maskedIdNumber } from './identifiers.ts'
import { nearest, type Problem, problem, type Report } from './problems.ts'
import type { Reading } from './read.ts'
import type { Draft, EnforcementRecord } from './record.ts'
import { checkComplaint } from './complaints.ts'
import { checkDays } from './checkDays.ts'
import { checkKind } from './checkKinds.ts'
import { checkParts } from './checkParts.ts'
import { checkRegisters, type Registers } from './checkRegisters.ts'
import { isSecret, withheldWords } from './secrecy.ts'
import { dayOf } from './values.ts'

/** A body that acts, as far as a record can tell it. */
export interface Body {
  readonly id: string
  readonly name: string
  /** Whose holidays count there. */
  readonly region: string
  /** Whether this sender may report for it. */
  readonly mayReport: boolean
}

/** What a record is checked against. */
export interface Dictionaries {
  /** Under their ids and under their 统一社会信用代码. */
  readonly bodies: ReadonlyMap<string, Body>
  readonly calendarOf: (region: string) => Calendar
  readonly today: Day
  /** What offices have registered; without them nothing is held against them. */
  readonly registers?: Registers
}

export interface Checked {
  /** Fit to be kept; null if the row must not enter the tables. */
  readonly record: EnforcementRecord | null
  readonly body: Body | null
  readonly problems: readonly Problem[]
}

/** Holds a record that was read against the catalogue of checks at intake. A later check runs only on what the earlier ones let pass. */
export function check({ record, problems: found }: Reading, dictionaries: Dictionaries): Checked {
  if (!record) return { record: null, body: null, problems: found }
  const problems = [...found]
  const report: Report = (code, field, says, level) => void problems.push(problem(code, field, says, level))
  const fatal = () => problems.some(({ level }) => level === 'reject')

  if (record.actionKind === 'complaint') checkComplaint(record, fatal(), report)
  else checkRequired(record, fatal(), report)
  const body = fatal() ? null : checkBody(record, dictionaries, report)
  if (!fatal()) {
    checkParty(record, report)
    checkKind(record, report)
    checkParts(record, report)
    checkDays(record, dictionaries.today, report)
    if (body) checkAround(record, body, dictionaries, report)
  }
  const taken = body !== null && problems.every(({ level }) => level === 'warning')
  return { record: taken ? settled(record, body) : null, body, problems }
}

const required = ['sourceSystem', 'sourceRecordId', 'actionNo', 'bodyCode', 'partyType', 'name'] as const
/** Whose party may be a village, all who live there, or unnamed. */
const withoutPartyType: readonly RecordKind[] = ['levy', 'adjudication', 'reward']

/** Where a value could not be read, that is told, and not that it is missing. */
function checkRequired(record: EnforcementRecord, misread: boolean, report: Report): void {
  for (const field of required) {
    if (record[field] === null && !(field === 'partyType' && withoutPartyType.includes(record.actionKind))) report('E102', field, `${common[field].name}没有填写，是必填项。`)
  }
  if (!misread && actedOn(record) === null) report('E102', 'decidedAt', '没有一个业务日期（申请、受理、立案、实施、决定等），无法确定这一行为发生在哪一天。')
}

/** The day by which a record is listed: a complaint received; begun, for what is done on the spot, else decided, else asked for or found. */
export function actedOn(record: EnforcementRecord): Day | null {
  const { coercion, inspection, levy } = record
  if (record.actionKind === 'complaint') return record.complaint?.receivedAt ? dayOf(record.complaint.receivedAt) : null
  const onTheSpot = coercion?.startedAt ?? coercion?.executedFrom ?? inspection?.startedAt
  const begun = onTheSpot ?? record.decidedAt ?? record.caseFiledAt ?? record.acceptedAt
  const levied = levy === null ? null : levy.announcedAt ?? levy.approvalReceivedAt ?? levy.planNoticeFrom ?? levy.commentFrom ?? levy.preNoticeFrom ?? levy.useEndedAt
  const asked = record.licence?.appliedAt ?? record.payment?.appliedAt ?? record.reward?.startedAt ?? record.reward?.groundHandledAt
  const day = begun ?? levied ?? asked ?? record.notFiledAt ?? record.discoveredAt ?? record.clueReceivedAt ?? record.startedAt
  return day ? day.slice(0, 10) as Day : null
}

function checkBody(record: EnforcementRecord, { bodies }: Dictionaries, report: Report): Body | null {
  const body = bodies.get(record.bodyCode!)
  if (!body) {
    const near = nearest(record.bodyCode!, bodies.keys())
    report('E501', 'bodyCode', `没有编码或者统一社会信用代码为“${record.bodyCode}”的执法主体${near ? `，是不是“${near}”（${bodies.get(near)!.name}）？` : '，请核对；新设机关请先由管理员登记。'}`)
    return null
  }
  if (!body.mayReport) {
    report('E801', 'bodyCode', `你所在的机关不能代${body.name}报送。`)
    return null
  }
  return body
}

function checkAround(record: EnforcementRecord, body: Body, { calendarOf, bodies, registers }: Dictionaries, report: Report): void {
  checkCalendar(record, calendarOf(body.region), report)
  const day = actedOn(record)
  if (registers === undefined || day === null) return
  const actual = record.actualBodyId === null ? undefined : bodies.get(record.actualBodyId)
  checkRegisters(record, { body: body.id, actual: actual === undefined || actual.id === body.id ? null : actual.id, day }, registers, report)
}

function checkParty(record: EnforcementRecord, report: Report): void {
  const { partyType, uscc, idNo, actionKind, areaCode, placeAreaCode, industryCode } = record
  if (partyType === 'ORG') {
    const isWithheld = isSecret(record) && record.name === withheldWords
    if (uscc === null && !isWithheld && !hasFormerCode(record)) report('E301', 'uscc', '当事人是法人或者非法人组织，没有填写统一社会信用代码，也没有工商注册号、组织机构代码、税务登记号、事业单位证书号或者社会组织登记证号。')
    else if (uscc !== null && !isUscc(uscc)) report('E202', 'uscc', `统一社会信用代码“${uscc}”校验不通过，请核对是否抄错。`)
  } else if (partyType === 'PERSON' && uscc !== null) {
    report('E301', 'uscc', '当事人是自然人，不应当填写统一社会信用代码；是个体工商户的，相对人类型填 ORG。')
  }
  checkIdNumber(record, report)
  for (const [field, code] of [['areaCode', areaCode], ['placeAreaCode', placeAreaCode]] as const) {
    if (code !== null && !/^(\d{6}|\d{9}|\d{12})$/.test(code)) report('E204', field, `区划代码“${code}”不是6位、9位或者12位数字。`)
  }
  if (industryCode !== null && !/^[A-T]?\d{2,4}$|^[A-T]$/.test(industryCode)) report('E209', 'industryCode', `行业代码“${industryCode}”不是国民经济行业分类的代码，如 F52。`)
  if (actionKind === 'inspection' && idNo !== null) report('E105', 'idNo', '行政检查不需要证件号码，没有保存。')
}

/** Organizations that have no 统一社会信用代码 yet are known by the number that they had before. */
const hasFormerCode = ({ businessRegNo, organizationCode, taxRegNo, institutionCertNo, socialOrgCertNo }: EnforcementRecord): boolean =>
  (businessRegNo ?? organizationCode ?? taxRegNo ?? institutionCertNo ?? socialOrgCertNo) !== null

function checkIdNumber({ idType, idNo, actEndedAt }: EnforcementRecord, report: Report): void {
  if (idNo === null || !isIdCard(idType, idNo) || maskedIdNumber.test(idNo)) return
  const born = bornOn(idNo.toUpperCase())
  if (!isIdNumber(idNo.toUpperCase()) || !isDay(born)) report('E203', 'idNo', '公民身份号码校验不通过，请核对是否抄错。')
  else if (actEndedAt !== null && born > actEndedAt) report('E203', 'idNo', `按公民身份号码，当事人在违法行为终了（${actEndedAt}）之后才出生，请核对是否抄错。`)
}

const isIdCard = (idType: string | null, idNo: string): boolean => idType === 'ID_CARD' || (idType === null && /^\d{17}[\dX]$/i.test(idNo))

function checkCalendar({ decidedAt }: EnforcementRecord, calendar: Calendar, report: Report): void {
  if (decidedAt === null) return
  const year = Number(decidedAt.slice(0, 4))
  if (!calendar.national.has(year)) {
    report('E410', 'decidedAt', `没有${year}年的全国放假调休通知（尚未公布或者未录入），与${chineseDay(decidedAt)}有关的期限都是暂定的，通知录入后重新计算。`)
  } else if (!isWorkingDay(decidedAt, calendar)) {
    report('E407', 'decidedAt', `决定日${chineseDay(decidedAt)}是休息日，请核对是否属实。`)
  }
}

/** As it is kept: under the body's own id, what follows from the rest filled in. */
function settled(record: EnforcementRecord, body: Body): EnforcementRecord {
  const kept = record as Draft
  const { idType, idNo } = record
  kept.bodyCode = body.id
  if (kept.birthDate === null && idNo !== null && isIdCard(idType, idNo) && !maskedIdNumber.test(idNo)) kept.birthDate = bornOn(idNo) as Day
  if (record.actionKind === 'inspection') [kept.idNo, kept.birthDate, kept.legalRepIdNo] = [null, null, null]
  // A first character 9 is an enterprise or a self-employed business; 1, 5 and the others are not (GB 32100).
  kept.isEnterprise = record.isEnterprise ?? record.uscc?.startsWith('9') ?? false
  return kept
}
