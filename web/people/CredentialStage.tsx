import type { CredentialOut } from '../../server/http/contract/index.ts'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const tones: Record<CredentialOut['state'], Tone> = {
  valid: 'done', suspended: 'tentative', notYet: 'tentative', expired: 'ended', returned: 'ended', cancelled: 'ended', revoked: 'ended', lost: 'ended',
}

/** What a credential is worth today. */
export const CredentialStage = ({ state }: { state: CredentialOut['state'] }) => <Stage tone={tones[state]}>{words.people.states[state]}</Stage>
