import { Select } from 'antd'
import { useRef, useState } from 'react'
import type { findOrgans, OrganRef } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { clearable } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'

interface OrganSelectProps {
  id: string
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** The chosen one, where it is known already. */
  known?: OrganRef | null | undefined
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}

/** Any organ, found by part of its name or by its code. */
export function OrganSelect({ id, value, onChange, known, ...aria }: OrganSelectProps) {
  const [text, setText] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const chosen = useRef<OrganRef>(undefined)
  const found = useAsk<typeof findOrgans>('/api/organs/find', { query: { text } }, { keep: true })
  const later = (typed: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setText(typed), 250)
  }
  const items = found.data?.items ?? []
  const current = items.find((each) => each.id === value) ?? (chosen.current?.id === value ? chosen.current : known?.id === value ? known : undefined)
  const options = [...(current && !items.includes(current) ? [current] : []), ...items].map((each) => ({ value: each.id, label: each.name }))
  return (
    <Select id={id} {...aria} className="organ-select" value={value ?? null} placeholder={words.organs.help.find} allowClear={clearable} loading={found.isFetching} options={options}
      showSearch={{ filterOption: false, onSearch: later }} onChange={(picked) => { chosen.current = items.find((each) => each.id === picked); onChange(picked ?? undefined) }} />
  )
}
