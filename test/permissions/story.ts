import type { Day } from '../../core/norms/index.ts'
import type { Office, Official } from '../office.ts'
import { investigated } from './investigated.ts'

/** Stands in the title of the case, so that whoever reads it anywhere has been told of the case. */
export const secretWord = '㛃堃'

/** What a case leaves behind: the ids under which things can be asked for, and what only the office may read. */
export interface Written {
  readonly number: string
  readonly ids: readonly string[]
  /** Sentences that the office wrote for itself. */
  readonly internal: readonly string[]
}

/** A case in which everything has been written that can be: papers, what the office keeps to itself, what the agency hands in. */
export async function everythingWrittenIn(house: Office, day: Day): Promise<Written> {
  const [clerk, chief, agency] = [await house.as('649801-clerk'), await house.as('649801-chief'), await house.as('649801-market')]
  const id = await clerk.open('649801-market', day, { title: `${secretWord}处罚没有告知听证权利` })
  const done = async (who: typeof clerk, option: string, more: Record<string, unknown>) => {
    const answer = await who.act(id, option, day, more)
    if (answer.status !== 200) throw new Error(`${option}: ${JSON.stringify(answer.body)}`)
  }
  const found = await investigated(clerk, id, day)
  await done(clerk, 'conclude', { finding: 'verified', text: '没有告知听证权利。', grounds: ['第22条第6项'] })
  await done(chief, 'issue:firstCorrection', { within: '30d', paper: { demands: ['依法改正。'] } })
  await done(clerk, 'serve:firstCorrection', { receipt: { way: 'direct', recipient: '收发室值班员', place: '被监督机关办公楼' } })
  await done(agency, 'file:objection', { reasons: '已经口头告知。' })
  await named(chief, id, day)
  const draft = await drafted(clerk, chief, id)
  await clerk.post(`/api/matters/${id}/notes`, { says: ofColleagues.note })
  const { number, papers } = await clerk.matter(id)
  return { number, ids: [id, draft, ...papers.map(paper => paper.id)], internal: [...found, ...Object.values(ofAssignment), ...Object.values(ofColleagues)] }
}

const ofColleagues = { note: '对方法规科长的电话记录在三号柜', draft: '口头告知没有记录，拟不采纳', comment: '理由还要补上第四十四条的分析' }

/** A reply that is still being written, and what the chief remarked on it. */
async function drafted(clerk: Official, chief: Official, id: string): Promise<string> {
  const begun = await clerk.post<{ id: string }>(`/api/matters/${id}/drafts`, { option: 'issue:reexaminationReply' })
  const kept = await clerk.post(`/api/drafts/${begun.body.id}/versions`, { expectedVersion: 0, form: { outcome: 'unfounded', reasons: ofColleagues.draft } })
  const remarked = await chief.post(`/api/drafts/${begun.body.id}/comments`, { field: 'reasons', says: ofColleagues.comment })
  for (const { status, body } of [begun, kept, remarked]) if (status >= 300) throw new Error(JSON.stringify(body))
  return begun.body.id
}

const ofAssignment = { reasons: '科室内部的人手调整', conflict: '离开该机关已满三年，仍然指定' }

/** Somebody who once worked at the agency is named to handle the case, and the chief says why all the same. */
async function named(chief: Official, id: string, day: Day): Promise<void> {
  const { items } = (await chief.get<{ items: { id: string, name: string }[] }>('/api/people')).body
  const { body: { items: [officer] } } = await chief.get<{ items: { id: string, name: string }[] }>(`/api/officers?duty=supervision&text=${encodeURIComponent('钱')}`)
  const declared = await chief.post(`/api/officers/${officer!.id}/entries`, { what: 'interest', kind: 'formerPost', name: '曾经任职', of: '649801-market' })
  const assigned = await chief.post(`/api/matters/${id}/people`, { on: day, assign: [items.find(({ name }) => name === officer!.name)!.id], ...ofAssignment })
  for (const { status, body } of [declared, assigned]) if (status !== 200) throw new Error(JSON.stringify(body))
}
