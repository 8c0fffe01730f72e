import type { FastifyRequest } from 'fastify'
import { changesBetween, placeOf, unitAt, type LawText } from '../../../core/texts/index.ts'
import type { Query, Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import { once } from '../../store/idempotency.ts'
import type { LawShelf } from '../../store/laws/laws.ts'
import { currentText, hashOfText, keepText, type TextEdition } from '../../store/laws/texts.ts'
import { requireRole } from '../../store/posts.ts'
import { refused } from '../../store/refused.ts'
import { within, worker } from '../../store/within.ts'
import { fitOf, type Fit } from '../../texts/fit.ts'
import { largestText, lawTextOf } from '../../texts/read.ts'
import { Trouble } from '../../trouble.ts'
import * as contract from '../contract/lawTexts.ts'
import { editionIn } from './laws.ts'
import { articleOut, chapterOut, importerOf, roundOf } from './textOut.ts'
import { serve, type App } from '../serve.ts'

/** The official texts of the laws: what they say, word for word, and how they come in. */
export function lawTexts(app: App, deps: Deps): void {
  const shelf = deps.laws
  serve(app, deps, contract.getLawText, async ({ params, read }) => {
    const { law } = editionIn(shelf, params.id)
    const edition = await read(tx => currentText(tx, law.id))
    return { text: edition ? textOut(edition) : null }
  })
  serve(app, deps, contract.getCitedWords, async ({ params, query: { cite }, read }) => {
    const { law } = editionIn(shelf, params.id)
    if (!placeOf(cite)) throw refused('cite.wrong', 400, `“${cite}”不是条文的引用：请写作 第27条第1款。`)
    const edition = await read(tx => currentText(tx, law.id))
    if (!edition) return { cite, words: null, says: `还没有导入《${law.title}》的正式文本。` }
    const unit = unitAt(edition.text, cite)
    return 'words' in unit ? { cite, words: unit.words, says: null } : { cite, words: null, says: `${unit.missing}。` }
  })
  serve(app, deps, contract.previewLawText, async ({ query, who, request, read }) => {
    requireRole(who, importers, '导入法规的正式文本')
    const { text, fit } = await readIn(request, shelf, query.law)
    return await read(tx => previewOf(tx, text, fit))
  })
  serve(app, deps, contract.importLawText, async ({ query, who, request, once: once_ }) => {
    requireRole(who, importers, '导入法规的正式文本')
    const { text, fit, sourceName } = await readIn(request, shelf, query.law)
    if (fit.refusal !== undefined || !fit.law) throw refused('text.unfit', 422, fit.refusal ?? '')
    if (hashOfText(text) !== query.hash) throw refused('text.other', 409, '这个文件与试读的不是同一份。请重新试读后再导入。')
    const { id, title } = fit.law
    return await within(deps.sql, worker, tx => once(tx, { account: who.account.id, ...once_ }, async () => {
      const { known } = await keep(tx, { lawId: id, text, sourceName }, who, deps)
      return { law: id, title, articles: text.articles.length, known }
    }))
  })
}

/** Texts concern every case of the installation: who keeps it running imports them, or the head of an office. */
const importers = ['operator', 'chief'] as const

async function keep(tx: Transaction, given: Parameters<typeof keepText>[1], who: Acting, deps: Deps): Promise<{ known: boolean }> {
  const { known, edition } = await keepText(tx, given, { account: who.account, name: who.account.name, organ: who.organ.name }, deps.today())
  if (!known) await audit(tx, who, { act: 'law.textImported', subject: { kind: 'law', id: given.lawId }, detail: { text: edition.id, articles: given.text.articles.length } })
  return { known }
}

async function readIn(request: FastifyRequest, shelf: LawShelf, wanted: string | undefined): Promise<{ text: LawText, fit: Fit, sourceName: string }> {
  const file = await request.file({ limits: { fileSize: largestText, files: 1 } })
  if (!file || file.fieldname !== 'file') throw refused('request.invalid', 400, '没有收到文件。请以 multipart/form-data 提交，文件放在 file 字段。')
  const bytes: Buffer[] = []
  for await (const chunk of file.file) bytes.push(chunk as Buffer)
  if (file.file.truncated) throw refused('too.large', 413, `文件超过 ${largestText / 1024 / 1024} MB，不像一部法规的文本。`)
  const text = understood(Buffer.concat(bytes))
  const fit = fitOf(text, shelf.all.map(({ law }) => law), wanted === undefined ? undefined : editionIn(shelf, wanted).law)
  return { text, fit, sourceName: file.filename || '未命名文件' }
}

function understood(bytes: Buffer): LawText {
  try {
    return lawTextOf(bytes)
  } catch (error) {
    throw error instanceof Trouble ? refused('text.unreadable', 422, error.message) : error
  }
}

/** Longer lists help nobody to decide. */
const mostProblems = 200
const mostChanges = 100

async function previewOf(query: Query, text: LawText, { law, refusal, words, astray }: Fit): Promise<contract.LawTextPreview> {
  const before = law && refusal === undefined ? await currentText(query, law.id) : undefined
  const hash = hashOfText(text)
  const changes = before && changesBetween(before.text, text)
  const paragraphs = text.articles.flatMap(article => article.paragraphs)
  return {
    law: law ? { id: law.id, title: law.title } : null, refusal: refusal ?? null, hash, title: text.title, adopted: text.adopted, ...roundOf(text),
    counts: { chapters: text.chapters.length, articles: text.articles.length, paragraphs: paragraphs.length, items: paragraphs.reduce((sum, { items }) => sum + items.length, 0) },
    chapters: text.chapters.map(chapterOut), problems: text.problems.slice(0, mostProblems), words: { ...words }, astray: astray.slice(0, mostProblems), known: before?.hash === hash,
    changes: changes ? { added: [...changes.added], removed: [...changes.removed], changed: changes.changed.slice(0, mostChanges) } : null,
  }
}

const textOut = (edition: TextEdition): contract.LawTextOut => {
  const { hash, text, sourceName, importedOn } = edition
  return {
    hash, title: text.title, adopted: text.adopted, source: sourceName, by: importerOf(edition), on: importedOn, ...roundOf(text),
    chapters: text.chapters.map(chapterOut), articles: text.articles.map(articleOut), problems: [...text.problems],
  }
}
