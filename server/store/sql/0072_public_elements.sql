-- Decisions that are or have to be public and lack an element of what is published: counted and listed as `publicity.INCOMPLETE` and `lacks.BASIS`.
-- As `missingElements` of core/records/publication.ts, which notes them of what comes in from now on.
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
alter table enforcement_record disable trigger user;
with decided as (
  select record.id, record.kind, record.decision_no, said.*, coalesce(said.uscc, said."businessRegNo", said."organizationCode", said."taxRegNo", said."institutionCertNo", said."socialOrgCertNo") as code
  from enforcement_record record
    cross join lateral json_to_record(record.content) as said("name" text, "partyType" text, uscc text, "businessRegNo" text, "organizationCode" text, "taxRegNo" text, "institutionCertNo" text, "socialOrgCertNo" text,
      "offenceNameZh" text, "legalBasis" text, bases json, "bodyCode" text, "decisionResult" text, penalty json, licence json, publicity json)
  where record.kind in ('penalty', 'licence') and not record.voided and record.content ->> 'decidedAt' is not null and not is_secret_act(record.content)
), lacking as (
  select id, array_remove(array[
    case when decision_no is null then 'DECISION_NO' end,
    case when name is null then 'PARTY' end,
    case when code is null and "partyType" is distinct from 'PERSON' then 'PARTY_CODE' end,
    case when kind = 'penalty' and "offenceNameZh" is null and penalty ->> 'violationFact' is null or kind = 'licence' and licence ->> 'licenceCategory' is null then 'SUBJECT' end,
    case when kind = 'penalty' and "legalBasis" is null and bases is null or kind = 'licence' and licence ->> 'validFrom' is null then 'BASIS' end,
    case when kind = 'penalty' and (penalty -> 'penaltyKinds' is null or penalty ->> 'penaltyContent' is null) or kind = 'licence' and licence ->> 'content' is null then 'RESULT' end,
    case when "bodyCode" is null then 'BODY' end], null) as elements
  from decided
  where (kind = 'penalty' and "decisionResult" = 'PENALISE' or kind = 'licence' and licence ->> 'result' = 'GRANT')
    and publicity ->> 'required' is distinct from 'false' and publicity ->> 'exemptReason' is null and publicity ->> 'withdrawnAt' is null and publicity ->> 'removedAt' is null
)
update enforcement_record record set tallies = array(
  select tally collate "C" from (select unnest(record.tallies) union select 'publicity.INCOMPLETE' union select 'lacks.' || element from unnest(lacking.elements) element) counted(tally) order by 1)
from lacking where lacking.id = record.id and cardinality(lacking.elements) > 0;
alter table enforcement_record enable trigger user;

insert into record_tally (org_path, body_id, year, tally, records, fine, folded)
  select org_path, body_id, extract(year from acted_on), tally, count(*), coalesce(sum(fine), 0), true
  from enforcement_record, unnest(tallies) tally where not voided and (tally = 'publicity.INCOMPLETE' or starts_with(tally, 'lacks.')) group by 1, 2, 3, 4;
insert into record_tally_beneath
  select above.path, year, tally, sum(records), sum(fine)
  from record_tally join (select distinct org_path, paths_above(org_path) as path from record_tally) above using (org_path)
  where tally = 'publicity.INCOMPLETE' or starts_with(tally, 'lacks.') group by 1, 2, 3;
