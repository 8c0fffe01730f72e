import { isComposed } from '../core/instruments/index.ts'
import { instrumentFor, machineFor, type Machine } from '../core/matters/index.ts'
import type { Day, Law, Line } from '../core/norms/index.ts'
import { laws, upperLaws } from '../laws/registry.ts'

/** A paper that somebody may have to issue or hand in: under which law, on which line, in a proceeding of which kind. */
export interface Case {
  readonly law: Law
  readonly line: Line
  readonly openedOn: Day
  readonly machine: Machine
  readonly role: string
  readonly name: string
}

const lines: readonly Line[] = ['government', 'department']

/** Every paper of every law that is in force on the day of opening, once for each line and way the law calls it. */
export function everyPaper(): Case[] {
  const seen = new Set<string>()
  return laws.flatMap(law => lines.flatMap(line => openings(law).flatMap(openedOn => machinesOf(law, line, openedOn).flatMap(machine =>
    rolesOf(machine).map((role): Case => ({ law, line, openedOn, machine, role, name: instrumentFor(machine, role)!.name })))
  ))).filter(({ law, line, openedOn, role, machine }) => {
    const key = [law.id, line, openedOn, role, machine.kind === 'supervision'].join()
    return !seen.has(key) && seen.add(key)
  })
}

/** Before and after the law above came into force. */
const openings = (law: Law): readonly Day[] => law.inForce.from < '2025-06-02' ? ['2026-03-02', '2025-06-02'] : ['2026-03-02']

function machinesOf(law: Law, line: Line, openedOn: Day): Machine[] {
  const uppers = upperLaws(law)
  const kinds = new Set([law, ...uppers].flatMap(({ proceedings }) => proceedings.map(({ kind }) => kind)))
  return [...kinds].flatMap(kind => {
    const machine = machineFor({ law, uppers, kind, facts: { line }, openedOn })
    return 'refused' in machine ? [] : [machine]
  })
}

const rolesOf = (machine: Machine): string[] => [...new Set([...machine.steps.map(({ on }) => on), ...machine.proceeding.opening.acts ?? []]
  .flatMap(({ act, role }) => act !== 'expire' && role && isComposed(role) && instrumentFor(machine, role) ? [role] : []))]
