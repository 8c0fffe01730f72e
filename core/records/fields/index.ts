import type { KindOfAct, RecordKind } from '../../norms/index.ts'
import { excludedPeriod, extension, filing, money, publicity, remedy } from './after.ts'
import { addFine, coercion } from './coercion.ts'
import { common } from './common.ts'
import { basis, collective, correction, decisionDoc, headApproval, hearing, instalment, legalReview, recusal } from './deciding.ts'
import { attachment, change, evidence, media, officer, paper, preservation, served, step } from './file.ts'
import { adjudication, confirmation, payment, reward } from './grants.ts'
import { inspection } from './inspection.ts'
import { levy } from './levy.ts'
import { licence } from './licence.ts'
import { penalty } from './penalty.ts'
import { type Fields, group, type Group, list } from './shape.ts'
import { clue, complaint, transfer } from './transfer.ts'

export { common }

/** What only one kind of act carries. */
export const details = {
  penalty: group('处罚内容', penalty),
  licence: group('许可', licence),
  coercion: group('强制', coercion),
  inspection: group('检查', inspection),
  levy: group('征收征用', levy),
  payment: group('给付', payment),
  confirmation: group('确认', confirmation),
  adjudication: group('裁决', adjudication),
  reward: group('奖励', reward),
} as const satisfies Record<KindOfAct, Group<Fields>>

/** Parts that a record of any kind may have. */
export const parts = {
  publicity: group('公示', publicity),
  correction: group('责令改正', correction),
  recusal: group('回避', recusal),
  headApproval: group('负责人审批', headApproval),
  legalReview: group('法制审核', legalReview),
  collective: group('集体讨论', collective),
  hearing: group('听证', hearing),
  decisionDoc: group('决定书要素', decisionDoc),
  transfer: group('涉嫌犯罪案件移送', transfer),
  clue: group('线索移送', clue),
  complaint: group('投诉举报', complaint),
  instalment: group('延期、分期缴纳罚款', instalment),
  addFine: group('加处罚款或者滞纳金', addFine),
} as const

/** What a record of a kind is about. A complaint may also be a part of the act that came of it. */
export const detailOf = (kind: RecordKind): Group<Fields> => (kind === 'complaint' ? parts.complaint : details[kind])

export const lists = {
  bases: list('适用依据', basis),
  steps: list('环节', step),
  services: list('送达', served),
  docs: list('文书', paper),
  evidence: list('证据', evidence),
  media: list('音像记录', media),
  preservations: list('先行登记保存', preservation),
  money: list('款项', money),
  filings: list('备案', filing),
  remedies: list('复议、诉讼', remedy),
  excludedPeriods: list('不计入期间', excludedPeriod),
  extensions: list('延期', extension),
  /** Of the whole case, from sources that do not name them step by step. */
  officers: list('执法人员', officer),
  attachments: list('附件', attachment),
  changeLog: list('更正', change),
} as const

/** An administrative act, whole. */
export const enforcement = { ...common, ...details, ...parts, ...lists } as const
