import type { Act } from '../clocks.ts'
import type { Law } from '../law.ts'
import type { Duty, Instrument, Norm, Power, Sanction } from '../norms.ts'
import type { Condition } from '../conditions.ts'
import type { Fact, Proceeding } from '../procedure.ts'
import { error, info, type Finding } from './finding.ts'
import { nameOfAct } from './parts.ts'

type Timed = Duty | Power
/** A law with those it may lean on: the ones above it, and the ones below that its overlay reaches. */
interface Family {
  readonly law: Law
  readonly above: readonly Law[]
  readonly all: readonly Law[]
}

/** What a pack names must be there: laws above, papers, clocks, starts, facts, stages, grounds. */
export function referenceFindings(law: Law, laws: readonly Law[]): Finding[] {
  const above = laws.filter((other) => law.under.includes(other.id))
  const family = { law, above, all: [law, ...above, ...laws.filter((other) => other.under.includes(law.id))] }
  return [
    ...ofLaws(law, laws),
    ...law.norms.flatMap((norm) => ofNorm(norm, family)),
    ...law.proceedings.flatMap((proceeding) => ofProceeding(proceeding, family)),
    ...ofTerms(family),
    ...(law.limits ?? []).flatMap(({ id, cite, insteadOf }) => {
      const known = !insteadOf || laws.some((other) => other.id === insteadOf.law && other.limits?.some((limit) => limit.id === insteadOf.limit))
      return known ? [] : [error('limit.unknown', `规范 ${id}`, cite, `规范 ${id}代替 ${insteadOf.law} 的期限 ${insteadOf.limit}，而没有这一期限`)]
    }),
    ...law.external.filter(({ resolved }) => !resolved).map(({ cite, refersTo }) =>
      info('external.open', `引用 ${refersTo}`, cite, `引用 ${refersTo}，未录入：有关步骤的依据由承办人填写`)),
  ]
}

function ofLaws(law: Law, laws: readonly Law[]): Finding[] {
  const known = new Set(laws.map(({ id }) => id))
  return [
    ...law.under.filter((id) => !known.has(id)).map((id) => error('law.unknown', `上位法 ${id}`, undefined, `上位法 ${id} 没有收录：请先加入这部法规，或者从 under 中删去`)),
    ...law.tensions.filter(({ upper }) => !law.under.includes(upper.law)).map(({ cite, upper }) =>
      error('tension.law', `与 ${upper.law} ${upper.cite} 并行`, cite, `并行的规定所属的 ${upper.law} 不在 under 之中`)),
  ]
}

function ofNorm(norm: Norm, family: Family): Finding[] {
  const where = `规范 ${norm.id}`
  if (norm.kind === 'decisionType') {
    const grounds = new Set(family.law.norms.filter(({ kind }) => kind === 'ground').map(({ id }) => id))
    return (norm.grounds ?? []).filter((id) => !grounds.has(id)).map((id) =>
      error('ground.unknown', where, norm.cite, `${where}限于情形 ${id}，而没有这一情形`))
  }
  if (norm.kind === 'sanction') return ofSanction(norm, where, family)
  if (norm.kind !== 'duty' && norm.kind !== 'power') return []
  const delegated = norm.delegated
    ? [info('value.delegated', where, norm.cite, `${norm.delegated.what}由${norm.delegated.to}规定，未录入`)] : []
  return [...delegated, ...ofTimed(norm, where, family)]
}

/** What falls on a credential is carried out in a proceeding that is there, after acts that are done there. */
function ofSanction({ credential, cite }: Sanction, where: string, { law, above }: Family): Finding[] {
  if (!credential) return []
  const proceedings = [law, ...above].flatMap((each) => each.proceedings)
  return [
    ...(proceedings.some(({ kind }) => kind === credential.proceeding) ? []
      : [error('sanction.proceeding', where, cite, `${where}由办件 ${credential.proceeding} 落实，而没有这种办件`)]),
    ...(credential.after ?? []).filter((act) => !performed(act, proceedings)).map((act) =>
      error('act.unknown', where, cite, `${where}在 ${nameOfAct(act)} 之后落实，而没有任何步骤会发生这一行为`)),
  ]
}

