import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test's own. Whoever made it removes it when nothing writes into it any more. */
export async function ownFolder(): Promise<{ readonly path: string, remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'xiezhi-files-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
