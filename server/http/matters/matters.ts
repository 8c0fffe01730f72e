import { textOf } from '../../../core/instruments/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { change, draftOf, preview } from '../../store/matters/change.ts'
import { instrumentsOf } from '../../store/papers/instruments.ts'
import { answersIn } from '../../store/laws/answers.ts'
import { load } from '../../store/matters/load.ts'
import { countViews, listMatters } from '../../store/matters/list.ts'
import { findMatter, peopleOf } from '../../store/matters/matters.ts'
import { handsOf } from '../../store/matters/takingPart.ts'
import { groundOfKind, machineOf, openMatter } from '../../store/matters/open.ts'
import { unconfirmed } from '../../store/organs/qualification.ts'
import { draw, isWritten, previewNumber } from '../../store/papers/papers.ts'
import { notFound, refused } from '../../store/refused.ts'
import { previewPaper } from '../contract/drafts.ts'
import { actOnMatter, previewAct } from '../contract/acts.ts'
import { analysedFor } from './analysed.ts'
import * as contract from '../contract/matters.ts'
import { carriedFrom } from './links.ts'
import { withAnswers } from './answers.ts'
import { viewConsequences } from './consequences.ts'
import { withItemised } from './items.ts'
import { exportMatters } from './export.ts'
import { viewGrounds } from './grounds.ts'
import { viewKinds } from './kinds.ts'
import { viewOpening } from './opening.ts'
import { viewRow } from './row.ts'
import { see } from './seen.ts'
import { viewMatter } from './view.ts'
import { serve, type App } from '../serve.ts'

export function matters(app: App, deps: Deps): void {
  const { laws, today } = deps

  serve(app, deps, contract.listMatters, async ({ query, who, read }) => await read(async tx => {
    const { rows, next, total, about } = await listMatters(tx, query, who.organ.id, today())
    const people = await peopleOf(tx, rows.map(row => row.id))
    return { items: rows.map(row => viewRow(row, people.get(row.id) ?? [], who, deps)), next, total, about, counts: await countViews(tx, query, who.organ.id, today()) }
  }))

  exportMatters(app, deps)

  serve(app, deps, contract.listKinds, async ({ query, who, read }) => await read(async tx => ({ items: await viewKinds(tx, deps, who, query.agency), grounds: await viewGrounds(tx, deps, who) })))

  serve(app, deps, contract.openingOf, async ({ query, who, read }) => {
    const on = query.on ?? today()
    return await read(async tx => {
      const ground = await groundOfKind(tx, laws, who.organ.id, { ...query, on })
      const machine = machineOf(ground, query.kind, {}, on, laws)
      const from = query.from === undefined ? undefined : await carriedFrom(tx, deps, query.from, machine.proceeding)
      return viewOpening(ground, machine, laws, ground.competence.office === who.organ.id, await unconfirmed(tx, ground.organs.get(query.agency)!, on), from)
    })
  })

  serve(app, deps, contract.getMatter, async ({ params, who, read }) => await read(tx => answer(tx, deps, who, params.id)))

  serve(app, deps, contract.openMatter, async ({ body, who, once, read }) => {
    const id = await openMatter(deps, who, body, once)
    return await read(tx => answer(tx, deps, who, id))
  })

  serve(app, deps, actOnMatter, async ({ params, body, who, once, read }) => {
    const consequences = await change(deps, who, params.id, body, once, prospect => viewConsequences(prospect, who, body, laws))
    return { consequences, matter: await read(tx => answer(tx, deps, who, params.id)) }
  })

  serve(app, deps, previewAct, async ({ params, body, who }) =>
    await preview(deps, who, params.id, body, prospect => viewConsequences(prospect, who, body, laws)))

  serve(app, deps, previewPaper, async ({ params, query, body, who, reply }) => {
    const paper = await preview(deps, who, params.id, body, prospect => {
      if (!isWritten(prospect.inHand.matter.machine, prospect.weighed.command, body.paper)) throw refused('paper.none', 422, '这件事不由本平台拟制文书，没有可以预览的内容。')
      return draw(draftOf(prospect, who, body), previewNumber)
    })
    if (query.format === 'json') return { title: paper.name, lines: textOf(paper).split('\n') }
    const pdf = await deps.papers.preview(paper)
    return await reply.type('application/pdf').serializer((body: Uint8Array) => body as never).send(Buffer.from(pdf)) as never
  })
}

async function answer(tx: Transaction, deps: Deps, who: Acting, id: string): Promise<contract.Matter> {
  const { laws, today } = deps
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个办件')
  const [inHand] = await load(tx, laws, [row])
  const papers = await instrumentsOf(tx, id)
  const analysed = row.officeId === who.organ.id ? await analysedFor(tx, deps, inHand!) : undefined
  const view = await withItemised(tx, viewMatter({ ...see(inHand!, who, papers, laws, today()), hands: await handsOf(tx, inHand!, today()), analysed }), { inHand: inHand!, papers, who, today: today() })
  return withAnswers(view, inHand!, await answersIn(tx, inHand!, today()), laws)
}
