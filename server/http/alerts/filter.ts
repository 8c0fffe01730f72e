import { type Theme, themesOf } from '../../../core/monitoring/index.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { type AlertFilter, type AlertState, confirmedStates, openStates, type SomeRules } from '../../store/alerts/alerts.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { refused } from '../../store/refused.ts'
import type { alertStatesTogether } from '../contract/alerts.ts'

type Filtered = Omit<AlertFilter, 'state' | 'rule' | 'rules' | 'lateOn' | 'upTo'> & {
  readonly state: AlertState | (typeof alertStatesTogether)[number] | 'all', readonly rule?: string | undefined, readonly theme?: Theme | undefined, readonly late?: boolean | undefined
}

/** The filter of a request as the store takes it. */
export const filterIn = ({ state, rule, theme, late, assignee, ...rest }: Filtered, who: Acting, { today, laws }: Pick<Deps, 'today' | 'laws'>): AlertFilter => ({
  ...rest, state: state === 'all' ? null : state === 'open' ? openStates : state === 'confirmed' ? confirmedStates : state,
  rule: ruleIn(rule), rules: theme && rulesAbout(theme, laws), assignee: assignee === 'me' ? who.account.id : assignee, lateOn: late ? today() : undefined,
})

/** The theme of each rule of the statutes, by `<law>:<norm>`. */
export const themesIn = (laws: LawShelf) => themesOf([...new Set(laws.all.map(({ law }) => law.id))].map(id => laws.current(id)!.law))

/** Rules about something; what no statute asks any more, or only an office, is about `own`. */
export function rulesAbout(theme: Theme, laws: LawShelf): SomeRules {
  const known = [...themesIn(laws)]
  return theme === 'own' ? { names: known.map(([name]) => name), except: true } : { names: known.filter(([, of]) => of === theme).map(([name]) => name), except: false }
}

export function ruleIn(written: string | undefined): { law: string, norm: string } | undefined {
  if (written === undefined) return undefined
  const [law, norm, ...more] = written.split(':')
  if (law && norm && more.length === 0) return { law, norm }
  throw refused('request.invalid', 400, '规则的写法不对，应当形如“法:规则”，取自预警列表。', { errors: [{ field: 'query.rule', code: 'rule.form', says: '应当形如 law:norm' }] })
}
