import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { articleAt, articleOf, isPart } from '../../core/norms/citation.ts'

/** Every address of the product. No page writes one by hand. */
export const addresses = {
  workbench: () => '/',
  signIn: () => '/sign-in',
  alerts: (query: Query = {}) => `/alerts${written(query)}`,
  alertFigures: (query: Query = {}) => `/alerts/figures${written(query)}`,
  alert: (id: number | string, query: Query = {}) => `/alerts/${id}${written(query)}`,
  ending: (query: Query = {}) => `/ending${written(query)}`,
  leads: (query: Query = {}) => `/leads${written(query)}`,
  lead: (id: string) => `/leads/${id}`,
  rules: (query: Query = {}) => `/rules${written(query)}`,
  rule: (rule: string, query: Query = {}) => `/rules/${rule.replace(':', '/')}${written(query)}`,
  ownRules: () => '/rules/own',
  newOwnRule: () => '/rules/own/new',
  ownRule: (id: number, query: Query = {}) => `/rules/own/${id}${written(query)}`,
  records: (query: Query = {}) => `/records${written(query)}`,
  recordFigures: (query: Query = {}) => `/records/figures${written(query)}`,
  yearlyReport: (query: Query = {}) => `/records/yearly${written(query)}`,
  recordProfile: (query: Query) => `/records/profile${written(query)}`,
  inspectionFrequency: (query: Query = {}) => `/records/inspections${written(query)}`,
  wall: (view: 'matters' | 'alerts' | 'records') => `/wall/${view}`,
  recordImport: () => '/records/import',
  recordMappings: () => '/records/mappings',
  recordSenders: () => '/records/senders',
  recordQuarantine: (query: Query = {}) => `/records/quarantine${written(query)}`,
  quarantined: (id: string, line: number) => `/records/quarantine/${id}/${line}`,
  quality: (query: Query = {}) => `/quality${written(query)}`,
  sharing: (query: Query = {}) => `/sharing${written(query)}`,
  workOrders: (query: Query = {}) => `/work-orders${written(query)}`,
  newExportSet: () => '/sharing/new',
  exportSet: (id: string) => `/sharing/${id}`,
  record: (id: number | string, query: Query = {}) => `/records/${id}${written(query)}`,
  publication: (query: Query = {}) => `/publication${written(query)}`,
  sights: () => '/sights',
  accessLog: (query: Query = {}) => `/access-log${written(query)}`,
  matters: (query: Query = {}) => `/matters${written({ kind: 'supervision', ...query })}`,
  matter: (id: string, query: Query = {}) => `/matters/${id}${written(query)}`,
  act: (id: string, option: string) => `/matters/${id}/act/${encodeURIComponent(option)}`,
  onSite: (matter: string, query: Query = {}) => `/supervisory-inspections/${matter}/on-site${written(query)}`,
  openMatter: (query: Query = {}) => `/matters/new${written(query)}`,
  instrument: (id: string) => `/instruments/${id}`,
  serving: (id: string) => `/instruments/${id}/serving`,
  instruments: (query: Query = {}) => `/instruments${written(query)}`,
  draft: (matter: string, option: string) => `/matters/${matter}/draft/${encodeURIComponent(option)}`,
  approvals: (query: Query = {}) => `/approvals${written(query)}`,
  approval: (id: string) => `/approvals/${id}`,
  approvalRules: () => '/approvals/rules',
  officer: (id: string) => `/officers/${id}`,
  officers: (query: Query = {}) => `/officers${written(query)}`,
  credentials: (query: Query = {}) => `/credentials${written(query)}`,
  ownOfficer: () => '/own-officer',
  archive: (query: Query = {}) => `/archive${written(query)}`,
  received: (query: Query = {}) => `/received${written(query)}`,
  requests: (query: Query = {}) => `/requests${written(query)}`,
  statistics: (query: Query = {}) => `/statistics${written(query)}`,
  normTrends: (query: Query = {}) => `/statistics/norms${written(query)}`,
  lawEvaluation: (query: Query = {}) => `/statistics/laws${written(query)}`,
  likeBodies: (query: Query = {}) => `/statistics/bodies${written(query)}`,
  indicators: (query: Query = {}) => `/statistics/indicators${written(query)}`,
  succession: (query: Query = {}) => `/successions${written(query)}`,
  fulfilments: (query: Query = {}) => `/fulfilments${written(query)}`,
  owed: (law: string, norm: string, query: Query = {}) => `/fulfilments/${law}/${encodeURIComponent(norm)}${written(query)}`,
  accounts: (query: Query = {}) => `/admin/accounts${written(query)}`,
  organs: (query: Query = {}) => `/organs${written(query)}`,
  organImport: () => '/organs/import',
  masterImport: (table: string) => `/master-data/${table}`,
  organ: (id: string, query: Query = {}) => `/organs/${id}${written(query)}`,
  registers: (query: Query = {}) => `/registers${written(query)}`,
  registerImport: (register: string) => `/registers/${register}/import`,
  registerVersion: (id: number, query: Query = {}) => `/register-versions/${id}${written(query)}`,
  referrals: (query: Query = {}) => `/referrals${written(query)}`,
  commitments: (query: Query = {}) => `/commitments${written(query)}`,
  circulars: () => '/circulars',
  awards: () => '/awards',
  templates: () => '/admin/templates',
  template: (role: string) => `/admin/templates/${role}`,
  laws: () => '/laws',
  comparison: (query: Query = {}) => `/laws/compare${written(query)}`,
  law: (law: string) => `/laws/${law}`,
  lawView: (law: string, view: LawView, query: Query = {}) => `/laws/${law}/${view}${written(query)}`,
  article: (law: string, cite: string) => `/laws/${law}/${slugOf(cite)}`,
  notices: (query: Query = {}) => `/notices${written(query)}`,
  settings: () => '/settings',
  periods: (query: Query = {}) => `/periods${written(query)}`,
  calendars: (query: Query = {}) => `/calendars${written(query)}`,
} as const

