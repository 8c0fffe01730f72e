import { rankNames } from '../../core/laws/index.ts'
import { laws, regions } from '../../laws/registry.ts'
import { parseOptions } from '../options.ts'
import { padTo, type Out } from './style.ts'

export const usage = './xiezhi law list [--json]'

/** The laws the product knows, in the order of the registry. */
export function list(args: string[], out: Out): number {
  const { values } = parseOptions({ args, options: { json: { type: 'boolean' } } })
  if (values.json) {
    out.log(JSON.stringify(laws.map(({ id, version, title, short, rank, region, under, inForce }) => ({ id, version, title, short, rank, region, under, inForce })), null, 2))
    return 0
  }
  for (const { id, title, rank, region, inForce } of laws) {
    const place = regions.find((each) => each.id === region)?.name ?? region
    out.log(`${padTo(id, 22)}${padTo(rankNames[rank], 18)}${padTo(place, 12)}${inForce.from}${inForce.to ? ` 至 ${inForce.to}` : ' 起    '}　《${title}》`)
  }
  return 0
}
