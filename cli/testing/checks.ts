import { spawn } from 'node:child_process'
import { root } from '../home.ts'

/** A check of the whole tree by a tool; it counts as one test. */
export interface Check { name: string, title: string, command: [string, ...string[]] }

export const checks: Check[] = [
  { name: 'types', title: '类型（tsc）', command: ['tsc', '-p', '.'] },
  { name: 'lint', title: '代码规则（oxlint）', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unused', title: '无用代码（knip）', command: ['knip', '--no-progress'] },
]

/** Null when the tool is content, else all it said. */
export async function complaintOf({ command: [program, ...args] }: Check): Promise<string | null> {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', data => { output += data })
  child.stderr.on('data', data => { output += data })
  return await new Promise(resolve => {
    child.on('error', error => resolve(error.message))
    child.on('close', code => resolve(code === 0 ? null : output || `${program} ended with ${code}`))
  })
}
