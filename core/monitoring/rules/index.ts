import type { FactParameters } from '../../norms/index.ts'
import type { Rules } from '../verdict.ts'
import { bodies } from './bodies.ts'
import { coercion } from './coercion.ts'
import { conduct } from './conduct.ts'
import { data } from './data.ts'
import { deciding } from './deciding.ts'
import { discretion } from './discretion.ts'
import { entrusting } from './entrusting.ts'
import { dues } from './dues.ts'
import { evidence } from './evidence.ts'
import { impartiality } from './impartiality.ts'
import { inspection } from './inspection.ts'
import { lenience } from './lenience.ts'
import { money } from './money.ts'
import { notice } from './notice.ts'
import { officers } from './officers.ts'
import { papers } from './papers.ts'
import { publishing } from './publishing.ts'

/** By what they are about: one file a theme. */
const byTheme = { bodies, entrusting, impartiality, inspection, notice, officers, coercion, conduct, deciding, evidence, papers, discretion, lenience, money, dues, data, publishing }
export type RuleTheme = keyof typeof byTheme

/** Every rule that is more than a limit or a condition, by the name a statute asks for it. */
export const rules: Rules<FactParameters> = { ...bodies, ...entrusting, ...impartiality, ...inspection, ...notice, ...officers, ...coercion, ...conduct, ...deciding, ...evidence, ...papers, ...discretion, ...lenience, ...money, ...dues, ...data, ...publishing }

export const ruleThemes = new Map(Object.entries(byTheme).flatMap(([theme, some]) => Object.keys(some).map(fact => [fact, theme as RuleTheme] as const)))
