import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Trouble } from '../server/trouble.ts'

/** `parseArgs` with its complaints in Chinese. */
export function parseOptions<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const option = /'([^']+)'/.exec((error as Error).message)?.[1] ?? ''
    throw new Trouble('bad-option', (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? `没有 ${option} 这个选项。`
      : `选项 ${option} 的写法不对：缺少值，或多出了参数。`, error)
  }
}
