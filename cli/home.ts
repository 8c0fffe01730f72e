import { dirname, join, resolve } from 'node:path'

/** The checkout this program runs from. */
export const root = dirname(import.meta.dirname)

/** Where this installation keeps what it makes: data, logs, caches. */
export const home = resolve(process.env['XIEZHI_HOME'] ?? join(root, '.xiezhi'))
