import type { Deps } from '../../deps.ts'
import { countOf, listReceived, type ReceivedRow } from '../../store/papers/received.ts'
import * as contract from '../contract/received.ts'
import { serve, type App } from '../serve.ts'

/** 收到的文书 of the acting organ. */
export function received(app: App, deps: Deps): void {
  serve(app, deps, contract.listReceived, async ({ query, who, read }) => await read(async tx => {
    const { rows, ...page } = await listReceived(tx, who.organ.id, query)
    const counts = { open: await countOf(tx, who.organ.id, 'open'), all: await countOf(tx, who.organ.id, 'all') }
    return { ...page, counts, items: rows.map(row => view(row, deps.today())) }
  }))
}

function view({ waits, closed, place: _, ...row }: ReceivedRow, today: string): contract.ReceivedOut {
  const state = closed ? 'closed' as const : row.servedOn === null ? 'unsigned' as const : waits ? 'open' as const : 'waiting' as const
  return { ...row, state, late: row.lastDay !== null && row.lastDay < today }
}
