import { words } from '../words/index.ts'

/** Where a notice was published: a link where it is an address, else as written. */
export function Source({ source }: { source: string }) {
  return /^https?:\/\//.test(source)
    ? <a href={source} target="_blank" rel="noreferrer noopener">{words.calendars.source}</a>
    : <span className="nowrap">（{source}）</span>
}
