import { randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { chmod, link, mkdir, open, readdir, rename, rm, stat, statfs, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Files of a deployment, outside the database: what is coming in lies under the id of its upload, what is kept under its SHA-256.
 * A path tells nobody anything: whether somebody may read a file is decided by the row that names its hash.
 */
export interface StoredFiles {
  /** Where uploads grow. */
  readonly incoming: string
  /** Bytes that may still be written. */
  room(): Promise<number>
  incomingPath(id: string): string
  /** Gives a finished upload its lasting name; the incoming one stays until `forget`. Doing it twice does no harm. */
  keep(id: string, sha256: string): Promise<void>
  forget(id: string): Promise<void>
  pathOf(sha256: string): string
  read(sha256: string, range?: { readonly start: number, readonly end: number }): ReadStream
  /** Hashes of kept files that were last touched before that instant. */
  agedBefore(instant: Date): AsyncIterable<string>
  /** Ids of uploads that lie here. */
  incomingIds(): Promise<string[]>
  drop(sha256: string): Promise<void>
}

/** Left free on the disk, for the database lives there too. */
const reserve = 1024 ** 3

export async function storedFiles(directory: string): Promise<StoredFiles> {
  const [incoming, kept] = [join(directory, 'incoming'), join(directory, 'kept')]
  await Promise.all([incoming, kept].map(each => mkdir(each, { recursive: true, mode: 0o700 })))
  const incomingPath = (id: string) => join(incoming, named(id, /^[0-9a-f-]{36}$/))
  const folderOf = (sha256: string) => join(kept, named(sha256, /^[0-9a-f]{64}$/).slice(0, 2))
  const pathOf = (sha256: string) => join(folderOf(sha256), sha256)
  return {
    incoming, incomingPath, pathOf,
    room: async () => { const { bavail, bsize } = await statfs(directory); return bavail * bsize - reserve },
    keep: async (id, sha256) => {
      await mkdir(folderOf(sha256), { recursive: true, mode: 0o700 })
      await synced(incomingPath(id))
      await linkOver(incomingPath(id), pathOf(sha256))
      await chmod(pathOf(sha256), 0o400)
      await synced(folderOf(sha256))
    },
    forget: async id => { await Promise.all([rm(incomingPath(id), { force: true }), rm(`${incomingPath(id)}.json`, { force: true })]) },
    read: (sha256, range) => createReadStream(pathOf(sha256), { ...range, highWaterMark: 256 * 1024 }),
    agedBefore: instant => aged(kept, instant),
    incomingIds: async () => (await readdir(incoming)).filter(name => /^[0-9a-f-]{36}$/.test(name)),
    drop: async sha256 => { await rm(pathOf(sha256), { force: true }) },
  }
}

function named(name: string, form: RegExp): string {
  if (!form.test(name)) throw new Error('not the name of a stored file')
  return name
}

/** Takes the place of an older copy of the same bytes in one step: a damaged one is mended by whoever hands it in again. */
async function linkOver(from: string, to: string): Promise<void> {
  const beside = `${to}.${randomBytes(4).toString('hex')}`
  await link(from, beside)
  await rename(beside, to)
  await unlink(beside).catch(() => {}) // two names of one file: a rename leaves both
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function* aged(kept: string, instant: Date): AsyncIterable<string> {
  for (const folder of await readdir(kept)) {
    for (const name of await readdir(join(kept, folder))) {
      if (/^[0-9a-f]{64}$/.test(name) && (await stat(join(kept, folder, name))).ctime < instant) yield name
    }
  }
}
