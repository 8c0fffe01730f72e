import { readEntry, registerOf, worldOf, type Around, type Entry, type Offence, type RegisterId } from '../../core/registers/index.ts'
import { normNames } from '../registers/norms.ts'
import type { Means } from '../store/matters/prospect.ts'
import { insertVersions, type Placing } from '../store/registers/write.ts'
import { within, worker } from '../store/within.ts'
import { demoAreas, demoOrgans } from './places.ts'
import { entriesAbove, entriesOf, lawVersions, type DemoEntry } from './registerEntries.ts'

/** What monitoring holds records against, for every place of the demonstration: read and checked as if it had been entered. */
export async function seedMonitoringRegisters({ sql, laws, today: on }: Means): Promise<void> {
  const today = on()
  const above = demoAreas.filter(({ parent }) => parent === null)
  const entries: DemoEntry[] = [
    ...above.flatMap(entriesAbove), ...lawVersions.map((written): DemoEntry => ['basis', `${above[0]!.code}-justice`, written]),
    ...demoOrgans.filter(({ enforces }) => enforces).flatMap(organ => entriesOf(organ, [`${Number(today.slice(0, 4)) - 1}`, today.slice(0, 4)])),
    ...demoAreas.filter(({ parent }) => parent !== null).map(({ code, name }): DemoEntry => ['area', `${code}-justice`, { place: code, scansFrom: '2025-09-01', document: `${name}扫码入企通知`, publishedOn: '2025-08-20', from: '2025-09-01' }]),
  ]
  const offences = entries.filter(([register]) => register === 'offence').map(entry => read(entry, { ...worldOf({}), norms: new Map() }) as Offence)
  const pathOf = new Map(demoOrgans.map(({ id, path }) => [id, path]))
  const around = { ...worldOf({ offence: offences }), norms: normNames(laws) }
  const placingOf = (entry: DemoEntry): Placing => {
    const sound = read(entry, around)
    return { entry: sound, path: pathOf.get(entry[1])!, title: registerOf(entry[0]).titleOf(sound, around) }
  }
  const placings = entries.map(entry => [entry[0], placingOf(entry)] as const)
  await within(sql, worker, async tx => {
    for (const [register, some] of Map.groupBy(placings, ([id]) => id)) await insertVersions(tx, { account: { name: '演示数据' } }, register, some.map(([, placing]): Placing => placing))
  })
}

/** What the register itself would refuse is a mistake of the demonstration. */
function read([register, organ, written]: readonly [RegisterId, string, DemoEntry[2]], around: Around): Entry {
  const found = readEntry(register, organ, written, around)
  if (!found.ok) throw new Error(`${register} ${organ}: ${found.faults.map(({ column, says }) => `${column} ${says}`).join(' ')}`)
  return found.entry
}
