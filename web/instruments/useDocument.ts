import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckOut, DraftOut, getDraft, saveDraft } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { useDraft } from '../frame/draft.ts'
import { problemOf } from '../frame/queries.ts'
import { ask, freshKey, write } from '../frame/request.ts'
import type { ActForm } from '../matters/actForm.ts'
import { formOf, savedOf } from './draftForm.ts'

/** A moment after the last key. */
const pause = 1200

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

/**
 * A draft that saves itself. What is not on the server yet is kept on this machine; where somebody else saved in between,
 * both texts stand on the page until its writer has chosen.
 */
export function useDocument(draft: DraftOut) {
  const organ = useActingOrgan()?.organ.id
  const local = useDraft<{ form: ActForm; version: number } | null>(`paper.${draft.id}`, null)
  const kept = local.value?.version === draft.version ? local.value.form : undefined
  const [form, setForm] = useState<ActForm>(() => kept ?? formOf(draft))
  const [version, setVersion] = useState(draft.version)
  const [state, setState] = useState<SaveState>(kept ? 'unsaved' : 'saved')
  const [checks, setChecks] = useState<readonly CheckOut[]>()
  const [theirs, setTheirs] = useState<DraftOut>()
  const latest = useRef({ form, version, saving: false })
  latest.current.form = form
  latest.current.version = version

  const save = useCallback(async (over?: number): Promise<boolean> => {
    if (latest.current.saving) return false
    latest.current.saving = true
    const sent = latest.current.form
    setState('saving')
    try {
      const body = { expectedVersion: over ?? latest.current.version, form: savedOf(draft.of, sent) }
      const answer = await write<typeof saveDraft>('/api/drafts/:id/versions', { params: { id: draft.id }, query: { organ }, body }, freshKey())
      latest.current.version = answer.version
      setVersion(answer.version)
      setChecks(answer.checks)
      setTheirs(undefined)
      setState(latest.current.form === sent ? 'saved' : 'unsaved')
      if (latest.current.form === sent) local.discard()
      return true
    } catch (error) {
      if (problemOf(error as Error)?.code !== 'draft.changed') setState('failed')
      else {
        setTheirs(await ask<typeof getDraft>('/api/drafts/:id', { params: { id: draft.id }, query: { organ } }))
        setState('conflict')
      }
      return false
    } finally {
      latest.current.saving = false
    }
  }, [draft.id, draft.of, organ, local])

  const saver = useRef(save)
  saver.current = save
  useEffect(() => {
    if (state !== 'unsaved') return undefined
    const timer = setTimeout(() => void saver.current(), pause)
    return () => clearTimeout(timer)
  }, [state, form])

  const change = (changed: ActForm) => {
    setForm(changed)
    local.set({ form: changed, version: latest.current.version })
    setState((before) => before === 'conflict' ? before : 'unsaved')
  }
  const takeTheirs = () => {
    if (!theirs) return
    setForm(formOf(theirs))
    setVersion(theirs.version)
    setTheirs(undefined)
    local.discard()
    setState('saved')
  }
  return {
    form, version, state, latest: () => latest.current.version, checks: checks ?? draft.checks, theirs, change, save,
    keepMine: () => theirs ? save(theirs.version) : Promise.resolve(false), takeTheirs,
  }
}

export type Document = ReturnType<typeof useDocument>
