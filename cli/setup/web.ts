import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Trouble } from '../../server/trouble.ts'
import { webFolder } from '../../web/build.ts'
import { root } from '../home.ts'

const run = promisify(execFile)
const stamp = join(webFolder, '.built-from')

/** The folder of the built pages; builds them where a source has changed since. */
export async function ensureWeb(): Promise<string> {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return webFolder
  console.error('獬豸：正在构建网页……')
  try {
    await run(process.execPath, [join(import.meta.dirname, 'buildWeb.ts')], { cwd: root })
  } catch (error) {
    throw new Trouble('web-build', `网页构建失败：\n${(error as { stderr?: string }).stderr?.trim()}`, error)
  }
  writeFileSync(stamp, sources)
  return webFolder
}

/** Of everything the pages are made from; a test or a page of the server does not count. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(['web/**/*', 'core/**/*.ts', 'laws/**/*.ts', 'server/http/contract/**/*.ts', 'package-lock.json'], {
    cwd: root, withFileTypes: true, exclude: entry => entry.name === 'dist' || /\.test(-d)?\.ts$/.test(entry.name),
  })
  for (const path of files.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
