import { join, resolve } from 'node:path'
import type { KeyPlace } from '../server/seal/keys.ts'
import { home } from './home.ts'

const folder = resolve(process.env['XIEZHI_KEYS'] ?? join(home, 'keys'))

/** Where the keys of this installation lie. */
export const keyPlace: KeyPlace = { sealing: join(folder, 'sealing.json'), index: resolve(process.env['XIEZHI_INDEX_KEY'] ?? join(folder, 'index.json')) }
