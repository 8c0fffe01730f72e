import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from './acting.ts'

interface Kept<T> { readonly at: string; readonly value: T }

/**
 * What somebody is writing, kept on this machine as it is typed, apart for each account: it outlives a reload, a crash
 * and the end of the session, and is gone once it has been sent.
 */
export function useDraft<T>(name: string, initial: T): {
  readonly value: T
  readonly set: (value: T) => void
  /** When the draft that was found had been kept; undefined for a fresh form. */
  readonly foundFrom: string | undefined
  readonly discard: () => void
} {
  const account = useSession()?.account.id ?? 'open'
  const key = `xiezhi.draft.${account}.${name}`
  const found = useRef<Kept<T> | undefined>(undefined)
  const [value, setValue] = useState<T>(() => {
    found.current = read<T>(key)
    return found.current?.value ?? initial
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<T>(undefined)
  const keep = useCallback(() => {
    clearTimeout(timer.current)
    if (latest.current !== undefined) store(key, latest.current)
    latest.current = undefined
  }, [key])
  const set = useCallback((changed: T) => {
    setValue(changed)
    latest.current = changed
    clearTimeout(timer.current)
    timer.current = setTimeout(keep, 300)
  }, [keep])
  const discard = useCallback(() => {
    clearTimeout(timer.current)
    latest.current = undefined
    found.current = undefined
    localStorage.removeItem(key)
    setValue(initial)
  }, [key, initial])
  useEffect(() => {
    window.addEventListener('pagehide', keep)
    return () => { window.removeEventListener('pagehide', keep); keep() }
  }, [keep])
  return { value, set, foundFrom: found.current?.at, discard }
}

function read<T>(key: string): Kept<T> | undefined {
  const text = localStorage.getItem(key)
  if (!text) return undefined
  try {
    return JSON.parse(text) as Kept<T>
  } catch {
    localStorage.removeItem(key)
    return undefined
  }
}

function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), value }))
  } catch {
    // A full store loses the safety copy, not the form: what is typed still stands on the page.
  }
}
