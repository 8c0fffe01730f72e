import type { PlaceholderOut } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'

const says = words.templates
const origins = ['law', 'matter', 'person'] as const

interface PlaceholdersProps { placeholders: readonly PlaceholderOut[]; text: string; insert: ((name: string) => void) | undefined }

/** What a template may leave open, by where it comes from; a press puts it where the cursor stands. */
export function Placeholders({ placeholders, text, insert }: PlaceholdersProps) {
  return (
    <aside className="panel template-placeholders" aria-label={says.placeholders}>
      <h2>{says.placeholders}</h2>
      {origins.map((origin) => (
        <section key={origin}>
          <h3>{says.origin[origin]}</h3>
          <dl>
            {placeholders.filter(({ from }) => from === origin).map(({ name, brings, obligatory }) => (
              <div key={name} className={text.includes(`{${name}}`) ? 'used' : undefined}>
                <dt>{insert ? <button type="button" className="text-button" aria-label={says.insert(name)} onClick={() => insert(name)}>{`{${name}}`}</button> : `{${name}}`}{obligatory && <span className="quiet"> {says.fixed}</span>}</dt>
                <dd>{brings}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </aside>
  )
}
