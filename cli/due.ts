import type { NamedClock } from '../core/laws/index.ts'
import type { Law } from '../core/norms/law.ts'
import type { Day, Period } from '../core/norms/period.ts'
import { calendarOf, chinesePeriod, explain, lastDay, parseDay, parsePeriod, type Parsed } from '../core/periods/index.ts'
import { notices, regions } from '../laws/registry.ts'
import { Trouble } from '../server/trouble.ts'
import { parseOptions } from './options.ts'

export const usage = './xiezhi law due --law 法规编号 --period 15d|7wd|1m|1y|--norm 事项编号 --from 年-月-日 [--region 地区编号] [--json]'

type Counts = Pick<Law, 'id' | 'title' | 'counting' | 'region'>

/**
 * Prints the last day of a period under a law, and why. Answers with the exit code: 2 where the question cannot be
 * understood. With `--json` one object: lastDay, provisional, explanation (sentences, caveats last). `clocksOf`: the periods that
 * a law itself names, for `--norm`.
 */
export function due(args: string[], laws: readonly Counts[], out: Pick<Console, 'log' | 'error'> = console, clocksOf: ClocksOf = () => []): number {
  try {
    const { law, period, from, region, json, clock } = question(args, laws, clocksOf)
    const result = lastDay(period, from, law.counting, calendarOf(notices, region))
    const explanation = explain(result)
    if (json) {
      out.log(JSON.stringify({ lastDay: result.lastDay, provisional: result.provisional, explanation }, null, 2))
    } else {
      out.log(`${result.lastDay}${result.provisional ? '（暂定）' : ''}`)
      out.log(`${law.title}${clock ? `${clock.cite}，${clock.says}，${clock.from}` : ''}，${chinesePeriod(period)}`)
      for (const sentence of explanation) out.log(`  ${sentence}`)
    }
    return 0
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    out.error(error.message)
    return 2
  }
}

type ClocksOf = (law: string) => readonly NamedClock[]

interface Question {
  readonly law: Counts
  readonly region: (typeof regions)[number]
  readonly period: Period
  readonly from: Day
  readonly json: boolean
  readonly clock: NamedClock | undefined
}

function question(args: string[], laws: readonly Counts[], clocksOf: ClocksOf): Question {
  const { values } = parseOptions({
    args,
    options: {
      law: { type: 'string' }, period: { type: 'string' }, norm: { type: 'string' }, from: { type: 'string' }, region: { type: 'string' }, json: { type: 'boolean' },
    },
  })
  for (const name of ['law', ...(values.norm ? [] : ['period'] as const), 'from'] as const) {
    if (!values[name]) throw new Trouble('missing-option', `缺少 --${name}。用法：${usage}`)
  }
  const law = laws.find(({ id }) => id === values.law)
  if (!law) throw new Trouble('unknown-law', `没有编号为“${values.law}”的法规。可用的有：${laws.map(({ id }) => id).join('、')}。`)
  const regionId = values.region ?? law.region
  const region = regions.find(({ id }) => id === regionId)
  if (!region) throw new Trouble('unknown-region', `没有编号为“${regionId}”的地区。可用的有：${regions.map(({ id, name }) => `${id}（${name}）`).join('、')}。`)
  const clock = values.norm ? clockNamed(values.norm, law, clocksOf(law.id), values.period) : undefined
  return { law, region, clock, period: clock?.period ?? read(parsePeriod(values.period!)), from: read(parseDay(values.from!)), json: values.json ?? false }
}

function clockNamed(norm: string, law: Counts, clocks: readonly NamedClock[], period: string | undefined): NamedClock {
  if (period) throw new Trouble('period-twice', '--period 和 --norm 只写一个：--norm 用法规自己写明的期限。')
  const clock = clocks.find(({ id }) => id === norm)
  if (!clock) throw new Trouble('unknown-norm', `${law.title}没有编号为“${norm}”的期限。可用的有：${clocks.map(({ id, says }) => `${id}（${says}）`).join('、') || '（没有）'}。`)
  return clock
}

function read<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Trouble(parsed.code, `${parsed.says}。`)
  return parsed.value
}
