import type { AlertItem } from '../../server/http/contract/index.ts'
import type { Tone } from '../parts/Stage.tsx'

/** How each state of an alert is shown. */
export const tones: Readonly<Record<AlertItem['state'], Tone>> = {
  new: 'soon', asked: 'running', explained: 'soon', verified: 'running', dismissed: 'ended', opened: 'done', corrected: 'done', lapsed: 'ended', suppressed: 'tentative',
}
