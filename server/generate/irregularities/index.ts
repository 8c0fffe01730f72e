import type { KindOfAct } from '../../../core/norms/index.ts'
import { coercionFlaws } from './coercion.ts'
import { dataFlaws } from './data.ts'
import { decidingFlaws } from './deciding.ts'
import { discretionFlaws } from './discretion.ts'
import { executionFlaws } from './execution.ts'
import { evidenceFlaws } from './evidence.ts'
import { inspectionFlaws } from './inspection.ts'
import type { Irregularity } from './irregularity.ts'
import { licenceFlaws } from './licence.ts'
import { moneyFlaws } from './money.ts'
import { penaltyFlaws } from './penalty.ts'
import { subjectFlaws } from './subjects.ts'
import { enterpriseFlaws, peopleFlaws } from './people.ts'

export { changed, type Irregularity } from './irregularity.ts'

/** Everything that is planted, by the norm it breaks. */
export const irregularities: readonly Irregularity[] = [...penaltyFlaws, ...coercionFlaws, ...licenceFlaws, ...inspectionFlaws, ...peopleFlaws, ...enterpriseFlaws, ...decidingFlaws, ...evidenceFlaws, ...executionFlaws, ...subjectFlaws, ...discretionFlaws, ...moneyFlaws, ...dataFlaws]

export const irregularitiesOf = (kind: KindOfAct): readonly Irregularity[] => irregularities.filter(one => one.kind === kind)
