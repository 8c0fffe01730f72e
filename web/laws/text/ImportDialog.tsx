import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { LawOut } from '../../../server/http/contract/index.ts'
import { useActingOrgan } from '../../frame/acting.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import { queries } from '../../frame/queries.ts'
import { freshKey } from '../../frame/request.ts'
import { TroubleNotice } from '../../frame/states.tsx'
import { words } from '../../words/index.ts'
import { Preview } from './Preview.tsx'
import { preview, take } from './sendText.ts'
import './Text.css'

const says = words.lawText

/** A file is read on trial; only what was seen and confirmed is imported. */
export function ImportDialog({ law, onClose }: { law: LawOut; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null)
  const organ = useActingOrgan()?.organ.id
  const trial = useMutation({ mutationFn: async (file: File) => ({ file, key: freshKey(), preview: await preview({ file, law: law.id, organ }) }) })
  const taking = useMutation({
    mutationFn: ({ file, key, preview: { hash } }: NonNullable<typeof trial.data>) => take({ file, law: law.id, organ }, hash, key),
    onSuccess: async () => {
      onClose()
      await queries.invalidateQueries()
    },
  })
  const read = trial.data
  const mayTake = read !== undefined && read.preview.refusal === null && !read.preview.known
  return (
    <Dialog titled="import-text-title" className="import-text" onClose={onClose}>
      <h2 id="import-text-title">{says.dialog(law.title)}</h2>
      <p className="quiet">{says.accepts}</p>
      <input ref={input} type="file" accept=".txt,.md,.docx,.html,.htm,.mht,.mhtml" className="visually-hidden" tabIndex={-1} aria-label={says.choose}
        onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) { taking.reset(); trial.mutate(file) } }} />
      <div aria-live="polite" className="import-text-found">
        {trial.isPending && <p>{says.reading}</p>}
        {trial.error && <TroubleNotice error={trial.error} />}
        {read && !trial.isPending && <><p><strong>{read.file.name}</strong></p><Preview of={read.preview} /></>}
        {taking.error && <TroubleNotice error={taking.error} />}
      </div>
      <p className="import-text-ways">
        {mayTake && <Button type="primary" data-primary loading={taking.isPending} onClick={() => taking.mutate(read)}>{taking.isPending ? says.importing : says.confirm}</Button>}
        <Button type={mayTake ? 'default' : 'primary'} disabled={trial.isPending || taking.isPending} onClick={() => input.current?.click()}>{read ? says.chooseOther : says.choose}</Button>
        <Button onClick={onClose}>{says.close}</Button>
      </p>
    </Dialog>
  )
}
