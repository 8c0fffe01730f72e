export * from './kinds.ts'
export * from './limits.ts'
export * from './photograph.ts'
export * from './team.ts'
