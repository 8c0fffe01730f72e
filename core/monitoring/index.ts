export { facts } from './facts.ts'
export type { FactUsed, Finding, Result } from './finding.ts'
export { startField } from './limits.ts'
export { examine, scan, type Scanned } from './scan.ts'
