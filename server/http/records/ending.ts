import { addDays, chineseDay, daysBetween } from '../../../core/periods/index.ts'
import type { Deps } from '../../deps.ts'
import { runningOf } from '../../records/monitor.ts'
import { audit } from '../../store/audit.ts'
import { requireRole } from '../../store/posts.ts'
import { openedForMonitoring } from '../../store/records/sealed.ts'
import { earlyNoticeFor, listEnding, setEarlyNotice, usualDays } from '../../store/records/ending.ts'
import { cited, refused } from '../../store/refused.ts'
import { worldIn } from '../../store/registers/world.ts'
import { ownLawsInPlace } from '../../store/rules/ownRules.ts'
import { rulesInPlace } from '../../store/rules/settings.ts'
import { ruleSetters } from '../../store/settings.ts'
import * as contract from '../contract/ending.ts'
import { serve, type App } from '../serve.ts'

/** What will be late soon, told before it is: to the body and to its office. */
export function ending(app: App, deps: Deps): void {
  const { laws } = deps
  serve(app, deps, contract.listEnding, async ({ query, who, read }) => await read(async tx => {
    const today = deps.today()
    const setting = await earlyNoticeFor(tx, who.viewer.scope?.from ?? who.organ.path, today) ?? null
    const days = query.days ?? setting?.days ?? usualDays
    const until = addDays(today, days)
    const { rows, ...page } = await listEnding(tx, { ...query, from: today, to: until }, query)
    const running = runningOf({ laws, calendars: await laws.calendars.current(tx), today, world: await worldIn(tx), settings: await rulesInPlace(tx, today), own: await ownLawsInPlace(tx) })
    return {
      ...page, days, until, setting, maySet: ruleSetters.some(role => who.roles.includes(role)) && who.viewer.scope !== undefined,
      items: rows.flatMap(row => {
        const { id, kind, actionNo, party, bodyId, bodyName, bodyShortName, region, path } = row
        const clocks = running(openedForMonitoring(deps.seals, row), { region, path }).filter(({ lastDay }) => lastDay <= until).map(({ law, norm, cite, act, title, from, lastDay, provisional }) =>
          ({ rule: `${law}:${norm}`, act: act ?? title, citation: cited({ law, cite }, laws), from, lastDay, daysLeft: daysBetween(today, lastDay), provisional }))
        return clocks.length === 0 ? [] : [{ record: { id, kind, actionNo, party }, body: { id: bodyId, name: bodyName, shortName: bodyShortName }, clocks }]
      }),
    }
  }))
  serve(app, deps, contract.setEarlyNotice, async ({ body, who, write }) => {
    requireRole(who, ruleSetters, '设定提前提示的天数')
    if (body.from < deps.today()) throw refused('request.invalid', 400, `起始日不能早于今天（${chineseDay(deps.today())}）。`, { errors: [{ field: 'body.from', code: 'day.past', says: '不能早于今天' }] })
    return await write(async tx => {
      await setEarlyNotice(tx, who, body)
      await audit(tx, who, { act: 'earlyNotice.set', subject: { kind: 'organ', id: who.organ.id }, detail: { days: body.days, from: body.from } })
    })
  })
}
