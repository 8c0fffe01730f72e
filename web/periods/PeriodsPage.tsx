import { Button, Select } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AnswerOf, BodyInput, computeLastDay, periodChoices } from '../../server/http/contract/index.ts'
import { useActingOrgan } from '../frame/acting.ts'
import { read, useQueryOfAddress, written, type Query } from '../frame/address.ts'
import { problemOf, useAsk } from '../frame/queries.ts'
import { compute } from '../frame/request.ts'
import { Answer, PageHead, TroubleNotice } from '../frame/states.tsx'
import { DayField } from '../parts/DayField.tsx'
import { Field, type FieldError } from '../parts/Field.tsx'
import { PeriodField } from '../parts/inputs.tsx'
import { words } from '../words/index.ts'
import { Result } from './Result.tsx'
import './Periods.css'

type Choices = AnswerOf<typeof periodChoices>
type Asked = BodyInput<typeof computeLastDay>

const says = words.periods
const free = 'free'

/** Which day, and why. Every input stands in the address, so that sending the link sends the computation. */
export function PeriodsPage() {
  const choices = useAsk<typeof periodChoices>('/api/periods', {}, { lasting: true })
  return (
    <div className="page" data-page="periods">
      <PageHead title={says.title} />
      <Answer of={choices}>{(answer) => <Calculator choices={answer} />}</Answer>
    </div>
  )
}

function Calculator({ choices }: { choices: Choices }) {
  const [query, change] = useQueryOfAddress()
  const own = useActingOrgan()?.law?.id
  const law = choices.laws.find(({ id }) => id === (query['law'] ?? own)) ?? choices.laws.find(({ norms }) => norms.some(isCounted)) ?? choices.laws[0]
  const norm = query['norm'] === free ? undefined : law?.norms.find(({ id }) => id === query['norm']) ?? (query['period'] ? undefined : law?.norms.find(isCounted) ?? law?.norms[0])
  const region = query['region'] ?? law?.region
  const from = query['from'] ?? choices.today
  useWholeAddress({ law: law?.id, norm: norm?.id, period: norm ? undefined : query['period'], from, region }, change)
  const asked: Asked | undefined = law && (norm ? { law: law.id, norm: norm.id, from, region } : query['period'] ? { law: law.id, period: query['period'], from, region } : undefined)
  const result = useResult(asked)
  const errors: FieldError[] = (problemOf(result.error)?.errors ?? []).map(({ field, says: sentence }) => ({ field: field.replace(/^body\./, ''), says: sentence }))
  return (
    <>
      <div className="panel panel-body calculator no-print">
        <Field name="law" label={says.law} required>
          {(control) => <Select {...control} value={law?.id ?? null} popupMatchSelectWidth={false} options={choices.laws.map(({ id, short }) => ({ value: id, label: short }))}
            onChange={(id) => change({ law: id, norm: undefined, period: undefined, region: undefined })} />}
        </Field>
        <Field name="norm" label={says.norm} required>
          {(control) => <Select {...control} value={norm?.id ?? free} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }}
            options={[...law?.norms.map((each) => ({ value: each.id, label: `${each.says}　${each.period}　${each.citation.cite}` })) ?? [], { value: free, label: says.free }]}
            onChange={(id) => change(id === free ? { norm: undefined, period: '15d' } : { norm: id, period: undefined })} />}
        </Field>
        {norm
          ? <div className="field"><span className="field-label">{says.startFact}</span><span className="field-text">{norm.from}</span></div>
          : <Field name="period" label={says.period} required errors={errors}>{(control) => <PeriodField {...control} value={query['period'] ?? '15d'} onChange={(period) => change({ period: period || undefined })} />}</Field>}
        <Field name="from" label={says.from} required errors={errors}>
          {(control) => <DayField {...control} value={from} onChange={(day) => change({ from: day })} />}
        </Field>
        <Field name="region" label={says.region} required>
          {(control) => <Select {...control} value={region ?? null} popupMatchSelectWidth={false} options={choices.regions.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => change({ region: id })} />}
        </Field>
      </div>
      {result.error && errors.length === 0 && <TroubleNotice error={result.error} retry={() => void result.refetch()} />}
      {!result.error && result.data && <Result result={result.data} from={from} title={titleOf(law?.short, norm?.says)} />}
      <p className="faint no-print">{says.share} <Button type="link" size="small" onClick={() => window.print()}>{says.print}</Button></p>
    </>
  )
}

/** What the page supposes is written into the address too: a link sent today must say the same tomorrow. */
function useWholeAddress(inputs: Query, change: (changes: Query) => void): void {
  const [query] = useQueryOfAddress()
  const missing = written(Object.fromEntries(Object.entries(inputs).filter(([name]) => query[name] === undefined)))
  useEffect(() => {
    if (missing !== '') change(read(missing))
  }, [missing, change])
}

/** A period with a number in it; 及时 has no last day to show first. */
const isCounted = ({ period }: { period: string }): boolean => /\d/.test(period)

const titleOf = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('　')

function useResult(asked: Asked | undefined) {
  return useQuery({
    queryKey: ['periods', asked],
    queryFn: ({ signal }) => compute<typeof computeLastDay>('/api/periods', { body: asked! }, signal),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
}

