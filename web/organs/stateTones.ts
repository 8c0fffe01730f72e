import type { RegisterRow } from '../../server/http/contract/index.ts'
import type { Tone } from '../parts/Stage.tsx'

export const stateTones: Readonly<Record<RegisterRow['state'], Tone>> = { confirmed: 'done', ended: 'ended', none: 'soon' }