/** A clock needs a proceeding, and starts, ends and rests only on acts that some step of it performs. */
function ofTimed(norm: Timed, where: string, { law, above, all }: Family): Finding[] {
  const kind = norm.proceeding ?? 'supervision'
  const triggers = [...(norm.from ?? []), ...(norm.until ?? []), ...(norm.holds ?? []).flatMap(({ by, till }) => [by, till])]
  const setBy = norm.within !== undefined && 'setBy' in norm.within ? norm.within.setBy : undefined
  if (triggers.length === 0 && setBy === undefined) return []
  const reach = norm.above ? all : [law, ...above]
  const proceedings = reach.flatMap((each) => each.proceedings.filter((proceeding) => proceeding.kind === kind))
  if (proceedings.length === 0) return [error('clock.proceeding', where, norm.cite, `${where}属于办件 ${kind}，而没有这种办件`)]
  const steps = proceedings.flatMap((proceeding) => proceeding.steps)
  const own = law.proceedings.find((proceeding) => proceeding.kind === kind) ?? proceedings[0]!
  const conditional = norm.when ? ofCondition(norm.when, where, norm, own, { law, above, all }) : []
  const dangling = [...conditional, ...triggers.filter((trigger) => !performed(trigger, proceedings)).map((trigger) =>
    error('trigger.unknown', where, norm.cite, `${where}的期限以 ${nameOfAct(trigger)} 为起讫，而没有任何步骤会发生这一行为`))]
  if (setBy === undefined) return dangling
  const issuing = steps.filter(({ on }) => on.act === 'issue' && on.role === setBy)
  const stated = issuing.some((step) => step.offers?.includes('within') || step.asks?.some(({ field }) => field === 'within'))
  if (stated) return dangling
  return [...dangling, error('period.unset', where, norm.cite, issuing.length === 0
    ? `${where}的期限由文书 ${setBy} 载明，而没有任何步骤制发这一文书`
    : `${where}的期限由文书 ${setBy} 载明，而制发的步骤没有填写期限的栏目（within）`)]
}

const performed = (act: Act, proceedings: readonly Proceeding[]): boolean =>
  act.act === 'open' || act.act === 'establish'
  || proceedings.some(({ opening, steps }) => [...(opening.acts ?? []), ...steps.map(({ on }) => on)].some((each) => covers(act, each)))

/** Whether an act as it is named somewhere may be the act of a step. */
function covers(named: Act, performed: Act): boolean {
  const outcomes = performed.outcome ?? []
  return named.act === performed.act && (named.role === undefined || named.role === performed.role)
    && (!named.outcome?.length || outcomes.length === 0 || named.outcome.some((outcome) => outcomes.includes(outcome)))
}

function ofProceeding(proceeding: Proceeding, family: Family): Finding[] {
  const { acts = [], cite } = proceeding.opening
  return [
    ...acts.flatMap((act) => ofAct(act, `办件 ${proceeding.kind} 的立案`, cite, [family.law, ...family.above])),
    ...proceeding.steps.flatMap((step) => {
      const where = `步骤 ${nameOfAct(step.on)}`
      return [
        ...ofAct(step.on, where, step.cite, step.above ? family.all : [family.law, ...family.above]),
        ...[step.when, ...(step.asks ?? []).map((ask) => ask.when)].flatMap((condition) => (condition ? ofCondition(condition, where, step, proceeding, family) : [])),
      ]
    }),
    ...proceeding.bars.flatMap((bar) => {
      const where = `禁止 ${bar.on.map(nameOfAct).join('、')}`
      const same = family.all.flatMap((law) => law.proceedings.filter(({ kind }) => kind === proceeding.kind))
      const idle = bar.on.filter((act) => !performed(act, same)).map((act) =>
        error('bar.idle', where, bar.cite, `${where}：没有任何步骤会发生 ${nameOfAct(act)}，这一禁止永远用不上`))
      return [...idle, ...ofCondition(bar.when, where, bar, proceeding, family)]
    }),
    ...proceeding.facts.flatMap((fact) => ofLinked(fact, family)),
    ...ofObstruction(proceeding),
  ]
}

function ofObstruction({ kind, facts, obstruction }: Proceeding): Finding[] {
  const which = obstruction?.which
  if (!which || facts.some(({ id, choices }) => id === which.fact && choices?.some(({ value }) => value === which.is))) return []
  return [error('obstruction.unknown', `办件 ${kind}`, obstruction.cite, `办件 ${kind} 把阻挠监督归入事实 ${which.fact} 的 ${which.is}，而没有这一选项`)]
}

/** A fact that linked matters answer rests on acts that some proceeding performs; of a kind that follows, on its own. */
function ofLinked({ id, cite, linked }: Fact, { all }: Family): Finding[] {
  if (!linked) return []
  const where = `事实 ${id}`
  const [proceedings, acts] = 'grewFrom' in linked ? [all.flatMap((law) => law.proceedings), linked.grewFrom]
    : [all.flatMap((law) => law.proceedings.filter(({ kind }) => kind === linked.followedBy)), 'until' in linked ? linked.until : linked.done]
  const idle = 'grewFrom' in linked || 'done' in linked ? acts.filter((act) => !performed(act, proceedings)) : acts.some((act) => performed(act, proceedings)) ? [] : acts
  return idle.map((act) => error('act.unknown', where, cite, `${where}由关联办件的 ${nameOfAct(act)} 回答，而没有任何步骤会发生这一行为`))
}

const ofPapers: readonly Act['act'][] = ['issue', 'submit', 'approve', 'disapprove', 'serve', 'file', 'accept', 'reject']

