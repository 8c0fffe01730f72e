import { openQuestionsOf, rulingAnswers } from '../../../core/laws/index.ts'
import type { Query } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { answerLaw, answersTo } from '../../store/laws/answers.ts'
import * as contract from '../contract/lawAnswers.ts'
import { editionIn } from './laws.ts'
import { serve, type App } from '../serve.ts'

/** What laws leave open, and what organs have answered. */
export function lawAnswers(app: App, deps: Deps): void {
  const lawIn = (id: string) => editionIn(deps.laws, id).law
  serve(app, deps, contract.openQuestions, async ({ params }) => {
    const law = lawIn(params.id)
    return { items: [...openQuestionsOf(law, deps.laws.uppers(law).map(upper => upper.law))] }
  })
  serve(app, deps, contract.lawAnswers, async ({ params, who, read }) => await read(tx => listed(tx, lawIn(params.id).id, who, deps)))
  serve(app, deps, contract.answerLaw, async ({ params, body, who, write }) => {
    const law = lawIn(params.id)
    return await write(async tx => {
      await answerLaw(tx, who, law, body, deps.today())
      return await listed(tx, law.id, who, deps)
    })
  })
}

async function listed(query: Query, law: string, { organ }: Acting, { today }: Deps): Promise<{ items: contract.LawAnswerOut[] }> {
  const answers = await answersTo(query, [law])
  const ruling = new Set([...rulingAnswers(answers, organ.path, today()).values()].map(({ id }) => id))
  return {
    items: answers.map(({ id, subject, says, renewedUntil, document, documentNumber, documentOn, holdsFrom, organName, accountName, recordedAt }) => ({
      id, subject, says, renewedUntil, document, documentNumber, documentOn, holdsFrom, organ: organName, person: accountName, recordedAt, rules: ruling.has(id),
    })),
  }
}
