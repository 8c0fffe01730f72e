import type { RegisterVersion } from '../../server/http/contract/index.ts'
import type { Tone } from '../parts/Stage.tsx'

export const stateTones: Readonly<Record<RegisterVersion['state'], Tone>> = { holds: 'done', notYet: 'tentative', over: 'ended', unpublished: 'soon' }
