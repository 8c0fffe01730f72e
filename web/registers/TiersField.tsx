import { Button, Input, Select } from 'antd'
import { fact as facts } from '../../core/records/codes.ts'
import { checkTiers, registerCodes, tierHints, tiersColumn } from '../../core/registers/index.ts'
import { words } from '../words/index.ts'
import './registers.css'

const says = words.registers.tierEditor

/** One tier as it is being written, in the order of its notation. */
interface TierRow { readonly code: string; readonly type: string; readonly mode: string; readonly min: string; readonly max: string; readonly excluded: boolean; readonly facts: readonly string[]; readonly condition: string }

const rowsIn = (text: string): TierRow[] => text.split('\n').filter((line) => line.trim() !== '').map((line) => {
  const [code = '', type = '', mode = '', min = '', max = '', excluding = '', given = '', condition = ''] = line.split(/[|｜]/).map((cell) => cell.trim())
  return { code, type, mode, min, max, excluded: excluding === '不含', facts: given === '' ? [] : given.split(/[、；;]/), condition }
})
const lineOf = ({ code, type, mode, min, max, excluded, facts: given, condition }: TierRow): string =>
  [code, type, mode, min, max, excluded ? '不含' : '含', given.join('；'), condition.replaceAll('|', '／')].join('|')

const namesOf = (codes: Readonly<Record<string, string>>) => Object.values(codes).map((name) => ({ value: name, label: name }))

interface TiersFieldProps { id: string; value: string; onChange: (value: string) => void }

/** The tiers of a benchmark, row by row, checked while they are written. Kept as a file has them: one tier a line. */
export function TiersField({ id, value, onChange }: TiersFieldProps) {
  const rows = rowsIn(value)
  const set = (changed: readonly TierRow[]) => onChange(changed.map(lineOf).join('\n'))
  const change = (at: number) => (part: Partial<TierRow>) => set(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  const add = () => set([...rows, { code: `T${rows.length + 1}`, type: says.usualType, mode: rows.at(-1)?.mode ?? says.usualMode, min: rows.at(-1)?.max ?? '', max: '', excluded: false, facts: [], condition: '' }])
  return (
    <div id={id} className="tier-editor">
      {rows.length > 0 && (
        <ol>
          {rows.map((row, at) => (
            <li key={at}>
              <OneTier row={row} at={at} onChange={change(at)} />
              <button type="button" className="text-button nowrap" aria-label={says.removeNth(at + 1)} onClick={() => set(rows.filter((_, index) => index !== at))}>{says.remove}</button>
            </li>
          ))}
        </ol>
      )}
      <Button onClick={add}>{says.add}</Button>
      <Checks value={value} />
    </div>
  )
}

function OneTier({ row, at, onChange }: { row: TierRow; at: number; onChange: (part: Partial<TierRow>) => void }) {
  const name = (what: string) => says.nth(at + 1, what)
  const unit = row.mode === registerCodes.fineMode.MULTIPLE ? says.times : says.yuan
  return (
    <div className="tier-row">
      <Input aria-label={name(says.code)} placeholder={says.code} className="tier-code" value={row.code} onChange={(event) => onChange({ code: event.target.value })} />
      <Select aria-label={name(says.type)} placeholder={says.type} value={row.type || null} options={namesOf(registerCodes.tierType)} onChange={(type) => onChange({ type })} />
      <Select aria-label={name(says.mode)} placeholder={says.mode} value={row.mode || null} options={namesOf(registerCodes.fineMode)} onChange={(mode) => onChange({ mode })} />
      <span className="tier-range">
        <Input aria-label={name(says.min)} placeholder={says.min} inputMode="decimal" value={row.min} onChange={(event) => onChange({ min: event.target.value })} />
        {says.to}
        <Input aria-label={name(says.max)} placeholder={says.max} inputMode="decimal" value={row.max} onChange={(event) => onChange({ max: event.target.value })} />
        {unit}
      </span>
      <label className="tier-excluded"><input type="checkbox" checked={row.excluded} onChange={(event) => onChange({ excluded: event.target.checked })} />{says.excluded}</label>
      <Select mode="multiple" aria-label={name(says.facts)} placeholder={says.facts} className="tier-facts" popupMatchSelectWidth={false} value={[...row.facts]} options={namesOf(facts)} onChange={(chosen) => onChange({ facts: chosen })} />
      <Input aria-label={name(says.condition)} placeholder={says.condition} className="tier-condition" maxLength={500} value={row.condition} onChange={(event) => onChange({ condition: event.target.value })} />
    </div>
  )
}

/** What is wrong with the tiers as they stand, and what is seldom meant; nothing while the last of a row is still to be filled in. */
function Checks({ value }: { value: string }) {
  if (value === '' || rowsIn(value).some(({ max }) => max === '')) return null
  const wrong: string[] = []
  const tiers = tiersColumn.read(value, (_, sentence) => { wrong.push(sentence); return null })
  const problems = [...wrong, ...checkTiers(tiers, undefined)]
  const hints = problems.length === 0 ? tierHints(tiers) : []
  return (
    <ul className="tier-checks" aria-live="polite">
      {problems.map((sentence) => <li key={sentence} className="field-error"><span aria-hidden>▲ </span>{sentence}</li>)}
      {hints.map((sentence) => <li key={sentence}><span aria-hidden>◇ </span>{sentence}</li>)}
      {problems.length + hints.length === 0 && <li className="quiet"><span aria-hidden>✓ </span>{says.fine}</li>}
    </ul>
  )
}
