import type { DraftRef } from '../../server/http/contract/index.ts'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const tones: Record<DraftRef['state'], Tone> = { draft: 'ended', inApproval: 'running', returned: 'soon', approved: 'running', issued: 'done', dropped: 'ended' }

/** Where a draft stands, in the words of papers. */
export const DraftState = ({ draft }: { draft: Pick<DraftRef, 'state'> }) => <Stage tone={tones[draft.state]}>{words.drafting.states[draft.state]}</Stage>
