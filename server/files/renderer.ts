import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Paper } from '../../core/instruments/index.ts'
import { Trouble } from '../trouble.ts'
import type { Binding } from './binding.ts'
import type { Answer, BoundPapers, Made, RenderedPaper, Task } from './renderingProcess.ts'

export type { Binding, Part } from './binding.ts'
export type { RenderedPaper } from './renderingProcess.ts'

export interface PaperRenderer {
  /** For issuing: both files say exactly what the paper says, or it throws Trouble. */
  render(paper: Paper): Promise<RenderedPaper>
  /** The PDF with 草稿 across its pages. */
  preview(paper: Paper): Promise<Uint8Array>
  /** Why it cannot be printed: the characters that no font has, by name. A printer that is busy or broken is no reason. */
  unprintable(paper: Paper): Promise<string | undefined>
  /** Many papers as one PDF. */
  bind(binding: Binding): Promise<BoundPapers>
  close(): Promise<void>
}

export interface RendererOptions {
  /** The folder that `ensureFonts` filled. */
  readonly fonts: string
  readonly children?: number
  /** Papers that may wait before others are turned away. */
  readonly queue?: number
  readonly patienceMs?: number
  /** The engine leaks about a megabyte with each paper: a child is replaced after so many, or when it has grown this large. */
  readonly papersPerChild?: number
  readonly bytesPerChild?: number
}

/** What binding one part more may take. */
const bindingMsPerPart = 1_000

const defaults = { children: 1, queue: 100, patienceMs: 30_000, papersPerChild: 200, bytesPerChild: 700 * 2 ** 20 }

interface Job {
  readonly task: Task
  readonly done: (made: Made) => void
  readonly patienceMs: number
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
  const pool = new ChildPool({ ...defaults, ...options })
  return {
    render: paper => pool.submit({ kind: 'issue', paper }) as Promise<RenderedPaper>,
    preview: paper => pool.submit({ kind: 'preview', paper }) as Promise<Uint8Array>,
    unprintable: async paper => {
      try {
        await pool.submit({ kind: 'preview', paper })
        return undefined
      } catch (error) {
        if (error instanceof Trouble) return error.code === 'paper.glyph' ? error.message : undefined
        throw error
      }
    },
    bind: binding => pool.submit({ kind: 'bind', binding }, binding.parts.length * bindingMsPerPart) as Promise<BoundPapers>,
    close: () => pool.close(),
  }
}

class ChildPool {
  readonly #options: Required<RendererOptions>
  readonly #workers = new Set<Worker>()
  readonly #waiting: Job[] = []
  #closed = false

  constructor(options: Required<RendererOptions>) {
    this.#options = options
  }

  submit(task: Task, morePatienceMs = 0): Promise<Made> {
    const { queue, patienceMs } = this.#options
    if (this.#closed) return Promise.reject(new Error('the paper renderer is closed'))
    if (this.#waiting.length >= queue) return Promise.reject(new Trouble('paper.busy', `等待排版的文书已有${queue}件，请稍候再试。`))
    return new Promise((done, failed) => {
      this.#waiting.push({ task, done, failed, patienceMs: patienceMs + morePatienceMs, tries: 0 })
      this.#handOut()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.failed(new Trouble('paper.busy', '系统正在关闭，文书没有排版。请稍后再试。'))
    await Promise.all([...this.#workers].map(({ child }) => new Promise<void>(resolve => {
      keepAlive(child, true)
      child.once('exit', () => resolve())
      child.kill('SIGKILL')
    })))
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const worker = [...this.#workers].find(({ job }) => !job) ?? (this.#workers.size < this.#options.children ? this.#start() : undefined)
      if (!worker) return
      this.#begin(worker, this.#waiting.shift()!)
    }
  }

  #start(): Worker {
    const child = fork(join(import.meta.dirname, 'renderingProcess.ts'), [this.#options.fonts], { serialization: 'advanced', execArgv: [] })
    const worker: Worker = { child, papers: 0, job: undefined, timer: undefined }
    this.#workers.add(worker)
    child.on('message', (answer: Answer) => this.#finish(worker, answer))
    child.on('error', error => this.#lose(worker, error.message))
    child.on('exit', (code, signal) => this.#lose(worker, signal ?? `exit ${code}`))
    return worker
  }

  #begin(worker: Worker, job: Job): void {
    worker.job = job
    worker.papers++
    job.tries++
    keepAlive(worker.child, true)
    worker.timer = setTimeout(() => this.#abandon(worker, job), job.patienceMs)
    worker.child.send(job.task, error => { if (error) worker.child.kill('SIGKILL') })
  }

  #finish(worker: Worker, answer: Answer): void {
    const job = worker.job
    if (!job) return
    clearTimeout(worker.timer)
    worker.job = undefined
    if (worker.papers >= this.#options.papersPerChild || answer.bytesInUse > this.#options.bytesPerChild) {
      this.#workers.delete(worker)
      worker.child.disconnect() // upon which it ends
    } else keepAlive(worker.child, false)
    settle(job, answer)
    this.#handOut()
  }

  #abandon(worker: Worker, job: Job): void {
    worker.job = undefined
    this.#workers.delete(worker)
    worker.child.kill('SIGKILL')
    const seconds = Math.round(job.patienceMs / 1000)
    job.failed(new Trouble('paper.slow', `文书排版超过${seconds}秒没有完成，已停止。请检查内容是否过长（特别是附表），再试一次。`))
    this.#handOut()
  }

  /** The child is gone: with its paper if it had one. */
  #lose(worker: Worker, reason: string): void {
    this.#workers.delete(worker)
    clearTimeout(worker.timer)
    const job = worker.job
    worker.job = undefined
    if (!job) return
    if (this.#closed || job.tries > 1) job.failed(new Trouble('paper.broken', '文书排版程序意外终止，未能出文书。请稍后再试；仍不成功的，请联系系统管理员。', reason))
    else this.#waiting.unshift(job)
    this.#handOut()
  }
}

function settle({ done, failed }: Job, answer: Answer): void {
  if ('made' in answer) done(answer.made)
  else if ('trouble' in answer) failed(new Trouble(answer.trouble.code, answer.trouble.says))
  else failed(new Error(`rendering failed: ${answer.fault}`))
}

/** Whether the program waits for this child before it ends. */
function keepAlive(child: ChildProcess, yes: boolean): void {
  for (const handle of [child, child.channel]) {
    if (yes) handle?.ref()
    else handle?.unref()
  }
}
