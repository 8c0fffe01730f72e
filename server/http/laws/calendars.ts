import type { HolidayNotice } from '../../../core/norms/index.ts'
import { addDays, caveatsOfYear, natureOf } from '../../../core/periods/index.ts'
import { readNoticeText } from '../../calendars/read.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { type Calendars, type CalendarShelf, type NoticeRow, seizeCalendars } from '../../store/laws/calendars.ts'
import { decideChange, deciders, waitingOf } from '../../store/matters/decideChange.ts'
import { enterNotice, prospectOf } from '../../store/laws/enterNotice.ts'
import { once } from '../../store/idempotency.ts'
import { requireRole, roleNames } from '../../store/posts.ts'
import { cited, refused } from '../../store/refused.ts'
import { reading, within, worker, type Viewer } from '../../store/within.ts'
import * as contract from '../contract/calendars.ts'
import type { AnswerOf } from '../contract/route.ts'
import { refOf } from '../organs/organs.ts'
import { serve, type App } from '../serve.ts'

/** Which days are off, who says so, and what a new notice makes of last days. */
export function calendars(app: App, deps: Deps): void {
  const { laws, today } = deps
  const shelf = laws.calendars

  serve(app, deps, contract.listCalendars, async ({ read }) => {
    const known = await read(shelf.current)
    return { regions: shelf.regions.map(region => yearsOf(region, known)), notices: [...known.entered].reverse().map(row => noticeOf(row, known, shelf)), today: today() }
  })
  serve(app, deps, contract.getCalendar, async ({ params, read }) => yearOf(await read(shelf.current), shelf, params))

  serve(app, deps, contract.previewNotice, async ({ body, who }) => {
    requireRole(who, noticeEnterers, '录入放假通知')
    return await reading(deps.sql, worker, tx => preview(tx, deps, who, body.text))
  })
  serve(app, deps, contract.enterNotice, async ({ body, who, once: once_ }) => {
    requireRole(who, noticeEnterers, '录入放假通知')
    return await within(deps.sql, worker, tx => once(tx, { account: who.account.id, ...once_ }, () => enter(tx, deps, who, body.text)))
  })

  serve(app, deps, contract.waitingChanges, async ({ who, read }) => {
    const mayDecide = who.roles.some(role => deciders.includes(role))
    return {
      mayDecide, says: mayDecide ? null : `由${deciders.map(role => roleNames[role]).join('或者')}决定。`,
      items: (await read(tx => waitingOf(tx, deps, who.organ.id))).map(({ inHand: { row, organs }, change, clock, notConfirmable }) => ({
        id: change.id, matter: { id: row.id, number: row.number, title: row.title }, agency: refOf(organs.get(row.agencyId)!), what: clock.what,
        citation: cited(clock, laws), from: change.from, to: change.to, notice: change.notice, on: change.on, notConfirmable: notConfirmable ?? null,
      })),
    }
  })
  serve(app, deps, contract.decideChange, async ({ params, body, who, once: once_ }) => await decideChange(deps, who, params.id, body, once_))
}

/** Days off concern every case of the installation: who keeps it running enters them, or the head of an office. */
export const noticeEnterers = ['operator', 'chief'] as const

const readIn = (text: string, { regions }: CalendarShelf, known: Calendars) =>
  readNoticeText(text, { regions, notices: known.inForce.map(({ notice }) => notice) })

async function preview(tx: Transaction, { laws, today }: Deps, { viewer }: Acting, text: string): Promise<contract.NoticePreview> {
  const answer = readIn(text, laws.calendars, await laws.calendars.current(tx))
  const prospect: contract.NoticePreview = { problems: [], notice: null, known: false, counts: { moved: 0, waits: 0 }, changes: [] }
  if (!answer.ok) return { ...prospect, problems: [...answer.problems] }
  const notice = draftOut(answer.notice, laws.calendars)
  if (answer.known) return { ...prospect, notice, known: true }
  for await (const { inHand: { row }, changes } of prospectOf(tx, laws, answer.notice, today())) {
    for (const { clock, from, to, state } of changes) {
      if (state !== 'moved' && state !== 'waits') continue
      prospect.counts[state]++
      if (sees(viewer, row) && prospect.changes.length < mostNamed) prospect.changes.push({ matter: { id: row.id, number: row.number, title: row.title }, what: clock.what, from, to, state })
    }
  }
  return { ...prospect, notice }
}

