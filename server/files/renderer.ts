import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Paper } from '../../core/instruments/index.ts'
import { Trouble } from '../trouble.ts'
import type { Answer, RenderedPaper, Task } from './renderingProcess.ts'

export type { RenderedPaper } from './renderingProcess.ts'

export interface PaperRenderer {
  /** For issuing: both files say exactly what the paper says, or it throws Trouble. */
  render(paper: Paper): Promise<RenderedPaper>
  /** The PDF with 草稿 across its pages. */
  preview(paper: Paper): Promise<Uint8Array>
  close(): Promise<void>
}

export interface RendererOptions {
  /** The folder that `ensureFonts` filled. */
  readonly fonts: string
  readonly children?: number
  /** Papers that may wait before others are turned away. */
  readonly queue?: number
  readonly patienceMs?: number
  /** The engine leaks a little with each paper; a child is replaced after so many, or when it has grown this large. */
  readonly papersPerChild?: number
  readonly bytesPerChild?: number
}

interface Job {
  readonly task: Task
  readonly done: (made: RenderedPaper | Uint8Array) => void
  readonly failed: (error: unknown) => void
  /** A paper whose child died is tried once more, in case the cause lay elsewhere. */
  tries: number
}

interface Worker {
  readonly child: ChildProcess
  papers: number
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/**
 * Renders papers in child processes, so that no request waits for the layout engine and nothing that goes wrong in it
 * takes the server along. Children start with the first paper and do not keep the program alive.
 */
export function createPaperRenderer(options: RendererOptions): PaperRenderer {
  const { fonts, children = 1, queue = 100, patienceMs = 30_000, papersPerChild = 500, bytesPerChild = 800 * 2 ** 20 } = options
  const workers = new Set<Worker>()
  const waiting: Job[] = []
  let closed = false

  function submit(task: Task): Promise<RenderedPaper | Uint8Array> {
    if (closed) return Promise.reject(new Error('the paper renderer is closed'))
    if (waiting.length >= queue) return Promise.reject(new Trouble('paper.busy', `等待排版的文书已有${queue}件，请稍候再试。`))
    return new Promise((done, failed) => {
      waiting.push({ task, done, failed, tries: 0 })
      handOut()
    })
  }

  function handOut(): void {
    while (waiting.length > 0) {
      const worker = [...workers].find(({ job }) => !job) ?? (workers.size < children ? start() : undefined)
      if (!worker) return
      begin(worker, waiting.shift()!)
    }
  }

  function start(): Worker {
    const child = fork(join(import.meta.dirname, 'renderingProcess.ts'), [fonts], { serialization: 'advanced', execArgv: [] })
    const worker: Worker = { child, papers: 0, job: undefined, timer: undefined }
    workers.add(worker)
    child.on('message', (answer: Answer) => finish(worker, answer))
    child.on('error', error => lose(worker, error.message))
    child.on('exit', (code, signal) => lose(worker, signal ?? `exit ${code}`))
    return worker
  }

  function begin(worker: Worker, job: Job): void {
    worker.job = job
    worker.papers++
    job.tries++
    keepAlive(worker.child, true)
    worker.timer = setTimeout(() => {
      worker.job = undefined
      retire(worker, 'SIGKILL')
      job.failed(new Trouble('paper.slow', `文书排版超过${Math.round(patienceMs / 1000)}秒没有完成，已停止。请检查内容是否过长（特别是附表），再试一次。`))
      handOut()
    }, patienceMs)
    worker.child.send(job.task, error => { if (error) worker.child.kill('SIGKILL') })
  }

  function finish(worker: Worker, answer: Answer): void {
    const job = worker.job
    if (!job) return
    clearTimeout(worker.timer)
    worker.job = undefined
    if (worker.papers >= papersPerChild || answer.bytesInUse > bytesPerChild) retire(worker)
    else keepAlive(worker.child, false)
    settle(job, answer)
    handOut()
  }

  /** The child is gone: with its paper if it had one. */
  function lose(worker: Worker, reason: string): void {
    workers.delete(worker)
    clearTimeout(worker.timer)
    const job = worker.job
    worker.job = undefined
    if (!job) return
    if (closed || job.tries > 1) job.failed(new Trouble('paper.broken', '文书排版程序两次意外终止，未能出文书。请稍后再试；仍不成功的，请联系系统管理员。', reason))
    else waiting.unshift(job)
    handOut()
  }

  /** Takes no further paper. Ends by itself when the channel closes. */
  function retire(worker: Worker, signal?: NodeJS.Signals): void {
    workers.delete(worker)
    if (signal) worker.child.kill(signal)
    else worker.child.disconnect()
  }

  return {
    render: paper => submit({ kind: 'issue', paper }) as Promise<RenderedPaper>,
    preview: paper => submit({ kind: 'preview', paper }) as Promise<Uint8Array>,
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.failed(new Trouble('paper.busy', '系统正在关闭，文书没有排版。请稍后再试。'))
      await Promise.all([...workers].map(({ child }) => new Promise<void>(resolve => {
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      })))
    },
  }
}

function settle({ done, failed }: Job, answer: Answer): void {
  if ('made' in answer) done(answer.made)
  else if ('trouble' in answer) failed(new Trouble(answer.trouble.code, answer.trouble.says))
  else failed(new Error(`rendering failed: ${answer.fault}`))
}

function keepAlive(child: ChildProcess, yes: boolean): void {
  for (const handle of [child, child.channel]) {
    if (yes) handle?.ref()
    else handle?.unref()
  }
}
