import { join } from 'node:path'

export const webFolder = join(import.meta.dirname, 'dist')

/** Builds the pages into `web/dist`, with compressed copies. Vite is loaded only when there is something to build. */
export async function buildWeb(): Promise<string> {
  const { build } = await import('vite')
  await build({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' })
  return webFolder
}
