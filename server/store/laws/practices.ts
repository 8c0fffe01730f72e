import type { JSONValue } from 'postgres'
import type { Day } from '../../../core/norms/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Acting } from '../acting.ts'

/** One period for which files are kept; `years` null: for ever. */
export interface Retention { readonly name: string, readonly years: number | null, readonly when: string }

/** What an office settles for itself (内部规则), by key. */
export interface Practices {
  /** Whoever made a paper does not answer the objection to it. */
  readonly answerByAnother: boolean
  /** For how long closed matters are kept. */
  readonly retention: readonly Retention[]
}

/** Until an office settles otherwise. The periods are a proposal: no law of supervision fixes them. */
const proposed: Practices = {
  answerByAnother: true,
  retention: [
    { name: '永久', years: null, when: '作出决定书、转责任追究或者有重大影响的' },
    { name: '30年', years: 30, when: '制发文书并整改完成的' },
    { name: '10年', years: 10, when: '未发现问题、当场纠正和其他办件' },
  ],
}
export const proposedSource = '产品建议，未经本机关确认'

export async function practiceOf<K extends keyof Practices>(query: Query, organId: string, key: K): Promise<Practices[K]> {
  return (await findPractice(query, organId, key)).value
}

export interface PracticeRow<K extends keyof Practices> { readonly value: Practices[K], readonly source: string, readonly setOn: Day | null, readonly by: string | null }

/** What holds now, and where it comes from. */
export async function findPractice<K extends keyof Practices>(query: Query, organId: string, key: K): Promise<PracticeRow<K>> {
  const [row] = await query<PracticeRow<K>[]>`
    select value, source, set_on as "setOn", account_name as by from practice where organ_id = ${organId} and key = ${key} order by id desc limit 1`
  return row ?? { value: proposed[key], source: proposedSource, setOn: null, by: null }
}

export async function setPractice<K extends keyof Practices>(tx: Transaction, { account, organ }: Acting, key: K, value: Practices[K], source: string, on: Day): Promise<void> {
  await tx`insert into practice (organ_id, org_path, key, value, source, account_id, account_name, set_on)
    values (${organ.id}, ${organ.path}, ${key}, ${tx.json(value as unknown as JSONValue)}, ${source}, ${account.id}, ${account.name}, ${on})`
}
