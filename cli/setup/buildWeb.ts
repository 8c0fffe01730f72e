// Run by web.ts in a process of its own: a build leaves 200 MB behind.
import { buildWeb } from '../../web/build.ts'

await buildWeb()
