import { useEffect, useRef, useState } from 'react'
import type { AnswerOf, getAnswerDraft, saveAnswerDraft } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { problemOf } from '../frame/queries.ts'
import { ask, freshKey, write } from '../frame/request.ts'
import { Moment } from '../parts/Day.tsx'
import type { ActForm } from '../matters/actForm.ts'
import { words } from '../words/index.ts'

const says = words.rectification
const pause = 1200

type Saved = AnswerOf<typeof getAnswerDraft>

interface AnswerDraftProps { matter: string; option: string; form: ActForm; foundFrom: string | undefined; onFound: (form: ActForm) => void }

/** Keeps an answer on the server while it is written, so that a colleague at another desk finds it; says when it was saved. */
export function AnswerDraft({ matter, option, form, foundFrom, onFound }: AnswerDraftProps) {
  const organ = useActingOrgan()?.organ.id
  const [saved, setSaved] = useState<Saved>()
  const [state, setState] = useState<'saving' | 'failed' | string>('')
  const kept = useRef('')
  const version = useRef(0)
  const found = useRef(onFound)
  found.current = onFound
  const local = useRef(foundFrom)
  const given = { params: { id: matter, option }, query: { organ } }
  const asked = JSON.stringify(given)
  const now = JSON.stringify(form)
  const first = useRef(now)

  useEffect(() => {
    const cancel = new AbortController()
    ask<typeof getAnswerDraft>('/api/matters/:id/drafts/:option', JSON.parse(asked) as typeof given, cancel.signal).then((draft) => {
      version.current = draft.version
      setSaved(draft)
      if (draft.body === null) return
      kept.current = JSON.stringify(draft.body)
      if ((local.current ?? '') < (draft.savedAt ?? '')) found.current(draft.body as unknown as ActForm)
    }).catch(() => { if (!cancel.signal.aborted) setState('failed') })
    return () => cancel.abort()
  }, [asked])

  useEffect(() => {
    if (!saved || now === kept.current || now === first.current) return
    const timer = setTimeout(() => {
      setState('saving')
      write<typeof saveAnswerDraft>('/api/matters/:id/drafts/:option', { ...JSON.parse(asked) as typeof given, body: { version: version.current, body: JSON.parse(now) as Record<string, unknown> } }, freshKey()).then((draft) => {
        kept.current = now
        version.current = draft.version
        setSaved(draft)
        setState('')
      }).catch((error: unknown) => setState(problemOf(error as Error)?.sentence ?? 'failed'))
    }, pause)
    return () => clearTimeout(timer)
  }, [asked, now, saved])

  return (
    <p className="quiet answer-draft" role="status">
      {state === 'saving' ? says.draftSaving : state === 'failed' ? says.draftFailed : state !== '' ? <span className="warning"><span aria-hidden>▲ </span>{state}</span>
        : saved?.savedAt ? <>{says.draftSaved} <Moment at={saved.savedAt} /> {saved.savedBy && says.draftBy(saved.savedBy)}</> : null}
    </p>
  )
}
