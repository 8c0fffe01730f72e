export * from './identification.ts'
export * from './kinds.ts'
export * from './limits.ts'
export * from './photograph.ts'
