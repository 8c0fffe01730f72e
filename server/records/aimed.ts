import { type EnforcementRecord, type Problem, problem } from '../../core/records/index.ts'
import type { Transaction } from '../database/connect.ts'
import { actsMeant, type Aim, aimsAfter, keepAims } from '../store/records/complaints.ts'

/** So many are held in memory, and looked for at once. */
const atOnce = 1_000

/** The acts that the complaints of an import are about. They may stand in the same files: they are looked for when all has come in, and lie in a table until then. */
export class Aimed {
  #some: Aim[] = []
  #kept = 0

  note(line: number, { actionKind, complaint, sourceSystem }: EnforcementRecord, { id: body }: { readonly id: string }): void {
    const target = actionKind === 'complaint' ? complaint?.targetActionId ?? null : null
    if (target !== null) this.#some.push({ line, body, system: sourceSystem!, target })
  }

  get isEnough(): boolean { return this.#some.length >= atOnce }

  async keep(tx: Transaction): Promise<void> {
    await keepAims(tx, this.#kept, this.#some)
    this.#kept += this.#some.length
    this.#some = []
  }

  /** Tells of each whose act is not here, in the order in which they came. */
  async tell(tx: Transaction, warn: (line: number, problems: readonly Problem[]) => void): Promise<void> {
    for (let from = 0; from < this.#kept; from += atOnce) await tellOf(tx, await aimsAfter(tx, from, atOnce), warn)
    if (this.#some.length > 0) await tellOf(tx, this.#some, warn)
  }
}

async function tellOf(tx: Transaction, asked: readonly Aim[], warn: Parameters<Aimed['tell']>[1]): Promise<void> {
  const here = new Set((await actsMeant(tx, asked)).map(({ at }) => at))
  asked.forEach(({ line, target }, at) => { if (!here.has(at + 1)) warn(line, [missing(target)]) })
}

const missing = (target: string): Problem =>
  problem('E503', 'targetActionId', `被反映机关没有源记录号为“${target}”的执法行为，投诉举报已经入库；号码抄错的，请改正后重新报送，行为还没有报送的，报送后自然对上。`)
