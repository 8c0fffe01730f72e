import type { AnswerOf, listKinds } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { addresses } from './address.ts'
import { kindsIn, type KindSection } from './menuSections.ts'

/** One line of the menu. `count`: how many open matters stand behind it. */
export interface Entry { readonly name: string; readonly to: string; readonly count?: number }

/** A line of the first level with its mark: a page of its own, or a group of them. A group without lines is left out. */
export type Section = { readonly name: string; readonly icon: Icon } & ({ readonly to: string; readonly count?: number } | { readonly entries: readonly Entry[] })

export type Icon = 'alert' | 'audit' | 'bank' | 'barChart' | 'book' | 'database' | 'fileProtect' | 'folderOpen' | 'hdd' | 'inbox' | 'mail' | 'notification' | 'signature' | 'schedule' | 'swap' | 'team' | 'zoomIn'

type Kinds = AnswerOf<typeof listKinds>['items']

const { menu } = words

/** The work of an official: what to do now, then the kinds of proceeding that the law of the place has, then what it rests on. */
export function work({ supervised, reads }: { supervised: boolean; reads: boolean }, kinds: Kinds, awards: boolean): readonly Section[] {
  const shown = supervised ? kinds.filter(({ open, mayOpen }) => open > 0 || mayOpen) : kinds
  const under = (section: KindSection): readonly Entry[] => kindsIn(section, shown).map(({ kind, name, open }) => ({ name, to: addresses.matters({ kind }), count: open }))
  const cases = kinds.find(({ kind }) => kind === 'supervision')?.open
  return [
    { name: supervised ? menu.ourDeadlines : menu.workbench, icon: 'schedule', to: addresses.workbench() },
    { name: supervised ? menu.alertsToExplain : menu.alerts, icon: 'alert', to: addresses.alerts() },
    { name: menu.leads, icon: 'inbox', entries: [...supervised ? [] : [{ name: words.leads.title, to: addresses.leads() }], ...under('leads'), { name: words.records.complaints, to: addresses.records({ kind: 'complaint' }) }, { name: words.workOrders.title, to: addresses.workOrders() }] },
    { name: supervised ? menu.mattersReceived : menu.matters, icon: 'audit', to: addresses.matters(), count: cases ?? 0 },
    ...supervised ? [] : [{ name: words.approving.title, icon: 'signature' as const, entries: [{ name: words.approving.views.mine, to: addresses.approvals() }, { name: words.delivery.unserved, to: addresses.instruments() }, { name: words.delivery.register, to: addresses.instruments({ view: 'register' }) }, { name: words.templates.title, to: addresses.templates() }] }],
    supervised ? { name: words.received.title, icon: 'mail' as const, to: addresses.received() } : { name: words.archive.title, icon: 'hdd' as const, to: addresses.archive() },
    ...(supervised ? [] : [{ name: menu.office, icon: 'barChart' as const, entries: [{ name: words.statistics.title, to: addresses.statistics() }, { name: words.normTrends.title, to: addresses.normTrends() }, { name: words.lawEvaluation.title, to: addresses.lawEvaluation() }, { name: words.likeBodies.title, to: addresses.likeBodies() }, { name: words.indicators.title, to: addresses.indicators() }, { name: words.succession.title, to: addresses.succession() }] }]),
    { name: menu.activities, icon: 'zoomIn', entries: [{ name: menu.fulfilments, to: addresses.fulfilments() }, ...under('activities')] },
    { name: menu.filings, icon: 'fileProtect', entries: under('filings') },
    { name: menu.coordination, icon: 'swap', entries: [...under('coordination'), ...supervised ? [] : [{ name: words.referrals.title, to: addresses.referrals() }]] },
    { name: menu.consequences, icon: 'notification', entries: [...under('consequences'), { name: words.consequences.commitments, to: addresses.commitments() }, ...supervised ? [] : [{ name: words.consequences.circulars, to: addresses.circulars() }, ...awards ? [{ name: words.consequences.awards, to: addresses.awards() }] : []]] },
    { name: menu.people, icon: 'team', entries: [{ name: words.organs.title, to: addresses.organs() }, ...supervised ? [{ name: words.indicators.own, to: addresses.indicators() }] : [], { name: words.people.title, to: addresses.officers() }, { name: words.people.own, to: addresses.ownOfficer() }, ...under('people')] },
    { name: menu.data, icon: 'database', entries: [{ name: menu.records, to: addresses.records() }, { name: words.ending.title, to: addresses.ending() }, { name: words.recordFigures.title, to: addresses.recordFigures() }, { name: words.rules.title, to: addresses.rules() }, { name: words.registers.title, to: addresses.registers() }, { name: menu.recordImport, to: addresses.recordImport() }, { name: words.quality.title, to: addresses.quality() }, { name: words.publication.checkTitle, to: addresses.publication() }, { name: words.sharing.title, to: addresses.sharing() }, { name: words.sights.title, to: addresses.sights() }, ...reads ? [{ name: words.accessLog.title, to: addresses.accessLog() }] : [], { name: words.requests.menu, to: addresses.requests() }] },
    { name: menu.others, icon: 'folderOpen', entries: [...under('others'), { name: menu.allMatters, to: addresses.matters({ kind: 'all' }) }] },
  ]
}

export const reference: Section = {
  name: menu.laws, icon: 'book',
  entries: [{ name: menu.lawLibrary, to: addresses.laws() }, { name: menu.periods, to: addresses.periods() }, { name: menu.calendars, to: addresses.calendars() }],
}

/** What somebody sees who keeps the system running. */
export const operating: readonly Section[] = [{ name: words.accounts.title, icon: 'team', to: addresses.accounts() }, { name: words.organs.title, icon: 'bank', to: addresses.organs() }, { name: words.registers.title, icon: 'database', to: addresses.registers() }, { name: words.accessLog.title, icon: 'zoomIn', to: addresses.accessLog() }, { name: words.templates.title, icon: 'fileProtect', to: addresses.templates() }]
