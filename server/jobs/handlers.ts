import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { endPublications } from '../orders/ended.ts'
import { joinLatePart } from '../records/late.ts'
import { deliver } from '../sharing/deliver.ts'
import { bindCaseFile } from './caseFiles.ts'
import { sendMail } from './mail.ts'
import { renderPaper } from './papers.ts'
import { scanRecords } from './scan.ts'
import { tryRule } from './tryRule.ts'

/**
 * Does one piece of work in the worker's transaction: what it writes and the removal of the row are committed together.
 * It may be called again for work that was cut short, and then does the same.
 */
export type JobHandler = (tx: Transaction, payload: unknown, deps: Deps) => Promise<void>

/** What each topic of the outbox means. */
export const handlers: Readonly<Record<string, JobHandler>> = {
  'caseFile.bind': bindCaseFile,
  'mail.send': sendMail,
  'orders.ended': endPublications,
  'paper.render': renderPaper,
  'records.joinLate': joinLatePart,
  'records.scan': scanRecords,
  'rule.try': tryRule,
  'share.deliver': deliver,
}
