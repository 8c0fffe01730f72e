import { useEffect, useRef, type ReactNode } from 'react'
import './Dialog.css'

interface DialogProps {
  /** The id of its heading. */
  titled: string
  className?: string
  /** Where the focus begins, if not where the browser would put it. */
  focusOn?: string
  /** Absent: only what is inside can end it. */
  onClose?: () => void
  children: ReactNode
}

/** Stands before the page until it is answered; the focus goes back to where it came from. Escape closes it by its owner, so that an owner may be asked twice. */
export function Dialog({ titled, className, focusOn, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const origin = document.activeElement
    dialog.current?.showModal()
    if (focusOn) dialog.current?.querySelector<HTMLElement>(focusOn)?.focus()
    return () => { if (origin instanceof HTMLElement) origin.focus() }
  }, [focusOn])
  return (
    <dialog ref={dialog} className={className ? `dialog ${className}` : 'dialog'} aria-labelledby={titled}
      onCancel={(event) => { event.preventDefault(); onClose?.() }} onClose={onClose}>
      {children}
    </dialog>
  )
}
