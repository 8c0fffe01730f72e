import { type EnforcementRecord, type Problem, problem } from '../../core/records/index.ts'
import type { Transaction } from '../database/connect.ts'
import { actsMeant, type Meant } from '../store/records/complaints.ts'

/** So many are looked for at once. */
const atOnce = 1_000

/** The acts that the complaints of an import are about. They may stand in the same files: they are looked for when all has come in. */
export class Aimed {
  readonly #meant: (Meant & { readonly line: number })[] = []

  note(line: number, { actionKind, complaint, sourceSystem }: EnforcementRecord, { id: body }: { readonly id: string }): void {
    const target = actionKind === 'complaint' ? complaint?.targetActionId ?? null : null
    if (target !== null) this.#meant.push({ line, body, system: sourceSystem!, target })
  }

  /** Tells of each whose act is not here. */
  async tell(tx: Transaction, warn: (line: number, problems: readonly Problem[]) => void): Promise<void> {
    for (let from = 0; from < this.#meant.length; from += atOnce) {
      const asked = this.#meant.slice(from, from + atOnce)
      const here = new Set((await actsMeant(tx, asked)).map(({ at }) => at))
      asked.forEach(({ line, target }, at) => { if (!here.has(at + 1)) warn(line, [missing(target)]) })
    }
  }
}

const missing = (target: string): Problem =>
  problem('E503', 'targetActionId', `被反映机关没有源记录号为“${target}”的执法行为，投诉举报已经入库；号码抄错的，请改正后重新报送，行为还没有报送的，报送后自然对上。`)
