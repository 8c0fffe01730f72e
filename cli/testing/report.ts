import { relative } from 'node:path'
import type { EventData, run } from 'node:test'
import { inspect } from 'node:util'
import { root } from '../home.ts'

export interface Outcome { passed: number, failed: number }

interface FileReport { passed: number, failures: string[], output: string }

type Ended = (EventData.TestPass | EventData.TestFail) & { entryFile?: string }

/** Prints a line for each file as it ends, its failures in full beneath, and what the file itself printed if it failed. */
export async function report(stream: ReturnType<typeof run>): Promise<Outcome> {
  const files = new Map<string, FileReport>()
  const outcome = { passed: 0, failed: 0 }
  const of = (file: string) => files.get(file) ?? files.set(file, { passed: 0, failures: [], output: '' }).get(file)!
  const close = (file: string, milliseconds: number) => {
    const ended = of(file)
    if (!ended.passed && !ended.failures.length) ended.failures.push('  ✖ 文件里没有一个测试')
    outcome.passed += ended.passed
    outcome.failed += ended.failures.length
    print(relative(root, file), ended, milliseconds)
    files.delete(file)
  }
  for await (const { type, data } of stream) {
    if (type === 'test:stdout' || type === 'test:stderr') of(data.entryFile ?? data.file).output += data.message
    if (type === 'test:pass' || type === 'test:fail') note(of(data.entryFile ?? data.file), data)
    if (type === 'test:summary' && data.file) close(data.file, data.duration_ms)
  }
  for (const file of files.keys()) close(file, 0) // a file that fell over before its tests ended sends no summary
  return outcome
}

/** A parent that fails only because a child did is not counted beside it, nor is a group; a skipped test is a failure. */
function note(file: FileReport, { name, file: place, line, details, skip, todo }: Ended): void {
  if (name === place && !('error' in details)) return // the runner's own entry for a file without tests
  const excused = skip !== undefined ? '被跳过' : todo !== undefined ? '尚未写完' : null
  if ('error' in details) {
    const { failureType, cause } = details.error as { failureType?: string, cause?: unknown }
    if (failureType !== 'subtestsFailed') file.failures.push(`  ✖ ${name} (${relative(root, place ?? '')}:${line})\n${indent(explain(cause ?? details.error))}`)
  } else if (excused) {
    file.failures.push(`  ✖ ${name}：${excused}`)
  } else if (details.type !== 'suite') {
    file.passed++
  }
}

function print(file: string, { passed, failures, output }: FileReport, milliseconds: number): void {
  console.log(`${failures.length ? '✖' : '✔'} ${file}  ${passed} 通过${failures.length ? `，${failures.length} 未通过` : ''}  ${(milliseconds / 1000).toFixed(1)} 秒`)
  for (const failure of failures) console.log(failure)
  if (failures.length && output.trim()) console.log(`  输出：\n${indent(output.trim())}`)
}

/** An assertion's message already holds the difference; all it compared, printed again, would bury it. */
function explain(error: unknown): string {
  const { code, stack } = error as { code?: string, stack?: string }
  return code === 'ERR_ASSERTION' && stack ? stack : inspect(error)
}

const indent = (text: string) => text.replace(/^/gm, '    ')
