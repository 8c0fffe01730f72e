import { Button } from 'antd'
import { useState } from 'react'
import type { getLawText, LawOut } from '../../../server/http/contract/index.ts'
import { useActingOrgan } from '../../frame/acting.ts'
import { useAsk } from '../../frame/queries.ts'
import { sayDay } from '../../parts/day.ts'
import { words } from '../../words/index.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { RoundArticles } from './RoundArticles.tsx'
import './Text.css'

const says = words.lawText

/** Which official text there is, from where; and the way to import one, for those who may. */
export function TextPanel({ law }: { law: LawOut }) {
  const [importing, setImporting] = useState(false)
  const post = useActingOrgan()
  const mayImport = post?.roles.some((role) => role === 'operator' || role === 'chief') ?? false
  const { text } = law
  return (
    <section className="panel panel-body" data-law-text={text ? 'imported' : 'missing'}>
      <h2>{says.title}</h2>
      {text ? (
        <>
          {text.adopted !== '' && <p className="official-note">{text.adopted}</p>}
          <p className="quiet">{says.importedFrom(text.source, text.by, sayDay(text.on))}{text.problems > 0 && `。${says.doubts(text.problems)}`}</p>
          <Round law={law.id} />
        </>
      ) : <p>{says.missing}</p>}
      {mayImport && <p><Button onClick={() => setImporting(true)}>{text ? says.replace : says.importIt}</Button></p>}
      {importing && <ImportDialog law={law} onClose={() => setImporting(false)} />}
    </section>
  )
}

function Round({ law }: { law: string }) {
  const { data } = useAsk<typeof getLawText>('/api/laws/:id/text', { params: { id: law } })
  return data?.text ? <RoundArticles of={data.text} /> : null
}