/** The pages of one law beside that of its articles. */
export type LawView = 'coverage' | 'diagram' | 'questions' | 'conflicts' | 'impact'

/** What stands after the `?`: plain words, so that a link can be read and typed. */
export type Query = Readonly<Record<string, string | undefined>>

export function written(query: Query): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`
}

export const read = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

/** 第27条第1款第4项 is `27-1.4` in an address, 第26条第2项 is `26.2`, 第25条之1 is `25z1`, 第6部分 is `p6`. */
export function slugOf(cite: string): string {
  if (isPart(cite)) return cite.replace(/^第(\d+)部分$/, 'p$1')
  const [, article, inserted, paragraph, item] = /^第(\d+)条(?:之(\d+))?(?:第(\d+)款)?(?:第(\d+)项)?$/.exec(cite) ?? []
  return `${article ?? ''}${inserted ? `z${inserted}` : ''}${paragraph ? `-${paragraph}` : ''}${item ? `.${item}` : ''}`
}

/** The article alone, as the server has it in its addresses. */
export const articleSlug = (cite: string): string => slugOf(articleOf(cite))

export function citeOf(slug: string): string | undefined {
  if (/^p\d+$/.test(slug)) return articleAt(slug)
  const [, article, inserted, paragraph, item] = /^(\d+)(?:z(\d+))?(?:-(\d+))?(?:\.(\d+))?$/.exec(slug) ?? []
  return article && `第${article}条${inserted ? `之${inserted}` : ''}${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`
}

export function useGo(): (address: string, how?: { replace?: boolean }) => void {
  const router = useRouter()
  return useCallback((address, how) => {
    const whole = withOrgan(address, router.history.location.search)
    if (how?.replace) router.history.replace(whole)
    else router.history.push(whole)
    router.history.flush() // else a replacement and a step in one moment become a single step
  }, [router])
}

/** The organ that the tab acts for goes along to every page that does not name another. */
export function withOrgan(address: string, search: string): string {
  const { organ } = read(search)
  const [path = '', query = ''] = address.split('?')
  return organ ? `${path}${written({ organ, ...read(query) })}` : address
}

export const usePath = (): string => useRouterState({ select: (state) => state.location.pathname })

/** The query of the address, and how to change part of it. What it holds is the state of the page. */
export function useQueryOfAddress(): readonly [Query, (changes: Query, how?: { replace?: boolean }) => void] {
  const location = useRouterState({ select: (state) => state.location })
  const go = useGo()
  const query = useMemo(() => read(location.searchStr), [location.searchStr])
  const change = useCallback(
    (changes: Query, how: { replace?: boolean } = { replace: true }) =>
      go(`${location.pathname}${written({ ...query, ...changes })}`, how),
    [go, location.pathname, query],
  )
  return [query, change]
}
