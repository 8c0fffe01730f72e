import type { Day } from '../../core/norms/index.ts'
import type { Official } from '../office.ts'

const ofInvestigation = { found: '讨论记录系事后补写', question: '补写的人是谁', answer: '由内勤补写', evidence: '内勤的聊天截图', obstruction: '拒绝交出印章登记簿' }

/** Somebody is questioned, and what was obtained becomes evidence; returns what the office wrote down of it. */
export async function investigated(clerk: Official, id: string, day: Day): Promise<string[]> {
  const { found, question, answer, evidence, obstruction } = ofInvestigation
  const people = await clerk.team(id, 1)
  const taken = await clerk.act(id, 'measure', day, { which: '第23条', people, record: {
    kind: 'interview', people, from: '09:00', to: '10:00', place: '会议室', object: '该局', found, recorded: ['text'], rightsTold: true, signatures: [{ name: '孙某', as: 'asked', on: day }],
    interview: { asked: { name: '孙某', as: '内勤' }, answers: [{ question, answer }], readBack: 'read' }, obstruction: { who: '孙某', facts: obstruction },
    products: [{ kind: 'electronicData', name: evidence, original: '执法记录仪' }],
  } })
  if (taken.status !== 200) throw new Error(JSON.stringify(taken.body))
  return Object.values(ofInvestigation)
}
