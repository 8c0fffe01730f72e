import { Button } from 'antd'
import type { listDrafts, Matter } from '../../server/http/contract/index.ts'
import { addresses, useGo } from '../frame/address.ts'
import { useKeys } from '../frame/keys.ts'
import { useAsk } from '../frame/queries.ts'
import { words } from '../words/index.ts'
import { DraftState } from './DraftState.tsx'

const says = words.drafting

/** Papers that are being written, and those that colleagues with another post may issue now: whoever prepares them begins here. */
export function DraftNow({ matter, primary }: { matter: Matter; primary: boolean }) {
  const go = useGo()
  const drafts = useAsk<typeof listDrafts>('/api/matters/:id/drafts', { params: { id: matter.id } }, { enabled: !matter.closed })
  const { items = [], papers = [] } = drafts.data ?? {}
  const open = items.filter(({ state }) => state !== 'issued')
  const awaited = (option: string) => matter.optionsOfOthers.some(({ id }) => id === option || id === option.replace(/^issue:/, 'submit:')) // issued, or first proposed to the government
  const next = papers.filter(({ option }) => awaited(option) && !open.some((draft) => draft.option === option))
  const all = [...open.map((draft) => ({ option: draft.option, label: `${says.goOn}${draft.title}`, draft })), ...next.map(({ option, title }) => ({ option, label: says.startOf(title), draft: undefined }))]
  const first = all[0]
  useKeys(primary && first && matter.options.length === 0 ? { 1: () => go(addresses.draft(matter.id, first.option)) } : {})
  if (all.length === 0) return null
  return (
    <ul className="options no-print" aria-label={says.start}>
      {all.map(({ option, label, draft }, index) => (
        <li key={option} className="option">
          <Button {...(primary && index === 0 && { type: 'primary', 'data-primary': true })} data-draft={option} onClick={() => go(addresses.draft(matter.id, option))}>{label}</Button>
          {draft && <span className="option-note"><DraftState draft={draft} />{draft.lies && <span className="quiet"> {draft.lies.who}</span>}</span>}
        </li>
      ))}
    </ul>
  )
}
