import type { Day } from '../../../core/norms/index.ts'
import { withheldWords } from '../../../core/records/index.ts'
import type { Transaction } from '../../database/connect.ts'
import { isSecret } from '../records/records.ts'

/** Fines are paid, and reviews and suits concluded, long after the decision: so many years before the acts one looks for them. */
const yearsBefore = 5

/**
 * Lays out what the patterns look at, for one night: the acts since that day, the officers' hours, the money, and the reviews, each as columns.
 * What is found may be told to another body than the one that acted: the party of a secret act is named to nobody. Taken apart once, since a record is kept whole; the tables belong to the transaction and vanish with it.
 */
export async function gatherActs(tx: Transaction, since: Day): Promise<void> {
  await tx`
    create temporary table act on commit drop as
    select record.id, record.org_path, record.body_id, organ.area_code as area, organ.level, organ.region,
      case organ.kind when 'government' then organ.superior_id else organ.government_id end as government, record.kind, record.action_no,
      record.decision_no, record.decided_on, record.acted_on, case when ${isSecret(tx)} then ${withheldWords} else record.party end as party, record.party_key, record.is_enterprise,
      said."partyType" as party_type, said."offenceCode" as offence, said."fieldCode" as field, said."procedureType" as procedure, said."caseFiledAt" as filed_on, said."closedAt" as closed_on,
      (said.penalty ->> 'fineAmount')::numeric as fine, said.penalty ->> 'tierCode' as tier, nullif((said.penalty ->> 'baseAmount')::numeric, 0) as base,
      said."actAt" as act_at, said."placeCode" as place, said."revokedAt" as revoked_on,
      said.penalty ->> 'multipleMax' is not null as is_multiple, said.penalty #>> '{deviation,reason}' is not null as is_explained,
      said.inspection ->> 'checkResult' as check_result, (said.inspection ->> 'onSite')::boolean as on_site, said.inspection ->> 'jointId' as joint, said.inspection ->> 'trigger' as trigger,
      said."sourceRefId" as source, record.source_record_id as source_no, said.clue ->> 'sentAt' is not null as is_handed_on, said.officers, said.steps, said.money, said.remedies,
      array(select lower("fileHash") from json_to_recordset(said.docs) as paper("fileHash" text) where length("fileHash") = 64
        union select lower(sha256) from json_to_recordset(said.media) as recording(sha256 text) where length(sha256) = 64) as digests
    from enforcement_record record join organ on organ.id = record.body_id
      cross join lateral json_to_record(record.content) as said("partyType" text, "offenceCode" text, "fieldCode" text, "procedureType" text, "caseFiledAt" date,
        "closedAt" date, "actAt" text, "placeCode" text, "revokedAt" date, penalty json, inspection json, clue json, "sourceRefId" text, officers json, steps json, money json, remedies json, docs json, media json)
    where not record.voided and record.kind <> 'complaint' and coalesce(record.decided_on, record.acted_on) >= ${since}`
  await tx`
    create temporary table settled on commit drop as
    select id, body_id, level, field, money, remedies from act where money is not null or remedies is not null
    union all select record.id, record.body_id, organ.level, record.content ->> 'fieldCode', record.content -> 'money', record.content -> 'remedies'
    from enforcement_record record join organ on organ.id = record.body_id
    where not record.voided and record.kind <> 'complaint' and coalesce(record.decided_on, record.acted_on) < ${since} and coalesce(record.decided_on, record.acted_on) >= ${since}::date - make_interval(years => ${yearsBefore})`
  await tx`
    create temporary table act_step on commit drop as
    select act.id, officer.who, step."stepType" as step_type, step."startedAt"::timestamp as started, step."endedAt"::timestamp as ended,
      step."placeCode" as place, step."subjectId" as subject, coalesce(act.party_key, act.party) as party
    from act cross join lateral json_to_recordset(act.steps) as step("stepType" text, "startedAt" text, "endedAt" text, "placeCode" text, "subjectId" text, officers json)
      cross join lateral (select distinct coalesce("officerId", "certNo") as who from json_to_recordset(step.officers) as one("officerId" text, "certNo" text)) officer
    where act.steps is not null and step.officers is not null and officer.who is not null and length(step."startedAt") > 10 and length(step."endedAt") > 10`
  await tx`
    create temporary table act_money on commit drop as
    select settled.id, settled.body_id, paid."paidAt" as paid_on, coalesce(paid."amountPaid", 0) - coalesce(paid.refunded, 0) as amount
    from settled cross join lateral json_to_recordset(settled.money) as paid(type text, "paidAt" date, "amountPaid" numeric, refunded numeric)
    where paid."paidAt" is not null and paid.type in ('FINE', 'ADDITIONAL_FINE', 'CONFISCATION')`
  await tx`
    create temporary table act_remedy on commit drop as
    select settled.id, settled.body_id, settled.level, settled.field, one."concludedAt" as concluded_on, one.outcome
    from settled cross join lateral json_to_recordset(settled.remedies) as one(kind text, "concludedAt" date, outcome text) where one."concludedAt" is not null and one.kind is distinct from 'COMPENSATION'`
  await tx`analyze act`
  await tx`analyze act_step`
}
