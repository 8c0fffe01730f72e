import { words } from '../words/index.ts'

/** Where a notice was published: links where they are addresses, else as written. */
export function Sources({ sources }: { sources: readonly string[] }) {
  return (
    <span className="sources">
      {sources.map((source) => (/^https?:\/\//.test(source)
        ? <a key={source} href={source} target="_blank" rel="noreferrer noopener">{words.calendars.source}</a>
        : <span key={source}>{source}</span>))}
    </span>
  )
}
