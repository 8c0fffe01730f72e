import { Button } from 'antd'
import type { OptionOut } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { words } from '../words/index.ts'
import { Cite } from './Cite.tsx'
import { LastDay } from './Day.tsx'
import './OptionButton.css'

interface OptionButtonProps {
  option: OptionOut
  /** Filled: the one act the page waits for. */
  primary: boolean
  /** Its sheet stands open below. */
  open: boolean
  onOpen: () => void
}

/** Something that may be done now: what, under which article, as whom, until when. */
export function OptionButton({ option, primary, open, onOpen }: OptionButtonProps) {
  const organ = useActingOrgan()?.organ.name
  return (
    <li className="option">
      <Button type={primary ? 'primary' : 'default'} onClick={onOpen} aria-expanded={open} data-option={option.id}
        {...(primary && { 'data-primary': true })}>
        {option.label}
      </Button>
      <Cite {...option.citation} />
      <span className="option-note">
        {option.leavesTheHouse && option.byName !== organ && <span className="quiet">{words.matters.inNameOf(option.byName)}</span>}
        {option.lastDay && <LastDay day={option.lastDay} provisional={option.provisional} right={option.late === null} />}
      </span>
    </li>
  )
}
