import { randomBytes } from 'node:crypto'
import { examine } from '../../../core/monitoring/index.ts'
import { monitored, type RecordKind } from '../../../core/norms/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import { statutesIn } from '../../records/monitor.ts'
import type { Acting } from '../../store/acting.ts'
import { audit } from '../../store/audit.ts'
import type { PostRole } from '../../store/posts.ts'
import { requireRole } from '../../store/posts.ts'
import { notFound, refused } from '../../store/refused.ts'
import { openedForMonitoring } from '../../store/records/sealed.ts'
import { worldIn } from '../../store/registers/world.ts'
import { ownLawsInPlace } from '../../store/rules/ownRules.ts'
import { addSample, drawAlerts, type Drawn, drawSilent, judgeSilence, type SampleRow, samplesOf } from '../../store/rules/samples.ts'
import type { BodyOf } from '../contract/route.ts'
import * as contract from '../contract/samples.ts'
import { serve, type App } from '../serve.ts'

const judges: readonly PostRole[] = ['clerk', 'chief']
const doing = '抽样核对监测规则'

/** How often a rule is right, by lot: among what it raised, and among what it did not. */
export function samples(app: App, deps: Deps): void {
  serve(app, deps, contract.listSamples, async ({ params, who, read }) => await read(async tx => ({ items: (await samplesOf(tx, params)).map(sampleOut), may: mayDraw(who) })))
  serve(app, deps, contract.drawSample, async ({ params, body, who, write }) => {
    requireRole(who, judges, doing)
    if (!who.viewer.scope) throw refused('post.insufficient', 403, '这个岗位看不到执法数据，不能抽样。')
    return await write(async tx => {
      const seed = randomBytes(8).toString('hex')
      const { population, drawn } = body.from === 'alerts' ? await drawAlerts(tx, params, seed, body.size) : await silent(tx, deps, params, body, seed)
      if (drawn.length === 0) throw refused('sample.empty', 409, body.from === 'alerts' ? '这条规则没有待核实的预警，不需要抽样。' : '这段时间没有按这条规则核对过、又没有提示的行为。请放宽日期再抽。')
      const id = await addSample(tx, who, { ...params, from: body.from, seed, population, drawn, days: body.from === 'silent' ? { from: body.since, to: body.until } : null })
      await audit(tx, who, { act: 'rule.sampled', subject: { kind: 'rule', id: `${params.law}:${params.norm}` }, detail: { sample: id, from: body.from, seed, population, drawn: drawn.length } })
      return { id, drawn: drawn.length }
    })
  })
  serve(app, deps, contract.judgeSilence, async ({ params: { id, position }, body, who, write }) => {
    requireRole(who, judges, doing)
    return await write(async tx => {
      if (!await judgeSilence(tx, who, id, position, body)) throw notFound('件等着核对的行为')
      await audit(tx, who, { act: 'rule.sampleJudged', subject: { kind: 'sample', id }, detail: { position, verdict: body.verdict } })
    })
  })
}

const mayDraw = ({ roles, viewer }: Acting): boolean => viewer.scope !== undefined && roles.some(role => judges.includes(role))

/** So many acts are looked at for one that the rule concerns. */
const lookedAtForOne = 20

type Silent = Extract<BodyOf<typeof contract.drawSample>, { from: 'silent' }>

/** Acts that the rule looked at and found in order; those that it does not concern, or cannot judge, show nothing of it. */
async function silent(tx: Transaction, { laws, today, seals }: Deps, rule: { readonly law: string, readonly norm: string }, { size, since, until }: Silent, seed: string): Promise<{ population: number, drawn: Drawn[] }> {
  const statutes = [...statutesIn(laws), ...(await ownLawsInPlace(tx)).map(({ law }) => law)]
  const law = statutes.find(({ id }) => id === rule.law)
  const norm = law && monitored(law).find(({ id }) => id === rule.norm)
  if (!law || !norm || norm.kind === 'pattern') throw norm?.kind === 'pattern' ? refused('rule.pattern', 422, '这条规则要看一段时间里的全部记录，不能逐条抽查没有提示的。') : notFound('条监测规则')
  const { population, candidates } = await drawSilent(tx, rule, { from: since, to: until, kinds: norm.kinds as readonly RecordKind[] }, seed, size * lookedAtForOne)
  const [calendars, world] = [await laws.calendars.current(tx), await worldIn(tx)]
  const inOrder = candidates.filter(one =>
    examine(openedForMonitoring(seals, one), [law], { calendar: calendars.of(one.region), today: today(), world }).some(found => found.norm === rule.norm && found.result === 'kept'))
  return { population, drawn: inOrder.slice(0, size).map(({ id }) => ({ record: id, alert: null })) }
}

const sampleOut = ({ items, ...row }: SampleRow): contract.SampleOut =>
  ({ ...row, items: [...items], right: items.filter(({ verdict }) => verdict === 'right').length, wrong: items.filter(({ verdict }) => verdict === 'wrong').length })
