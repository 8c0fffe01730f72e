import { isComposed, textOf } from '../../../core/instruments/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { audit } from '../../store/audit.ts'
import { draftOf, preview } from '../../store/matters/change.ts'
import { findFile, findInstrument, renderAnew, type InstrumentRow } from '../../store/papers/instruments.ts'
import { findMatter } from '../../store/matters/matters.ts'
import { organsOf } from '../../store/organs/organs.ts'
import { enqueue } from '../../store/outbox.ts'
import { prepare } from '../../store/papers/papers.ts'
import { requireRole } from '../../store/posts.ts'
import { cited, notFound, refused } from '../../store/refused.ts'
import * as contract from '../contract/instruments.ts'
import { preparePaper } from '../contract/prepared.ts'
import { instrumentRefOf } from '../matters/instrumentRef.ts'
import { serve, type App, type Asked } from '../serve.ts'

const mediaTypes = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' } as const

export function instruments(app: App, deps: Deps): void {
  serve(app, deps, contract.getInstrument, async ({ params, read }) => await read(async tx => {
    const paper = await findPaper(tx, params.id)
    const matter = (await findMatter(tx, paper.matterId))!
    return {
      ...await refIn(tx, paper), matter: { id: matter.id, number: matter.number, title: matter.title }, citation: cited(paper, deps.laws),
      lines: (paper.content ? textOf(paper.content) : paper.says)?.split('\n') ?? [], renderedAt: paper.renderedAt,
    }
  }))
  serve(app, deps, contract.instrumentDocx, async asked => await sendFile(asked, 'docx'))
  serve(app, deps, contract.instrumentPdf, async asked => await sendFile(asked, 'pdf'))
  serve(app, deps, preparePaper, async ({ params, query, body, who, reply }) => {
    const paper = await preview(deps, who, params.id, body, prospect => {
      const { act, role } = prospect.weighed.command
      if (act !== 'file' || role === undefined || !isComposed(role)) throw refused('paper.none', 422, '这件事不用提交文书，没有可以备好的内容。')
      return prepare(draftOf(prospect, who, body))
    })
    const made = await deps.papers.render(paper)
    return await reply.type(mediaTypes[query.format]).serializer((bytes: Uint8Array) => bytes as never)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${paper.name}.${query.format}`)}`).send(Buffer.from(made[query.format])) as never
  })
  serve(app, deps, contract.renderAgain, async ({ params, who, write }) => {
    requireRole(who, ['clerk', 'chief', 'leader'], '重新生成文书')
    return await write(async tx => {
      const paper = await findPaper(tx, params.id)
      if (paper.renderState === 'none') throw refused('paper.none', 422, '这份文书不由本平台拟制，没有可以生成的文件。')
      await renderAnew(tx, paper.id)
      await enqueue(tx, 'paper.render', { instrument: paper.id })
      await audit(tx, who, { act: 'instrument.renderAgain', subject: { kind: 'instrument', id: paper.id } })
      return await refIn(tx, await findPaper(tx, paper.id))
    })
  })
}

async function findPaper(tx: Transaction, id: string): Promise<InstrumentRow> {
  const paper = await findInstrument(tx, id)
  if (!paper) throw notFound('份文书')
  return paper
}

const refIn = async (tx: Transaction, paper: InstrumentRow): Promise<contract.InstrumentRef> =>
  instrumentRefOf(paper, await organsOf(tx, [paper.issuedById, ...(paper.addresseeId ? [paper.addresseeId] : [])]))

async function sendFile({ params, read, reply }: Asked<typeof contract.instrumentDocx | typeof contract.instrumentPdf>, format: 'docx' | 'pdf'): Promise<unknown> {
  const { paper, file } = await read(async tx => ({ paper: await findPaper(tx, params.id), file: await findFile(tx, params.id, format) }))
  if (!file) {
    throw refused('paper.notReady', 409, paper.renderState === 'failed' ? `这份文书的文件没有生成：${paper.renderSays ?? '原因不明'}` : '文书文件正在生成，请过几秒再下载。')
  }
  const name = encodeURIComponent(`${paper.title.replaceAll(/[《》]/g, '')}${paper.number ?? ''}.${format}`)
  return await reply.type(mediaTypes[format]).header('etag', `"${file.sha256}"`)
    .header('content-disposition', `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`).send(file.body)
}
