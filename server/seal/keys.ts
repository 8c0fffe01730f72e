import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileTrouble, Trouble } from '../trouble.ts'
import { type Key, type Keys, type Seals, sealsOf } from './seals.ts'

/** The two files of keys, outside the database: what lies in one place alone opens nothing. */
export interface KeyPlace {
  readonly sealing: string
  /** The key of the index by numbers, to be kept apart from the others. */
  readonly index: string
}

export function newKey(made: string): Key {
  const key = randomBytes(32)
  return { id: idOf(key), made, key }
}

const idOf = (key: Buffer): string => createHash('sha256').update('xiezhi key').update(key).digest('hex').slice(0, 8)

export const newKeys = (made: string): Keys => ({ sealing: [newKey(made)], index: newKey(made) })

/** The keys of this installation; null if it has none yet. */
export function readKeys(place: KeyPlace): Keys | null {
  const sealing = readJson<{ keys: Written[], index: string }>(place.sealing)
  const index = readJson<Written>(place.index)
  if (sealing === null && index === null) return null
  if (sealing === null || index === null) {
    const [there, missing] = sealing === null ? [place.index, place.sealing] : [place.sealing, place.index]
    throw new Trouble('keys-missing', `有 ${there}，没有 ${missing}：少了它，封存的个人信息打不开，也认不出同一个人。请从备份放回原处；没有备份的，见 docs/tasks/keys.md。`)
  }
  const keys = { sealing: sealing.keys?.map(one => keyIn(one, place.sealing)), index: keyIn(index, place.index) }
  if (!keys.sealing?.length) throw broken(place.sealing)
  if (sealing.index !== keys.index.id) throw new Trouble('keys-strange', `${place.index} 不是与 ${place.sealing} 一起生成的那一个：用它认不出已经归集的同一个人。请换回编号为 ${sealing.index} 的索引密钥。`)
  return keys
}

/** What seals here. Made, readable by their owner alone, where there are no keys yet. */
export async function ensureSeals(place: KeyPlace, today: string): Promise<{ seals: Seals, made: boolean }> {
  const known = readKeys(place)
  const keys = known ?? newKeys(today)
  if (known === null) {
    await writeFile(place.index, written(keys.index))
    await writeSealing(place, keys)
  }
  let changed = stamp(place)
  return {
    made: known === null,
    seals: sealsOf(keys, () => {
      const now = stamp(place)
      if (now === changed) return null
      changed = now
      return readKeys(place)
    }),
  }
}

export async function writeSealing(place: KeyPlace, { sealing, index }: Keys): Promise<void> {
  await writeFile(place.sealing, { keys: sealing.map(written), index: index.id })
}

interface Written { readonly id: string, readonly made: string, readonly key: string }

const written = ({ id, made, key }: Key): Written => ({ id, made, key: key.toString('base64') })

function keyIn({ id, made, key }: Written, file: string): Key {
  const bytes = Buffer.from(String(key), 'base64')
  if (bytes.length !== 32 || idOf(bytes) !== id) throw broken(file)
  return { id, made: String(made), key: bytes }
}

const broken = (file: string) => new Trouble('keys-broken', `密钥文件 ${file} 坏了，或者被改动过：密钥与编号不符。请从备份恢复这个文件。`)

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (error instanceof SyntaxError) throw broken(file) // without the cause: it quotes the file
    throw new Trouble('keys-unreadable', `读不了密钥文件 ${file}，请核对它的所有者和权限。`, error)
  }
}

/** Whole or not at all, and on the disk before anything is sealed under it. */
async function writeFile(file: string, content: unknown): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(`${file}.new`, 'w', 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(`${file}.new`, file)
  } catch (error) {
    throw fileTrouble(error, file)
  }
}

const stamp = ({ sealing }: KeyPlace): string => {
  const { mtimeMs, ino } = statSync(sealing, { throwIfNoEntry: false }) ?? { mtimeMs: 0, ino: 0 }
  return `${ino} ${mtimeMs}`
}
