import { useEffect, useRef } from 'react'

/** Keys by name: `j`, `Enter`, `?`, or a chord as `g w`. */
export type Bindings = Readonly<Record<string, (event: KeyboardEvent) => void>>

const offKey = 'xiezhi.keysOff'
export const shortcutsAreOff = (): boolean => localStorage.getItem(offKey) !== null
export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(offKey)
  else localStorage.setItem(offKey, '1')
}

/** Ctrl Enter hands in the form of the page, wherever in it one is; not while Chinese is composed or a dialog asks. */
export function useSubmitKey(submit: () => void): void {
  const latest = useRef(submit)
  latest.current = submit
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.defaultPrevented || isBehindDialog(event.target as HTMLElement)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const chordWithin = 1200

/** Single keys for the page. They rest while somebody types, composes Chinese, holds a modifier or has switched them off. */
export function useKeys(bindings: Bindings): void {
  const latest = useRef(bindings)
  latest.current = bindings
  useEffect(() => {
    let prefix = ''
    let at = 0
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || shortcutsAreOff()) return
      const chord = event.timeStamp - at < chordWithin ? `${prefix} ${event.key}` : ''
      prefix = event.key
      at = event.timeStamp
      const run = latest.current[chord] ?? latest.current[event.key]
      if (!run) return
      event.preventDefault()
      run(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target as HTMLElement
  return target.isContentEditable || target.closest('input:not([type=checkbox],[type=radio]), textarea, select, [role=combobox]') !== null
    || isBehindDialog(target)
}

const isBehindDialog = (target: HTMLElement): boolean => target.closest('dialog[open]') === null && document.querySelector('dialog[open]:modal') !== null
