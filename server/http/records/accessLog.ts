import { accessActs, accessReaders, accessReasons } from '../../../core/records/index.ts'
import type { Deps } from '../../deps.ts'
import { atOnce, pagesOf } from '../../files/listFiles.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { dayInChina, timeInChina } from '../../store/chinaTime.ts'
import { requireRole } from '../../store/posts.ts'
import { type AccessFilter, type AccessRow, listAccess } from '../../store/records/accessLog.ts'
import { reading, within } from '../../store/within.ts'
import * as contract from '../contract/accessLog.ts'
import { sendList } from '../listFiles.ts'
import { serve, type App } from '../serve.ts'

const mayRead = (who: Acting): void => requireRole(who, accessReaders, '查看访问日志')

const head = ['时间', '人员', '机关', '行为', '数据属于', '案号', '记录编号', '行数', '按授权', '事由', '说明'] as const

/** Who looked at whose enforcement data. */
export function accessLog(app: App, deps: Deps): void {
  serve(app, deps, contract.listAccess, async ({ query: { after, limit, organ: _, ...filter }, who, read }) => {
    mayRead(who)
    return await read(async tx => {
      const { rows, next, total, about } = await listAccess(tx, filter, { after, limit })
      return { items: [...rows], next, total, about }
    })
  })
  serve(app, deps, contract.exportAccess, async ({ query: { as, organ: _, ...filter }, who, read, reply }) => {
    mayRead(who)
    const { total, about } = await read(tx => listAccess(tx, filter, { limit: 1 }))
    const whose = (who.viewer.scope ?? who.viewer.accounts)?.from ?? who.organ.path
    await within(deps.sql, who.viewer, tx => audit(tx, who, { act: 'access.exported', subject: { kind: 'organ', id: who.organ.id }, detail: { as, rows: total, more: about }, about: whose }))
    return await sendList(reply, { name: '访问日志', head, pages: pagesFor(deps, who, filter) }, { as, day: deps.today(), total, about })
  })
}

const pagesFor = ({ sql }: Deps, { viewer }: Acting, filter: AccessFilter) => pagesOf(after => reading(sql, viewer, tx => listAccess(tx, filter, { after, limit: atOnce })), cellsOf)

const cellsOf = ({ at, person, organ, act, about, actionNo, record, rows, sight, reason, says }: AccessRow): string[] => [
  `${dayInChina(new Date(at))} ${timeInChina(new Date(at))}`, person, organ, accessActs[act], about ?? '', actionNo ?? '', record === null ? '' : String(record), rows === null ? '' : String(rows), sight === null ? '' : '是',
  reason === null ? '' : accessReasons[reason as keyof typeof accessReasons] ?? reason, says ?? '',
]
