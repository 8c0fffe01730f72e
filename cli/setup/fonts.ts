import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
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
  try {
    await mkdir(dirname(folder), { recursive: true })
    const work = await mkdtemp(`${folder}-`)
    try {
      const kept = join(work, 'kept')
      await mkdir(kept)
      for (const name of Object.keys(sources)) await fetchFrom(name, work, kept)
      await rm(folder, { recursive: true, force: true })
      await rename(kept, folder)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  } catch (error) {
    throw fileTrouble(error, folder)
  }
  return folder
}

async function fetchFrom(name: string, work: string, kept: string): Promise<void> {
  const unpacked = join(work, name)
  await mkdir(unpacked)
  try {
    await download(name, unpacked)
    const [archive] = await readdir(unpacked)
    await run('dpkg-deb', ['--extract', join(unpacked, archive!), unpacked])
  } catch (error) {
    const { stderr, message } = error as { stderr?: string, message: string }
    throw new Trouble('fonts-unreachable', `无法从 Debian 软件源取得公文字体（${name}）：${(stderr || message).trim().split('\n').at(-1)}。`
      + `请检查网络与软件源（apt-get update）后重试；也可以在能联网的 Debian 上运行 apt-get download ${Object.keys(sources).join(' ')}，取出其中的字体放入 ${join(home, 'fonts')}。`, error)
  }
  for (const path of sources[name]!) await rename(join(unpacked, path), join(kept, basename(path)))
  await rm(unpacked, { recursive: true })
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
