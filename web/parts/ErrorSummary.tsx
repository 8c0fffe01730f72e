import { useEffect, useRef, type MouseEvent } from 'react'
import { words } from '../words/index.ts'
import { idOfField, type FieldError } from './Field.tsx'
import './Field.css'

/** Above a form that was not taken: every sentence again, as links to the fields. The focus comes here. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (errors.length > 0) box.current?.focus() }, [errors])
  if (errors.length === 0) return null
  const lead = (event: MouseEvent<HTMLAnchorElement>, field: string) => {
    event.preventDefault()
    const target = document.getElementById(idOfField(field)) ?? document.getElementById(idOfField(field.replace(/\.[^.]*$/, '')))
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  }
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.troubles.error}{words.troubles.toCorrect(errors.length)}</h2>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={`${field}${says}`}><a href={`#${idOfField(field)}`} onClick={(event) => lead(event, field)}>{says}</a></li>
        ))}
      </ul>
    </div>
  )
}
