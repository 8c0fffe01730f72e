-- Why an official withdraws, or somebody of the office wants him to, is not for the agency to read, unless it asked itself. Recusals kept
-- by an earlier version were the agency's too; whatever was copied from them follows.
select set_config('app.account', 'worker', true), set_config('app.scope', '/', true), set_config('app.scope_end', '0', true);

create temporary table of_the_house on commit drop as
  select matter.id, matter.office_path from matter join matter_event opened on opened.matter_id = matter.id and opened.seq = 1
  where matter.kind = 'recusal' and matter.agency_path <> matter.office_path and opened.organ_id <> matter.agency_id;

update search_entry set agency_path = kept.office_path
from of_the_house kept
where (kind = 'matter' and subject = kept.id::text) or (kind = 'instrument' and subject in (select id::text from instrument where matter_id = kept.id));
update deadline set agency_path = kept.office_path from of_the_house kept where matter_id = kept.id;
update deadline_course set agency_path = kept.office_path from of_the_house kept where matter_id = kept.id;
update task set agency_path = kept.office_path from of_the_house kept where matter_id = kept.id;
update instrument set agency_path = kept.office_path from of_the_house kept where matter_id = kept.id;
update matter set agency_path = kept.office_path from of_the_house kept where matter.id = kept.id;
