export * from './check.ts'
export * from './items.ts'
export * from './words.ts'