async function enter(tx: Transaction, { laws, today }: Deps, who: Acting, text: string): Promise<AnswerOf<typeof contract.enterNotice>> {
  const shelf = laws.calendars
  await seizeCalendars(tx)
  const answer = readIn(text, shelf, await shelf.current(tx))
  if (!answer.ok) throw refused('notice.wrong', 422, '这份通知有需要改正的地方，没有录入。', { errors: answer.problems.map(({ code, at, says }) => ({ field: at ? `body.text.${at}` : 'body.text', code, says })) })
  if (answer.known) return { notice: draftOut(answer.notice, shelf), known: true, counts: { moved: 0, waits: 0 } }
  const { id, moved, waits } = await enterNotice(tx, laws, answer.notice, { account: who.account, name: who.account.name, organ: who.organ.name, shipped: false }, today())
  await audit(tx, who, { act: 'calendar.entered', subject: { kind: 'holidayNotice', id: String(id) }, detail: { region: answer.notice.region, year: answer.notice.year, moved, waits } })
  const known = await shelf.current(tx)
  return { notice: noticeOf(known.entered.find(row => row.id === id)!, known, shelf), known: false, counts: { moved, waits } }
}

/** A longer list helps nobody to decide. */
const mostNamed = 500

/** As row-level security has it: who handles a matter, who stands above, and the agency it is about. */
const sees = ({ scope, own }: Viewer, { officePath, agencyPath }: { officePath: string, agencyPath: string }): boolean =>
  (scope !== undefined && officePath >= scope.from && officePath < scope.to) || (own !== undefined && agencyPath >= own.from && agencyPath < own.to)

function yearsOf({ id, name, localHolidays }: CalendarShelf['regions'][number], known: Calendars) {
  const { national, regional } = known.of(id)
  const years = [...national.keys()].sort((a, b) => a - b)
  return { id, name, localHolidays, years, withoutLocal: localHolidays === null ? [] : years.filter(year => !regional.has(year)) }
}

function yearOf(known: Calendars, shelf: CalendarShelf, { region: id, year }: { region: string, year: number }): contract.CalendarYear {
  const region = shelf.regions.find(candidate => candidate.id === id)
  if (!region) throw refused('region.unknown', 404, `没有“${id}”这个地区的日历。请从列表中选择：${shelf.regions.map(({ name }) => name).join('、')}。`)
  const calendar = known.of(id)
  const days: contract.CalendarYear['days'] = []
  for (let day = addDays(`${year}-01-01`, 0); day <= `${year}-12-31`; day = addDays(day, 1)) {
    const { works, holiday, notice } = natureOf(day, calendar)
    const local = notice !== undefined && known.inForce.some(row => row.notice.title === notice && row.notice.region !== 'cn')
    days.push({ day, works, holiday: holiday ?? null, local, notice: notice ?? null })
  }
  const titles = new Set(days.flatMap(({ notice }) => notice ?? []))
  return {
    region: id, regionName: region.name, year, provisional: !calendar.national.has(year), caveats: caveatsOfYear(year, calendar),
    workingDays: days.filter(({ works }) => works).length, days,
    notices: known.inForce.filter(({ notice }) => (notice.region === 'cn' || notice.region === id) && (notice.year === year || titles.has(notice.title))).map(row => noticeOf(row, known, shelf)),
  }
}

function noticeOf(row: NoticeRow, known: Calendars, shelf: CalendarShelf): contract.NoticeOut {
  const replaced = known.entered.find(({ id }) => id === row.replacesId)
  return {
    ...draftOut(row.notice, shelf), id: row.id, enteredBy: [row.enteredByOrgan, row.enteredBy].filter(Boolean).join(' '), enteredOn: row.enteredOn,
    inForce: known.inForce.includes(row), replaces: replaced?.notice.title ?? null,
  }
}

const draftOut = ({ region, year, title, sources, holidays, replaces }: HolidayNotice, { regions }: CalendarShelf): contract.NoticeOut => ({
  id: 0, region, regionName: regions.find(({ id }) => id === region)?.name ?? region, year, title, sources: [...sources], enteredBy: '', enteredOn: null, inForce: false, replaces: replaces ?? null,
  holidays: holidays.map(({ name, rest, work = [] }) => ({ name, ...rest, work: [...work] })),
})
