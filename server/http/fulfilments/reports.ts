import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { audit } from '../../store/audit.ts'
import { acknowledgeReport, reportsTo, type ReceivedReport } from '../../store/fulfilments/copies.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound } from '../../store/refused.ts'
import * as contract from '../contract/fulfilments.ts'
import { serve, type App } from '../serve.ts'

/** 收到的报告: what organs reported to this one under the law, each to be acknowledged once. */
export function reports(app: App, deps: Deps): void {
  serve(app, deps, contract.listReports, async ({ who, read }) => ({ items: (await read(tx => reportsTo(tx, who.organ.id))).map(row => view(row, deps)) }))
  serve(app, deps, contract.acknowledgeReport, async ({ params, who, write }) => {
    requireRole(who, ['clerk', 'chief', 'leader', 'agencyLegal'], '签收报告')
    return await write(async tx => {
      await find(tx, who.organ.id, params.id)
      await acknowledgeReport(tx, who, params.id, deps.today())
      await audit(tx, who, { act: 'fulfilment.acknowledged', subject: { kind: 'fulfilmentCopy', id: params.id } })
      return view(await find(tx, who.organ.id, params.id), deps)
    })
  })
}

async function find(tx: Transaction, organId: string, id: string): Promise<ReceivedReport> {
  const [row] = await reportsTo(tx, organId, id)
  if (!row) throw notFound('份报告')
  return row
}

function view({ id, fromId, fromName, fromShortName, law, norm, cite, doneOn, says, documentTitle, documentNumber, files, receivedOn, receivedBy }: ReceivedReport, { laws }: Deps): contract.ReportOut {
  const stated = laws.current(law)?.law.norms.find(each => each.id === norm)
  return {
    id, from: { id: fromId, name: fromName, shortName: fromShortName }, what: stated?.kind === 'standing' ? stated.act : '', citation: cited({ law, cite }, laws), doneOn, says,
    document: documentTitle === null ? null : { title: documentTitle, number: documentNumber }, files: files.map(file => ({ ...file })),
    acknowledged: receivedOn !== null && receivedBy !== null ? { on: receivedOn, by: receivedBy } : null,
  }
}
