import { changes, type Change, type EnforcementRecord } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { formerVersions, type FormerVersion, type RecordDetailRow } from '../../store/records/records.ts'
import { isSameText } from '../../seal/seals.ts'
import { notFound } from '../../store/refused.ts'
import type * as contract from '../contract/records.ts'

/** The latest first, each with what it changed in the one before. */
export async function versionsOf(tx: Transaction, row: RecordDetailRow): Promise<contract.RecordDetail['versions']> {
  const all = await everyVersion(tx, row)
  return all.map(({ version, ingestedAt, ...is }, at) => {
    const before = all[at + 1]
    return { version, ingestedAt, changed: before ? changed(before, is) : [], afterClosing: before !== undefined && before.record.closedAt !== null }
  })
}

/** What one version says otherwise than another; personal values masked in both. */
export async function compareVersions(tx: Transaction, row: RecordDetailRow, from: number, to: number): Promise<contract.ComparedVersions> {
  const all = await everyVersion(tx, row)
  const [before, after] = [from, to].map(wanted => all.find(({ version }) => version === wanted))
  if (!before || !after) throw notFound('个版本')
  const head = ({ version, ingestedAt }: FormerVersion) => ({ version, ingestedAt })
  return { before: head(before), after: head(after), changed: changed(before, after) }
}

const everyVersion = async (tx: Transaction, row: RecordDetailRow): Promise<FormerVersion[]> =>
  [{ version: row.version, ingestedAt: row.ingestedAt, record: row.record, sealed: row.sealed }, ...await formerVersions(tx, row.id)]

interface Said { readonly record: EnforcementRecord, readonly sealed: Uint8Array | null }

const changed = (before: Said, after: Said): Change[] => [...changes(before.record, after.record), ...isSameText(before.sealed, after.sealed) ? [] : [changedUnderSeal]]

/** What changed of personal values shows in their masked forms only where those differ. */
const changedUnderSeal: Change = { field: 'personal', name: '个人信息', group: '个人信息', before: '（已掩码）', after: '（已掩码，完整内容有变化）' }
