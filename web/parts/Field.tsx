import type { ReactNode } from 'react'
import type { CitationOut } from '../../server/http/contract/index.ts'
import { words } from '../words/index.ts'
import { Cite } from './Cite.tsx'
import './Field.css'

export interface FieldError { readonly field: string; readonly says: string }

interface FieldProps {
  /** The name under which the server speaks of it: `reasons`, `paper.found`. */
  name: string
  label: string
  required: boolean
  /** Why it is asked, before the field; the article that wants it. */
  help?: ReactNode
  why?: (CitationOut & { says: string }) | null
  errors?: readonly FieldError[]
  /** Beside the label. */
  chip?: ReactNode
  /** Several inputs under one name: a group with a legend rather than a label. */
  group?: boolean
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }) => ReactNode
}

export const idOfField = (name: string): string => `field-${name.replaceAll('.', '-')}`

/** A label, why it is asked, what is wrong with it, and the input. */
export function Field({ name, label, required, help, why, errors = [], chip, group, children }: FieldProps) {
  const id = idOfField(name)
  const mine = errors.filter(({ field }) => field === name || field.startsWith(`${name}.`))
  const described = [(help ?? why) ? `${id}-help` : '', mine.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ')
  const text = <>{label}{!required && <span className="optional">{words.forms.optional}</span>}{chip && <> {chip}</>}</>
  const content = (
    <>
      {(help ?? why) && (
        <p className="field-help" id={`${id}-help`}>{help}{why && <>{why.says} <Cite {...why} /></>}</p>
      )}
      {mine.map(({ says }) => <p key={says} className="field-error" id={`${id}-error`}><span aria-hidden>▲ </span>{says}</p>)}
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(mine.length > 0 && { 'aria-invalid': true }),
        ...(required && { 'aria-required': true }),
      })}
    </>
  )
  return group
    ? <fieldset className={`field${mine.length > 0 ? ' wrong' : ''}`} id={id} tabIndex={-1}><legend>{text}</legend>{content}</fieldset>
    : <div className={`field${mine.length > 0 ? ' wrong' : ''}`}><label htmlFor={id}>{text}</label>{content}</div>
}
