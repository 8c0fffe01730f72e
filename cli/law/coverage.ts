import { coverageOf, totalsOf, unprovedAnswers, type Answer } from '../../core/laws/coverage.ts'
import { proofsOf } from '../../core/laws/proofs.ts'
import { checkLaw } from '../../core/norms/check.ts'
import type { Law } from '../../core/norms/index.ts'
import { findLaw, laws } from '../../laws/registry.ts'
import { examplesUnder } from '../../server/laws/examples.ts'
import { Trouble } from '../../server/trouble.ts'
import { parseOptions } from '../options.ts'
import { padTo, paint, type Out } from './style.ts'

export const usage = './xiezhi law coverage [法规编号…] [--state encoded|recorded|pending|excused] [--json]'

const states = { encoded: '执行', recorded: '留痕', pending: '待建', excused: '不涉' } as const

/** How every provision of the texts is answered, and what proves it. 1: one that is said to be enforced is not exercised, or its place is not there. */
export function coverage(args: string[], out: Out): number {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: { json: { type: 'boolean' }, state: { type: 'string' } } })
  if (values.state !== undefined && !(values.state in states)) throw new Trouble('unknown-state', `没有“${values.state}”这种状态，可以是：${Object.keys(states).join('、')}。`)
  const chosen = positionals.length > 0 ? positionals.map(getChosen) : laws.filter(({ provisions, invented }) => provisions && !invented)
  const maps = chosen.map((law) => ({ law, answers: coverageOf(law, proofsOf(law, examplesUnder(law))), problems: problemsOf(law) }))
  const unproved = maps.flatMap(({ answers }) => unprovedAnswers(answers))
  const shown = (answers: readonly Answer[]) => answers.filter(({ state }) => values.state === undefined || state === values.state)
  if (values.json) {
    const all = maps.flatMap(({ answers }) => answers)
    out.log(JSON.stringify({
      totals: Object.fromEntries([...maps.map(({ law, answers }) => [law.id, totalsOf(answers)]), ['all', totalsOf(all)]]),
      norms: shown(all), problems: maps.flatMap(({ problems }) => problems), unproved: unproved.map(({ id }) => id),
    }, null, 2))
  } else {
    for (const { law, answers, problems } of maps) print(law, answers, shown(answers), problems, positionals.length > 0 || values.state !== undefined, out)
  }
  return unproved.length === 0 && maps.every(({ problems }) => problems.length === 0) ? 0 : 1
}

function getChosen(id: string): Law {
  const law = findLaw(id)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${id}”的法规。可用的有：${laws.map((each) => each.id).join('、')}。`)
  return law
}

const problemsOf = (law: Law) => checkLaw(law, { laws }).filter(({ code, grade }) => grade === 'error' && code.startsWith('provision.'))

function print(law: Law, answers: readonly Answer[], shown: readonly Answer[], problems: readonly { readonly says: string }[], whole: boolean, out: Out): void {
  const totals = totalsOf(answers)
  const counts = Object.entries(states).map(([state, name]) => `${name} ${padTo(String(totals[state as Answer['state']]), 4)}`).join('')
  const unproved = unprovedAnswers(answers)
  out.log(`${unproved.length + problems.length === 0 ? paint('green', '✓') : paint('red', '✗')} ${padTo(law.id, 22)}规定 ${padTo(String(answers.length), 5)}${counts}`)
  for (const { says } of problems) out.log(`    ${paint('red', '错误')}　${says}`)
  for (const { id, cite, parts } of unproved) out.log(`    ${paint('red', '未证')}　${id}（${cite}）由 ${parts.join('、')} 执行，没有例子经过`)
  if (whole) for (const answer of shown) out.log(`    ${padTo(states[answer.state], 6)}${padTo(answer.id, 16)}${padTo(answer.capabilityName, 16)}${answer.why ?? answer.place ?? ''}${answer.test ? `　${paint('dim', answer.test)}` : ''}`)
}
