/**
 * What stops the program from working and what its operator can do about it: one Chinese sentence, one stable code.
 * A command prints the sentence and ends; any other error is a fault of the program and keeps its stack.
 */
export class Trouble extends Error {
  override name = 'Trouble'
  readonly code: string

  constructor(code: string, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.code = code
  }
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限', EPERM: '没有写入权限', EROFS: '磁盘是只读的', ENOSPC: '磁盘空间已满',
  'ENOENT mkdir': '磁盘是只读的', // so Node calls it when it makes folders with their parents
}

/** Turns a refused file operation (read-only or full disk, missing rights) into a sentence that names the path. */
export function fileTrouble(error: unknown, path: string): unknown {
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  const reason = refusals[code] ?? refusals[`${code} ${syscall}`]
  return reason ? new Trouble('folder-unusable', `无法使用 ${path}：${reason}。请换一个位置（设置环境变量 XIEZHI_HOME）或解决后重试。`, error) : error
}
