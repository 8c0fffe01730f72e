import type { RecordImport } from '../../server/http/contract/index.ts'
import { Stage, type Tone } from '../parts/Stage.tsx'
import { words } from '../words/index.ts'

const tones: Readonly<Record<RecordImport['state'], Tone>> = { receiving: 'running', checking: 'running', done: 'done', failed: 'soon', cancelled: 'ended' }

/** How an import stands. One that ran to its end but took in nothing is not 已完成 for who sent it. */
export function ImportState({ imported }: { imported: RecordImport }) {
  const taken = imported.added + imported.changed + imported.unchanged
  const state = imported.state === 'done' && taken === 0 && imported.refused > 0 ? 'failed' : imported.state
  return <Stage tone={tones[state]}>{words.imports.states[state]}</Stage>
}