function ofAct({ act, role }: Act, where: string, cite: string, laws: readonly Law[]): Finding[] {
  if (act === 'expire') {
    const duty = laws.flatMap(clocksOf).find((norm) => (norm.clock ?? norm.id) === role)
    if (!duty) return [error('clock.unknown', where, cite, `${where}：没有名为 ${role} 的期限`)]
    return duty.kind === 'duty' ? [] : [error('clock.power', where, cite, `${where}：${role} 是权利的期限，届满不产生逾期，只有义务会逾期`)]
  }
  if (!ofPapers.includes(act)) return []
  if (role === undefined) return [error('role.missing', where, cite, `${where}没有写明是哪一种文书（role）`)]
  const known = laws.some((law) => law.norms.some((norm) => norm.kind === 'instrument' && norm.role === role))
  return known ? [] : [error('role.unknown', where, cite, `${where}：本法和上位法都没有称作 ${role} 的文书，请加一个 instrument 或者改正`)]
}

const clocksOf = (law: Law): Timed[] => law.norms.filter((norm): norm is Timed => norm.kind === 'duty' || norm.kind === 'power')

/** What a condition asks of the matter must be something the matter can answer. */
function ofCondition(condition: Condition, where: string, part: { cite: string, above?: unknown }, proceeding: Proceeding, family: Family): Finding[] {
  const again = (inner: Condition) => ofCondition(inner, where, part, proceeding, family)
  if ('not' in condition) return again(condition.not)
  if ('all' in condition) return condition.all.flatMap(again)
  if ('any' in condition) return condition.any.flatMap(again)
  const laws = part.above ? family.all : [family.law, ...family.above]
  const same = laws.flatMap((law) => law.proceedings.filter(({ kind }) => kind === proceeding.kind))
  if ('fact' in condition) return ofFact(condition.fact, where, part, proceeding, family)
  if ('linked' in condition) {
    const known = same.some(({ facts }) => facts.some(({ id, linked }) => id === condition.linked && linked))
    return known ? [] : [error('fact.unlinked', where, part.cite, `${where}以关联办件对事实 ${condition.linked} 的回答为条件，而这一事实没有写明由哪种关联办件回答（linked）`)]
  }
  if ('happened' in condition) {
    return performed(condition.happened, same) ? [] : [error('act.unknown', where, part.cite, `${where}以 ${nameOfAct(condition.happened)} 为条件，而没有任何步骤会发生这一行为`)]
  }
  if ('running' in condition) {
    const known = laws.flatMap(clocksOf).some((norm) => (norm.clock ?? norm.id) === condition.running)
    return known ? [] : [error('clock.unknown', where, part.cite, `${where}以期限 ${condition.running} 为条件，而没有这一期限`)]
  }
  if ('at' in condition) {
    const known = same.some((each) => each.tracks.flat().includes(condition.at))
    return known ? [] : [error('stage.unknown', where, part.cite, `${where}以阶段 ${condition.at} 为条件，而没有这一阶段`)]
  }
  if ('under' in condition && !family.law.under.includes(condition.under)) {
    return [error('law.unknown', where, part.cite, `${where}以上位法 ${condition.under} 为条件，而它不在 under 之中`)]
  }
  return []
}

/** A fact that nobody is asked for is never true. One that an overlay needs is asked for in every law below, by either law. */
function ofFact(fact: string, where: string, part: { cite: string, above?: unknown }, proceeding: Proceeding, { law, above, all }: Family): Finding[] {
  if (fact === 'line' || fact === 'region') return []
  const asks = (each: Law, onlyAbove: boolean) => each.proceedings.some(({ kind, facts }) =>
    kind === proceeding.kind && facts.some(({ id, above: reaches }) => id === fact && (!onlyAbove || reaches !== undefined)))
  if (!asks(law, false) && !above.some((upper) => asks(upper, true))) {
    return [error('fact.unknown', where, part.cite, `${where}以事实 ${fact} 为条件，而没有任何地方询问这一事实：请在 facts 中加入`)]
  }
  const unasked = part.above && !asks(law, true) ? all.filter((below) => below.under.includes(law.id) && !asks(below, false)) : []
  return unasked.map((below) => error('fact.unasked', where, part.cite,
    `${where}及于《${below.title}》，而那里没有人询问事实 ${fact}：请给这一事实写明 above，或者在下位法中加入`))
}

/** Everybody who acts is called what the law calls them. */
function ofTerms({ law, above }: Family): Finding[] {
  const named = new Set([law, ...above].flatMap(({ terms }) => Object.keys(terms)))
  const papers = law.norms.filter((norm): norm is Instrument => norm.kind === 'instrument')
  const acting = [
    ...law.proceedings.flatMap((proceeding) => [proceeding.opening.by, ...proceeding.steps.filter(({ on }) => on.act !== 'expire').map(({ by }) => by)]),
    ...papers.flatMap(({ issuedBy, to }) => [issuedBy, to]),
    ...clocksOf(law).map(({ who }) => who),
  ].flat()
  return [...new Set(acting)].filter((actor) => actor !== 'anyone' && !named.has(actor)).map((actor) =>
    error('term.missing', `称谓 ${actor}`, undefined, `${actor} 在程序中出现，terms 却没有写明这部法规怎样称呼它`))
}
