import { chineseDay } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { findMatters, type MatterRow } from '../../store/matters/matters.ts'
import { requireRole } from '../../store/posts.ts'
import { findPreference, setPreference } from '../../store/people/preferences.ts'
import { notFound } from '../../store/refused.ts'
import { urge, urgingsOf } from '../../store/reminders/urgings.ts'
import * as contract from '../contract/archive.ts'
import { serve, type App } from '../serve.ts'

/** What helps with a list of matters and has no effect in law: a word to whoever is waited for, and a list as one likes it. */
export function urgings(app: App, deps: Deps): void {
  serve(app, deps, contract.urgeMatters, async ({ body, who, write }) => {
    requireRole(who, ['clerk', 'chief', 'leader'], '催办')
    return await write(async tx => {
      const rows = await findMatters(tx, body.matters)
      if (rows.length === 0) throw notFound('个办件')
      const urged = [], not = []
      for (const row of rows) {
        const why = whyNot(row, who) ?? (await say(tx, deps, who, row, body.says) ? undefined : '今天已经催办过。')
        if (why === undefined) urged.push({ id: row.id, number: row.number, organ: row.waitingName })
        else not.push({ id: row.id, number: row.number, says: why })
      }
      return { urged, not }
    })
  })

  serve(app, deps, contract.listUrgings, async ({ params, read }) => ({ items: [...await read(tx => urgingsOf(tx, params.id))] }))

  serve(app, deps, contract.getPreference, async ({ params, who, read }) => ({ value: await read(tx => findPreference(tx, who.account.id, params.key)) }))

  serve(app, deps, contract.setPreference, async ({ params, body, who, write }) => await write(async tx => {
    await setPreference(tx, who.account.id, params.key, body.value)
    return { value: body.value }
  }))
}

function whyNot({ officeId, closed, waitingOrgans }: MatterRow, { organ }: Acting): string | undefined {
  if (officeId !== organ.id) return '不是本机关办理的办件，由办理的机关催办。'
  if (closed !== null) return '已经办结，不必催办。'
  return waitingOrgans.some(id => id !== organ.id) ? undefined : '现在没有等其他机关办理的事项。'
}

async function say(tx: Transaction, { today }: Deps, who: Acting, row: MatterRow, says: string | undefined): Promise<boolean> {
  const text = says ?? `${who.organ.shortName}提醒：${row.nextClock ?? '有关事项'}${row.nextLastDay ? `，最后一日${chineseDay(row.nextLastDay)}` : ''}，请及时办理。`
  if (!await urge(tx, who, row, text, today())) return false
  await audit(tx, who, { act: 'matter.urged', subject: { kind: 'matter', id: row.id } })
  return true
}
