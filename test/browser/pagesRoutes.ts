import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const router = readFileSync(join(import.meta.dirname, '../../web/frame/router.tsx'), 'utf8')

/** Every address that the pages know, as the router has it: `/matters/$id`. The act on a matter stands below its page. */
export const routes: readonly string[] = [...router.matchAll(/\bat\('([^']+)'/g)].map(([, path]) => path!).concat('/matters/$id/act/$option')

/** The route that a page's path is shown by: among those it fits the one with the most words of its own. */
export function routeOf(path: string): string | undefined {
  const [place = ''] = path.split('?')
  const fits = (route: string) => new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`).test(place)
  const ownWords = (route: string) => route.split('/').filter(part => !part.startsWith('$')).length
  return routes.filter(fits).toSorted((a, b) => ownWords(b) - ownWords(a))[0]
}
