import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import type { AlertFilter } from '../../store/alerts/alerts.ts'
import { refused } from '../../store/refused.ts'

type Filtered = Omit<AlertFilter, 'state' | 'rule' | 'lateOn' | 'upTo'> & { readonly state: AlertFilter['state'] | 'all', readonly rule?: string | undefined, readonly late?: boolean | undefined }

/** The filter of a request as the store takes it. */
export const filterIn = ({ state, rule, late, assignee, ...rest }: Filtered, who: Acting, { today }: Pick<Deps, 'today'>): AlertFilter =>
  ({ ...rest, state: state === 'all' ? null : state, rule: ruleIn(rule), assignee: assignee === 'me' ? who.account.id : assignee, lateOn: late ? today() : undefined })

export function ruleIn(written: string | undefined): { law: string, norm: string } | undefined {
  if (written === undefined) return undefined
  const [law, norm, ...more] = written.split(':')
  if (law && norm && more.length === 0) return { law, norm }
  throw refused('request.invalid', 400, '规则的写法不对，应当形如“法:规则”，取自预警列表。', { errors: [{ field: 'query.rule', code: 'rule.form', says: '应当形如 law:norm' }] })
}
