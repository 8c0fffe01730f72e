import { createHash } from 'node:crypto'
import type {} from '@fastify/multipart'
import { largestFile } from '../../../core/fulfilments/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { mediaTypeOf } from '../../files/mediaType.ts'
import type { Acting } from '../../store/acting.ts'
import { findAnswerDraft, saveAnswerDraft, type AnswerDraftRow } from '../../store/matters/answerDrafts.ts'
import { addAnswerFile, findAnswerFile } from '../../store/matters/answerFiles.ts'
import { audit } from '../../store/audit.ts'
import { instrumentsOf } from '../../store/papers/instruments.ts'
import { load } from '../../store/matters/load.ts'
import { findMatter, type MatterRow } from '../../store/matters/matters.ts'
import { requireRole, type PostRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { materialFor } from '../../store/matters/requests.ts'
import * as contract from '../contract/rectification.ts'
import { viewItems } from '../matters/items.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** Who writes answers for an agency, and who examines them. */
const writers: readonly PostRole[] = ['agencyLegal', 'officer', 'clerk', 'chief', 'leader']

/** 整改清单: what is asked item by item, what is answered, with what proof; and the answer while it is written. */
export function rectification(app: App, deps: Deps): void {
  serve(app, deps, contract.listItems, async ({ params, read }) => await read(async tx => {
    const [inHand] = await load(tx, deps.laws, [await matterOf(tx, params.id)])
    return { papers: await viewItems(tx, inHand!, await instrumentsOf(tx, params.id)) }
  }))

  serve(app, deps, contract.listMaterialHere, async ({ params, query, read }) => await read(async tx => await materialFor(tx, await matterOf(tx, params.id), query.text, 4)))

  serve(app, deps, contract.getAnswerDraft, async ({ params, who, read }) => await read(async tx => {
    await matterOf(tx, params.id)
    return viewDraft(await findAnswerDraft(tx, params.id, who.organ.id, params.option))
  }))

  serve(app, deps, contract.saveAnswerDraft, async ({ params, body, who, write }) => {
    requireRole(who, writers, '填写答复')
    return await write(async tx => {
      await matterOf(tx, params.id)
      return viewDraft(await saveAnswerDraft(tx, params.id, who, params.option, body.version, body.body) ?? await refuseOverwriting(tx, who, params))
    })
  })

  serve(app, deps, contract.addAnswerFile, async asked => await handIn(asked))

  serve(app, deps, contract.downloadAnswerFile, async ({ params, read, reply }) => {
    const file = await read(tx => findAnswerFile(tx, params.id, params.file))
    if (!file) throw notFound('份佐证材料')
    return await reply.type(file.mediaType).header('etag', `"${file.sha256}"`).header('x-content-type-options', 'nosniff')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`).send(file.body)
  })
}

async function matterOf(tx: Transaction, id: string): Promise<MatterRow> {
  const row = await findMatter(tx, id)
  if (!row) throw notFound('个办件')
  return row
}

const viewDraft = (draft: AnswerDraftRow | undefined) => draft ?? { version: 0, savedAt: null, savedBy: null, body: null }

/** Two people of one agency write the same answer: whoever comes second is told, and keeps his text. */
async function refuseOverwriting(tx: Transaction, who: Acting, { id, option }: { id: string, option: string }): Promise<never> {
  const saved = await findAnswerDraft(tx, id, who.organ.id, option)
  throw refused('draft.changed', 409, `${saved?.savedBy ?? '同事'}刚刚保存了这份答复。你填写的内容还在本页，没有覆盖对方的。请刷新看对方写了什么，再决定用哪一份。`, {
    changes: saved ? [{ by: saved.savedBy, organ: who.organ.name, at: saved.savedAt, says: '保存了草稿' }] : [],
  })
}

async function handIn({ params, request, who, write }: Asked<typeof contract.addAnswerFile>): Promise<contract.AnswerFile> {
  requireRole(who, writers, '上传佐证材料')
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } })
  if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
  const name = nameOf(file.filename)
  const body = await file.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refused('too.large', 413, `“${name}”超过了${largestFile / 1024 ** 2}MB。请压缩或者拆分后再上传。`) : error
  })
  if (body.length === 0) throw refused('file.empty', 422, `“${name}”是空文件。请核对后重新选择。`)
  const mediaType = mediaTypeOf(body)
  if (mediaType === undefined) throw refused('file.kind', 415, `“${name}”不是可以作佐证材料的文件。请上传 PDF、OFD、图片、DOCX、XLSX 或者纯文本。`)
  const sha256 = createHash('sha256').update(body).digest('hex')
  return await write(async tx => {
    await matterOf(tx, params.id)
    const added = await addAnswerFile(tx, params.id, who, { name, mediaType, sha256, body })
    await audit(tx, who, { act: 'answerFile.added', subject: { kind: 'matter', id: params.id }, detail: { file: added.id, sha256 } })
    return added
  }, sha256)
}

/** Without folders and without characters that no file name should bear. */
const nameOf = (written: string): string => written.split(/[\\/]/).at(-1)!.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 200) || '未命名文件'
