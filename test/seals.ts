import { type Key, type Keys, type Seals, sealsOf } from '../server/seal/seals.ts'

const fixed = (id: string, byte: number): Key => ({ id, made: '2026-01-01', key: Buffer.alloc(32, byte) })

/** Keys of tests: the same in every process of a run, so that each opens what another sealed. */
export const testKeys: Keys = { sealing: [fixed('0a0a0a0a', 10)], index: fixed('0b0b0b0b', 11) }

export const testSeals: Seals = sealsOf(testKeys)
