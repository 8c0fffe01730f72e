import type { Transaction } from '../database/connect.ts'
import { type Intake, type Moved, moveBatch, nothingMoved } from '../store/records/intake.ts'
import { markQuarantined, type RowMark } from '../store/records/quarantine.ts'
import type { Gathering } from './staging.ts'

/** Moves what gathers into the tables, batch after batch, while the next gathers. */
export class Mover {
  readonly gathering: Gathering
  readonly #tx: Transaction
  readonly #intake: Intake
  readonly #marks: () => readonly RowMark[]
  #moving: Promise<Moved> = Promise.resolve(nothingMoved)

  /** `marks`: takes what was noted of the rows that gathered, for those that are kept out. */
  constructor(tx: Transaction, intake: Intake, gathering: Gathering, marks: () => readonly RowMark[]) {
    this.#tx = tx
    this.#intake = intake
    this.gathering = gathering
    this.#marks = marks
  }

  /** Begins to move what has gathered; done when the batch before it is. */
  async move(): Promise<void> {
    if (this.gathering.isEmpty) return
    const [before, batch, marks] = [this.#moving, this.gathering.batch(), this.#marks()]
    this.#moving = before.then(async sum => {
      const moved = await moveBatch(this.#tx, this.#intake, batch)
      if (moved.refused > 0) await markQuarantined(this.#tx, this.#intake.keptUnder, marks)
      return plus(sum, moved)
    })
    this.#moving.catch(() => {}) // told to whoever waits for the next one
    await before
  }

  /** Nothing is on its way any more: the connection may be asked something else. */
  async settled(): Promise<Moved> {
    return await this.#moving
  }

  async end(): Promise<Moved> {
    await this.move()
    return await this.#moving
  }
}

export const plus = (a: Moved, b: Moved): Moved =>
  ({ added: a.added + b.added, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged, refused: a.refused + b.refused, alerts: a.alerts + b.alerts })
