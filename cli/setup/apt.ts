import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Trouble } from '../../server/trouble.ts'

const run = promisify(execFile)

/** Installs Debian packages. Fresh machines have no package lists yet, so a first failure fetches them and tries again. */
export async function installPackages(packages: string[], purpose: string): Promise<void> {
  const command = `apt-get install ${packages.join(' ')}`
  if (process.getuid?.() !== 0) throw new Trouble('packages-missing', `${purpose}需要系统软件包 ${packages.join('、')}：请先运行 sudo ${command}。`)
  console.error(`獬豸：${purpose}需要 ${packages.join('、')}，正在从 Debian 安装……`)
  try {
    await aptGet('install', ...packages).catch(() => aptGet('update').then(() => aptGet('install', ...packages)))
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string, stderr?: string }
    const reason = code === 'ENOENT' ? '本机没有 apt-get' : stderr.trim().split('\n').slice(-3).join(' ')
    throw new Trouble('packages-failed', `无法安装 ${packages.join('、')}：${reason}。请检查网络与软件源，或手工安装后重试（${command}）。`, error)
  }
}

function aptGet(verb: string, ...packages: string[]): Promise<unknown> {
  return run('apt-get', ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', verb, ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 1 << 26,
  })
}
