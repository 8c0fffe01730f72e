import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { promisify } from 'node:util'
import { installPackages } from './apt.ts'

const run = promisify(execFile)
const chromium = '/usr/bin/chromium'

/** The path of a Chromium that can draw Chinese; installs it and a font from Debian where they are missing. */
export async function ensureChromium(): Promise<string> {
  const missing = [...(await drawsChinese() ? [] : ['fontconfig', 'fonts-wqy-zenhei']), ...(await isThere(chromium) ? [] : ['chromium'])]
  if (missing.length) await installPackages(missing, '浏览器测试')
  return chromium
}

const isThere = (path: string) => access(path, constants.X_OK).then(() => true, () => false)

const drawsChinese = () => run('fc-list', [':lang=zh-cn', 'family']).then(({ stdout }) => stdout.trim() !== '', () => false)
