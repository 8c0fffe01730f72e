import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { words } from '../words/index.ts'
import { usePath } from './address.ts'
import { useKeys } from './keys.ts'
import './Search.css'

const Found = lazy(async () => ({ default: (await import('./Found.tsx')).Found }))

/** `/` or Ctrl K from anywhere; results below, `↑` `↓` `Enter`. */
export function Search() {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const path = usePath()
  const focus = () => { input.current?.focus(); input.current?.select() }
  useKeys({ '/': focus })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => { if (event.key === 'k' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); focus() } }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  useEffect(() => { setOpen(false); setText('') }, [path])
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 200)
    return () => clearTimeout(timer)
  }, [text])
  const move = (step: number) => {
    const results = [...box.current?.querySelectorAll<HTMLElement>('[role=option]') ?? []]
    const at = results.findIndex(({ id }) => id === active)
    const next = results[(at + step + results.length) % results.length]
    setActive(next?.id)
    next?.scrollIntoView({ block: 'nearest' })
  }
  const keys = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1) }
    if (event.key === 'Enter') (box.current?.querySelector<HTMLElement>(active ? `#${active}` : '[role=option]'))?.click()
    if (event.key === 'Escape') { event.preventDefault(); setOpen(false); input.current?.blur() }
  }
  const shown = open && asked !== ''
  return (
    <div className="search no-print" ref={box} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false) }}>
      <input ref={input} type="search" role="combobox" aria-label={words.search.label} aria-expanded={shown} aria-controls="found" aria-autocomplete="list"
        {...(shown && active && { 'aria-activedescendant': active })} placeholder={words.search.placeholder} autoComplete="off" value={text}
        onFocus={() => setOpen(true)} onChange={(event) => { setText(event.target.value); setOpen(true); setActive(undefined) }} onKeyDown={keys} />
      <kbd aria-hidden>/</kbd>
      {shown && <Suspense fallback={null}><Found text={asked} active={active} onLeave={() => setOpen(false)} /></Suspense>}
    </div>
  )
}
