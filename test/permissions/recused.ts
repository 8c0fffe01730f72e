import assert from 'node:assert/strict'
import type { Day } from '../../core/norms/index.ts'
import type { Matter, MatterPeople, Problem } from '../../server/http/contract/index.ts'
import type { Office, Official, Reply } from '../office.ts'
import type { Written } from './story.ts'

const says = {
  own: '本人岳父系该局退休干部', decided: '岳父与该局仍有返聘关系，应当回避', review: '询问由他主持，另行询问一次',
  complainant: '投诉人称承办人与该局科长同住一院', declined: '住址相近不影响公正处理',
}

const done = <T>({ status, body }: Reply<T & Partial<Problem>>): T => {
  assert.ok(status < 300, body.sentence)
  return body
}

/** A case from which one of its handlers withdraws, and another, whom a complainant doubts, does not: all of it inside the office. */
export async function recusedIn(house: Office, day: Day): Promise<Written> {
  const [clerk, second, chief, leader] = [await house.as('659801-clerk'), await house.as('659801-clerk2'), await house.as('659801-chief'), await house.as('659801-leader')]
  const [first, other] = [await accountOf(clerk), await accountOf(second)]
  const id = await clerk.open('659801-market', day, { title: '许可决定超过期限', people: [first, other] })
  done(await clerk.act(id, 'measure', day, { which: '第23条第2项', text: '调阅清单', people: await clerk.team(id, 2) }))
  const moved = async (by: Official, about: object, interest: boolean, reasons: string) =>
    done(await by.post<Matter & Problem>('/api/matters', { kind: 'recusal', agency: '659801-market', on: day, title: '监督人员回避', from: id, about, facts: { interest }, reasons })).id
  const own = await moved(clerk, { account: first }, true, says.own)
  done(await leader.act(own, 'approve:recusalDecision', day, { text: says.decided }))
  const { reviews } = done(await chief.get<MatterPeople>(`/api/matters/${id}/people`))
  done(await chief.post(`/api/matters/${id}/recusal-reviews`, { recusal: own, seq: reviews[0]!.seq, finding: 'redone', reasons: says.review }))
  const doubted = await moved(chief, { account: other, motion: 'complainant' }, false, says.complainant)
  done(await leader.act(doubted, 'disapprove:recusalDecision', day, { reasons: says.declined }))
  const { number } = await clerk.matter(id)
  const papers = await Promise.all([own, doubted].map(async each => (await chief.matter(each)).papers.map(paper => paper.id)))
  return { number, ids: [id, own, doubted, ...papers.flat()], internal: Object.values(says) }
}

const accountOf = async (by: Official): Promise<string> => (await by.get<{ account: { id: string } }>('/api/session')).body.account.id
