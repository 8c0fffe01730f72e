import { isOfActs, outwardFormats } from '../../../core/records/index.ts'
import { sharingBases } from '../../../core/sharing/index.ts'
import type { Transaction } from '../../database/connect.ts'
import type { Deps } from '../../deps.ts'
import type { Acting } from '../../store/acting.ts'
import { mappingsOf } from '../../store/records/mappings.ts'
import type { AnswerOf } from '../contract/route.ts'
import type { SharingBasisOut, shareChoices } from '../contract/exportSets.ts'

type Choices = AnswerOf<typeof shareChoices>

/** On what an organ's sharing may rest: what the laws in force at its place ask for. And in which layouts records may be written. */
export async function choicesFor(tx: Transaction, { laws, today }: Pick<Deps, 'laws' | 'today'>, { organ }: Acting): Promise<Choices> {
  const day = today()
  const own = laws.inForce(organ.region, day)?.law
  const inForce = laws.all.map(({ law }) => law).filter(law => !law.invented && law.inForce.from <= day && (law.inForce.to === undefined || day <= law.inForce.to))
  const bases = sharingBases([...own ? [own] : [], ...inForce.filter(law => law.id !== own?.id && law.region === 'cn')])
  const saved = (await mappingsOf(tx, organ.path)).flatMap(({ id, name, mapping }) => isOfActs(mapping) ? [{ id: `mapping:${id}`, name, kind: mapping.kind }] : [])
  return { bases, lawName: own?.short ?? null, layouts: [...outwardFormats.map(({ id, name, kind }) => ({ id, name, kind })), ...saved] }
}

/** The article that a set names, by the pack as it is now; null where it names none. */
export function namedBasis({ laws }: Pick<Deps, 'laws'>, law: string | null, norm: string | null): SharingBasisOut | null {
  const edition = law === null ? undefined : laws.current(law)
  return sharingBases(edition ? [edition.law] : []).find(basis => basis.norm === norm) ?? null
}
