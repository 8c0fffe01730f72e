import type { ExportSet } from '../../server/http/contract/index.ts'
import type { Tone } from '../parts/Stage.tsx'

/** How a set stands: what fails wants somebody to look. */
export const stateOf = ({ state, failures }: Pick<ExportSet, 'state' | 'failures'>): Tone =>
  (state === 'ended' ? 'ended' : state === 'paused' ? 'tentative' : failures > 0 ? 'soon' : 'running')
