import type { Counting, Day, PatternParameters } from '../../../core/norms/index.ts'
import { type Judging, type NormativeDocument, notCorrected, notFiled, notReviewed } from '../../../core/registers/index.ts'
import { chineseDay } from '../../../core/periods/index.ts'
import { calendarFor } from '../../../laws/registry.ts'
import { entryIn } from '../registers/versions.ts'
import { figure, type Night, type Patterns, type Trace } from './pattern.ts'

interface Laid { readonly organId: string; readonly region: string; readonly from: Day; readonly to: Day | null; readonly content: Readonly<Record<string, unknown>> }

/** Each document that is in force or still to come, as it was entered last. */
const documents = ({ tx, today }: Night): Promise<readonly Laid[]> => tx<Laid[]>`
  select "organId", region, "from", "to", content from (
    select distinct on (key) key, organ_id as "organId", organ.region, version.from_day as "from", version.to_day as "to", content from register_version version join organ on organ.id = organ_id
    where register = 'normativeDocument' and not withdrawn and published_on <= ${today} order by key, version.from_day desc) latest
  where "to" is null or "to" >= ${today} order by key`

const among = <P extends keyof PatternParameters>(judge: Judging<P>) => async (night: Night & { readonly counting: Counting }, given: PatternParameters[P]): Promise<readonly Trace[]> =>
  (await documents(night)).flatMap(({ region, ...row }) => {
    const entered = entryIn('normativeDocument', row) as NormativeDocument
    const fault = judge(entered, given, { today: night.today, counting: night.counting, calendar: calendarFor(region) })
    if (fault === null) return []
    const { title, document, organ: body } = entered
    const publishedOn = entered.publishedOn!
    const name = `${title}（${document}）`
    return [{
      body, key: document!, name, records: [], subject: 'organ' as const, since: publishedOn,
      says: `${name}${chineseDay(publishedOn)}发布，${fault.says}${fault.lastDay === undefined ? '' : `，最后一日是${chineseDay(fault.lastDay)}`}。`,
      facts: [figure('document', '规范性文件', name), figure('publishedOn', '发布日期', publishedOn), ...(fault.lastDay === undefined ? [] : [figure('lastDay', '最后一日', fault.lastDay)])],
    }]
  })

export const normativeDocuments: Patterns<'documentNotFiled' | 'documentNotReviewed' | 'documentNotCorrected'> = {
  documentNotFiled: among(notFiled), documentNotReviewed: among(notReviewed), documentNotCorrected: among(notCorrected),
}
