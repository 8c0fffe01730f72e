import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { fileTrouble, Trouble } from '../../server/trouble.ts'
import { home } from '../home.ts'

const run = promisify(execFile)

/** Fonts of papers, by the Debian package they are taken from. Only these files are kept; nothing is installed. */
const sources: Readonly<Record<string, readonly string[]>> = {
  'texlive-lang-chinese': ['FandolFang-Regular.otf', 'FandolHei-Regular.otf', 'FandolSong-Bold.otf']
    .map(file => `usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/${file}`),
  'fonts-babelstone-han': ['usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf'],
  'fonts-liberation': ['usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf'],
}

/** The folder with the fonts of papers; fills it (about 60 MB to download) where it is not complete. */
export async function ensureFonts(folder = join(home, 'fonts')): Promise<string> {
  const wanted = Object.values(sources).flat().map(path => basename(path))
  if (wanted.every(file => existsSync(join(folder, file)))) return folder
  console.error('獬豸：公文需要仿宋、黑体、小标宋等字体，正在从 Debian 取得（约 60 MB）……')
  const work = await mkdir(dirname(folder), { recursive: true }).then(() => mkdtemp(`${folder}-`)).catch((error: unknown) => { throw fileTrouble(error, folder) })
  try {
    const found: string[] = []
    for (const name of Object.keys(sources)) found.push(...await fetchFrom(name, join(work, name)))
    await mkdir(folder, { recursive: true })
    // One by one, each at once: two programs may be at this together.
    for (const path of found) await rename(path, join(folder, basename(path)))
  } catch (error) {
    throw fileTrouble(error, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}

async function fetchFrom(name: string, unpacked: string): Promise<string[]> {
  try {
    await mkdir(unpacked)
    await download(name, unpacked)
    const [archive] = await readdir(unpacked)
    await run('dpkg-deb', ['--extract', join(unpacked, archive!), unpacked])
    const found = sources[name]!.map(path => join(unpacked, path))
    await Promise.all(found.map(path => access(path)))
    return found
  } catch (error) {
    throw unreachable(name, error)
  }
}

function unreachable(name: string, error: unknown): unknown {
  const { code, stderr, message, path } = error as { code?: string | number, stderr?: string, message: string, path?: string }
  if (code === 'ENOSPC' || code === 'EACCES') return error
  const reason = code === 'ENOENT' ? `没有 ${path}` : (stderr || message).trim().split('\n').at(-1)
  return new Trouble('fonts-unreachable', `无法从 Debian 软件源取得公文字体（${name}）：${reason}。`
    + `请检查网络与软件源（apt-get update）后重试；也可以在能联网的 Debian 上运行 apt-get download ${Object.keys(sources).join(' ')}，取出其中的字体放入 ${join(home, 'fonts')}。`, error)
}

/** Fresh machines have no package lists yet; only root can fetch them. */
async function download(name: string, folder: string): Promise<void> {
  const get = () => run('apt-get', ['download', name], { cwd: folder, maxBuffer: 1 << 24 })
  await get().catch(async (error: unknown) => {
    if (process.getuid?.() !== 0) throw error
    await run('apt-get', ['update'], { maxBuffer: 1 << 24 })
    return await get()
  })
}
