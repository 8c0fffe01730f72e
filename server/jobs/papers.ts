import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { findInstrument, keepFiles, noteRenderFailure } from '../store/papers/instruments.ts'
import { Trouble } from '../trouble.ts'

/** Makes the DOCX and the PDF of an issued paper. What cannot be printed (a character no font has) is said on the paper itself. */
export async function renderPaper(tx: Transaction, payload: unknown, { papers, log }: Deps): Promise<void> {
  const { instrument: id } = payload as { instrument: string }
  const paper = await findInstrument(tx, id)
  if (!paper?.content || paper.renderState === 'ready') return
  try {
    await keepFiles(tx, id, await papers.render(paper.content))
  } catch (error) {
    if (!(error instanceof Trouble) || passing.has(error.code)) throw error
    log.warn({ instrument: id, code: error.code }, 'a paper could not be rendered')
    await noteRenderFailure(tx, id, error.message)
  }
}

/** Worth another try later. */
const passing = new Set(['paper.busy', 'paper.slow'])
