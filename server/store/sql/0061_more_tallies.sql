-- Lines of the yearly report for levies, grants, confirmations, rulings and rewards by their sort, and for what legality reviews came to.
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);
alter table enforcement_record disable trigger user;
update enforcement_record record set tallies = array(
  select distinct tally collate "C" from (
    select unnest(record.tallies)
    union all select 'levy.' || (said.levy ->> 'type')
    union all select 'payment.' || (said.payment ->> 'benefitType')
    union all select 'confirmation.' || (said.confirmation ->> 'confirmType')
    union all select 'adjudication.' || (said.adjudication ->> 'disputeType')
    union all select 'reward.' || (said.reward ->> 'rewardType')
    union all select 'review.' || (said."legalReview" ->> 'opinion')) counted(tally)
  where tally is not null order by 1)
from (
  select id, said.* from enforcement_record
    cross join lateral json_to_record(content) as said(levy json, payment json, confirmation json, adjudication json, reward json, "legalReview" json)
  where kind in ('levy', 'payment', 'confirmation', 'adjudication', 'reward') or content -> 'legalReview' is not null) said
where said.id = record.id;
alter table enforcement_record enable trigger user;

truncate record_tally, record_tally_beneath;
insert into record_tally
  select org_path, body_id, extract(year from acted_on), tally, count(*), coalesce(sum(fine), 0), true
  from enforcement_record, unnest(tallies) tally where not voided group by 1, 2, 3, 4;
insert into record_tally_beneath
  select above.path, year, tally, sum(records), sum(fine)
  from record_tally join (select distinct org_path, paths_above(org_path) as path from record_tally) above using (org_path) group by 1, 2, 3;

-- The look of a day at the acts whose time has come is noted as others are, with how many rules they were held against.
alter table scan_run
  add column daily boolean not null default false,
  add column rules integer; -- null: not noted
