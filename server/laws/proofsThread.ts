import { parentPort, workerData } from 'node:worker_threads'
import { coverageOf, proofsOf } from '../../core/laws/index.ts'
import { getLaw } from '../../laws/registry.ts'
import { examplesUnder } from './examples.ts'

/** The map of a law, and for each part of its pack the examples that go through it. */
export interface Told {
  readonly coverage: ReturnType<typeof coverageOf>
  readonly examples: ReadonlyMap<string, readonly { readonly file: string, readonly title: string }[]>
}

const law = getLaw(String(workerData))
const proofs = proofsOf(law, examplesUnder(law))
parentPort!.postMessage({
  coverage: coverageOf(law, proofs),
  examples: new Map([...proofs].map(([part, examples]) => [part, examples.map(({ file, title }) => ({ file, title }))])),
} satisfies Told)
