import { closing } from '../../core/norms/index.ts'

/** Who does the work of supervision, on either line. */
export const office = ['supervisionOffice', 'justiceDepartment', 'supervisionAuthority'] as const

/** 提级监督: a higher body has taken the matter over. */
export const elevated = closing('elevated')
