import { lexemesOf } from '../../core/search/index.ts'
import type { Transaction } from '../database/connect.ts'
import type { Deps } from '../deps.ts'
import { initialsOf } from '../search/initials.ts'
import { findable, makeFindable, makeUnfindable, takeDue, type Findable, type FoundKind } from '../store/search.ts'
import { within, worker } from '../store/within.ts'

/** Small enough that nobody who writes has to wait for it. */
const batch = 500

/** Makes the next things that were written findable, and says whether there were any. */
export async function indexDue({ sql }: Pick<Deps, 'sql'>): Promise<boolean> {
  return await within(sql, worker, async tx => {
    const due = await takeDue(tx, batch)
    for (const [kind, things] of Map.groupBy(due, ({ kind }) => kind)) await index(tx, kind, things.map(({ subject }) => subject))
    return due.length > 0
  })
}

async function index(tx: Transaction, kind: FoundKind, subjects: readonly string[]): Promise<void> {
  const things = await findable(tx, kind, subjects)
  const there = new Set(things.map(({ subject }) => String(subject)))
  await makeFindable(tx, things.map(thing => ({ ...thing, lexemes: lexemesOfThing(thing) })))
  await makeUnfindable(tx, kind, subjects.filter(subject => !there.has(subject)))
}

const lexemesOfThing = ({ title, note, named }: Findable): string[] =>
  [...new Set([...lexemesOf(`${title} ${note}`), ...named.split(' ').flatMap(name => lexemesOf('', initialsOf(name)))])]
