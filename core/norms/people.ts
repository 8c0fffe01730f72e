import type { Cite } from './citation.ts'

/** What a person is known to be, each with its evidence: 法律职业资格, 法律专业背景, 熟悉法律法规和执法业务, 具备相应能力. */
export type Qualification = 'qualification' | 'degree' | 'familiar' | 'capable'

/** What is true of a matter because of the people in it. The register says so, and nobody is asked. */
export type Register =
  | 'handlersRecused' // those who handle it must withdraw, or may have to, and nobody else handles it
  | 'handlersUncredentialed' // nobody who handles it holds a valid supervision credential
  | 'invitedCredential' // whoever takes part from outside holds a credential that is in force
  | 'invitedArea' // and was appointed for the place in question

/** What a law wants of those who supervise. What it does not say, it does not ask. */
export interface PeopleRules {
  /** Of each group one. */
  readonly qualification?: { readonly cite: Cite; readonly oneOf: readonly (readonly Qualification[])[]; readonly says: string }
  /** A credential, or being entered in the list of supervisors; as the law calls it. */
  readonly credential?: { readonly cite: Cite; readonly name: string; readonly reading?: string }
  /** Those who take part from outside; as the law calls them. */
  readonly invited?: { readonly cite: Cite; readonly name: string }
  readonly recusal?: { readonly cite: Cite; readonly decidedBy: string; readonly reading?: string }
}
