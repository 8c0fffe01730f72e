import type { FactParameters } from '../../norms/index.ts'
import type { Rules } from '../verdict.ts'
import { coercion } from './coercion.ts'
import { conduct } from './conduct.ts'
import { deciding } from './deciding.ts'
import { discretion } from './discretion.ts'
import { dues } from './dues.ts'
import { evidence } from './evidence.ts'
import { lenience } from './lenience.ts'
import { money } from './money.ts'
import { notice } from './notice.ts'
import { officers } from './officers.ts'
import { papers } from './papers.ts'

/** Every rule that is more than a limit or a condition, by the name a statute asks for it. */
export const rules: Rules<FactParameters> = { ...notice, ...officers, ...coercion, ...conduct, ...discretion, ...lenience, ...money, ...dues, ...deciding, ...evidence, ...papers }
