import { Input } from 'antd'
import { Cite } from '../parts/Cite.tsx'
import { Field } from '../parts/Field.tsx'
import { words } from '../words/index.ts'
import type { PartProps } from './fields.tsx'

const says = words.measures

/** The topics of the law, one line each: not looked at, nothing found, or a problem in words. */
export function Checklist({ known: { topics }, value, errors, set }: PartProps) {
  if (topics.length === 0) return <p className="quiet">{says.topicsNone}</p>
  const change = (key: string, changes: { finding?: string; says?: string }) => {
    const now = value.topics[key]
    if (changes.finding !== undefined && changes.finding === now?.finding) {
      const { [key]: _, ...others } = value.topics
      return set({ topics: others })
    }
    return set({ topics: { ...value.topics, [key]: { finding: 'none', says: '', ...now, ...changes } } })
  }
  return (
    <Field name="record.inspection.topics" label={says.topics} required={false} errors={errors} group>
      {() => [...Map.groupBy(topics, ({ catalogue }) => catalogue)].map(([catalogue, those]) => (
        <details key={catalogue} open={those.some(({ law, norm }) => value.topics[`${law} ${norm}`] !== undefined)}>
          <summary>{catalogue} <span className="quiet">{says.topicsSeen(those.filter(({ law, norm }) => value.topics[`${law} ${norm}`] !== undefined).length, those.length)}</span></summary>
          <ul className="checklist">{those.map((topic) => <OneTopic key={`${topic.law} ${topic.norm}`} topic={topic} seen={value.topics[`${topic.law} ${topic.norm}`]} change={(changes) => change(`${topic.law} ${topic.norm}`, changes)} />)}</ul>
        </details>
      ))}
    </Field>
  )
}

interface OneTopicProps { topic: PartProps['known']['topics'][number]; seen: PartProps['value']['topics'][string] | undefined; change: (changes: { finding?: string; says?: string }) => void }

function OneTopic({ topic: { text, citation }, seen, change }: OneTopicProps) {
  return (
    <li>
      <span>{text} <Cite {...citation} /></span>
      <span className="checklist-buttons" role="group" aria-label={text}>
        {Object.entries(says.topicFindings).map(([finding, name]) => (
          <button key={finding} type="button" className="checklist-button" aria-pressed={seen?.finding === finding} onClick={() => change({ finding })}>{name}</button>
        ))}
      </span>
      {seen?.finding === 'problems' && <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} aria-label={`${text}：${says.topicSays}`} placeholder={says.topicSays} value={seen.says} onChange={(event) => change({ says: event.target.value })} />}
    </li>
  )
}
