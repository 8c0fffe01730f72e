import type { Logger } from 'pino'
import type { Day } from '../core/norms/index.ts'
import type { Sql } from './database/connect.ts'
import type { PaperRenderer } from './files/renderer.ts'
import type { StoredFiles } from './files/uploads.ts'
import type { Outside } from './mail/outside.ts'
import type { Seals } from './seal/seals.ts'
import type { LawShelf } from './store/laws/laws.ts'

/** What every part of the server may need, made once in main.ts and passed as an argument. */
export interface Deps {
  /** The pool of the application's weaker role. */
  readonly sql: Sql
  readonly laws: LawShelf
  /** Today in China; a fixed day only where a test or a demonstration says so. */
  readonly today: () => Day
  /** For sessions and logs, never for law. */
  readonly now: () => Date
  readonly log: Logger
  readonly papers: PaperRenderer
  /** What was handed in, outside the database. */
  readonly files: StoredFiles
  /** Seals what must not lie in the clear. */
  readonly seals: Seals
  /** How news leaves the platform; left out where none does. */
  readonly outside?: Outside
}
