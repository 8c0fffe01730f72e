import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openQuestionsOf } from '../../core/laws/index.ts'
import { addDays } from '../../core/periods/index.ts'
import { answerLaw } from '../store/laws/answers.ts'
import { keepText } from '../store/laws/texts.ts'
import { within, worker } from '../store/within.ts'
import { bytesOf, lawTextOf } from '../texts/read.ts'
import { actingAs } from './acting.ts'
import type { Means } from '../store/matters/prospect.ts'

/** The texts of invented laws, which alone are shipped with their packs, and an answer to a question that a law leaves open. */
export async function seedLibrary(means: Means): Promise<void> {
  for (const { law } of means.laws.all) await importText(means, law.id)
  await answer(means)
}

async function importText({ sql, today }: Means, lawId: string): Promise<void> {
  const file = join(import.meta.dirname, '../../laws', lawId, 'text.txt')
  if (!existsSync(file)) return
  const text = lawTextOf(await bytesOf(file))
  await within(sql, worker, tx => keepText(tx, { lawId, text, sourceName: '随法规包附带的文本' }, { account: null, name: '演示数据', organ: null }, today()))
}

const answered = { law: 'xinjiang-2023', by: '650000', question: '投诉举报应当在多长时间内反馈？' }

async function answer(means: Means): Promise<void> {
  const { sql, laws, today } = means
  const { law } = laws.current(answered.law)!
  const question = openQuestionsOf(law).find(open => open.question === answered.question)
  if (!question) throw new Error(`${law.id} no longer asks: ${answered.question}`)
  const who = await actingAs(means, answered.by, 'operator')
  const documentOn = addDays(today(), -45)
  await within(sql, who.viewer, tx => answerLaw(tx, who, law, {
    subject: question.subject, says: '宜在收到之后一个月内反馈；一个月内办不完的，先告知办理进展。', document: '关于投诉举报反馈时间的答复（演示）',
    documentNumber: `某司函〔${documentOn.slice(0, 4)}〕12号`, documentOn, holdsFrom: documentOn,
  }, today()))
}
