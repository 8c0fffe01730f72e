import type { Annex } from './lawText.ts'
import type { Line } from './lines.ts'
import { isAnnex } from './outline.ts'
import { namesLaw } from './title.ts'

/** Takes what stands behind the articles apart at each 附件, 附表 and 附录. Another text in the same file is kept under its own title. */
export function annexesOf(lines: readonly Line[]): Annex[] {
  const annexes: { readonly title: string, readonly text: string[] }[] = []
  for (const [index, line] of lines.entries()) {
    const opens = isAnnex(line) || (index === 0 && namesLaw(line.text))
    if (opens) annexes.push({ title: line.text, text: [] })
    else if (index === 0) annexes.push({ title: '', text: [line.text] })
    else annexes.at(-1)!.text.push(line.text)
  }
  return annexes.map(({ title, text }) => ({ title, text: text.join('\n') }))
}
