import type { BodyInput, listOrgans, submitDraft } from '../../server/http/contract/index.ts'
import { useAsk } from '../frame/queries.ts'
import { words } from '../words/index.ts'
import './Drafting.css'

const says = words.drafting
export type Countersign = NonNullable<BodyInput<typeof submitDraft>['countersign']>[number]
const posts = { chief: words.approving.posts.chief, leader: words.approving.posts.leader, agencyLegal: words.session.roles.agencyLegal } as const

/** 会签: other organs and posts that look at the paper before it is signed. */
export function Countersigns({ value, agency, onChange }: { value: readonly Countersign[]; agency: string; onChange: (value: Countersign[]) => void }) {
  const organs = useAsk<typeof listOrgans>('/api/organs', { query: { which: 'scope' } }, { enabled: value.length > 0, lasting: true })
  const set = (index: number, changed: Partial<Countersign>) => onChange(value.map((one, at) => at === index ? { ...one, ...changed } : one))
  const choices = organs.data?.items.filter(({ name }) => name !== agency) ?? []
  return (
    <fieldset className="field">
      <legend>{says.countersign}<span className="optional">{words.forms.optional}</span></legend>
      <p className="field-help">{says.countersignHelp}</p>
      {value.map((one, index) => (
        <div key={index} className="form-foot">
          <select aria-label={says.countersignOrgan} value={one.organ} onChange={(event) => set(index, { organ: event.target.value })}>
            <option value="" disabled>{says.countersignOrgan}</option>
            {choices.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
          <select aria-label={says.countersignPost} value={one.post} onChange={(event) => set(index, { post: event.target.value as Countersign['post'] })}>
            {Object.entries(posts).map(([post, name]) => <option key={post} value={post}>{name}</option>)}
          </select>
          <button type="button" className="text-button" onClick={() => onChange(value.filter((_, at) => at !== index))}>{words.forms.remove}</button>
        </div>
      ))}
      <button type="button" className="text-button" onClick={() => onChange([...value, { organ: '', post: 'agencyLegal' }])}>{says.addCountersign}</button>
    </fieldset>
  )
}
