import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Told } from './proofsThread.ts'

const asked = new Map<string, Promise<Told>>()

/** What the examples of a law prove, walked once in a thread of its own: it takes seconds, and others are waiting for answers. */
export function proofsFor(lawId: string): Promise<Told> {
  const known = asked.get(lawId)
  if (known) return known
  const told = new Promise<Told>((resolve, reject) => {
    const thread = new Worker(join(import.meta.dirname, 'proofsThread.ts'), { workerData: lawId })
    thread.once('message', resolve).once('error', reject)
    thread.once('exit', code => { if (code !== 0) reject(new Error(`the thread that walks the examples of ${lawId} ended with ${code}`)) })
  })
  told.catch(() => asked.delete(lawId))
  asked.set(lawId, told)
  return told
}
