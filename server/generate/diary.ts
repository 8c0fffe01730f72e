import type { Told } from './lawful.ts'

/** What takes an officer's presence, as the pattern of an officer at two places has it. */
const inPerson: ReadonlySet<unknown> = new Set(['ONSITE_INSPECTION', 'INTERROGATION', 'SAMPLING', 'SITE_VERIFY', 'REGISTER_PRESERVE', 'COERCION_EXEC', 'EXECUTION', 'DEMOLITION', 'HEARING'])

interface Hours { readonly who: string, readonly from: string, readonly to: string }

/** When the officers of a body are out: nobody is at two places at once. */
export class Diary {
  readonly #taken = new Map<string, Hours[]>()

  hasRoomFor(told: Told): boolean {
    return hoursOf(told).every(({ who, from, to }) => (this.#taken.get(keyOf(who, from)) ?? []).every(other => other.to <= from || other.from >= to))
  }

  enter(told: Told): void {
    for (const hours of hoursOf(told)) {
      const key = keyOf(hours.who, hours.from)
      this.#taken.set(key, [...this.#taken.get(key) ?? [], hours])
    }
  }
}

const keyOf = (who: string, from: string): string => `${who} ${from.slice(0, 10)}`

function hoursOf({ steps }: Told): Hours[] {
  return ((steps ?? []) as readonly Told[]).filter(({ stepType }) => inPerson.has(stepType)).flatMap(({ startedAt, endedAt, officers }) =>
    [...new Set((officers as readonly Told[]).map(({ officerId, certNo }) => (officerId ?? certNo) as string))].map(who => ({ who, from: startedAt as string, to: endedAt as string })))
}
