import type { Limit, Requirement } from './enforcement.ts'
import type { Law } from './law.ts'
import type { Pattern } from './pattern.ts'

/** Everything a law asks of the enforcement bodies: what single records are held against, and what is looked for over all of them. */
export const monitored = ({ limits = [], requirements = [], patterns = [] }: Law): readonly (Limit | Requirement | Pattern)[] => [...limits, ...requirements, ...patterns]
