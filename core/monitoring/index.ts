export type { FactUsed, Finding, Result } from './finding.ts'
export { examine, scan, type Scanned } from './scan.ts'
