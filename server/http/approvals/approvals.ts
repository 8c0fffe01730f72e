import { daysBetween } from '../../../core/periods/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { colleagues } from '../../store/people/accounts.ts'
import type { Acting } from '../../store/acting.ts'
import { answerRound, asSeen, issueRound, type Round } from '../../store/papers/approvalAnswer.ts'
import { houseRule } from '../../store/papers/approvalRoute.ts'
import { addDeputy, deputiesOf, endDeputy, rulesOf, setRule } from '../../store/papers/approvalRules.ts'
import { findRound, roundsSince } from '../../store/papers/approvals.ts'
import { audit } from '../../store/audit.ts'
import { paperTitlesOf } from './papers.ts'
import { viewApproval, viewRow } from './view.ts'
import { requireRole, roleNames, type PostRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import * as contract from '../contract/approvals.ts'
import { serve, type App, type Asked } from '../serve.ts'

/** Days for which the list still shows what has ended. */
const shownFor = 30

/** 审批: what lies where, and the answers that send it on. */
export function approvals(app: App, deps: Deps): void {
  serve(app, deps, contract.listApprovals, async ({ query, who, read }) => await read(tx => list(tx, deps, who, query.view)))
  serve(app, deps, contract.getApproval, async ({ params, who, read }) => await read(tx => one(tx, deps, who, params.id)))
  serve(app, deps, contract.approvalPdf, async ({ params, who, read, reply }) => {
    const round = await read(tx => seen(tx, deps, who, params.id))
    if (!round.row.content) throw refused('paper.none', 422, '这份文书不由本平台排版，没有可以查看的版式。')
    const pdf = await deps.papers.preview(round.row.content)
    return await reply.type('application/pdf').serializer((bytes: Uint8Array) => bytes as never).send(Buffer.from(pdf)) as never
  })
  serve(app, deps, contract.answerApproval, async asked => await asked.write(tx => answer(tx, deps, asked)))
  serve(app, deps, contract.issueApproved, async ({ params, who, write }) => await write(async tx => {
    await issueRound(tx, deps, who, params.id)
    await audit(tx, who, { act: 'approval.issued', subject: { kind: 'approvalRound', id: params.id } })
    return await one(tx, deps, who, params.id)
  }))
  rules(app, deps)
}

async function seen(tx: Transaction, deps: Deps, who: Acting, id: string): Promise<Round> {
  const row = await findRound(tx, id)
  if (!row) throw notFound('份送审的文书')
  return (await asSeen(tx, deps, who, [row]))[0]!
}

const one = async (tx: Transaction, deps: Deps, who: Acting, id: string): Promise<contract.ApprovalOut> => await viewApproval(tx, deps, who, await seen(tx, deps, who, id))

/** Rounds of the acting organ: those it submitted, and those that it is or was asked about. */
async function list(tx: Transaction, deps: Deps, who: Acting, view: (typeof contract.approvalViews)[number]) {
  const since = new Date(Date.parse(deps.today()) - shownFor * 86_400_000).toISOString().slice(0, 10) as ReturnType<Deps['today']>
  const rounds = (await asSeen(tx, deps, who, await roundsSince(tx, since)))
    .filter(({ row, steps }) => steps[0]!.organ.id === who.organ.id || row.stops.some(({ organId }) => organId === who.organ.id))
  const running = ({ lies }: Round) => lies.state === 'running' || lies.state === 'approved'
  const views = { mine: rounds.filter(({ mine }) => mine), waiting: rounds.filter(round => running(round) && !round.mine), ended: rounds.filter(round => !running(round)) }
  return {
    items: views[view].map(round => viewRow(round, deps.today())).sort((a, b) => daysBetween(b.since, a.since)),
    counts: { mine: views.mine.length, waiting: views.waiting.length, ended: views.ended.length },
  }
}

async function answer(tx: Transaction, deps: Deps, { params, body, who }: Asked<typeof contract.answerApproval>) {
  const to = body.to ? (await colleagues(tx, who.organ.id, deps.today())).find(({ id }) => id === body.to) : undefined
  if (body.does === 'handedOver' && (!to || to.id === who.account.id || !to.roles.some(role => role === 'chief' || role === 'leader'))) {
    throw refused('approval.to', 422, '请选择本机关的另一名科长或者分管领导。', { errors: [{ field: 'body.to', code: 'approval.to', says: '请选择交给谁审批' }] })
  }
  await answerRound(tx, deps, who, params.id, { does: body.does, opinion: body.opinion ?? null, to: body.does === 'handedOver' && to ? { id: to.id, name: to.name } : null, comments: body.comments })
  return await one(tx, deps, who, params.id)
}

const mayRule: readonly PostRole[] = ['leader', 'chief']

function rules(app: App, deps: Deps): void {
  serve(app, deps, contract.listApprovalRules, async ({ who, read }) => await read(async tx => {
    const people = await colleagues(tx, who.organ.id, deps.today())
    return {
      house: { ...houseRule, role: null, review: [...houseRule.review] as ('clerk' | 'chief' | 'leader')[] },
      rules: (await rulesOf(tx, who.organ.id)).map(rule => ({ ...rule, review: [...rule.review] as ('clerk' | 'chief' | 'leader')[] })),
      papers: await paperTitlesOf(tx, deps, who), deputies: [...await deputiesOf(tx, who.organ.id)],
      people: people.map(({ id, name, roles }) => ({ id, name, posts: roles.map(role => roleNames[role]) })), mayChange: who.roles.some(role => mayRule.includes(role)),
    }
  }))
  serve(app, deps, contract.setApprovalRule, async ({ body: { role, ...rule }, who, write }) => {
    requireRole(who, ['leader'], '规定审批')
    await write(async tx => {
      await setRule(tx, who, role, rule)
      await audit(tx, who, { act: 'approvalRule.set', subject: { kind: 'organ', id: who.organ.id }, detail: { role, sign: rule.sign, direct: rule.direct, review: rule.review.join() } })
    })
    return undefined
  })
  serve(app, deps, contract.setDeputy, async asked => {
    requireRole(asked.who, mayRule, '登记代理')
    await asked.write(tx => deputise(tx, deps, asked))
    return undefined
  })
  serve(app, deps, contract.endDeputy, async ({ params, who, write }) => {
    requireRole(who, mayRule, '结束代理')
    await write(async tx => {
      if (!await endDeputy(tx, who.organ.id, params.id, deps.today())) throw notFound('条代理')
      await audit(tx, who, { act: 'deputy.ended', subject: { kind: 'deputy', id: params.id } })
    })
    return undefined
  })
}

async function deputise(tx: Transaction, deps: Deps, { body: { away, post, deputy, from, to }, who }: Asked<typeof contract.setDeputy>): Promise<void> {
  const people = await colleagues(tx, who.organ.id, deps.today())
  const named = (id: string) => people.find(person => person.id === id)
  const wrong = (field: string, says: string) => refused('deputy.invalid', 422, says, { errors: [{ field: `body.${field}`, code: `deputy.${field}`, says }] })
  if (!named(away)?.roles.includes(post)) throw wrong('away', `这个人没有担任${roleNames[post]}。请重新选择。`)
  if (!named(deputy) || deputy === away) throw wrong('deputy', '请选择本机关的另一个人代理。')
  if (to < from) throw wrong('to', '代理结束的日期早于开始的日期。请核对。')
  const id = await addDeputy(tx, who, { away: { id: away, name: named(away)!.name }, post, deputy: { id: deputy, name: named(deputy)!.name }, from, to })
  await audit(tx, who, { act: 'deputy.set', subject: { kind: 'deputy', id }, detail: { post, from, to } })
}
