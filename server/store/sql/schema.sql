-- Written by ./xiezhi migrate --describe: what the migrations add up to. Read it, do not edit it.

table account row level security forced
  id uuid not null default gen_random_uuid()
  login text not null
  name text not null
  home_path text collate "C" not null
  disabled boolean not null default false
  made_at timestamp with time zone not null default now()
  constraint account_pkey PRIMARY KEY (id)
  constraint account_login_key UNIQUE (login)
  policy administered for all to public using ((home_path >= app_setting('app.accounts'::text)) AND (home_path < app_setting('app.accounts_end'::text)))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy reach for select to public using (((id)::text = app_setting('app.account'::text)) OR ((home_path >= app_setting('app.scope'::text)) AND (home_path < app_setting('app.scope_end'::text))))
  grant insert, select, update to xiezhi_app

table account_secret row level security forced
  account_id uuid not null
  login text not null
  password_hash text not null
  one_time_until timestamp with time zone
  constraint account_secret_pkey PRIMARY KEY (account_id)
  constraint account_secret_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint account_secret_login_key UNIQUE (login)
  policy administered for all to public using (EXISTS ( SELECT
   FROM account
  WHERE ((account.id = account_secret.account_id) AND (account.home_path >= app_setting('app.accounts'::text)) AND (account.home_path < app_setting('app.accounts_end'::text)))))
  policy asked for select to the owner using true
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy signing_in for all to public using (login = app_setting('app.login'::text))
  grant insert, select, update to xiezhi_app

table act_person row level security forced
  matter_id uuid not null
  seq integer not null
  officer_id uuid not null
  name text not null
  invited boolean not null
  constraint act_person_pkey PRIMARY KEY (matter_id, seq, officer_id)
  constraint act_person_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint act_person_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq)
  constraint act_person_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  index act_person_of USING btree (officer_id)
  policy of_office for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = act_person.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.act_person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table alert row level security forced
  id bigint not null generated always as identity
  org_path text collate "C" not null
  body_id text collate "C" not null
  record_id bigint
  law text collate "C" not null
  law_version text not null
  norm text collate "C" not null
  cite text not null
  title text not null
  colour text not null
  rank smallint not null generated always as (
CASE colour
    WHEN 'red'::text THEN 1
    WHEN 'yellow'::text THEN 2
    ELSE 3
END) stored
  state text not null default 'new'::text
  says text not null
  facts jsonb not null
  reckoning jsonb not null
  reading text
  last_day date
  provisional boolean not null
  raised_on date not null
  verdict text
  reason text
  judged_on date
  matter_id uuid
  version integer not null default 1
  subject text not null default 'record'::text
  subject_key text collate "C"
  subject_name text
  officer_id uuid
  records bigint[]
  asked_until date
  act_kind text collate "C"
  act_day date
  act_enterprise boolean
  act_field text collate "C"
  constraint alert_pkey PRIMARY KEY (id)
  constraint alert_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  constraint alert_check CHECK (((state = ANY (ARRAY['verified'::text, 'dismissed'::text])) <= ((verdict IS NOT NULL) AND (reason IS NOT NULL))))
  constraint alert_check1 CHECK (((state = 'opened'::text) <= (matter_id IS NOT NULL)))
  constraint alert_colour_check CHECK ((colour = ANY (ARRAY['red'::text, 'yellow'::text, 'blue'::text])))
  constraint alert_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint alert_of_act CHECK ((((record_id IS NULL) = (act_kind IS NULL)) AND ((record_id IS NULL) = (act_day IS NULL)) AND ((record_id IS NULL) = (act_enterprise IS NULL))))
  constraint alert_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  constraint alert_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  constraint alert_record_id_law_norm_key UNIQUE (record_id, law, norm)
  constraint alert_state_check CHECK ((state = ANY (ARRAY['new'::text, 'suppressed'::text, 'asked'::text, 'explained'::text, 'verified'::text, 'dismissed'::text, 'opened'::text, 'corrected'::text, 'lapsed'::text])))
  constraint alert_subject CHECK ((((subject = 'record'::text) = (record_id IS NOT NULL)) AND ((subject = 'record'::text) = (subject_key IS NULL)) AND ((subject = 'officer'::text) = (officer_id IS NOT NULL)) AND ((subject = 'group'::text) = (records IS NOT NULL))))
  constraint alert_subject_check CHECK ((subject = ANY (ARRAY['record'::text, 'organ'::text, 'officer'::text, 'group'::text])))
  constraint alert_verdict_check CHECK ((verdict = ANY (ARRAY['TRUE_ILLEGAL'::text, 'TRUE_DEFECT'::text, 'FALSE_EXCEPTION'::text, 'FALSE_DATA'::text, 'FALSE_RULE'::text])))
  UNIQUE index alert_about_others USING btree (body_id, law, norm, subject, subject_key) WHERE (record_id IS NULL)
  index alert_asked USING btree (asked_until) WHERE (state = 'asked'::text)
  index alert_listed USING btree (org_path, state, rank, id) INCLUDE (body_id, law, norm, raised_on, judged_on, record_id, act_kind, act_day, act_enterprise, act_field)
  index alert_of_acts USING btree (rank, act_day DESC, record_id DESC) INCLUDE (org_path, act_kind, act_enterprise, act_field) WHERE ((state = 'new'::text) AND (record_id IS NOT NULL))
  index alert_of_matter USING btree (matter_id) WHERE (matter_id IS NOT NULL)
  index alert_ranked USING btree (state, rank, id) INCLUDE (org_path, law, norm, raised_on, act_kind, act_enterprise, act_field)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger counted_changed AFTER UPDATE ON public.alert FOR EACH ROW WHEN (((((((old.org_path IS DISTINCT FROM new.org_path) OR (old.body_id IS DISTINCT FROM new.body_id)) OR (old.act_kind IS DISTINCT FROM new.act_kind)) OR (old.colour IS DISTINCT FROM new.colour)) OR (old.raised_on IS DISTINCT FROM new.raised_on)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION count_changed_alert()
  trigger counted_new AFTER INSERT ON public.alert REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_new_alerts()
  trigger takes_act BEFORE INSERT ON public.alert FOR EACH ROW WHEN ((new.record_id IS NOT NULL)) EXECUTE FUNCTION alert_takes_act()
  grant insert, select, update to xiezhi_app
  grant select to xiezhi_guest

table alert_answer row level security forced
  id bigint not null generated always as identity
  question_id bigint not null
  alert_id bigint not null
  org_path text collate "C" not null
  kind text not null
  says text not null
  answered_on date not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint alert_answer_pkey PRIMARY KEY (id)
  constraint alert_answer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint alert_answer_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint alert_answer_kind_check CHECK ((kind = ANY (ARRAY['exception'::text, 'dataError'::text, 'corrected'::text, 'admitted'::text])))
  constraint alert_answer_question_id_fkey FOREIGN KEY (question_id) REFERENCES alert_question(id)
  constraint alert_answer_question_id_key UNIQUE (question_id)
  index alert_answer_of_alert USING btree (alert_id, id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table alert_answer_file row level security forced
  answer_id bigint not null
  alert_id bigint not null
  org_path text collate "C" not null
  sha256 text not null
  name text not null
  media_type text not null
  bytes bigint not null
  constraint alert_answer_file_pkey PRIMARY KEY (answer_id, sha256)
  constraint alert_answer_file_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint alert_answer_file_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES alert_answer(id)
  constraint alert_answer_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES kept_file(sha256)
  index alert_answer_file_of_alert USING btree (alert_id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_answer_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table alert_assignee row level security forced
  alert_id bigint not null
  org_path text collate "C" not null
  account_id uuid not null
  account_name text not null
  organ_id text not null
  since date not null
  constraint alert_assignee_pkey PRIMARY KEY (alert_id)
  constraint alert_assignee_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint alert_assignee_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint alert_assignee_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index alert_assignee_of USING btree (account_id)
  policy above for all to public using ((org_path > app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant delete, insert, select, update to xiezhi_app

table alert_due row level security forced
  record_id bigint not null
  policy noted for insert to public with check (app_setting('app.account'::text) IS NOT NULL)
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  grant delete, insert, select, update to xiezhi_app

table alert_event row level security forced
  id bigint not null generated always as identity
  alert_id bigint not null
  org_path text collate "C" not null
  version integer not null
  account_id uuid
  account_name text
  organ_name text
  says text not null
  at timestamp with time zone not null default now()
  internal boolean not null default false
  constraint alert_event_pkey PRIMARY KEY (id)
  constraint alert_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint alert_event_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  index alert_event_of_alert USING btree (alert_id, id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)) AND ((NOT internal) OR (org_path > app_setting('app.scope'::text))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table alert_figure row level security forced
  org_path text collate "C" not null
  body_id text collate "C" not null
  law text collate "C" not null
  norm text collate "C" not null
  kind text collate "C" not null
  colour text collate "C" not null
  month date not null
  raised integer not null
  confirmed integer not null
  dismissed integer not null
  open integer not null
  folded boolean not null default false
  constraint alert_figure_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  index alert_figure_due USING btree (org_path) WHERE (NOT folded)
  index alert_figure_of USING btree (org_path, month)
  index alert_figure_of_rule USING btree (law, norm, month) WHERE folded
  policy noted for all to the owner using true
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table alert_figure_beneath row level security forced
  path text collate "C" not null
  law text collate "C" not null
  norm text collate "C" not null
  kind text collate "C" not null
  colour text collate "C" not null
  month date not null
  raised integer not null
  confirmed integer not null
  dismissed integer not null
  open integer not null
  constraint alert_figure_beneath_pkey PRIMARY KEY (path, month, law, norm, kind, colour)
  policy noted for all to the owner using true
  policy reach for select to public using ((path >= app_setting('app.scope'::text)) AND (("left"(path, '-1'::integer) || '0'::text) <= app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table alert_figure_of_body row level security forced
  org_path text collate "C" not null
  body_id text collate "C" not null
  kind text collate "C" not null
  colour text collate "C" not null
  month date not null
  raised integer not null
  confirmed integer not null
  dismissed integer not null
  open integer not null
  constraint alert_figure_of_body_pkey PRIMARY KEY (org_path, month, kind, colour, body_id)
  constraint alert_figure_of_body_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  policy noted for all to the owner using true
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table alert_question row level security forced
  id bigint not null generated always as identity
  alert_id bigint not null
  org_path text collate "C" not null
  says text not null
  asked_on date not null
  until_on date not null
  account_id uuid not null
  account_name text not null
  organ_id text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint alert_question_pkey PRIMARY KEY (id)
  constraint alert_question_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint alert_question_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint alert_question_check CHECK ((until_on >= asked_on))
  constraint alert_question_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index alert_question_of_alert USING btree (alert_id, id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_question FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table alert_urge row level security forced
  alert_id bigint not null
  on_day date not null
  org_path text collate "C" not null
  organ_id text not null
  account_id uuid not null
  account_name text not null
  at timestamp with time zone not null default now()
  constraint alert_urge_pkey PRIMARY KEY (alert_id, on_day)
  constraint alert_urge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint alert_urge_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint alert_urge_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_urge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table answer_draft row level security forced
  matter_id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  option text not null
  body jsonb not null
  version integer not null
  account_id uuid not null
  account_name text not null
  saved_at timestamp with time zone not null default now()
  constraint answer_draft_pkey PRIMARY KEY (matter_id, organ_id, option)
  constraint answer_draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint answer_draft_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint answer_draft_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint answer_draft_version_check CHECK ((version > 0))
  policy own for all to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)) AND (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = answer_draft.matter_id))))
  grant delete, insert, select, update to xiezhi_app

table answer_file row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  name text not null
  media_type text not null
  bytes integer not null
  sha256 text not null
  body bytea not null
  account_id uuid not null
  added_at timestamp with time zone not null default now()
  constraint answer_file_pkey PRIMARY KEY (id)
  constraint answer_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint answer_file_bytes_check CHECK ((bytes > 0))
  constraint answer_file_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint answer_file_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint answer_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  index answer_file_age USING btree (added_at)
  index answer_file_of_matter USING btree (matter_id)
  policy handed_in for select to public using (EXISTS ( SELECT
   FROM item_evidence
  WHERE (item_evidence.file_id = answer_file.id)))
  policy own for select to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy swept for delete to public using (app_setting('app.account'::text) = 'worker'::text)
  policy written for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)) AND (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = answer_file.matter_id))))
  grant delete, insert, select to xiezhi_app

table approval_round row level security forced
  id uuid not null default gen_random_uuid()
  draft_id uuid not null
  version integer not null
  office_path text collate "C" not null
  asked text[] collate "C" not null
  matter_number text not null
  title text not null
  sha256 text not null
  content jsonb
  says text
  checks jsonb not null
  stops jsonb not null
  submitted_on date not null
  besides text[]
  constraint approval_round_pkey PRIMARY KEY (id)
  constraint approval_round_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES paper_draft(id)
  constraint approval_round_draft_id_version_fkey FOREIGN KEY (draft_id, version) REFERENCES paper_draft_version(draft_id, version)
  constraint approval_round_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  index approval_round_of_draft USING btree (draft_id)
  policy asked for select to public using (EXISTS ( SELECT
   FROM unnest(approval_round.asked) path(path)
  WHERE ((path.path >= app_setting('app.own'::text)) AND (path.path < app_setting('app.own_end'::text)))))
  policy office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_round FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table approval_rule row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  role text
  review text[] not null
  sign text not null
  direct boolean not null
  remind_after integer not null
  account_id uuid not null
  account_name text not null
  set_at timestamp with time zone not null default now()
  constraint approval_rule_pkey PRIMARY KEY (id)
  constraint approval_rule_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint approval_rule_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint approval_rule_remind_after_check CHECK (((remind_after >= 1) AND (remind_after <= 60)))
  constraint approval_rule_review_check CHECK ((review <@ ARRAY['clerk'::text, 'chief'::text, 'leader'::text]))
  constraint approval_rule_sign_check CHECK ((sign = ANY (ARRAY['chief'::text, 'leader'::text])))
  index approval_rule_of_organ USING btree (organ_id, id DESC)
  policy office for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table approval_step row level security forced
  round_id uuid not null
  seq integer not null
  does text not null
  opinion text
  to_id uuid
  to_name text
  account_id uuid not null
  account_name text not null
  deputises text
  organ_id text not null
  organ_name text not null
  done_on date not null
  done_at timestamp with time zone not null default now()
  constraint approval_step_pkey PRIMARY KEY (round_id, seq)
  constraint approval_step_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint approval_step_check CHECK (((does = 'handedOver'::text) = (to_id IS NOT NULL)))
  constraint approval_step_check1 CHECK (((does <> 'returned'::text) OR (opinion IS NOT NULL)))
  constraint approval_step_does_check CHECK ((does = ANY (ARRAY['submitted'::text, 'agreed'::text, 'returned'::text, 'handedOver'::text, 'withdrawn'::text, 'issued'::text])))
  constraint approval_step_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint approval_step_round_id_fkey FOREIGN KEY (round_id) REFERENCES approval_round(id)
  constraint approval_step_seq_check CHECK ((seq > 0))
  constraint approval_step_to_id_fkey FOREIGN KEY (to_id) REFERENCES account(id)
  policy of_round for all to public using (EXISTS ( SELECT
   FROM approval_round
  WHERE (approval_round.id = approval_step.round_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.approval_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table archive_use row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  office_path text collate "C" not null
  kind text not null
  person text not null
  unit text not null
  purpose text not null
  on_day date not null
  due_on date
  returns bigint
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint archive_use_pkey PRIMARY KEY (id)
  constraint archive_use_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint archive_use_check CHECK (((kind = 'return'::text) = (returns IS NOT NULL)))
  constraint archive_use_check1 CHECK (((kind = 'borrow'::text) = (due_on IS NOT NULL)))
  constraint archive_use_kind_check CHECK ((kind = ANY (ARRAY['consult'::text, 'borrow'::text, 'return'::text])))
  constraint archive_use_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter_archive(matter_id)
  constraint archive_use_person_check CHECK (((length(person) >= 1) AND (length(person) <= 60)))
  constraint archive_use_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 1000)))
  constraint archive_use_returns_fkey FOREIGN KEY (returns) REFERENCES archive_use(id)
  constraint archive_use_returns_key UNIQUE (returns)
  constraint archive_use_unit_check CHECK (((length(unit) >= 1) AND (length(unit) <= 100)))
  index archive_use_of_matter USING btree (matter_id, id)
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)) AND (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = archive_use.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text))))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.archive_use FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table area row level security forced
  code text not null
  name text not null
  parent_code text
  level text not null
  region text not null
  from_day date
  to_day date
  constraint area_pkey PRIMARY KEY (code)
  constraint area_code_check CHECK ((code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'::text))
  constraint area_level_check CHECK ((level = ANY (ARRAY['nation'::text, 'region'::text, 'prefecture'::text, 'county'::text, 'township'::text])))
  constraint area_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES area(code)
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy kept_by for insert to public with check (app_setting('app.keeps'::text) IS NOT NULL)
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  trigger world_change AFTER INSERT OR UPDATE ON public.area FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select, update to xiezhi_app
  grant select to xiezhi_guest

table assignment row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  person_id uuid not null
  name text not null
  assigned boolean not null
  on_day date not null
  reasons text
  conflict text
  account_id uuid
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint assignment_pkey PRIMARY KEY (id)
  constraint assignment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint assignment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES account(id)
  index assignment_of_matter USING btree (matter_id, id)
  policy of_office for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = assignment.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.assignment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table audit_entry row level security forced
  id bigint not null generated always as identity
  at timestamp with time zone not null default now()
  account_id uuid
  account_name text not null
  organ_id text
  org_path text collate "C" not null
  act text not null
  subject_kind text not null
  subject_id text not null
  detail jsonb not null default '{}'::jsonb
  about_path text collate "C"
  sight_id uuid
  constraint audit_entry_pkey PRIMARY KEY (id)
  constraint audit_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint audit_entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint audit_entry_sight_id_fkey FOREIGN KEY (sight_id) REFERENCES sight(id)
  index audit_of_access USING btree (id) INCLUDE (about_path, org_path) WHERE (about_path IS NOT NULL)
  index audit_of_person USING btree (account_id, id) WHERE (about_path IS NOT NULL)
  index audit_of_sight USING btree (sight_id, id) WHERE (sight_id IS NOT NULL)
  index audit_of_subject USING btree (subject_kind, subject_id, id)
  policy about for select to public using ((about_path >= app_setting('app.scope'::text)) AND (about_path < app_setting('app.scope_end'::text)))
  policy administered for select to public using ((about_path IS NOT NULL) AND (((org_path >= app_setting('app.accounts'::text)) AND (org_path < app_setting('app.accounts_end'::text))) OR ((about_path >= app_setting('app.accounts'::text)) AND (about_path < app_setting('app.accounts_end'::text)))))
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy written for insert to public with check (app_setting('app.account'::text) IS NOT NULL)
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table award row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  law text not null
  cite text not null
  recipient_is text not null
  recipient text not null
  given_by text not null
  title text not null
  reasons text not null
  document text
  given_on date not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint award_pkey PRIMARY KEY (id)
  constraint award_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint award_document_check CHECK (((length(document) >= 1) AND (length(document) <= 200)))
  constraint award_given_by_check CHECK (((length(given_by) >= 1) AND (length(given_by) <= 100)))
  constraint award_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint award_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 2000)))
  constraint award_recipient_check CHECK (((length(recipient) >= 1) AND (length(recipient) <= 100)))
  constraint award_recipient_is_check CHECK ((recipient_is = ANY (ARRAY['organ'::text, 'person'::text])))
  constraint award_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  index award_of_organ USING btree (org_path, given_on DESC)
  policy own for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.award FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table calendar_feed row level security forced
  id uuid not null default gen_random_uuid()
  account_id uuid not null
  organ_id text not null
  token_hash bytea not null
  name text not null
  scope text not null
  reveals boolean not null default false
  created_at timestamp with time zone not null default now()
  used_on date
  revoked_at timestamp with time zone
  constraint calendar_feed_pkey PRIMARY KEY (id)
  constraint calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint calendar_feed_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
  constraint calendar_feed_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint calendar_feed_scope_check CHECK ((scope = ANY (ARRAY['mine'::text, 'organ'::text])))
  constraint calendar_feed_token_hash_key UNIQUE (token_hash)
  index calendar_feed_of_account USING btree (account_id)
  policy holder for all to public using (token_hash = decode(app_setting('app.feed'::text), 'hex'::text))
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant insert, select, update to xiezhi_app

table case_file row level security forced
  id uuid not null default gen_random_uuid()
  kind text not null
  matter_id uuid
  office_path text collate "C" not null
  account_id uuid not null
  organ_id text not null
  title text not null
  papers uuid[] not null default '{}'::uuid[]
  duplex boolean not null default false
  done integer not null default 0
  total integer not null default 0
  state text not null default 'waiting'::text
  says text
  pages integer
  sha256 text
  body bytea
  made_at timestamp with time zone not null default now()
  constraint case_file_pkey PRIMARY KEY (id)
  constraint case_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint case_file_check CHECK (((kind = 'case'::text) = (matter_id IS NOT NULL)))
  constraint case_file_check1 CHECK (((state = 'ready'::text) = (body IS NOT NULL)))
  constraint case_file_kind_check CHECK ((kind = ANY (ARRAY['case'::text, 'batch'::text])))
  constraint case_file_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint case_file_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint case_file_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text])))
  index case_file_made USING btree (made_at)
  index case_file_of_matter USING btree (matter_id)
  policy office for all to public using ((app_setting('app.account'::text) = 'worker'::text) OR ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))))
  grant delete, insert, select, update to xiezhi_app

table clock_change row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  law text not null
  norm text not null
  started_by integer not null
  old_day date not null
  new_day date not null
  state text not null
  notice_id bigint not null
  entered_on date not null
  entered_at timestamp with time zone not null default now()
  constraint clock_change_pkey PRIMARY KEY (id)
  constraint clock_change_check CHECK (((state = 'moved'::text) <= (new_day > old_day)))
  constraint clock_change_check1 CHECK (((state = 'waits'::text) <= (new_day < old_day)))
  constraint clock_change_check2 CHECK (((state = 'settled'::text) = (new_day = old_day)))
  constraint clock_change_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint clock_change_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES holiday_notice(id)
  constraint clock_change_started_by_check CHECK ((started_by > 0))
  constraint clock_change_state_check CHECK ((state = ANY (ARRAY['moved'::text, 'waits'::text, 'stays'::text, 'settled'::text])))
  index clock_change_of_matter USING btree (matter_id, id)
  index clock_change_of_notice USING btree (notice_id)
  index clock_change_waiting USING btree (matter_id) WHERE (state = 'waits'::text)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = clock_change.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.clock_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table clock_change_decision row level security forced
  change_id bigint not null
  matter_id uuid not null
  decision text not null
  reason text not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  decided_on date not null
  decided_at timestamp with time zone not null default now()
  constraint clock_change_decision_pkey PRIMARY KEY (change_id)
  constraint clock_change_decision_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint clock_change_decision_change_id_fkey FOREIGN KEY (change_id) REFERENCES clock_change(id)
  constraint clock_change_decision_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'kept'::text])))
  constraint clock_change_decision_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint clock_change_decision_reason_check CHECK ((reason <> ''::text))
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = clock_change_decision.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.clock_change_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table commitment row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  seq integer not null
  position integer not null
  says text not null
  due_on date not null
  constraint commitment_pkey PRIMARY KEY (id)
  constraint commitment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint commitment_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint commitment_matter_id_seq_position_key UNIQUE (matter_id, seq, "position")
  constraint commitment_position_check CHECK (("position" > 0))
  constraint commitment_says_check CHECK (((length(says) >= 1) AND (length(says) <= 2000)))
  index commitment_due USING btree (due_on)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = commitment.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.commitment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table commitment_entry row level security forced
  id bigint not null generated always as identity
  commitment_id uuid not null
  matter_id uuid not null
  kind text not null
  says text not null
  on_day date not null
  organ_id text not null
  organ_name text not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint commitment_entry_pkey PRIMARY KEY (id)
  constraint commitment_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint commitment_entry_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id)
  constraint commitment_entry_kind_check CHECK ((kind = ANY (ARRAY['reported'::text, 'fulfilled'::text, 'notFulfilled'::text])))
  constraint commitment_entry_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint commitment_entry_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint commitment_entry_says_check CHECK (((length(says) >= 1) AND (length(says) <= 2000)))
  index commitment_entry_of USING btree (commitment_id, id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = commitment_entry.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.commitment_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table counter row level security forced
  organ_id text not null
  kind text not null
  year integer not null
  last integer not null
  constraint counter_pkey PRIMARY KEY (organ_id, kind, year)
  constraint counter_last_check CHECK ((last > 0))
  constraint counter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  policy own for all to public using (organ_id IN ( SELECT organ.id
   FROM organ
  WHERE ((organ.path >= app_setting('app.scope'::text)) AND (organ.path < app_setting('app.scope_end'::text)))))
  grant insert, select, update to xiezhi_app

table credential row level security forced
  id uuid not null default gen_random_uuid()
  cert_no text not null
  kind text not null
  officer_id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  issuer text not null
  issue_date date not null
  valid_from date not null
  valid_to date not null
  areas text[] not null default '{}'::text[]
  matter_id uuid
  fields text[] not null default '{}'::text[]
  constraint credential_pkey PRIMARY KEY (id)
  constraint credential_cert_no_key UNIQUE (cert_no)
  constraint credential_check CHECK ((valid_to >= valid_from))
  constraint credential_kind_check CHECK ((kind = ANY (ARRAY['enforcement'::text, 'departmental'::text, 'supervision'::text, 'invited'::text])))
  constraint credential_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint credential_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id) ON DELETE CASCADE
  constraint credential_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index credential_of_officer USING btree (officer_id)
  index credential_of_organ USING btree (org_path)
  policy changed for update to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy entered for insert to public with check ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger found_changed AFTER UPDATE ON public.credential FOR EACH ROW WHEN ((old.cert_no IS DISTINCT FROM new.cert_no)) EXECUTE FUNCTION due_to_be_found('officer', 'officer_id')
  trigger found_new AFTER INSERT ON public.credential REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION due_to_be_found('officer', 'officer_id')
  trigger look_again_added AFTER INSERT ON public.credential REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger look_again_changed AFTER UPDATE ON public.credential REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.credential FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select, update to xiezhi_app

table credential_status row level security forced
  id bigint not null generated always as identity
  credential_id uuid not null
  status text not null
  from_day date not null
  law text
  cite text
  says text
  matter_id uuid
  seq integer
  account_id uuid
  recorded_at timestamp with time zone not null default now()
  constraint credential_status_pkey PRIMARY KEY (id)
  constraint credential_status_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint credential_status_check CHECK (((law IS NULL) = (cite IS NULL)))
  constraint credential_status_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credential(id)
  constraint credential_status_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint credential_status_status_check CHECK ((status = ANY (ARRAY['valid'::text, 'suspended'::text, 'returned'::text, 'cancelled'::text, 'revoked'::text, 'lost'::text])))
  index credential_status_of USING btree (credential_id, from_day, id)
  policy of_credential for all to public using (EXISTS ( SELECT
   FROM credential
  WHERE (credential.id = credential_status.credential_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.credential_status FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger look_again_added AFTER INSERT ON public.credential_status REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from credential join touched on credential.id = credential_id')
  trigger look_again_changed AFTER UPDATE ON public.credential_status REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from credential join touched on credential.id = credential_id')
  trigger world_change AFTER INSERT OR UPDATE ON public.credential_status FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app

table daily_tick row level security forced
  day date not null
  done_at timestamp with time zone not null default now()
  constraint daily_tick_pkey PRIMARY KEY (day)
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  grant insert, select to xiezhi_app

table deadline row level security forced
  matter_id uuid not null
  position integer not null
  office_path text collate "C" not null
  agency_path text collate "C" not null
  clock text not null
  law text not null
  norm text not null
  cite text not null
  what text not null
  kind text not null
  who text[] not null
  started_on date not null
  last_day date
  provisional boolean not null
  state text not null
  ended_on date
  explanation jsonb not null
  started_by integer
  organs text[] not null default '{}'::text[]
  superiors text[] not null default '{}'::text[]
  counts_working_days boolean not null default false
  wakes_on date
  constraint deadline_pkey PRIMARY KEY (matter_id, "position")
  constraint deadline_kind_check CHECK ((kind = ANY (ARRAY['duty'::text, 'power'::text])))
  constraint deadline_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint deadline_state_check CHECK ((state = ANY (ARRAY['running'::text, 'held'::text, 'atOnce'::text, 'overdue'::text, 'over'::text, 'done'::text])))
  index deadline_due USING btree (last_day) WHERE (state = 'running'::text)
  index deadline_late_above USING gin (superiors) WHERE (state = 'overdue'::text)
  index deadline_of_agency USING btree (agency_path, last_day) WHERE (state <> ALL (ARRAY['done'::text, 'over'::text]))
  index deadline_of_office USING btree (office_path, last_day) WHERE (state <> ALL (ARRAY['done'::text, 'over'::text]))
  index deadline_wakes USING btree (wakes_on) WHERE (wakes_on IS NOT NULL)
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  grant delete, insert, select, update to xiezhi_app

table deadline_course row level security forced
  matter_id uuid not null
  law text not null
  norm text not null
  started_by integer not null
  office_path text collate "C" not null
  agency_path text collate "C" not null
  organs text[] not null
  what text not null
  last_day date not null
  moved_from date
  moved_on date
  open boolean not null
  sequence integer not null default 0
  changed_at timestamp with time zone not null default now()
  constraint deadline_course_pkey PRIMARY KEY (matter_id, law, norm, started_by)
  constraint deadline_course_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint deadline_course_sequence_check CHECK ((sequence >= 0))
  constraint deadline_course_started_by_check CHECK ((started_by > 0))
  index deadline_course_of_organ USING gin (organs)
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  grant delete, insert, select, update to xiezhi_app

table declared_interest row level security forced
  id bigint not null generated always as identity
  officer_id uuid not null
  kind text not null
  name text not null
  key_hash text
  organ_id text
  uscc text
  withdrawn bigint
  account_id uuid
  recorded_at timestamp with time zone not null default now()
  constraint declared_interest_pkey PRIMARY KEY (id)
  constraint declared_interest_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint declared_interest_key_hash_check CHECK ((key_hash ~ '^[0-9a-f]{64}$'::text))
  constraint declared_interest_kind_check CHECK ((kind = ANY (ARRAY['relative'::text, 'enterprise'::text, 'organ'::text, 'formerPost'::text])))
  constraint declared_interest_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  constraint declared_interest_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint declared_interest_withdrawn_fkey FOREIGN KEY (withdrawn) REFERENCES declared_interest(id)
  index declared_interest_of USING btree (officer_id)
  policy of_officer for all to public using (EXISTS ( SELECT
   FROM officer
  WHERE (officer.id = declared_interest.officer_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.declared_interest FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger look_again_added AFTER INSERT ON public.declared_interest REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from officer join touched on officer.id = officer_id')
  trigger look_again_changed AFTER UPDATE ON public.declared_interest REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from officer join touched on officer.id = officer_id')
  trigger world_change AFTER INSERT OR UPDATE ON public.declared_interest FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app

table deputy row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  org_path text collate "C" not null
  away_id uuid not null
  away_name text not null
  post text not null
  deputy_id uuid not null
  deputy_name text not null
  from_day date not null
  to_day date not null
  account_name text not null
  set_at timestamp with time zone not null default now()
  ended_on date
  constraint deputy_pkey PRIMARY KEY (id)
  constraint deputy_away_id_fkey FOREIGN KEY (away_id) REFERENCES account(id)
  constraint deputy_check CHECK ((to_day >= from_day))
  constraint deputy_check1 CHECK ((deputy_id <> away_id))
  constraint deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES account(id)
  constraint deputy_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint deputy_post_check CHECK ((post = ANY (ARRAY['chief'::text, 'leader'::text])))
  index deputy_of_organ USING btree (organ_id, to_day)
  policy office for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant insert, select, update to xiezhi_app

table designation row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  agency_id text not null
  organ_id text not null
  org_path text collate "C" not null
  law text not null
  cite text not null
  decided_on date not null
  subject text not null
  served_on date
  constraint designation_pkey PRIMARY KEY (id)
  constraint designation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organ(id)
  constraint designation_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint designation_matter_id_organ_id_key UNIQUE (matter_id, organ_id)
  constraint designation_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index designation_of USING btree (organ_id, agency_id)
  policy by_matter for insert to public with check (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = designation.matter_id)))
  policy of_matter for select to public using ((EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = designation.matter_id))) OR ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text))))
  policy served for update to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = designation.matter_id)))
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.designation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.designation FOR EACH ROW EXECUTE FUNCTION fill_once('served_on')
  grant insert, select to xiezhi_app
  grant update (served_on) to xiezhi_app

table disclosure_check row level security forced
  matter_id uuid not null
  seq integer not null
  to_public boolean not null
  masked integer not null
  kept jsonb not null
  account_id uuid not null
  account_name text not null
  checked_at timestamp with time zone not null default now()
  constraint disclosure_check_pkey PRIMARY KEY (matter_id, seq)
  constraint disclosure_check_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint disclosure_check_masked_check CHECK ((masked >= 0))
  constraint disclosure_check_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint disclosure_check_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  policy of_office for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = disclosure_check.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.disclosure_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table draft_comment row level security forced
  id bigint not null generated always as identity
  draft_id uuid not null
  version integer not null
  field text not null
  says text not null
  settles bigint
  account_id uuid not null
  account_name text not null
  said_at timestamp with time zone not null default now()
  constraint draft_comment_pkey PRIMARY KEY (id)
  constraint draft_comment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint draft_comment_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES paper_draft(id)
  constraint draft_comment_settles_fkey FOREIGN KEY (settles) REFERENCES draft_comment(id)
  index comment_of_draft USING btree (draft_id, id)
  policy of_draft for all to public using (EXISTS ( SELECT
   FROM paper_draft
  WHERE (paper_draft.id = draft_comment.draft_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.draft_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table early_notice row level security forced
  id bigint not null generated always as identity
  org_path text collate "C" not null
  organ_id text not null
  days integer not null
  from_on date not null
  reason text not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint early_notice_pkey PRIMARY KEY (id)
  constraint early_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint early_notice_days_check CHECK (((days >= 1) AND (days <= 60)))
  constraint early_notice_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  policy bound for select to public using (((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))) OR starts_with(app_setting('app.scope'::text), org_path))
  policy own for insert to public with check (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.early_notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table electronic_consent row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  agrees boolean not null
  on_day date not null
  document text not null
  account_id uuid not null
  account_name text not null
  by_organ text not null
  recorded_at timestamp with time zone not null default now()
  constraint electronic_consent_pkey PRIMARY KEY (id)
  constraint electronic_consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint electronic_consent_by_organ_fkey FOREIGN KEY (by_organ) REFERENCES organ(id)
  constraint electronic_consent_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index consent_of_organ USING btree (organ_id, id DESC)
  policy reach for select to public using (((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text))) OR ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))))
  policy written for insert to public with check (app_setting('app.scope'::text) IS NOT NULL)
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.electronic_consent FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table empowered_item row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  org_path text collate "C" not null
  code text
  name text not null
  act_kind text not null
  from_organ text not null
  decision text not null
  from_day date not null
  to_day date
  end_basis text
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint empowered_item_pkey PRIMARY KEY (id)
  constraint empowered_item_check CHECK ((to_day >= from_day))
  constraint empowered_item_from_organ_fkey FOREIGN KEY (from_organ) REFERENCES organ(id)
  constraint empowered_item_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index empowered_item_of USING btree (organ_id)
  policy filled_by for update to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept_by for insert to public with check ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.empowered_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.empowered_item FOR EACH ROW EXECUTE FUNCTION fill_once('to_day', 'end_basis')
  trigger look_again_added AFTER INSERT ON public.empowered_item REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger look_again_changed AFTER UPDATE ON public.empowered_item REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.empowered_item FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app
  grant update (end_basis) to xiezhi_app
  grant update (to_day) to xiezhi_app

table enforcement_record row level security forced
  id bigint not null generated always as identity
  org_path text collate "C" not null
  body_id text collate "C" not null
  kind text collate "C" not null
  source_system text collate "C" not null
  source_record_id text collate "C" not null
  version integer not null default 1
  action_no text not null
  decision_no text
  party text not null
  is_enterprise boolean not null
  acted_on date not null
  decided_on date
  voided boolean not null
  content json not null
  layout_id integer not null
  look_again date
  import_id uuid not null
  ingested_at timestamp with time zone not null default now()
  field_code text collate "C"
  item_code text collate "C"
  offence_code text collate "C"
  place_code text collate "C"
  fine numeric(16,2)
  party_key text collate "C"
  officers text[] collate "C" not null default '{}'::text[]
  tallies text[] collate "C" not null default '{}'::text[]
  sealed bytea
  fine_cents bigint generated always as (((fine * (100)::numeric))::bigint) stored
  constraint enforcement_record_pkey PRIMARY KEY (id)
  constraint enforcement_record_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  constraint enforcement_record_body_id_source_system_source_record_id_key UNIQUE (body_id, source_system, source_record_id)
  constraint enforcement_record_kind_check CHECK ((kind = ANY (ARRAY['penalty'::text, 'licence'::text, 'coercion'::text, 'inspection'::text, 'levy'::text, 'payment'::text, 'confirmation'::text, 'adjudication'::text, 'reward'::text, 'complaint'::text])))
  constraint enforcement_record_layout_id_fkey FOREIGN KEY (layout_id) REFERENCES record_layout(id)
  constraint enforcement_record_version_check CHECK ((version > 0))
  index enforcement_record_about USING btree (body_id, ((content #>> '{complaint,targetActionId}'::text[]))) WHERE (kind = 'complaint'::text)
  index enforcement_record_due USING btree (look_again) WHERE (look_again IS NOT NULL)
  index enforcement_record_ending USING btree (look_again, id) INCLUDE (org_path, kind) WHERE ((look_again IS NOT NULL) AND (NOT voided))
  index enforcement_record_fined USING btree (fine_cents, acted_on) INCLUDE (org_path) WHERE (fine_cents > 0)
  index enforcement_record_latest USING btree (kind, acted_on DESC, id DESC) INCLUDE (org_path, field_code, is_enterprise, voided, fine_cents)
  index enforcement_record_listed USING btree (org_path, acted_on DESC, id DESC) INCLUDE (kind, field_code, is_enterprise, voided, fine_cents)
  index enforcement_record_naming_files USING btree (org_path) WHERE ('files.named'::text = ANY (tallies))
  index enforcement_record_of_import USING btree (import_id, id)
  index enforcement_record_of_item USING btree (item_code, acted_on DESC, id DESC) WHERE (item_code IS NOT NULL)
  index enforcement_record_of_offence USING btree (offence_code, acted_on DESC, id DESC) WHERE (offence_code IS NOT NULL)
  index enforcement_record_of_officer USING gin (officers)
  index enforcement_record_of_party USING btree (party_key) WHERE (party_key IS NOT NULL)
  index enforcement_record_with_remedy USING btree (acted_on DESC, id DESC) INCLUDE (org_path) WHERE has_remedy(tallies)
  index enforcement_record_withdrawn USING btree (acted_on DESC, id DESC) WHERE voided
  policy by_sight for select to xiezhi_guest using ((EXISTS ( SELECT
   FROM sight
  WHERE (((sight.id)::text = app_setting('app.sight'::text)) AND (sight.to_path = app_setting('app.own'::text)) AND (((app_setting('app.day'::text))::date >= sight.from_day) AND ((app_setting('app.day'::text))::date <= sight.to_day)) AND (NOT (EXISTS ( SELECT
           FROM sight_end
          WHERE (sight_end.sight_id = sight.id)))) AND (enforcement_record.org_path >= sight.over_path) AND (enforcement_record.org_path < sight.over_end) AND (enforcement_record.kind = ANY (sight.kinds))))) AND (NOT is_secret_act(content)))
  policy found for select to the owner using true
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger counted_changed AFTER UPDATE ON public.enforcement_record FOR EACH ROW WHEN ((((((((old.org_path IS DISTINCT FROM new.org_path) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.acted_on IS DISTINCT FROM new.acted_on)) OR (old.voided IS DISTINCT FROM new.voided)) OR (old.is_enterprise IS DISTINCT FROM new.is_enterprise)) OR (old.fine IS DISTINCT FROM new.fine)) OR (old.tallies IS DISTINCT FROM new.tallies))) EXECUTE FUNCTION count_changed_record()
  trigger counted_new AFTER INSERT ON public.enforcement_record REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_new_records()
  trigger followed_by_alerts AFTER UPDATE ON public.enforcement_record FOR EACH ROW WHEN (((((old.kind IS DISTINCT FROM new.kind) OR (old.acted_on IS DISTINCT FROM new.acted_on)) OR (old.is_enterprise IS DISTINCT FROM new.is_enterprise)) OR (old.field_code IS DISTINCT FROM new.field_code))) EXECUTE FUNCTION alerts_follow_act()
  trigger found_changed AFTER UPDATE ON public.enforcement_record FOR EACH ROW WHEN (((old.action_no IS DISTINCT FROM new.action_no) OR (old.decision_no IS DISTINCT FROM new.decision_no) OR (old.party IS DISTINCT FROM new.party))) EXECUTE FUNCTION due_to_be_found('record', 'id')
  trigger found_new AFTER INSERT ON public.enforcement_record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION due_to_be_found('record', 'id')
  trigger tallied_changed AFTER UPDATE ON public.enforcement_record FOR EACH ROW WHEN ((((((old.org_path IS DISTINCT FROM new.org_path) OR (old.acted_on IS DISTINCT FROM new.acted_on)) OR (old.voided IS DISTINCT FROM new.voided)) OR (old.fine IS DISTINCT FROM new.fine)) OR (old.tallies IS DISTINCT FROM new.tallies))) EXECUTE FUNCTION tally_changed_record()
  trigger tallied_new AFTER INSERT ON public.enforcement_record REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_new_records()
  grant insert, select, update to xiezhi_app
  grant select to xiezhi_guest

table entrustment row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  org_path text collate "C" not null
  entrusted_id text not null
  document_number text not null
  act_kinds text[] not null
  items text[] not null
  fine_limit numeric(16,2)
  from_day date not null
  to_day date not null
  published_on date
  published_url text
  filed_on date
  filed_number text
  ended_on date
  end_basis text
  matter_id uuid
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint entrustment_pkey PRIMARY KEY (id)
  constraint entrustment_act_kinds_check CHECK ((cardinality(act_kinds) > 0))
  constraint entrustment_check CHECK ((organ_id <> entrusted_id))
  constraint entrustment_check1 CHECK ((to_day >= from_day))
  constraint entrustment_entrusted_id_fkey FOREIGN KEY (entrusted_id) REFERENCES organ(id)
  constraint entrustment_items_check CHECK ((cardinality(items) > 0))
  constraint entrustment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint entrustment_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint entrustment_published_url_check CHECK ((published_url ~ '^https?://'::text))
  index entrustment_by USING btree (organ_id)
  index entrustment_in USING btree (matter_id) WHERE (matter_id IS NOT NULL)
  index entrustment_to USING btree (entrusted_id)
  policy filled_by for update to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept_by for insert to public with check ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy own for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy own_filled for update to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.entrustment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.entrustment FOR EACH ROW EXECUTE FUNCTION fill_once('published_on', 'published_url', 'filed_on', 'filed_number', 'ended_on', 'end_basis', 'matter_id')
  trigger look_again_added AFTER INSERT ON public.entrustment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched union select path from organ join touched on organ.id = entrusted_id')
  trigger look_again_changed AFTER UPDATE ON public.entrustment REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched union select path from organ join touched on organ.id = entrusted_id')
  trigger world_change AFTER INSERT OR UPDATE ON public.entrustment FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app
  grant update (end_basis) to xiezhi_app
  grant update (ended_on) to xiezhi_app
  grant update (filed_number) to xiezhi_app
  grant update (filed_on) to xiezhi_app
  grant update (matter_id) to xiezhi_app
  grant update (published_on) to xiezhi_app
  grant update (published_url) to xiezhi_app

table evidence row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  office_path text collate "C" not null
  number integer not null
  kind text not null
  name text not null
  source text not null
  obtained_on date not null
  obtained_time text
  place text
  obtained_by text[] not null
  original text not null
  seq integer
  file_name text
  media_type text
  bytes bigint
  sha256 text
  sm3 text
  taken jsonb
  explanation text
  replaces uuid
  reasons text
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint evidence_pkey PRIMARY KEY (id)
  constraint evidence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint evidence_check CHECK (((replaces IS NULL) = (reasons IS NULL)))
  constraint evidence_check1 CHECK ((((sha256 IS NULL) = (file_name IS NULL)) AND ((sha256 IS NULL) = (media_type IS NULL)) AND ((sha256 IS NULL) = (bytes IS NULL)) AND ((sha256 IS NULL) = (sm3 IS NULL))))
  constraint evidence_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'object'::text, 'audioVisual'::text, 'electronicData'::text, 'testimony'::text, 'statement'::text, 'appraisal'::text, 'siteRecord'::text])))
  constraint evidence_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint evidence_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint evidence_number_check CHECK ((number > 0))
  constraint evidence_obtained_by_check CHECK ((cardinality(obtained_by) > 0))
  constraint evidence_obtained_time_check CHECK ((obtained_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint evidence_replaces_fkey FOREIGN KEY (replaces) REFERENCES evidence(id)
  constraint evidence_replaces_key UNIQUE (replaces)
  constraint evidence_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint evidence_sm3_check CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
  index evidence_content USING btree (sha256) WHERE (sha256 IS NOT NULL)
  UNIQUE index evidence_number USING btree (matter_id, number) WHERE (replaces IS NULL)
  index evidence_of_matter USING btree (matter_id, number)
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table evidence_custody row level security forced
  id bigint not null generated always as identity
  evidence_id uuid not null
  act text not null
  other text
  says text
  intact boolean
  account_id uuid
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint evidence_custody_pkey PRIMARY KEY (id)
  constraint evidence_custody_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint evidence_custody_act_check CHECK ((act = ANY (ARRAY['takenIn'::text, 'viewed'::text, 'downloaded'::text, 'handedOver'::text, 'returned'::text, 'sealed'::text, 'checked'::text])))
  constraint evidence_custody_check CHECK (((act = 'checked'::text) = (intact IS NOT NULL)))
  constraint evidence_custody_check1 CHECK (((act = ANY (ARRAY['handedOver'::text, 'returned'::text])) <= (other IS NOT NULL)))
  constraint evidence_custody_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id)
  index evidence_custody_of_evidence USING btree (evidence_id, id)
  policy of_evidence for all to public using (EXISTS ( SELECT
   FROM evidence
  WHERE (evidence.id = evidence_custody.evidence_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.evidence_custody FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table export_delivery row level security forced
  id bigint not null generated always as identity
  set_id uuid not null
  org_path text collate "C" not null
  message text not null
  first bigint
  last bigint
  events integer not null
  status integer
  ms integer not null
  taken boolean not null
  says text not null
  at timestamp with time zone not null default now()
  constraint export_delivery_pkey PRIMARY KEY (id)
  constraint export_delivery_set_id_fkey FOREIGN KEY (set_id) REFERENCES export_set(id)
  index export_delivery_of USING btree (set_id, id DESC)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.export_delivery FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table export_item row level security forced
  set_id uuid not null
  position bigint not null
  org_path text collate "C" not null
  subject text not null
  subject_id text collate "C" not null
  version text collate "C" not null
  at timestamp with time zone not null default now()
  constraint export_item_pkey PRIMARY KEY (set_id, "position")
  constraint export_item_position_check CHECK (("position" > 0))
  constraint export_item_set_id_fkey FOREIGN KEY (set_id) REFERENCES export_set(id)
  constraint export_item_set_id_subject_subject_id_version_key UNIQUE (set_id, subject, subject_id, version)
  constraint export_item_subject_check CHECK ((subject = ANY (ARRAY['record'::text, 'alert'::text, 'matter'::text, 'figure'::text])))
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.export_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table export_key row level security forced
  id uuid not null
  set_id uuid not null
  org_path text collate "C" not null
  name text not null
  digest bytea not null
  per_minute integer not null
  account_id uuid not null
  account_name text not null
  created_at timestamp with time zone not null default now()
  revoked_at timestamp with time zone
  revoked_by text
  constraint export_key_pkey PRIMARY KEY (id)
  constraint export_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint export_key_digest_check CHECK ((length(digest) = 32))
  constraint export_key_per_minute_check CHECK (((per_minute >= 1) AND (per_minute <= 6000)))
  constraint export_key_set_id_fkey FOREIGN KEY (set_id) REFERENCES export_set(id)
  index export_key_of USING btree (set_id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger fill_once AFTER UPDATE ON public.export_key FOR EACH ROW EXECUTE FUNCTION fill_once('revoked_at', 'revoked_by')
  trigger kept BEFORE DELETE OR TRUNCATE ON public.export_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app
  grant update (revoked_at) to xiezhi_app
  grant update (revoked_by) to xiezhi_app

table export_key_use row level security forced
  key_id uuid not null
  org_path text collate "C" not null
  used_at timestamp with time zone not null default now()
  in_minute integer not null default 1
  taken bigint not null default 0
  constraint export_key_use_pkey PRIMARY KEY (key_id)
  constraint export_key_use_key_id_fkey FOREIGN KEY (key_id) REFERENCES export_key(id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant insert, select, update to xiezhi_app

table export_secret row level security forced
  id uuid not null
  set_id uuid not null
  org_path text collate "C" not null
  sealed bytea not null
  created_at timestamp with time zone not null default now()
  ends_at timestamp with time zone
  constraint export_secret_pkey PRIMARY KEY (id)
  constraint export_secret_set_id_fkey FOREIGN KEY (set_id) REFERENCES export_set(id)
  index export_secret_of USING btree (set_id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger kept BEFORE DELETE OR TRUNCATE ON public.export_secret FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app
  grant update (ends_at) to xiezhi_app

table export_set row level security forced
  id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  version integer not null default 1
  name text not null
  receiver text not null
  law text
  norm text
  agreement text
  content jsonb not null
  url text
  state text not null default 'active'::text
  paused_why text
  placed bigint not null default 0
  placed_record bigint not null default 0
  looked_at timestamp with time zone
  last_position bigint not null default 0
  delivered bigint not null default 0
  failures integer not null default 0
  failing_since timestamp with time zone
  queued boolean not null default false
  account_id uuid not null
  account_name text not null
  created_at timestamp with time zone not null default now()
  constraint export_set_pkey PRIMARY KEY (id)
  constraint export_set_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint export_set_check CHECK (((law IS NULL) = (norm IS NULL)))
  constraint export_set_check1 CHECK (((law IS NOT NULL) OR (agreement IS NOT NULL)))
  constraint export_set_check2 CHECK ((delivered <= last_position))
  constraint export_set_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint export_set_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'ended'::text])))
  constraint export_set_version_check CHECK ((version > 0))
  index export_set_of USING btree (org_path)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger kept BEFORE DELETE OR TRUNCATE ON public.export_set FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app
  grant update (agreement) to xiezhi_app
  grant update (content) to xiezhi_app
  grant update (delivered) to xiezhi_app
  grant update (failing_since) to xiezhi_app
  grant update (failures) to xiezhi_app
  grant update (last_position) to xiezhi_app
  grant update (law) to xiezhi_app
  grant update (looked_at) to xiezhi_app
  grant update (name) to xiezhi_app
  grant update (norm) to xiezhi_app
  grant update (paused_why) to xiezhi_app
  grant update (placed) to xiezhi_app
  grant update (placed_record) to xiezhi_app
  grant update (queued) to xiezhi_app
  grant update (receiver) to xiezhi_app
  grant update (state) to xiezhi_app
  grant update (url) to xiezhi_app
  grant update (version) to xiezhi_app

table fact_evidence row level security forced
  fact_id uuid not null
  evidence_id uuid not null
  proves text
  constraint fact_evidence_pkey PRIMARY KEY (fact_id, evidence_id)
  constraint fact_evidence_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id)
  constraint fact_evidence_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES proven_fact(id) ON DELETE CASCADE
  index fact_evidence_of_evidence USING btree (evidence_id)
  policy of_fact for all to public using (EXISTS ( SELECT
   FROM proven_fact
  WHERE (proven_fact.id = fact_evidence.fact_id)))
  grant delete, insert, select to xiezhi_app

table fulfilment row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  org_path text collate "C" not null
  law text not null
  law_version text not null
  norm text not null
  cite text not null
  turn text
  done_on date not null
  done_by text[] not null
  says text not null
  document_title text
  document_number text
  finding text
  problems text
  matter_id uuid
  replaces uuid
  reasons text
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint fulfilment_pkey PRIMARY KEY (id)
  constraint fulfilment_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint fulfilment_check CHECK (((finding = 'problems'::text) <= (problems IS NOT NULL)))
  constraint fulfilment_check1 CHECK (((finding = 'matter'::text) <= (matter_id IS NOT NULL)))
  constraint fulfilment_check2 CHECK (((replaces IS NULL) = (reasons IS NULL)))
  constraint fulfilment_check3 CHECK (((document_number IS NULL) OR (document_title IS NOT NULL)))
  constraint fulfilment_done_by_check CHECK ((cardinality(done_by) > 0))
  constraint fulfilment_finding_check CHECK ((finding = ANY (ARRAY['none'::text, 'problems'::text, 'matter'::text])))
  constraint fulfilment_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint fulfilment_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint fulfilment_replaces_fkey FOREIGN KEY (replaces) REFERENCES fulfilment(id)
  constraint fulfilment_replaces_key UNIQUE (replaces)
  index fulfilment_of_matter USING btree (matter_id) WHERE (matter_id IS NOT NULL)
  index fulfilment_of_organ USING btree (org_path, law, norm, turn)
  policy own for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy received for select to public using (EXISTS ( SELECT
   FROM fulfilment_copy
  WHERE ((fulfilment_copy.fulfilment_id = fulfilment.id) AND (fulfilment_copy.org_path >= app_setting('app.own'::text)) AND (fulfilment_copy.org_path < app_setting('app.own_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fulfilment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table fulfilment_copy row level security forced
  id uuid not null default gen_random_uuid()
  fulfilment_id uuid not null
  sender_path text collate "C" not null
  organ_id text not null
  org_path text collate "C" not null
  received_on date
  received_by text
  constraint fulfilment_copy_pkey PRIMARY KEY (id)
  constraint fulfilment_copy_check CHECK (((received_on IS NULL) = (received_by IS NULL)))
  constraint fulfilment_copy_fulfilment_id_fkey FOREIGN KEY (fulfilment_id) REFERENCES fulfilment(id)
  constraint fulfilment_copy_fulfilment_id_organ_id_key UNIQUE (fulfilment_id, organ_id)
  constraint fulfilment_copy_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index fulfilment_copy_of_organ USING btree (org_path)
  policy received for update to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy sent for insert to public with check ((sender_path >= app_setting('app.own'::text)) AND (sender_path < app_setting('app.own_end'::text)))
  policy sides for select to public using (((sender_path >= app_setting('app.scope'::text)) AND (sender_path < app_setting('app.scope_end'::text))) OR ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text))))
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.fulfilment_copy FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.fulfilment_copy FOR EACH ROW EXECUTE FUNCTION fill_once('received_on', 'received_by')
  grant insert, select to xiezhi_app
  grant update (received_by) to xiezhi_app
  grant update (received_on) to xiezhi_app

table fulfilment_evidence row level security forced
  fulfilment_id uuid not null
  position integer not null
  file_id uuid not null
  constraint fulfilment_evidence_pkey PRIMARY KEY (fulfilment_id, "position")
  constraint fulfilment_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES fulfilment_file(id)
  constraint fulfilment_evidence_fulfilment_id_fkey FOREIGN KEY (fulfilment_id) REFERENCES fulfilment(id)
  index fulfilment_evidence_of_file USING btree (file_id)
  policy of_fulfilment for select to public using (EXISTS ( SELECT
   FROM fulfilment
  WHERE (fulfilment.id = fulfilment_evidence.fulfilment_id)))
  policy own for insert to public with check (EXISTS ( SELECT
   FROM fulfilment
  WHERE ((fulfilment.id = fulfilment_evidence.fulfilment_id) AND (fulfilment.org_path >= app_setting('app.own'::text)) AND (fulfilment.org_path < app_setting('app.own_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.fulfilment_evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table fulfilment_file row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  org_path text collate "C" not null
  name text not null
  media_type text not null
  bytes integer not null
  sha256 text not null
  body bytea not null
  account_id uuid not null
  added_at timestamp with time zone not null default now()
  constraint fulfilment_file_pkey PRIMARY KEY (id)
  constraint fulfilment_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint fulfilment_file_bytes_check CHECK ((bytes > 0))
  constraint fulfilment_file_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint fulfilment_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  index fulfilment_file_age USING btree (added_at)
  policy own for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy received for select to public using (EXISTS ( SELECT
   FROM (fulfilment_evidence
     JOIN fulfilment_copy copy ON ((copy.fulfilment_id = fulfilment_evidence.fulfilment_id)))
  WHERE ((fulfilment_evidence.file_id = fulfilment_file.id) AND (copy.org_path >= app_setting('app.own'::text)) AND (copy.org_path < app_setting('app.own_end'::text)))))
  policy swept for delete to public using (app_setting('app.account'::text) = 'worker'::text)
  grant delete, insert, select to xiezhi_app

table handover row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  seq integer not null
  office_path text collate "C" not null
  agency_path text collate "C" not null
  title text not null
  asked_on date not null
  due_on date not null
  says text
  constraint handover_pkey PRIMARY KEY (id)
  constraint handover_check CHECK ((due_on >= asked_on))
  constraint handover_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint handover_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  index handover_of_agency USING btree (agency_path, asked_on)
  index handover_of_matter USING btree (matter_id)
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.handover FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table handover_entry row level security forced
  id bigint not null generated always as identity
  handover_id uuid not null
  position integer not null
  act text not null
  on_day date not null
  person text not null
  says text
  file_name text
  media_type text
  bytes bigint
  sha256 text
  sm3 text
  account_id uuid not null
  account_name text not null
  organ_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint handover_entry_pkey PRIMARY KEY (id)
  constraint handover_entry_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint handover_entry_act_check CHECK ((act = ANY (ARRAY['delivered'::text, 'received'::text, 'returned'::text])))
  constraint handover_entry_check CHECK (((act = 'delivered'::text) OR (sha256 IS NULL)))
  constraint handover_entry_check1 CHECK (((act = 'returned'::text) <= (says IS NOT NULL)))
  constraint handover_entry_check2 CHECK ((((sha256 IS NULL) = (file_name IS NULL)) AND ((sha256 IS NULL) = (media_type IS NULL)) AND ((sha256 IS NULL) = (bytes IS NULL)) AND ((sha256 IS NULL) = (sm3 IS NULL))))
  constraint handover_entry_handover_id_position_fkey FOREIGN KEY (handover_id, "position") REFERENCES handover_item(handover_id, "position")
  constraint handover_entry_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint handover_entry_sm3_check CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
  index handover_entry_content USING btree (sha256) WHERE (sha256 IS NOT NULL)
  index handover_entry_of_item USING btree (handover_id, "position", id)
  policy of_handover for all to public using (EXISTS ( SELECT
   FROM handover
  WHERE (handover.id = handover_entry.handover_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.handover_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table handover_item row level security forced
  handover_id uuid not null
  position integer not null
  name text not null
  form text not null
  at_hand text
  constraint handover_item_pkey PRIMARY KEY (handover_id, "position")
  constraint handover_item_form_check CHECK ((form = ANY (ARRAY['original'::text, 'copy'::text, 'electronic'::text])))
  constraint handover_item_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id)
  constraint handover_item_position_check CHECK (("position" > 0))
  policy of_handover for all to public using (EXISTS ( SELECT
   FROM handover
  WHERE (handover.id = handover_item.handover_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.handover_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table holiday_notice row level security forced
  id bigint not null generated always as identity
  region text not null
  year integer not null
  title text not null
  hash text not null
  body jsonb not null
  replaces_id bigint
  shipped boolean not null
  account_id uuid
  account_name text not null
  organ_name text
  entered_on date not null
  entered_at timestamp with time zone not null default now()
  constraint holiday_notice_pkey PRIMARY KEY (id)
  constraint holiday_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint holiday_notice_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint holiday_notice_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES holiday_notice(id)
  constraint holiday_notice_replaces_id_key UNIQUE (replaces_id)
  constraint holiday_notice_year_check CHECK (((year >= 1950) AND (year <= 2099)))
  index holiday_notice_of_year USING btree (region, year, id)
  policy entered for insert to public with check (app_setting('app.account'::text) = 'worker'::text)
  policy known for select to public using true
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.holiday_notice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table idempotency row level security forced
  account_id uuid not null
  key text not null
  request text not null
  answer jsonb
  created_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (account_id, key)
  constraint idempotency_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint idempotency_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
  index idempotency_age USING btree (created_at)
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant delete, insert, select, update to xiezhi_app

table instrument row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  seq integer not null
  office_path text collate "C" not null
  agency_path text collate "C" not null
  role text not null
  title text not null
  law text not null
  cite text not null
  issued_by_id text not null
  addressee_id text
  addressee text not null
  year integer not null
  ordinal integer
  number text
  content jsonb
  issued_on date not null
  served_on date
  receipt jsonb
  render_state text not null
  render_says text
  rendered_at timestamp with time zone
  voided_on date
  void_reasons text
  says text
  verification text generated always as ((content ->> 'verification'::text)) stored
  corrects uuid
  filed boolean not null default false
  constraint instrument_pkey PRIMARY KEY (id)
  constraint instrument_addressee_id_fkey FOREIGN KEY (addressee_id) REFERENCES organ(id)
  constraint instrument_check1 CHECK (((voided_on IS NULL) = (void_reasons IS NULL)))
  constraint instrument_check2 CHECK (((content IS NULL) = (render_state = 'none'::text)))
  constraint instrument_corrects_fkey FOREIGN KEY (corrects) REFERENCES instrument(id)
  constraint instrument_issued_by_id_fkey FOREIGN KEY (issued_by_id) REFERENCES organ(id)
  constraint instrument_issued_by_id_role_year_ordinal_key UNIQUE (issued_by_id, role, year, ordinal)
  constraint instrument_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint instrument_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint instrument_number CHECK (((ordinal IS NULL) OR (number IS NOT NULL)))
  constraint instrument_render_state_check CHECK ((render_state = ANY (ARRAY['none'::text, 'waiting'::text, 'ready'::text, 'failed'::text])))
  constraint instrument_words CHECK (((says IS NULL) OR (content IS NULL)))
  UNIQUE index instrument_corrects USING btree (corrects) WHERE (corrects IS NOT NULL)
  index instrument_of_matter USING btree (matter_id, seq)
  index instrument_unserved USING btree (office_path) WHERE ((served_on IS NULL) AND (voided_on IS NULL))
  UNIQUE index instrument_verification USING btree (verification) WHERE (verification IS NOT NULL)
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  policy verified for select to public using (verification = app_setting('app.verifying'::text))
  trigger found_changed AFTER UPDATE ON public.instrument FOR EACH ROW WHEN (((old.title IS DISTINCT FROM new.title) OR (old.number IS DISTINCT FROM new.number) OR (old.addressee IS DISTINCT FROM new.addressee) OR (old.voided_on IS DISTINCT FROM new.voided_on))) EXECUTE FUNCTION due_to_be_found('instrument', 'id')
  trigger found_new AFTER INSERT ON public.instrument REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION due_to_be_found('instrument', 'id')
  grant insert, select, update to xiezhi_app

table instrument_file row level security forced
  instrument_id uuid not null
  format text not null
  sha256 text not null
  body bytea not null
  pages integer
  constraint instrument_file_pkey PRIMARY KEY (instrument_id, format)
  constraint instrument_file_format_check CHECK ((format = ANY (ARRAY['docx'::text, 'pdf'::text])))
  constraint instrument_file_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  constraint instrument_file_pages_check CHECK ((pages > 0))
  constraint instrument_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  policy of_instrument for all to public using (EXISTS ( SELECT
   FROM instrument
  WHERE (instrument.id = instrument_file.instrument_id)))
  grant delete, insert, select, update to xiezhi_app

table instrument_seal row level security forced
  instrument_id uuid not null
  office_path text collate "C" not null
  sealed_on date not null
  account_id uuid not null
  account_name text not null
  sealed_at timestamp with time zone not null default now()
  constraint instrument_seal_pkey PRIMARY KEY (instrument_id)
  constraint instrument_seal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint instrument_seal_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  policy office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.instrument_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table item_entry row level security forced
  matter_id uuid not null
  seq integer not null
  instrument_id uuid not null
  position integer not null
  kind text not null
  result text
  says text
  constraint item_entry_pkey PRIMARY KEY (matter_id, seq, instrument_id, "position")
  constraint item_entry_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  constraint item_entry_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'examination'::text, 'objection'::text, 'reply'::text])))
  constraint item_entry_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint item_entry_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint item_entry_result CHECK (
CASE kind
    WHEN 'report'::text THEN (result = ANY (ARRAY['done'::text, 'partly'::text, 'notDone'::text, 'impossible'::text]))
    WHEN 'examination'::text THEN (result = ANY (ARRAY['passed'::text, 'failed'::text, 'supplement'::text]))
    WHEN 'reply'::text THEN (result = ANY (ARRAY['upheld'::text, 'changed'::text, 'revoked'::text]))
    ELSE (result IS NULL)
END)
  constraint item_entry_says CHECK (((says IS NOT NULL) OR (kind = 'objection'::text) OR (result = ANY (ARRAY['done'::text, 'passed'::text, 'upheld'::text]))))
  constraint item_entry_says_check CHECK (((length(says) >= 1) AND (length(says) <= 4000)))
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = item_entry.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.item_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table item_evidence row level security forced
  matter_id uuid not null
  seq integer not null
  place integer not null
  instrument_id uuid
  position integer
  file_id uuid
  record_id bigint
  name text not null
  constraint item_evidence_pkey PRIMARY KEY (matter_id, seq, place)
  constraint item_evidence_check CHECK ((num_nonnulls(file_id, record_id) = 1))
  constraint item_evidence_check1 CHECK (((instrument_id IS NULL) = ("position" IS NULL)))
  constraint item_evidence_file_id_fkey FOREIGN KEY (file_id) REFERENCES answer_file(id)
  constraint item_evidence_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  constraint item_evidence_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint item_evidence_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint item_evidence_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  index item_evidence_of_file USING btree (file_id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = item_evidence.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.item_evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table joint_meeting row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  held_on date not null
  place text not null
  chair text not null
  participants jsonb not null
  minutes text not null
  opinion text
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint joint_meeting_pkey PRIMARY KEY (id)
  constraint joint_meeting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint joint_meeting_chair_check CHECK (((length(chair) >= 1) AND (length(chair) <= 100)))
  constraint joint_meeting_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint joint_meeting_minutes_check CHECK (((length(minutes) >= 1) AND (length(minutes) <= 20000)))
  constraint joint_meeting_opinion_check CHECK (((length(opinion) >= 1) AND (length(opinion) <= 20000)))
  constraint joint_meeting_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
  index joint_meeting_of_matter USING btree (matter_id, held_on)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = joint_meeting.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.joint_meeting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table kept_file row level security forced
  sha256 text not null
  bytes bigint not null
  kept_at timestamp with time zone not null default now()
  checked_at timestamp with time zone
  intact boolean
  constraint kept_file_pkey PRIMARY KEY (sha256)
  constraint kept_file_bytes_check CHECK ((bytes > 0))
  constraint kept_file_check CHECK (((checked_at IS NULL) = (intact IS NULL)))
  constraint kept_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  index kept_file_due USING btree (checked_at NULLS FIRST)
  policy checked for update to public using (app_setting('app.account'::text) = 'worker'::text)
  policy known for select to public using ((app_setting('app.account'::text) = 'worker'::text) OR (EXISTS ( SELECT
   FROM evidence
  WHERE (evidence.sha256 = kept_file.sha256))))
  policy noted for insert to public with check (app_setting('app.account'::text) IS NOT NULL)
  grant insert, select, update to xiezhi_app

table law_answer row level security forced
  id bigint not null generated always as identity
  law_id text collate "C" not null
  subject text collate "C" not null
  says text
  renewed_until date
  document text not null
  document_number text not null
  document_on date not null
  holds_from date not null
  organ_id text not null
  organ_name text not null
  org_path text collate "C" not null
  reach text collate "C" not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint law_answer_pkey PRIMARY KEY (id)
  constraint law_answer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint law_answer_check CHECK (((renewed_until IS NULL) OR ((subject = 'validity'::text) AND (says IS NOT NULL))))
  constraint law_answer_document_check CHECK (((length(document) >= 1) AND (length(document) <= 300)))
  constraint law_answer_document_number_check CHECK ((length(document_number) <= 100))
  constraint law_answer_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint law_answer_says_check CHECK (((length(says) >= 1) AND (length(says) <= 4000)))
  constraint law_answer_subject_check CHECK ((subject ~ '^(reading|silence|external|delegated):.|^validity$'::text))
  index law_answer_of_law USING btree (law_id, subject, holds_from DESC, id DESC)
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy own for insert to public with check (((account_id)::text = app_setting('app.account'::text)) AND (EXISTS ( SELECT
   FROM post
  WHERE ((post.account_id = law_answer.account_id) AND (post.organ_id = law_answer.organ_id)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.law_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table law_edition row level security forced
  hash text not null
  law_id text not null
  version text not null
  body jsonb not null
  constraint law_edition_pkey PRIMARY KEY (hash)
  constraint law_edition_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  policy known for all to public using (app_setting('app.account'::text) IS NOT NULL)
  grant insert, select to xiezhi_app

table law_text row level security forced
  id bigint not null generated always as identity
  law_id text collate "C" not null
  hash text collate "C" not null
  title text not null
  adopted text not null
  articles integer not null
  body jsonb not null
  source_name text not null
  replaces_id bigint
  account_id uuid
  account_name text not null
  organ_name text
  imported_on date not null
  imported_at timestamp with time zone not null default now()
  constraint law_text_pkey PRIMARY KEY (id)
  constraint law_text_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint law_text_articles_check CHECK ((articles > 0))
  constraint law_text_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint law_text_law_id_replaces_id_key UNIQUE NULLS NOT DISTINCT (law_id, replaces_id)
  constraint law_text_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES law_text(id)
  constraint law_text_title_check CHECK ((title <> ''::text))
  index law_text_of_law USING btree (law_id, id DESC)
  policy entered for insert to public with check (app_setting('app.account'::text) = 'worker'::text)
  policy known for select to public using true
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.law_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table lead row level security forced
  id uuid not null default gen_random_uuid()
  org_path text collate "C" not null
  body_id text collate "C" not null
  person text not null
  person_key text collate "C" not null
  offence text not null
  on_day date not null
  grown_on date not null
  matter_id uuid
  constraint lead_pkey PRIMARY KEY (id)
  constraint lead_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  constraint lead_body_id_on_day_person_person_key_offence_key UNIQUE (body_id, on_day, person, person_key, offence)
  constraint lead_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint lead_person_check CHECK ((person = ANY (ARRAY['counterpart'::text, 'officer'::text])))
  index lead_listed USING btree (org_path, on_day DESC, id)
  policy above for all to public using ((org_path > app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant insert, select, update to xiezhi_app

table lead_alert row level security forced
  lead_id uuid not null
  alert_id bigint not null
  org_path text collate "C" not null
  constraint lead_alert_pkey PRIMARY KEY (lead_id, alert_id)
  constraint lead_alert_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint lead_alert_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES lead(id)
  index lead_alert_of USING btree (alert_id)
  policy above for all to public using ((org_path > app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant delete, insert, select to xiezhi_app

table liability_subject row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  officer_id uuid
  name text not null
  post text not null
  measure text not null
  sanction text
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint liability_subject_pkey PRIMARY KEY (id)
  constraint liability_subject_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint liability_subject_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint liability_subject_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 200)))
  constraint liability_subject_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  constraint liability_subject_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  constraint liability_subject_post_check CHECK (((length(post) >= 1) AND (length(post) <= 100)))
  index liability_subject_of_matter USING btree (matter_id)
  policy of_office for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = liability_subject.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.liability_subject FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table mail row level security forced
  id bigint not null generated always as identity
  key text not null
  account_id uuid not null
  organ_id text
  kind text not null
  day date not null
  state text not null default 'waiting'::text
  attempts integer not null default 0
  answer text
  created_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  constraint mail_pkey PRIMARY KEY (id)
  constraint mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint mail_key_key UNIQUE (key)
  constraint mail_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'notice'::text, 'digest'::text])))
  constraint mail_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text, 'dropped'::text])))
  index mail_dead USING btree (id DESC) WHERE (state = 'dead'::text)
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant insert, select, update to xiezhi_app

table mail_notice row level security forced
  account_id uuid not null
  notice_id bigint not null
  mail_id bigint not null
  constraint mail_notice_pkey PRIMARY KEY (account_id, notice_id)
  constraint mail_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint mail_notice_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id) ON DELETE CASCADE
  constraint mail_notice_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
  index mail_notice_of_mail USING btree (mail_id)
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant insert, select to xiezhi_app

table mail_setting row level security forced
  account_id uuid not null
  address text not null
  verified_at timestamp with time zone
  code text
  code_until timestamp with time zone
  code_tries integer not null default 0
  duty text not null default 'digest'::text
  deadline text not null default 'digest'::text
  told text not null default 'off'::text
  digested_on date
  constraint mail_setting_pkey PRIMARY KEY (account_id)
  constraint mail_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint mail_setting_address_check CHECK ((length(address) <= 254))
  constraint mail_setting_deadline_check CHECK ((deadline = ANY (ARRAY['off'::text, 'digest'::text, 'atOnce'::text])))
  constraint mail_setting_duty_check CHECK ((duty = ANY (ARRAY['off'::text, 'digest'::text])))
  constraint mail_setting_told_check CHECK ((told = ANY (ARRAY['off'::text, 'digest'::text, 'atOnce'::text])))
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant delete, insert, select, update to xiezhi_app

table material_request row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  seq integer not null
  office_id text not null
  office_path text collate "C" not null
  agency_id text not null
  agency_path text collate "C" not null
  asked_on date not null
  says text not null
  record_id bigint
  constraint material_request_pkey PRIMARY KEY (id)
  constraint material_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organ(id)
  constraint material_request_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint material_request_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint material_request_office_id_fkey FOREIGN KEY (office_id) REFERENCES organ(id)
  constraint material_request_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  constraint material_request_says_check CHECK (((length(says) >= 1) AND (length(says) <= 2000)))
  index material_request_of_agency USING btree (agency_id, asked_on)
  index material_request_of_matter USING btree (matter_id)
  index material_request_of_office USING btree (office_path, asked_on)
  policy sides for select to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.scope'::text)) AND (agency_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  policy written for insert to public with check (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = material_request.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.material_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table matter row level security forced
  id uuid not null default gen_random_uuid()
  kind text not null
  number text not null
  title text not null
  law_id text not null
  law_version text not null
  law_hash text not null
  upper_hashes text[] not null
  facts jsonb not null
  line text not null
  office_id text not null
  office_path text collate "C" not null
  authority_id text not null
  agency_id text not null
  agency_path text collate "C" not null
  opened_on date not null
  source jsonb not null default '{}'::jsonb
  version integer not null default 0
  stages text[] not null
  stage_name text not null
  waiting_for text[] not null
  waiting_organs text[] not null
  waiting_name text not null
  next_clock text
  next_last_day date
  next_provisional boolean not null default false
  closed text
  closed_on date
  rows_hold_until date not null default '-infinity'::date
  constraint matter_pkey PRIMARY KEY (id)
  constraint matter_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organ(id)
  constraint matter_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES organ(id)
  constraint matter_check CHECK (((closed IS NULL) = (closed_on IS NULL)))
  constraint matter_law_hash_fkey FOREIGN KEY (law_hash) REFERENCES law_edition(hash)
  constraint matter_line_check CHECK ((line = ANY (ARRAY['government'::text, 'department'::text])))
  constraint matter_office_id_fkey FOREIGN KEY (office_id) REFERENCES organ(id)
  constraint matter_office_id_number_key UNIQUE (office_id, number)
  constraint matter_version_check CHECK ((version >= 0))
  index matter_of_agency USING btree (agency_path, kind, next_last_day, id)
  index matter_of_office USING btree (office_path, kind, next_last_day, id)
  index matter_of_record USING btree ((((source ->> 'record'::text))::bigint)) WHERE (source ? 'record'::text)
  index matter_open_of_agency USING btree (agency_id, COALESCE(next_last_day, 'infinity'::date)) WHERE (closed IS NULL)
  index matter_open_of_authority USING btree (authority_id, COALESCE(next_last_day, 'infinity'::date)) WHERE (closed IS NULL)
  index matter_open_of_office USING btree (office_id, COALESCE(next_last_day, 'infinity'::date)) WHERE (closed IS NULL)
  index matter_overtaken USING btree (rows_hold_until) WHERE (closed IS NULL)
  policy party for select to public using (EXISTS ( SELECT
   FROM matter_party
  WHERE ((matter_party.matter_id = matter.id) AND (matter_party.org_path >= app_setting('app.own'::text)) AND (matter_party.org_path < app_setting('app.own_end'::text)))))
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  trigger found_changed AFTER UPDATE ON public.matter FOR EACH ROW WHEN (((old.number IS DISTINCT FROM new.number) OR (old.title IS DISTINCT FROM new.title))) EXECUTE FUNCTION due_to_be_found('matter', 'id')
  trigger found_new AFTER INSERT ON public.matter REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION due_to_be_found('matter', 'id')
  grant insert, select, update to xiezhi_app

table matter_about row level security forced
  matter_id uuid not null
  officer_id uuid
  account_id uuid
  name text not null
  motion text
  constraint matter_about_pkey PRIMARY KEY (matter_id)
  constraint matter_about_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_about_check CHECK (((officer_id IS NOT NULL) OR (account_id IS NOT NULL)))
  constraint matter_about_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint matter_about_motion_check CHECK ((motion = ANY (ARRAY['own'::text, 'agency'::text, 'complainant'::text, 'order'::text])))
  constraint matter_about_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  index matter_about_account USING btree (account_id)
  index matter_about_officer USING btree (officer_id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = matter_about.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.matter_about FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table matter_archive row level security forced
  matter_id uuid not null
  organ_id text not null
  office_path text collate "C" not null
  number text not null
  archived_on date not null
  retention text not null
  keep_until date
  source text not null
  responsible text not null
  contents jsonb not null
  remarks text
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint matter_archive_pkey PRIMARY KEY (matter_id)
  constraint matter_archive_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_archive_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint matter_archive_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint matter_archive_organ_id_number_key UNIQUE (organ_id, number)
  index matter_archive_of_office USING btree (office_path, archived_on DESC)
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)) AND (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = matter_archive.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text))))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.matter_archive FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table matter_event row level security forced
  matter_id uuid not null
  seq integer not null
  happened_on date not null
  act text not null
  role text
  body jsonb not null
  account_id uuid
  account_name text not null
  organ_id text not null
  organ_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint matter_event_pkey PRIMARY KEY (matter_id, seq)
  constraint matter_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_event_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint matter_event_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint matter_event_seq_check CHECK ((seq > 0))
  index matter_opened_by USING btree (account_id) WHERE (seq = 1)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = matter_event.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.matter_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table matter_link row level security forced
  from_matter uuid not null
  to_matter uuid not null
  relation text not null
  on_day date not null
  account_id uuid not null
  by_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint matter_link_pkey PRIMARY KEY (from_matter, to_matter, relation)
  constraint matter_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_link_check CHECK ((from_matter <> to_matter))
  constraint matter_link_from_matter_fkey FOREIGN KEY (from_matter) REFERENCES matter(id)
  constraint matter_link_relation_check CHECK ((relation = ANY (ARRAY['opened'::text, 'joined'::text, 'split'::text, 'continued'::text, 'related'::text, 'duplicates'::text])))
  constraint matter_link_to_matter_fkey FOREIGN KEY (to_matter) REFERENCES matter(id)
  index matter_link_to USING btree (to_matter)
  policy either_end for select to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = ANY (ARRAY[matter_link.from_matter, matter_link.to_matter]))))
  policy written for insert to public with check (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = ANY (ARRAY[matter_link.from_matter, matter_link.to_matter]))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.matter_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table matter_note row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  account_id uuid not null
  account_name text not null
  says text not null
  mentions uuid[] not null default '{}'::uuid[]
  written_at timestamp with time zone not null default now()
  withdrawn_at timestamp with time zone
  constraint matter_note_pkey PRIMARY KEY (id)
  constraint matter_note_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_note_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint matter_note_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint matter_note_says_check CHECK ((says <> ''::text))
  index matter_note_of_matter USING btree (matter_id, written_at)
  policy own for all to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)) AND (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = matter_note.matter_id))))
  grant insert, select to xiezhi_app
  grant update (withdrawn_at) to xiezhi_app

table matter_party row level security forced
  matter_id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  office_path text collate "C" not null
  on_day date not null
  account_id uuid not null
  constraint matter_party_pkey PRIMARY KEY (matter_id, organ_id)
  constraint matter_party_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_party_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint matter_party_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index matter_party_of_organ USING btree (org_path)
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.matter_party FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table matter_person row level security forced
  matter_id uuid not null
  account_id uuid not null
  name text not null
  constraint matter_person_pkey PRIMARY KEY (matter_id, account_id)
  constraint matter_person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint matter_person_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = matter_person.matter_id)))
  grant delete, insert, select to xiezhi_app

table matter_urge row level security forced
  matter_id uuid not null
  on_day date not null
  organ_id text not null
  account_name text not null
  says text not null
  recorded_at timestamp with time zone not null default now()
  constraint matter_urge_pkey PRIMARY KEY (matter_id, organ_id, on_day)
  constraint matter_urge_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint matter_urge_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = matter_urge.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.matter_urge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table measure_addition row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  seq integer not null
  office_path text collate "C" not null
  kind text not null
  on_day date not null
  says text not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint measure_addition_pkey PRIMARY KEY (id)
  constraint measure_addition_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint measure_addition_kind_check CHECK ((kind = ANY (ARRAY['result'::text, 'correction'::text, 'note'::text])))
  constraint measure_addition_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES measure_record(matter_id, seq)
  index measure_addition_of_record USING btree (matter_id, seq)
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.measure_addition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table measure_record row level security forced
  matter_id uuid not null
  seq integer not null
  office_path text collate "C" not null
  kind text not null
  body jsonb not null
  account_id uuid not null
  recorded_at timestamp with time zone not null default now()
  constraint measure_record_pkey PRIMARY KEY (matter_id, seq)
  constraint measure_record_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint measure_record_kind_check CHECK ((kind = ANY (ARRAY['plain'::text, 'interview'::text, 'inspection'::text, 'files'::text, 'commission'::text, 'meeting'::text])))
  constraint measure_record_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint measure_record_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.measure_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table meeting row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  office_path text collate "C" not null
  form text not null
  subject text not null
  on_day date not null
  time text not null
  place text not null
  invited jsonb not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint meeting_pkey PRIMARY KEY (id)
  constraint meeting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint meeting_form_check CHECK ((form = ANY (ARRAY['hearing'::text, 'expertMeeting'::text, 'discussion'::text])))
  constraint meeting_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint meeting_time_check CHECK (("time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  index meeting_of_matter USING btree (matter_id, on_day)
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.meeting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table notice row level security forced
  id bigint not null generated always as identity
  matter_id uuid
  organ_id text not null
  org_path text collate "C" not null
  key text not null
  says text not null
  created_at timestamp with time zone not null default now()
  kind text not null default 'told'::text
  account_id uuid
  roles text[]
  page text
  constraint notice_pkey PRIMARY KEY (id)
  constraint notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint notice_key_key UNIQUE (key)
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['deadline'::text, 'told'::text])))
  constraint notice_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint notice_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint notice_page_check CHECK ((page ~~ '/%'::text))
  index notice_by_time USING btree (created_at)
  index notice_of_matter USING btree (matter_id) WHERE (matter_id IS NOT NULL)
  index notice_of_organ USING btree (organ_id, id DESC)
  policy own for select to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)) AND ((account_id IS NULL) OR ((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text)))
  policy written for insert to public with check (app_setting('app.account'::text) IS NOT NULL)
  grant insert, select to xiezhi_app

table notice_read row level security forced
  account_id uuid not null
  notice_id bigint not null
  read_at timestamp with time zone not null default now()
  constraint notice_read_pkey PRIMARY KEY (account_id, notice_id)
  constraint notice_read_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant insert, select to xiezhi_app

table office_remark row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  seq integer not null
  office_path text collate "C" not null
  says text not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint office_remark_pkey PRIMARY KEY (id)
  constraint office_remark_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint office_remark_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint office_remark_says_check CHECK (((length(says) >= 1) AND (length(says) <= 4000)))
  index office_remark_of_matter USING btree (matter_id, seq)
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)) AND (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = office_remark.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text))))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.office_remark FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table officer row level security forced
  id uuid not null default gen_random_uuid()
  name text not null
  organ_id text not null
  org_path text collate "C" not null
  account_id uuid
  staff_type text not null default 'CIVIL'::text
  is_auxiliary boolean not null default false
  is_leader boolean not null default false
  is_legal_reviewer boolean not null default false
  law_qualified boolean not null default false
  law_qual_no text
  status text not null default 'ACTIVE'::text
  duty text not null default 'enforcement'::text
  employment text not null default 'full'::text
  position text
  background text
  constraint officer_pkey PRIMARY KEY (id)
  constraint officer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint officer_duty_check CHECK ((duty = ANY (ARRAY['enforcement'::text, 'supervision'::text, 'invited'::text])))
  constraint officer_employment_check CHECK ((employment = ANY (ARRAY['full'::text, 'part'::text])))
  constraint officer_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint officer_staff_type_check CHECK ((staff_type = ANY (ARRAY['CIVIL'::text, 'REFERENCE'::text, 'INSTITUTION'::text, 'AUXILIARY'::text])))
  constraint officer_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'LEFT'::text, 'RETIRED'::text, 'SECONDED'::text])))
  index officer_of_account USING btree (account_id) WHERE (account_id IS NOT NULL)
  index officer_of_organ USING btree (org_path)
  policy administered for select to public using ((org_path >= app_setting('app.accounts'::text)) AND (org_path < app_setting('app.accounts_end'::text)))
  policy administered_changed for update to public using ((org_path >= app_setting('app.accounts'::text)) AND (org_path < app_setting('app.accounts_end'::text)))
  policy changed for update to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy entered for insert to public with check ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger found_changed AFTER UPDATE ON public.officer FOR EACH ROW WHEN (((old.name IS DISTINCT FROM new.name) OR (old.organ_id IS DISTINCT FROM new.organ_id) OR (old.org_path IS DISTINCT FROM new.org_path))) EXECUTE FUNCTION due_to_be_found('officer', 'id')
  trigger found_new AFTER INSERT ON public.officer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION due_to_be_found('officer', 'id')
  trigger look_again_added AFTER INSERT ON public.officer REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger look_again_changed AFTER UPDATE ON public.officer REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.officer FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select, update to xiezhi_app

table officer_qualification row level security forced
  id bigint not null generated always as identity
  officer_id uuid not null
  kind text not null
  evidence text not null
  on_day date not null
  withdrawn boolean not null default false
  account_id uuid
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint officer_qualification_pkey PRIMARY KEY (id)
  constraint officer_qualification_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint officer_qualification_kind_check CHECK ((kind = ANY (ARRAY['qualification'::text, 'degree'::text, 'familiar'::text, 'capable'::text, 'confidentiality'::text])))
  constraint officer_qualification_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  index officer_qualification_of USING btree (officer_id, id)
  policy of_officer for all to public using (EXISTS ( SELECT
   FROM officer
  WHERE (officer.id = officer_qualification.officer_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.officer_qualification FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger look_again_added AFTER INSERT ON public.officer_qualification REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from officer join touched on officer.id = officer_id')
  trigger look_again_changed AFTER UPDATE ON public.officer_qualification REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from officer join touched on officer.id = officer_id')
  trigger world_change AFTER INSERT OR UPDATE ON public.officer_qualification FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app

table officer_status row level security forced
  id bigint not null generated always as identity
  officer_id uuid not null
  status text not null
  from_day date not null
  to_organ text
  says text
  account_id uuid
  recorded_at timestamp with time zone not null default now()
  constraint officer_status_pkey PRIMARY KEY (id)
  constraint officer_status_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint officer_status_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  constraint officer_status_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'LEFT'::text, 'RETIRED'::text, 'SECONDED'::text])))
  index officer_status_of USING btree (officer_id, from_day, id)
  policy of_officer for all to public using (EXISTS ( SELECT
   FROM officer
  WHERE (officer.id = officer_status.officer_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.officer_status FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger look_again_added AFTER INSERT ON public.officer_status REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from officer join touched on officer.id = officer_id')
  trigger look_again_changed AFTER UPDATE ON public.officer_status REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from officer join touched on officer.id = officer_id')
  trigger world_change AFTER INSERT OR UPDATE ON public.officer_status FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app

table order_mapping row level security forced
  organ_id text not null
  version integer not null
  org_path text collate "C" not null
  content jsonb not null
  account_id uuid not null
  account_name text not null
  at timestamp with time zone not null default now()
  channel text not null
  constraint order_mapping_pkey PRIMARY KEY (organ_id, channel, version)
  constraint order_mapping_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint order_mapping_channel_check CHECK ((channel = ANY (ARRAY['hotline'::text, 'creditObjection'::text, 'creditRepair'::text])))
  constraint order_mapping_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint order_mapping_version_check CHECK ((version > 0))
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.order_mapping FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table organ row level security forced
  id text not null
  kind text not null
  name text not null
  short_name text not null
  uscc text
  level text not null
  area_code text not null
  region text not null
  government_id text
  superior_id text
  set_up_by_id text
  entrusted_by_id text
  authorized_by text
  management text
  other_law text
  from_day date
  to_day date
  path text collate "C" not null
  document_mark text
  field_codes text[] not null default '{}'::text[]
  has_penalty_power boolean not null default false
  has_coercion_power boolean not null default false
  has_enforcement_power boolean not null default false
  qualified_from date
  qualified_to date
  legal_review_unit text
  address text
  phone text
  comprehensive boolean not null default false
  authorized_basis text
  constraint organ_pkey PRIMARY KEY (id)
  constraint organ_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code)
  constraint organ_authorized_by_check CHECK ((authorized_by = ANY (ARRAY['lawOrRegulation'::text, 'rule'::text])))
  constraint organ_check1 CHECK (((kind = 'entrustedOrganization'::text) = (entrusted_by_id IS NOT NULL)))
  constraint organ_check2 CHECK ((to_day >= from_day))
  constraint organ_entrusted_by_id_fkey FOREIGN KEY (entrusted_by_id) REFERENCES organ(id)
  constraint organ_government_id_fkey FOREIGN KEY (government_id) REFERENCES organ(id)
  constraint organ_id_check CHECK ((id ~ '^[a-z0-9-]{1,64}$'::text))
  constraint organ_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'department'::text, 'justiceDepartment'::text, 'dispatchedOrgan'::text, 'dispatchedBody'::text, 'institution'::text, 'authorizedOrganization'::text, 'entrustedOrganization'::text, 'justiceStation'::text, 'coordination'::text, 'external'::text])))
  constraint organ_level_check CHECK ((level = ANY (ARRAY['nation'::text, 'region'::text, 'prefecture'::text, 'county'::text, 'township'::text])))
  constraint organ_management_check CHECK ((management = ANY (ARRAY['vertical'::text, 'upperLed'::text])))
  constraint organ_of_government CHECK (((kind = ANY (ARRAY['government'::text, 'external'::text])) OR (government_id IS NOT NULL)))
  constraint organ_path_check CHECK ((path ~ '^/([a-z0-9-]+/)+$'::text))
  constraint organ_path_key UNIQUE (path)
  constraint organ_set_up_by_id_fkey FOREIGN KEY (set_up_by_id) REFERENCES organ(id)
  constraint organ_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES organ(id)
  constraint organ_uscc_check CHECK ((uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text))
  constraint organ_uscc_key UNIQUE (uscc)
  index organ_of_government USING btree (government_id)
  policy changed_by for update to public using ((path >= app_setting('app.keeps'::text)) AND (path < app_setting('app.keeps_end'::text)))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy kept_by for insert to public with check ((path >= app_setting('app.keeps'::text)) AND (path < app_setting('app.keeps_end'::text)))
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  trigger begin_relations AFTER INSERT ON public.organ REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION begin_relations()
  trigger found_changed AFTER UPDATE ON public.organ FOR EACH ROW WHEN (((old.name IS DISTINCT FROM new.name) OR (old.short_name IS DISTINCT FROM new.short_name) OR (old.uscc IS DISTINCT FROM new.uscc))) EXECUTE FUNCTION due_to_be_found('organ', 'id')
  trigger found_new AFTER INSERT ON public.organ REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION due_to_be_found('organ', 'id')
  trigger look_again_changed AFTER UPDATE ON public.organ REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.organ FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select, update to xiezhi_app
  grant select to xiezhi_guest

table organ_change row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  from_day date not null
  before jsonb not null
  after jsonb not null
  basis text not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint organ_change_pkey PRIMARY KEY (id)
  constraint organ_change_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index organ_change_of USING btree (organ_id)
  policy filled_by for update to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept_by for insert to public with check ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.organ_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger look_again_added AFTER INSERT ON public.organ_change REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger look_again_changed AFTER UPDATE ON public.organ_change REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.organ_change FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app

table organ_confirmation row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  result text not null
  on_day date not null
  basis text not null
  document_number text
  notice_url text
  notice_day date
  matter_id uuid
  account_name text
  recorded_at timestamp with time zone not null default now()
  constraint organ_confirmation_pkey PRIMARY KEY (id)
  constraint organ_confirmation_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint organ_confirmation_notice_url_check CHECK ((notice_url ~ '^https?://'::text))
  constraint organ_confirmation_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint organ_confirmation_result_check CHECK ((result = ANY (ARRAY['confirmed'::text, 'kept'::text, 'ended'::text])))
  index organ_confirmation_of USING btree (organ_id, on_day)
  policy filled_by for update to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept_by for insert to public with check ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.organ_confirmation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger look_again_added AFTER INSERT ON public.organ_confirmation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger look_again_changed AFTER UPDATE ON public.organ_confirmation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.organ_confirmation FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app

table organ_relation row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  kind text not null
  slot text not null generated always as (
CASE
    WHEN (kind = ANY (ARRAY['hierarchical'::text, 'system'::text, 'vertical'::text, 'upperLed'::text])) THEN 'superior'::text
    WHEN (kind = ANY (ARRAY['government'::text, 'located'::text])) THEN 'government'::text
    ELSE kind
END) stored
  to_id text not null
  from_day date
  to_day date
  basis text
  end_basis text
  withdrawn boolean not null default false
  account_name text
  recorded_at timestamp with time zone not null default now()
  constraint organ_relation_pkey PRIMARY KEY (id)
  constraint organ_relation_check CHECK ((organ_id <> to_id))
  constraint organ_relation_check1 CHECK ((to_day >= from_day))
  constraint organ_relation_kind_check CHECK ((kind = ANY (ARRAY['hierarchical'::text, 'system'::text, 'vertical'::text, 'upperLed'::text, 'government'::text, 'located'::text, 'setUpBy'::text, 'entrustedBy'::text, 'guidance'::text])))
  constraint organ_relation_one_at_a_time EXCLUDE USING gist (int8range(hashtextextended(((organ_id || ' '::text) || slot), (0)::bigint), hashtextextended(((organ_id || ' '::text) || slot), (0)::bigint), '[]'::text) WITH &&, daterange(from_day, to_day, '[]'::text) WITH &&) WHERE (((slot <> 'guidance'::text) AND (NOT withdrawn)))
  constraint organ_relation_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint organ_relation_to_id_fkey FOREIGN KEY (to_id) REFERENCES organ(id)
  index organ_relation_of USING btree (organ_id)
  index organ_relation_to USING btree (to_id)
  policy filled_by for update to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept_by for insert to public with check ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.organ_relation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.organ_relation FOR EACH ROW EXECUTE FUNCTION fill_once('to_day', 'end_basis', 'withdrawn')
  trigger look_again_added AFTER INSERT ON public.organ_relation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger look_again_changed AFTER UPDATE ON public.organ_relation REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION look_again_at_touched('select org_path from touched')
  trigger world_change AFTER INSERT OR UPDATE ON public.organ_relation FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app
  grant update (end_basis) to xiezhi_app
  grant update (to_day) to xiezhi_app
  grant update (withdrawn) to xiezhi_app

table outbox row level security forced
  id bigint not null generated always as identity
  topic text not null
  payload jsonb not null
  attempts integer not null default 0
  available_at timestamp with time zone not null default now()
  last_error text
  created_at timestamp with time zone not null default now()
  addressee text
  constraint outbox_pkey PRIMARY KEY (id)
  index outbox_next USING btree (available_at, id)
  policy left_behind for insert to public with check (app_setting('app.account'::text) IS NOT NULL)
  policy looked_into for all to the owner using true
  policy worked_off for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger announce AFTER INSERT ON public.outbox FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox()
  grant delete, insert, select, update to xiezhi_app

table own_rule row level security forced
  id bigint not null generated always as identity
  org_path text collate "C" not null
  organ_id text not null
  number integer not null
  constraint own_rule_pkey PRIMARY KEY (id)
  constraint own_rule_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint own_rule_organ_id_number_key UNIQUE (organ_id, number)
  policy bound for select to public using (((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))) OR starts_with(app_setting('app.scope'::text), org_path))
  policy own for insert to public with check (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.own_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table own_rule_switch row level security forced
  id bigint not null generated always as identity
  rule_id bigint not null
  version integer not null
  org_path text collate "C" not null
  switched_on boolean not null
  trial_id uuid
  reason text not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint own_rule_switch_pkey PRIMARY KEY (id)
  constraint own_rule_switch_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint own_rule_switch_check CHECK ((switched_on = (trial_id IS NOT NULL)))
  constraint own_rule_switch_rule_id_version_fkey FOREIGN KEY (rule_id, version) REFERENCES own_rule_version(rule_id, version)
  constraint own_rule_switch_trial_id_fkey FOREIGN KEY (trial_id) REFERENCES rule_trial(id)
  index own_rule_switch_of USING btree (rule_id, id DESC)
  policy bound for select to public using (((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))) OR starts_with(app_setting('app.scope'::text), org_path))
  policy own for insert to public with check (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.own_rule_switch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table own_rule_version row level security forced
  rule_id bigint not null
  version integer not null
  org_path text collate "C" not null
  place_id text
  place_path text collate "C" not null
  content jsonb not null
  basis text not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint own_rule_version_pkey PRIMARY KEY (rule_id, version)
  constraint own_rule_version_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint own_rule_version_check CHECK (starts_with(place_path, org_path))
  constraint own_rule_version_place_id_fkey FOREIGN KEY (place_id) REFERENCES organ(id)
  constraint own_rule_version_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES own_rule(id)
  policy bound for select to public using (((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))) OR starts_with(app_setting('app.scope'::text), org_path))
  policy own for insert to public with check (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.own_rule_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table paper_draft row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  office_path text collate "C" not null
  organ_id text not null
  option text not null
  role text not null
  title text not null
  state text not null default 'draft'::text
  version integer not null default 0
  instrument_id uuid
  editing_id uuid
  editing_name text
  editing_field text
  editing_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  constraint paper_draft_pkey PRIMARY KEY (id)
  constraint paper_draft_check CHECK (((state = 'issued'::text) = (instrument_id IS NOT NULL)))
  constraint paper_draft_editing_id_fkey FOREIGN KEY (editing_id) REFERENCES account(id)
  constraint paper_draft_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  constraint paper_draft_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint paper_draft_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint paper_draft_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'inApproval'::text, 'returned'::text, 'approved'::text, 'issued'::text, 'dropped'::text])))
  constraint paper_draft_version_check CHECK ((version >= 0))
  UNIQUE index paper_draft_open USING btree (matter_id, option) WHERE (state <> ALL (ARRAY['issued'::text, 'dropped'::text]))
  policy office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  grant insert, select, update to xiezhi_app

table paper_draft_version row level security forced
  draft_id uuid not null
  version integer not null
  form jsonb not null
  account_id uuid not null
  account_name text not null
  saved_at timestamp with time zone not null default now()
  constraint paper_draft_version_pkey PRIMARY KEY (draft_id, version)
  constraint paper_draft_version_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint paper_draft_version_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES paper_draft(id)
  constraint paper_draft_version_version_check CHECK ((version > 0))
  policy of_draft for all to public using (EXISTS ( SELECT
   FROM paper_draft
  WHERE (paper_draft.id = paper_draft_version.draft_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.paper_draft_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table paper_item row level security forced
  instrument_id uuid not null
  position integer not null
  says text not null
  constraint paper_item_pkey PRIMARY KEY (instrument_id, "position")
  constraint paper_item_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  constraint paper_item_position_check CHECK (("position" > 0))
  constraint paper_item_says_check CHECK (((length(says) >= 1) AND (length(says) <= 4000)))
  policy of_instrument for all to public using (EXISTS ( SELECT
   FROM instrument
  WHERE (instrument.id = paper_item.instrument_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.paper_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table paper_template row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  organ_name text not null
  org_path text collate "C" not null
  reach text collate "C" not null
  role text not null
  version integer not null
  layout text not null
  body text not null
  needs text[] not null default '{}'::text[]
  from_day date not null
  withdrawn boolean not null default false
  reason text not null
  account_id uuid not null
  account_name text not null
  made_at timestamp with time zone not null default now()
  constraint paper_template_pkey PRIMARY KEY (id)
  constraint paper_template_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint paper_template_layout_check CHECK ((layout = ANY (ARRAY['redHead'::text, 'letter'::text, 'form'::text])))
  constraint paper_template_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint paper_template_organ_id_role_version_key UNIQUE (organ_id, role, version)
  constraint paper_template_version_check CHECK ((version > 0))
  index paper_template_of_reach USING btree (reach, role, from_day)
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy own for insert to public with check (((account_id)::text = app_setting('app.account'::text)) AND (EXISTS ( SELECT
   FROM post
  WHERE ((post.account_id = paper_template.account_id) AND (post.organ_id = paper_template.organ_id)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.paper_template FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table party_statement row level security forced
  id bigint not null generated always as identity
  matter_id uuid not null
  organ_id text not null
  organ_name text not null
  says text not null
  on_day date not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint party_statement_pkey PRIMARY KEY (id)
  constraint party_statement_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint party_statement_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint party_statement_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint party_statement_says_check CHECK (((length(says) >= 1) AND (length(says) <= 20000)))
  index party_statement_of_matter USING btree (matter_id, id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = party_statement.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.party_statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table post row level security forced
  account_id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  role text not null
  from_day date not null
  to_day date
  constraint post_pkey PRIMARY KEY (account_id, organ_id, role)
  constraint post_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint post_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint post_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'chief'::text, 'leader'::text, 'agencyLegal'::text, 'officer'::text, 'operator'::text])))
  index post_of_organ USING btree (organ_id)
  policy administered for all to public using ((org_path >= app_setting('app.accounts'::text)) AND (org_path < app_setting('app.accounts_end'::text)))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy reach for select to public using (((account_id)::text = app_setting('app.account'::text)) OR ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))))
  grant insert, select, update to xiezhi_app

table practice row level security forced
  id bigint not null generated always as identity
  organ_id text not null
  org_path text collate "C" not null
  key text not null
  value jsonb not null
  source text not null
  account_id uuid not null
  account_name text not null
  set_on date not null
  recorded_at timestamp with time zone not null default now()
  constraint practice_pkey PRIMARY KEY (id)
  constraint practice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint practice_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index practice_of_organ USING btree (organ_id, key, id DESC)
  policy own for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.practice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table preference row level security forced
  account_id uuid not null
  key text not null
  value jsonb not null
  constraint preference_pkey PRIMARY KEY (account_id, key)
  constraint preference_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  policy own for all to public using ((account_id)::text = app_setting('app.account'::text))
  grant delete, insert, select, update to xiezhi_app

table proven_fact row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  office_path text collate "C" not null
  position integer not null
  says text not null
  ground text
  account_id uuid not null
  recorded_at timestamp with time zone not null default now()
  constraint proven_fact_pkey PRIMARY KEY (id)
  constraint proven_fact_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint proven_fact_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint proven_fact_matter_id_position_key UNIQUE (matter_id, "position") DEFERRABLE INITIALLY DEFERRED
  constraint proven_fact_position_check CHECK (("position" > 0))
  policy of_office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  grant delete, insert, select, update to xiezhi_app

table record_figure row level security forced
  org_path text collate "C" not null
  body_id text collate "C" not null
  kind text collate "C" not null
  month date not null
  records integer not null
  enterprise integer not null
  fined integer not null
  fine numeric(18,2) not null
  contested integer not null
  overturned integer not null
  folded boolean not null default false
  constraint record_figure_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  index record_figure_due USING btree (org_path) WHERE (NOT folded)
  index record_figure_of USING btree (org_path, month)
  index record_figure_of_kind USING btree (kind, month, org_path) WHERE folded
  policy noted for all to the owner using true
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table record_figure_beneath row level security forced
  path text collate "C" not null
  kind text collate "C" not null
  month date not null
  records integer not null
  enterprise integer not null
  fined integer not null
  fine numeric(18,2) not null
  contested integer not null
  overturned integer not null
  constraint record_figure_beneath_pkey PRIMARY KEY (path, kind, month)
  policy noted for all to the owner using true
  policy reach for select to public using ((path >= app_setting('app.scope'::text)) AND (("left"(path, '-1'::integer) || '0'::text) <= app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table record_figure_of_body row level security forced
  org_path text collate "C" not null
  body_id text collate "C" not null
  month date not null
  records integer not null
  enterprise integer not null
  fined integer not null
  fine numeric(18,2) not null
  contested integer not null
  overturned integer not null
  constraint record_figure_of_body_pkey PRIMARY KEY (org_path, month, body_id)
  constraint record_figure_of_body_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  policy noted for all to the owner using true
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table record_file row level security forced
  id bigint not null generated always as identity
  record_id bigint not null
  org_path text collate "C" not null
  key text not null
  name text not null
  media_type text not null
  bytes bigint not null
  sha256 text not null
  account_id uuid not null
  account_name text not null
  received_at timestamp with time zone not null default now()
  constraint record_file_pkey PRIMARY KEY (id)
  constraint record_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint record_file_bytes_check CHECK ((bytes > 0))
  constraint record_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint record_file_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  constraint record_file_record_id_key_sha256_key UNIQUE (record_id, key, sha256)
  constraint record_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES kept_file(sha256)
  index record_file_of USING btree (org_path)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table record_import row level security forced
  id uuid not null
  account_id uuid
  account_name text not null
  organ_id text
  org_path text collate "C" not null
  state text not null default 'receiving'::text
  file_name text not null
  format_name text
  encoding text
  bytes bigint not null default 0
  bytes_total bigint
  rows integer not null default 0
  added integer not null default 0
  changed integer not null default 0
  unchanged integer not null default 0
  refused integer not null default 0
  warnings integer not null default 0
  alerts integer not null default 0
  says text not null
  code text
  line integer
  header text[] not null default '{}'::text[]
  digest text
  warned jsonb not null default '[]'::jsonb
  cancel_requested boolean not null default false
  started_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  sender_id uuid
  mapping_id uuid
  items json
  corrects uuid
  place bigint
  bundle_id uuid
  channel text
  constraint record_import_pkey PRIMARY KEY (id)
  constraint record_import_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint record_import_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES record_import(id)
  constraint record_import_channel_check CHECK ((channel = ANY (ARRAY['hotline'::text, 'creditObjection'::text, 'creditRepair'::text])))
  constraint record_import_check CHECK (((ended_at IS NULL) = (state = ANY (ARRAY['receiving'::text, 'checking'::text]))))
  constraint record_import_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint record_import_place_key UNIQUE (place)
  constraint record_import_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES record_sender(id)
  constraint record_import_state_check CHECK ((state = ANY (ARRAY['receiving'::text, 'checking'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
  index record_import_of_bundle USING btree (bundle_id) WHERE (bundle_id IS NOT NULL)
  index record_import_of_organ USING btree (org_path, started_at DESC, id DESC)
  index record_import_unfinished USING btree (started_at) WHERE (ended_at IS NULL)
  index record_import_unplaced USING btree (ended_at) WHERE ((place IS NULL) AND (state = 'done'::text))
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant insert, select, update to xiezhi_app

table record_layout row level security forced
  id integer not null generated always as identity
  unreported text[] not null
  joined boolean not null default false
  constraint record_layout_pkey PRIMARY KEY (id)
  constraint record_layout_unreported_joined_key UNIQUE (unreported, joined)
  policy known for all to public using (app_setting('app.account'::text) IS NOT NULL)
  grant insert, select to xiezhi_app
  grant select to xiezhi_guest

table record_mapping row level security forced
  id uuid not null
  version integer not null
  organ_id text not null
  org_path text collate "C" not null
  name text not null
  content jsonb not null
  retired boolean not null default false
  account_id uuid not null
  account_name text not null
  at timestamp with time zone not null default now()
  constraint record_mapping_pkey PRIMARY KEY (id, version)
  constraint record_mapping_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint record_mapping_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint record_mapping_version_check CHECK ((version > 0))
  index record_mapping_of USING btree (org_path, id, version DESC)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_mapping FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table record_quality row level security forced
  import_id uuid not null
  body_id text not null
  org_path text collate "C" not null
  source_system text not null
  kind text not null
  day date not null
  rows integer not null
  refused integer not null
  warnings integer not null
  late_recorded integer not null
  late_reported integer not null
  back_dated integer not null
  wanted bigint not null
  filled bigint not null
  codes jsonb not null
  missing jsonb not null
  delays jsonb not null default '{}'::jsonb
  constraint record_quality_pkey PRIMARY KEY (import_id, body_id, source_system, kind)
  constraint record_quality_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  constraint record_quality_import_id_fkey FOREIGN KEY (import_id) REFERENCES record_import(id)
  index record_quality_of USING btree (org_path, day)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.record_quality FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table record_quarantine row level security forced
  import_id uuid not null
  line integer not null
  org_path text collate "C" not null
  cells json not null
  problems json not null
  body_id text
  kind text
  source_system text
  source_record_id text
  at timestamp with time zone not null default now()
  resubmitted_in uuid
  sealed bytea
  child text
  pieces json
  constraint record_quarantine_pkey PRIMARY KEY (import_id, line)
  constraint record_quarantine_import_id_fkey FOREIGN KEY (import_id) REFERENCES record_import(id) ON DELETE CASCADE
  constraint record_quarantine_resubmitted_in_fkey FOREIGN KEY (resubmitted_in) REFERENCES record_import(id)
  index record_quarantine_of_children USING btree (source_system, source_record_id) WHERE ((child IS NOT NULL) AND (resubmitted_in IS NULL))
  index record_quarantine_open USING btree (org_path, at DESC, import_id, line) WHERE (resubmitted_in IS NULL)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant delete, insert, select to xiezhi_app
  grant update (body_id) to xiezhi_app
  grant update (kind) to xiezhi_app
  grant update (resubmitted_in) to xiezhi_app
  grant update (source_record_id) to xiezhi_app
  grant update (source_system) to xiezhi_app

table record_sender row level security forced
  id uuid not null
  organ_id text not null
  org_path text collate "C" not null
  name text not null
  digest bytea not null
  bodies text[] not null
  kinds text[] not null
  per_minute integer not null
  account_id uuid not null
  account_name text not null
  created_at timestamp with time zone not null default now()
  revoked_at timestamp with time zone
  revoked_by text
  constraint record_sender_pkey PRIMARY KEY (id)
  constraint record_sender_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint record_sender_digest_check CHECK ((length(digest) = 32))
  constraint record_sender_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint record_sender_per_minute_check CHECK (((per_minute >= 1) AND (per_minute <= 6000)))
  index record_sender_of USING btree (org_path)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.record_sender FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.record_sender FOR EACH ROW EXECUTE FUNCTION fill_once('revoked_at', 'revoked_by')
  grant insert, select to xiezhi_app
  grant update (revoked_at) to xiezhi_app
  grant update (revoked_by) to xiezhi_app

table record_sender_secret row level security forced
  id uuid not null
  sender_id uuid not null
  org_path text collate "C" not null
  sealed bytea not null
  created_at timestamp with time zone not null default now()
  ends_at timestamp with time zone
  constraint record_sender_secret_pkey PRIMARY KEY (id)
  constraint record_sender_secret_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES record_sender(id)
  index record_sender_secret_of USING btree (sender_id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger kept BEFORE DELETE OR TRUNCATE ON public.record_sender_secret FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app
  grant update (ends_at) to xiezhi_app

table record_sender_use row level security forced
  sender_id uuid not null
  org_path text collate "C" not null
  used_at timestamp with time zone not null default now()
  in_minute integer not null default 1
  constraint record_sender_use_pkey PRIMARY KEY (sender_id)
  constraint record_sender_use_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES record_sender(id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant insert, select to xiezhi_app
  grant update (in_minute) to xiezhi_app
  grant update (used_at) to xiezhi_app

table record_tally row level security forced
  org_path text collate "C" not null
  body_id text collate "C" not null
  year integer not null
  tally text collate "C" not null
  records integer not null
  fine numeric(18,2) not null
  folded boolean not null default false
  constraint record_tally_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  index record_tally_due USING btree (org_path) WHERE (NOT folded)
  index record_tally_of USING btree (org_path, year)
  policy noted for all to the owner using true
  policy reach for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table record_tally_beneath row level security forced
  path text collate "C" not null
  year integer not null
  tally text collate "C" not null
  records integer not null
  fine numeric(18,2) not null
  constraint record_tally_beneath_pkey PRIMARY KEY (path, year, tally)
  policy noted for all to the owner using true
  policy reach for select to public using ((path >= app_setting('app.scope'::text)) AND (("left"(path, '-1'::integer) || '0'::text) <= app_setting('app.scope_end'::text)))
  grant select to xiezhi_app

table record_version row level security forced
  record_id bigint not null
  version integer not null
  org_path text collate "C" not null
  content json not null
  layout_id integer not null
  import_id uuid not null
  ingested_at timestamp with time zone not null
  sealed bytea
  constraint record_version_pkey PRIMARY KEY (record_id, version)
  constraint record_version_layout_id_fkey FOREIGN KEY (layout_id) REFERENCES record_layout(id)
  constraint record_version_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.record_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger only_sealed BEFORE UPDATE ON public.record_version FOR EACH ROW EXECUTE FUNCTION only_sealed()
  grant insert, select to xiezhi_app

table recusal_review row level security forced
  recusal_id uuid not null
  matter_id uuid not null
  seq integer not null
  finding text not null
  reasons text not null
  account_id uuid not null
  account_name text not null
  on_day date not null
  recorded_at timestamp with time zone not null default now()
  constraint recusal_review_pkey PRIMARY KEY (recusal_id, seq)
  constraint recusal_review_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint recusal_review_finding_check CHECK ((finding = ANY (ARRAY['stands'::text, 'redone'::text])))
  constraint recusal_review_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint recusal_review_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq)
  constraint recusal_review_recusal_id_fkey FOREIGN KEY (recusal_id) REFERENCES matter(id)
  policy of_office for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = recusal_review.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.recusal_review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table register_key row level security forced
  id boolean not null default true
  key bytea not null
  constraint register_key_pkey PRIMARY KEY (id)
  constraint register_key_id_check CHECK (id)
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  grant select to xiezhi_app

table register_version row level security forced
  id bigint not null generated always as identity
  register text not null
  key text not null
  organ_id text not null
  org_path text collate "C" not null
  title text not null
  from_day date not null
  to_day date
  published_on date
  content jsonb not null
  end_basis text
  withdrawn boolean not null default false
  withdrawn_basis text
  corrects bigint
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  ended_by bigint
  constraint register_version_pkey PRIMARY KEY (id)
  constraint register_version_check CHECK ((to_day >= from_day))
  constraint register_version_corrects_fkey FOREIGN KEY (corrects) REFERENCES register_version(id)
  constraint register_version_corrects_key UNIQUE (corrects)
  constraint register_version_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES register_version(id)
  constraint register_version_one_at_a_time EXCLUDE USING gist (int8range(hashtextextended(((register || ' '::text) || key), (0)::bigint), hashtextextended(((register || ' '::text) || key), (0)::bigint), '[]'::text) WITH &&, daterange(from_day, to_day, '[]'::text) WITH &&) WHERE ((NOT withdrawn))
  constraint register_version_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint register_version_register_check CHECK ((register = ANY (ARRAY['item'::text, 'offence'::text, 'benchmark'::text, 'list'::text, 'standard'::text, 'period'::text, 'plan'::text, 'cap'::text, 'fee'::text, 'reward'::text, 'basis'::text, 'power'::text, 'area'::text, 'numbering'::text, 'normativeDocument'::text])))
  index register_version_listed USING btree (register, title COLLATE "C", id)
  index register_version_of USING btree (register, key, from_day)
  index register_version_organ USING btree (organ_id)
  policy beneath for select to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  policy filled_by for update to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept for select to public using ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy kept_by for insert to public with check ((org_path >= app_setting('app.keeps'::text)) AND (org_path < app_setting('app.keeps_end'::text)))
  policy own for select to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy own_entered for insert to public with check ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy own_filled for update to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  policy public for select to public using ((published_on IS NOT NULL) AND (app_setting('app.account'::text) IS NOT NULL))
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.register_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.register_version FOR EACH ROW EXECUTE FUNCTION fill_once('to_day', 'end_basis', 'ended_by', 'withdrawn', 'withdrawn_basis')
  trigger world_change AFTER INSERT OR UPDATE ON public.register_version FOR EACH STATEMENT EXECUTE FUNCTION note_world_change()
  grant insert, select to xiezhi_app
  grant update (end_basis) to xiezhi_app
  grant update (ended_by) to xiezhi_app
  grant update (to_day) to xiezhi_app
  grant update (withdrawn) to xiezhi_app
  grant update (withdrawn_basis) to xiezhi_app

table reminder_rule row level security forced
  organ_id text not null
  org_path text collate "C" not null
  body jsonb not null
  account_id uuid not null
  account_name text not null
  set_on date not null
  constraint reminder_rule_pkey PRIMARY KEY (organ_id)
  constraint reminder_rule_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint reminder_rule_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  policy own for all to public using ((org_path >= app_setting('app.own'::text)) AND (org_path < app_setting('app.own_end'::text)))
  grant insert, select, update to xiezhi_app

table report_acknowledgement row level security forced
  copy_id uuid not null
  matter_id uuid not null
  received_on date not null
  says text
  organ_id text not null
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint report_acknowledgement_pkey PRIMARY KEY (copy_id)
  constraint report_acknowledgement_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint report_acknowledgement_copy_id_fkey FOREIGN KEY (copy_id) REFERENCES report_copy(id)
  constraint report_acknowledgement_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint report_acknowledgement_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint report_acknowledgement_says_check CHECK (((length(says) >= 1) AND (length(says) <= 2000)))
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = report_acknowledgement.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table report_copy row level security forced
  id uuid not null default gen_random_uuid()
  matter_id uuid not null
  seq integer not null
  organ_id text
  organ_name text not null
  sent_on date not null
  constraint report_copy_pkey PRIMARY KEY (id)
  constraint report_copy_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint report_copy_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint report_copy_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index report_copy_of_matter USING btree (matter_id)
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = report_copy.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_copy FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table rule_failure row level security forced
  law text collate "C" not null
  norm text collate "C" not null
  since timestamp with time zone not null default now()
  last_on date not null
  times integer not null
  message text not null
  constraint rule_failure_pkey PRIMARY KEY (law, norm)
  policy noted for all to public using (app_setting('app.account'::text) IS NOT NULL)
  grant delete, insert, select, update to xiezhi_app

table rule_sample row level security forced
  id uuid not null default gen_random_uuid()
  org_path text collate "C" not null
  organ_id text not null
  law text collate "C" not null
  norm text collate "C" not null
  drawn_from text not null
  seed text not null
  population integer not null
  from_on date
  to_on date
  account_id uuid not null
  account_name text not null
  at timestamp with time zone not null default now()
  constraint rule_sample_pkey PRIMARY KEY (id)
  constraint rule_sample_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint rule_sample_check CHECK (((drawn_from = 'silent'::text) = ((from_on IS NOT NULL) AND (to_on IS NOT NULL))))
  constraint rule_sample_drawn_from_check CHECK ((drawn_from = ANY (ARRAY['alerts'::text, 'silent'::text])))
  constraint rule_sample_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index rule_sample_of USING btree (law, norm, at DESC)
  policy own for all to public using (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.rule_sample FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table rule_sample_item row level security forced
  sample_id uuid not null
  position integer not null
  org_path text collate "C" not null
  alert_id bigint
  record_id bigint not null
  verdict text
  reason text
  account_name text
  judged_at timestamp with time zone
  constraint rule_sample_item_pkey PRIMARY KEY (sample_id, "position")
  constraint rule_sample_item_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alert(id)
  constraint rule_sample_item_check CHECK (((verdict IS NULL) = (reason IS NULL)))
  constraint rule_sample_item_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  constraint rule_sample_item_sample_id_fkey FOREIGN KEY (sample_id) REFERENCES rule_sample(id)
  constraint rule_sample_item_verdict_check CHECK ((verdict = ANY (ARRAY['right'::text, 'wrong'::text])))
  index rule_sample_item_of_alert USING btree (alert_id) WHERE (alert_id IS NOT NULL)
  policy own for all to public using (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR TRUNCATE ON public.rule_sample_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  trigger fill_once AFTER UPDATE ON public.rule_sample_item FOR EACH ROW EXECUTE FUNCTION fill_once('verdict', 'reason', 'account_name', 'judged_at')
  grant insert, select to xiezhi_app
  grant update (account_name) to xiezhi_app
  grant update (judged_at) to xiezhi_app
  grant update (reason) to xiezhi_app
  grant update (verdict) to xiezhi_app

table rule_setting row level security forced
  id bigint not null generated always as identity
  org_path text collate "C" not null
  organ_id text not null
  law text collate "C" not null
  norm text collate "C" not null
  field text collate "C"
  from_on date not null
  enabled boolean not null
  colour text
  parameters jsonb not null
  basis text
  reason text not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint rule_setting_pkey PRIMARY KEY (id)
  constraint rule_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint rule_setting_check CHECK (((parameters = '{}'::jsonb) OR (basis IS NOT NULL)))
  constraint rule_setting_colour_check CHECK ((colour = ANY (ARRAY['yellow'::text, 'blue'::text])))
  constraint rule_setting_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index rule_setting_of USING btree (law, norm, from_on)
  policy bound for select to public using (((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))) OR starts_with(app_setting('app.scope'::text), org_path))
  policy own for insert to public with check (org_path = app_setting('app.scope'::text))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.rule_setting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table rule_suppression row level security forced
  id uuid not null default gen_random_uuid()
  org_path text collate "C" not null
  organ_id text not null
  law text collate "C" not null
  norm text collate "C" not null
  body_id text collate "C"
  field text collate "C"
  record_id bigint
  reason text not null
  from_on date not null
  until_on date not null
  account_id uuid not null
  account_name text not null
  organ_name text not null
  at timestamp with time zone not null default now()
  constraint rule_suppression_pkey PRIMARY KEY (id)
  constraint rule_suppression_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint rule_suppression_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  constraint rule_suppression_check CHECK ((until_on >= from_on))
  constraint rule_suppression_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint rule_suppression_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.rule_suppression FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table rule_suppression_end row level security forced
  suppression_id uuid not null
  org_path text collate "C" not null
  on_day date not null
  reason text not null
  account_id uuid not null
  account_name text not null
  at timestamp with time zone not null default now()
  constraint rule_suppression_end_pkey PRIMARY KEY (suppression_id)
  constraint rule_suppression_end_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint rule_suppression_end_suppression_id_fkey FOREIGN KEY (suppression_id) REFERENCES rule_suppression(id)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.rule_suppression_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table rule_trial row level security forced
  id uuid not null default gen_random_uuid()
  org_path text collate "C" not null
  organ_id text not null
  account_id uuid not null
  account_name text not null
  law text collate "C" not null
  norm text collate "C" not null
  rule_id bigint
  version integer
  parameters jsonb not null default '{}'::jsonb
  place_path text collate "C" not null
  place_name text not null
  from_on date not null
  to_on date not null
  state text not null default 'waiting'::text
  after_id bigint not null default 0
  total integer not null default 0
  looked integer not null default 0
  unknown integer not null default 0
  raised integer not null default 0
  known integer not null default 0
  took double precision not null default 0
  sample jsonb not null default '[]'::jsonb
  asked_at timestamp with time zone not null default now()
  gone integer not null default 0
  constraint rule_trial_pkey PRIMARY KEY (id)
  constraint rule_trial_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint rule_trial_check CHECK (((rule_id IS NULL) = (version IS NULL)))
  constraint rule_trial_check1 CHECK ((to_on >= from_on))
  constraint rule_trial_check2 CHECK (starts_with(place_path, org_path))
  constraint rule_trial_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint rule_trial_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES own_rule(id)
  constraint rule_trial_rule_id_version_fkey FOREIGN KEY (rule_id, version) REFERENCES own_rule_version(rule_id, version)
  constraint rule_trial_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text])))
  index rule_trial_of USING btree (law, norm, asked_at DESC)
  policy own for all to public using ((org_path = app_setting('app.scope'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant insert, select, update to xiezhi_app

table rule_trial_count row level security forced
  trial_id uuid not null
  org_path text collate "C" not null
  body_id text collate "C" not null
  month text not null
  raised integer not null
  constraint rule_trial_count_pkey PRIMARY KEY (trial_id, body_id, month)
  constraint rule_trial_count_body_id_fkey FOREIGN KEY (body_id) REFERENCES organ(id)
  constraint rule_trial_count_trial_id_fkey FOREIGN KEY (trial_id) REFERENCES rule_trial(id)
  policy own for all to public using ((org_path = app_setting('app.scope'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant insert, select, update to xiezhi_app

table scan_run row level security forced
  id bigint not null generated always as identity
  org_path text collate "C" not null
  after_id bigint not null default 0
  total integer not null
  looked integer not null default 0
  began_at timestamp with time zone not null default now()
  ended_at timestamp with time zone
  daily boolean not null default false
  rules integer
  constraint scan_run_pkey PRIMARY KEY (id)
  index scan_run_latest USING btree (began_at DESC)
  policy bound for select to public using (((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text))) OR starts_with(app_setting('app.scope'::text), org_path))
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  grant insert, select, update to xiezhi_app

table seal_due row level security forced
  subject text not null
  after bigint not null default 0
  constraint seal_due_pkey PRIMARY KEY (subject)
  constraint seal_due_subject_check CHECK ((subject = ANY (ARRAY['enforcement_record'::text, 'record_version'::text, 'record_quarantine'::text])))
  policy known for all to public using (app_setting('app.account'::text) = 'worker'::text)

table search_due row level security forced
  kind text not null
  subject text not null
  asked_at timestamp with time zone not null default now()
  constraint search_due_pkey PRIMARY KEY (kind, subject)
  policy noted for all to the owner using true
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  grant delete, select, update to xiezhi_app

table search_entry row level security forced
  kind text not null
  subject text not null
  office_path text collate "C" not null
  agency_path text collate "C"
  title text not null
  note text not null
  on_day date
  words tsvector not null
  constraint search_entry_pkey PRIMARY KEY (kind, subject)
  constraint search_entry_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'instrument'::text, 'record'::text, 'organ'::text, 'officer'::text])))
  index search_entry_words USING gin (words)
  policy found for select to the owner using true
  policy worker for all to public using (app_setting('app.account'::text) = 'worker'::text)
  grant delete, insert, select, update to xiezhi_app

table serving_attempt row level security forced
  id bigint not null generated always as identity
  instrument_id uuid not null
  office_path text collate "C" not null
  happened_on date not null
  outcome text not null
  way text not null
  recipient text
  tracking text
  entrusted_to text
  says text
  proof uuid
  account_id uuid not null
  account_name text not null
  organ_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint serving_attempt_pkey PRIMARY KEY (id)
  constraint serving_attempt_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint serving_attempt_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES instrument(id)
  constraint serving_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'received'::text, 'corrected'::text])))
  constraint serving_attempt_proof_fkey FOREIGN KEY (proof) REFERENCES serving_file(id)
  constraint serving_attempt_way_check CHECK ((way = ANY (ARRAY['electronic'::text, 'direct'::text, 'post'::text, 'left'::text, 'entrusted'::text])))
  index attempt_of_instrument USING btree (instrument_id, id)
  policy office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.serving_attempt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table serving_file row level security forced
  id uuid not null default gen_random_uuid()
  office_path text collate "C" not null
  name text not null
  media_type text not null
  bytes integer not null
  sha256 text not null
  body bytea not null
  account_id uuid not null
  added_at timestamp with time zone not null default now()
  constraint serving_file_pkey PRIMARY KEY (id)
  constraint serving_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint serving_file_bytes_check CHECK ((bytes > 0))
  constraint serving_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  policy office for all to public using ((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.serving_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table session row level security forced
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null default now()
  seen_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  constraint session_pkey PRIMARY KEY (token_hash)
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  index session_expiry USING btree (expires_at)
  policy administered for all to public using (EXISTS ( SELECT
   FROM account
  WHERE ((account.id = session.account_id) AND (account.home_path >= app_setting('app.accounts'::text)) AND (account.home_path < app_setting('app.accounts_end'::text)))))
  policy holder for all to public using (token_hash = decode(app_setting('app.session'::text), 'hex'::text))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy own for all to public using ((account_id)::text = app_setting('app.account'::text))
  grant delete, insert, select, update to xiezhi_app

table shared_fact row level security forced
  sender_id uuid not null
  org_path text collate "C" not null
  subject text not null
  subject_id text collate "C" not null
  event_id text not null
  data jsonb not null
  told_at timestamp with time zone not null
  at timestamp with time zone not null default now()
  constraint shared_fact_pkey PRIMARY KEY (sender_id, subject, subject_id)
  constraint shared_fact_sender_id_fkey FOREIGN KEY (sender_id) REFERENCES record_sender(id)
  constraint shared_fact_subject_check CHECK ((subject = ANY (ARRAY['alert'::text, 'matter'::text, 'figure'::text])))
  index shared_fact_listed USING btree (subject, told_at DESC, sender_id DESC, subject_id DESC)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  grant insert, select, update to xiezhi_app

table sight row level security forced
  id uuid not null default gen_random_uuid()
  organ_id text not null
  org_path text collate "C" not null
  over_id text not null
  over_path text collate "C" not null
  over_end text collate "C" not null generated always as (("left"(over_path, '-1'::integer) || '0'::text)) stored
  to_id text not null
  to_path text collate "C" not null
  kinds text[] collate "C" not null
  from_day date not null
  to_day date not null
  purpose text not null
  basis text not null
  account_id uuid not null
  account_name text not null
  given_at timestamp with time zone not null default now()
  constraint sight_pkey PRIMARY KEY (id)
  constraint sight_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint sight_basis_check CHECK ((basis <> ''::text))
  constraint sight_check CHECK ((to_day >= from_day))
  constraint sight_kinds_check CHECK (((cardinality(kinds) > 0) AND ('complaint'::text <> ALL (kinds))))
  constraint sight_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint sight_over_id_fkey FOREIGN KEY (over_id) REFERENCES organ(id)
  constraint sight_purpose_check CHECK ((purpose <> ''::text))
  constraint sight_to_id_fkey FOREIGN KEY (to_id) REFERENCES organ(id)
  index sight_over USING btree (over_path)
  index sight_to USING btree (to_path)
  policy given for insert to public with check ((org_path = app_setting('app.own'::text)) AND (over_path >= app_setting('app.scope'::text)) AND (over_path < app_setting('app.scope_end'::text)))
  policy sides for select to public using (((over_path >= app_setting('app.scope'::text)) AND (over_path < app_setting('app.scope_end'::text))) OR (to_path = app_setting('app.own'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sight FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app
  grant select to xiezhi_guest

table sight_end row level security forced
  sight_id uuid not null
  on_day date not null
  why text not null
  account_id uuid not null
  account_name text not null
  ended_at timestamp with time zone not null default now()
  constraint sight_end_pkey PRIMARY KEY (sight_id)
  constraint sight_end_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint sight_end_sight_id_fkey FOREIGN KEY (sight_id) REFERENCES sight(id)
  constraint sight_end_why_check CHECK ((why <> ''::text))
  policy of_sight for select to public using (EXISTS ( SELECT
   FROM sight
  WHERE (sight.id = sight_end.sight_id)))
  policy taken_back for insert to public with check (EXISTS ( SELECT
   FROM sight
  WHERE ((sight.id = sight_end.sight_id) AND (sight.over_path >= app_setting('app.scope'::text)) AND (sight.over_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sight_end FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app
  grant select to xiezhi_guest

table sign_in row level security forced
  login text not null
  failures integer not null
  locked_until timestamp with time zone
  tried_at timestamp with time zone not null
  constraint sign_in_pkey PRIMARY KEY (login)
  policy administered for delete to public using (EXISTS ( SELECT
   FROM account
  WHERE ((account.login = sign_in.login) AND (account.home_path >= app_setting('app.accounts'::text)) AND (account.home_path < app_setting('app.accounts_end'::text)))))
  policy administered_seen for select to public using (EXISTS ( SELECT
   FROM account
  WHERE ((account.login = sign_in.login) AND (account.home_path >= app_setting('app.accounts'::text)) AND (account.home_path < app_setting('app.accounts_end'::text)))))
  policy kept for all to public using (app_setting('app.account'::text) = 'worker'::text)
  policy signing_in for all to public using (login = app_setting('app.login'::text))
  grant delete, insert, select, update to xiezhi_app

table subject_decision row level security forced
  id bigint not null generated always as identity
  subject_id bigint not null
  matter_id uuid not null
  measure text
  account_id uuid not null
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint subject_decision_pkey PRIMARY KEY (id)
  constraint subject_decision_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint subject_decision_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint subject_decision_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 200)))
  constraint subject_decision_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES liability_subject(id)
  index subject_decision_of USING btree (subject_id, id)
  policy of_office for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE ((matter.id = subject_decision.matter_id) AND (matter.office_path >= app_setting('app.scope'::text)) AND (matter.office_path < app_setting('app.scope_end'::text)))))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.subject_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table talk_record row level security forced
  matter_id uuid not null
  seq integer not null
  place text not null
  attendees jsonb not null
  constraint talk_record_pkey PRIMARY KEY (matter_id, seq)
  constraint talk_record_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint talk_record_matter_id_seq_fkey FOREIGN KEY (matter_id, seq) REFERENCES matter_event(matter_id, seq) DEFERRABLE INITIALLY DEFERRED
  constraint talk_record_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
  policy of_matter for all to public using (EXISTS ( SELECT
   FROM matter
  WHERE (matter.id = talk_record.matter_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.talk_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table task row level security forced
  matter_id uuid not null
  organ_id text not null
  role text not null
  office_path text collate "C" not null
  agency_path text collate "C" not null
  option text not null
  label text not null
  law text not null
  cite text not null
  last_day date
  provisional boolean not null
  since date not null
  constraint task_pkey PRIMARY KEY (matter_id, organ_id, role)
  constraint task_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint task_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  index task_of_post USING btree (organ_id, role, COALESCE(last_day, 'infinity'::date), matter_id)
  policy sides for all to public using (((office_path >= app_setting('app.scope'::text)) AND (office_path < app_setting('app.scope_end'::text))) OR ((agency_path >= app_setting('app.own'::text)) AND (agency_path < app_setting('app.own_end'::text))))
  grant delete, insert, select, update to xiezhi_app

table training row level security forced
  id bigint not null generated always as identity
  officer_id uuid not null
  kind text not null
  on_day date not null
  subject text not null
  hours numeric(6,1)
  passed boolean
  result text
  matter_id uuid
  account_id uuid
  account_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint training_pkey PRIMARY KEY (id)
  constraint training_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint training_check CHECK (((kind = 'training'::text) = (hours IS NOT NULL)))
  constraint training_check1 CHECK (((kind = 'exam'::text) = (passed IS NOT NULL)))
  constraint training_hours_check CHECK ((hours > (0)::numeric))
  constraint training_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'exam'::text])))
  constraint training_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint training_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES officer(id)
  index training_of USING btree (officer_id, on_day)
  policy of_officer for all to public using (EXISTS ( SELECT
   FROM officer
  WHERE (officer.id = training.officer_id)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.training FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table upload row level security forced
  id uuid not null
  account_id uuid not null
  name text not null
  bytes bigint not null
  media_type text
  sha256 text
  sm3 text
  taken jsonb
  added_at timestamp with time zone not null default now()
  constraint upload_pkey PRIMARY KEY (id)
  constraint upload_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint upload_bytes_check CHECK ((bytes > 0))
  constraint upload_check CHECK ((((sha256 IS NULL) = (media_type IS NULL)) AND ((sha256 IS NULL) = (sm3 IS NULL))))
  constraint upload_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint upload_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint upload_sm3_check CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
  index upload_age USING btree (added_at)
  index upload_content USING btree (sha256) WHERE (sha256 IS NOT NULL)
  index upload_of_account USING btree (account_id)
  policy own for all to public using (((account_id)::text = app_setting('app.account'::text)) OR (app_setting('app.account'::text) = 'worker'::text))
  grant delete, insert, select, update to xiezhi_app

table work_order row level security forced
  organ_id text not null
  number text collate "C" not null
  org_path text collate "C" not null
  category text
  received_on date not null
  reply_by date
  matter_id uuid
  account_id uuid not null
  at timestamp with time zone not null default now()
  channel text not null
  record_id bigint
  ends_on date
  constraint work_order_pkey PRIMARY KEY (organ_id, channel, number)
  constraint work_order_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint work_order_channel_check CHECK ((channel = ANY (ARRAY['hotline'::text, 'creditObjection'::text, 'creditRepair'::text])))
  constraint work_order_check CHECK (((matter_id IS NOT NULL) OR (record_id IS NOT NULL)))
  constraint work_order_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES matter(id)
  constraint work_order_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES organ(id)
  constraint work_order_record_id_fkey FOREIGN KEY (record_id) REFERENCES enforcement_record(id)
  index work_order_listed USING btree (channel, org_path, received_on DESC, number DESC)
  policy reach for all to public using ((org_path >= app_setting('app.scope'::text)) AND (org_path < app_setting('app.scope_end'::text)))
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.work_order FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant insert, select to xiezhi_app

table world_change row level security forced
  transaction xid8 not null default pg_current_xact_id()
  constraint world_change_pkey PRIMARY KEY (transaction)
  policy known for select to public using (app_setting('app.account'::text) IS NOT NULL)
  policy noted for insert to public with check true
  trigger append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.world_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  grant select to xiezhi_app

CREATE OR REPLACE FUNCTION public.alert_takes_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select kind, acted_on, is_enterprise, field_code into new.act_kind, new.act_day, new.act_enterprise, new.act_field from enforcement_record where id = new.record_id;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.alerts_follow_act()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update alert set act_kind = new.kind, act_day = new.acted_on, act_enterprise = new.is_enterprise, act_field = new.field_code where record_id = new.id;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.announce_outbox()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('outbox', '');
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.app_setting(name text)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting(name, true), ''::text)

CREATE OR REPLACE FUNCTION public.begin_relations()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organ_relation (organ_id, org_path, kind, to_id, from_day)
  select added.id, added.path, relation.kind, relation.to_id, added.from_day
  from added cross join lateral (values
    (case added.management when 'vertical' then 'vertical' when 'upperLed' then 'upperLed'
       else case when added.kind = 'government' then 'hierarchical' else 'system' end end, added.superior_id),
    (case added.management when 'vertical' then 'located' else 'government' end, added.government_id),
    ('setUpBy', added.set_up_by_id),
    ('entrustedBy', added.entrusted_by_id)) relation (kind, to_id)
  where relation.to_id is not null;
  insert into organ_confirmation (organ_id, org_path, result, on_day, basis)
  select id, path, 'confirmed', qualified_from, '建立机关目录时登记' from added where qualified_from is not null;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.complaints_about(body text, target text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT enforcement_record.id
    FROM enforcement_record
   WHERE ((enforcement_record.kind = 'complaint'::text) AND (enforcement_record.body_id = (complaints_about.body COLLATE "C")) AND ((enforcement_record.content #>> '{complaint,targetActionId}'::text[]) = complaints_about.target) AND (enforcement_record.org_path >= app_setting('app.scope'::text)) AND (enforcement_record.org_path < app_setting('app.scope_end'::text)));
END

CREATE OR REPLACE FUNCTION public.confirmed_on(organ text, asked date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select result <> 'ended' from organ_confirmation where organ_id = organ and on_day <= asked order by on_day desc, id desc limit 1), false)
$function$

CREATE OR REPLACE FUNCTION public.count_changed_alert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into alert_figure (org_path, body_id, law, norm, kind, colour, month, raised, confirmed, dismissed, open)
    select (one).org_path, (one).body_id, (one).law, (one).norm, coalesce((one).act_kind, ''), (one).colour, date_trunc('month', (one).raised_on), sign,
      sign * is_confirmed((one).state)::integer, sign * ((one).state = 'dismissed')::integer, sign * is_open((one).state)::integer
    from (values (old, -1), (new, 1)) as one_of(one, sign);
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.count_changed_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned)
    select (one).org_path, (one).body_id, (one).kind, date_trunc('month', (one).acted_on), sign, sign * (one).is_enterprise::integer, sign * coalesce((one).fine > 0, false)::integer,
      sign * coalesce((one).fine, 0), sign * is_contested((one).tallies)::integer, sign * is_overturned((one).tallies)::integer
    from (values (old, -1), (new, 1)) as one_of(one, sign) where not (one).voided and (one).kind <> 'complaint';
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.count_new_alerts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into alert_figure (org_path, body_id, law, norm, kind, colour, month, raised, confirmed, dismissed, open)
    select org_path, body_id, law, norm, coalesce(act_kind, ''), colour, date_trunc('month', raised_on), count(*), count(*) filter (where is_confirmed(state)),
      count(*) filter (where state = 'dismissed'), count(*) filter (where is_open(state))
    from added group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.count_new_records()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned)
    select org_path, body_id, kind, date_trunc('month', acted_on), count(*), count(*) filter (where is_enterprise), count(*) filter (where fine > 0), coalesce(sum(fine), 0),
      count(*) filter (where is_contested(tallies)), count(*) filter (where is_overturned(tallies))
    from added where not voided and kind <> 'complaint' group by 1, 2, 3, 4;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.credential_status_on(credential uuid, day date)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (SELECT credential_status.status FROM credential_status WHERE ((credential_status.credential_id = credential_status_on.credential) AND (credential_status.from_day <= credential_status_on.day)) ORDER BY credential_status.from_day DESC, credential_status.id DESC LIMIT 1)

CREATE OR REPLACE FUNCTION public.due_to_be_found()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_level = 'ROW' then
    insert into search_due (kind, subject) values (tg_argv[0], to_jsonb(new) ->> tg_argv[1])
    on conflict (kind, subject) do update set asked_at = excluded.asked_at;
  else
    execute format('insert into search_due (kind, subject) select distinct $1, %I::text from changed order by 2
      on conflict (kind, subject) do update set asked_at = excluded.asked_at', tg_argv[1]) using tg_argv[0];
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.fill_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare changed text;
begin
  for changed in select key from jsonb_each(to_jsonb(new)) where value is distinct from to_jsonb(old) -> key loop
    if not changed = any (tg_argv) or (to_jsonb(old) -> changed) not in ('null', 'false') then
      raise exception '% 的 % 已经写定，不能修改：请另行登记', tg_table_name, changed using errcode = 'restrict_violation';
    end if;
  end loop;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.fold_alert_figures(most integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH due AS (
          SELECT DISTINCT entry.org_path,
             entry.body_id,
             entry.law,
             entry.norm,
             entry.kind,
             entry.colour,
             entry.month
            FROM ( SELECT alert_figure.org_path,
                     alert_figure.body_id,
                     alert_figure.law,
                     alert_figure.norm,
                     alert_figure.kind,
                     alert_figure.colour,
                     alert_figure.month,
                     alert_figure.raised,
                     alert_figure.confirmed,
                     alert_figure.dismissed,
                     alert_figure.open,
                     alert_figure.folded
                    FROM alert_figure
                   WHERE (NOT alert_figure.folded)
                  LIMIT fold_alert_figures.most) entry
         ), gone AS (
          DELETE FROM alert_figure figure
            USING due due_1
           WHERE ((figure.org_path = due_1.org_path) AND (figure.body_id = due_1.body_id) AND (figure.law = due_1.law) AND (figure.norm = due_1.norm) AND (figure.kind = due_1.kind) AND (figure.colour = due_1.colour) AND (figure.month = due_1.month))
           RETURNING figure.org_path,
             figure.body_id,
             figure.law,
             figure.norm,
             figure.kind,
             figure.colour,
             figure.month,
             figure.raised,
             figure.confirmed,
             figure.dismissed,
             figure.open,
             figure.folded
         ), kept AS (
          INSERT INTO alert_figure (org_path, body_id, law, norm, kind, colour, month, raised, confirmed, dismissed, open, folded)  SELECT gone.org_path,
                     gone.body_id,
                     gone.law,
                     gone.norm,
                     gone.kind,
                     gone.colour,
                     gone.month,
                     sum(gone.raised) AS sum,
                     sum(gone.confirmed) AS sum,
                     sum(gone.dismissed) AS sum,
                     sum(gone.open) AS sum,
                     true
                    FROM gone
                   GROUP BY gone.org_path, gone.body_id, gone.law, gone.norm, gone.kind, gone.colour, gone.month
                  HAVING (sum(gone.raised) <> 0)
         ), of_body AS (
          INSERT INTO alert_figure_of_body AS held (org_path, body_id, kind, colour, month, raised, confirmed, dismissed, open)  SELECT gone.org_path,
                     gone.body_id,
                     gone.kind,
                     gone.colour,
                     gone.month,
                     sum(gone.raised) AS sum,
                     sum(gone.confirmed) AS sum,
                     sum(gone.dismissed) AS sum,
                     sum(gone.open) AS sum
                    FROM gone
                   WHERE (NOT gone.folded)
                   GROUP BY gone.org_path, gone.body_id, gone.kind, gone.colour, gone.month ON CONFLICT(org_path, month, kind, colour, body_id) DO UPDATE SET raised = (held.raised + excluded.raised), confirmed = (held.confirmed + excluded.confirmed), dismissed = (held.dismissed + excluded.dismissed), open = (held.open + excluded.open)
         ), beneath AS (
          INSERT INTO alert_figure_beneath AS held (path, law, norm, kind, colour, month, raised, confirmed, dismissed, open)  SELECT above.path,
                     gone.law,
                     gone.norm,
                     gone.kind,
                     gone.colour,
                     gone.month,
                     sum(gone.raised) AS sum,
                     sum(gone.confirmed) AS sum,
                     sum(gone.dismissed) AS sum,
                     sum(gone.open) AS sum
                    FROM (gone
                      JOIN ( SELECT DISTINCT due_1.org_path,
                             paths_above(due_1.org_path) AS path
                            FROM due due_1) above USING (org_path))
                   WHERE (NOT gone.folded)
                   GROUP BY above.path, gone.law, gone.norm, gone.kind, gone.colour, gone.month ON CONFLICT(path, month, law, norm, kind, colour) DO UPDATE SET raised = (held.raised + excluded.raised), confirmed = (held.confirmed + excluded.confirmed), dismissed = (held.dismissed + excluded.dismissed), open = (held.open + excluded.open)
         )
  SELECT count(*) AS count
    FROM due;
END

CREATE OR REPLACE FUNCTION public.fold_record_figures(most integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH due AS (
          SELECT DISTINCT entry.org_path,
             entry.body_id,
             entry.kind,
             entry.month
            FROM ( SELECT record_figure.org_path,
                     record_figure.body_id,
                     record_figure.kind,
                     record_figure.month,
                     record_figure.records,
                     record_figure.enterprise,
                     record_figure.fined,
                     record_figure.fine,
                     record_figure.contested,
                     record_figure.overturned,
                     record_figure.folded
                    FROM record_figure
                   WHERE (NOT record_figure.folded)
                  LIMIT fold_record_figures.most) entry
         ), gone AS (
          DELETE FROM record_figure figure
            USING due due_1
           WHERE ((figure.org_path = due_1.org_path) AND (figure.body_id = due_1.body_id) AND (figure.kind = due_1.kind) AND (figure.month = due_1.month))
           RETURNING figure.org_path,
             figure.body_id,
             figure.kind,
             figure.month,
             figure.records,
             figure.enterprise,
             figure.fined,
             figure.fine,
             figure.contested,
             figure.overturned,
             figure.folded
         ), kept AS (
          INSERT INTO record_figure (org_path, body_id, kind, month, records, enterprise, fined, fine, contested, overturned, folded)  SELECT gone.org_path,
                     gone.body_id,
                     gone.kind,
                     gone.month,
                     sum(gone.records) AS sum,
                     sum(gone.enterprise) AS sum,
                     sum(gone.fined) AS sum,
                     sum(gone.fine) AS sum,
                     sum(gone.contested) AS sum,
                     sum(gone.overturned) AS sum,
                     true
                    FROM gone
                   GROUP BY gone.org_path, gone.body_id, gone.kind, gone.month
                  HAVING (sum(gone.records) <> 0)
         ), of_body AS (
          INSERT INTO record_figure_of_body AS held (org_path, body_id, month, records, enterprise, fined, fine, contested, overturned)  SELECT gone.org_path,
                     gone.body_id,
                     gone.month,
                     sum(gone.records) AS sum,
                     sum(gone.enterprise) AS sum,
                     sum(gone.fined) AS sum,
                     sum(gone.fine) AS sum,
                     sum(gone.contested) AS sum,
                     sum(gone.overturned) AS sum
                    FROM gone
                   WHERE (NOT gone.folded)
                   GROUP BY gone.org_path, gone.body_id, gone.month ON CONFLICT(org_path, month, body_id) DO UPDATE SET records = (held.records + excluded.records), enterprise = (held.enterprise + excluded.enterprise), fined = (held.fined + excluded.fined), fine = (held.fine + excluded.fine), contested = (held.contested + excluded.contested), overturned = (held.overturned + excluded.overturned)
         ), beneath AS (
          INSERT INTO record_figure_beneath AS held (path, kind, month, records, enterprise, fined, fine, contested, overturned)  SELECT above.path,
                     gone.kind,
                     gone.month,
                     sum(gone.records) AS sum,
                     sum(gone.enterprise) AS sum,
                     sum(gone.fined) AS sum,
                     sum(gone.fine) AS sum,
                     sum(gone.contested) AS sum,
                     sum(gone.overturned) AS sum
                    FROM (gone
                      JOIN ( SELECT DISTINCT due_1.org_path,
                             paths_above(due_1.org_path) AS path
                            FROM due due_1) above USING (org_path))
                   WHERE (NOT gone.folded)
                   GROUP BY above.path, gone.kind, gone.month ON CONFLICT(path, kind, month) DO UPDATE SET records = (held.records + excluded.records), enterprise = (held.enterprise + excluded.enterprise), fined = (held.fined + excluded.fined), fine = (held.fine + excluded.fine), contested = (held.contested + excluded.contested), overturned = (held.overturned + excluded.overturned)
         )
  SELECT count(*) AS count
    FROM due;
END

CREATE OR REPLACE FUNCTION public.fold_record_tallies(most integer)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 WITH due AS (
          SELECT DISTINCT entry.org_path,
             entry.body_id,
             entry.year,
             entry.tally
            FROM ( SELECT record_tally.org_path,
                     record_tally.body_id,
                     record_tally.year,
                     record_tally.tally,
                     record_tally.records,
                     record_tally.fine,
                     record_tally.folded
                    FROM record_tally
                   WHERE (NOT record_tally.folded)
                  LIMIT fold_record_tallies.most) entry
         ), gone AS (
          DELETE FROM record_tally told
            USING due due_1
           WHERE ((told.org_path = due_1.org_path) AND (told.body_id = due_1.body_id) AND (told.year = due_1.year) AND (told.tally = due_1.tally))
           RETURNING told.org_path,
             told.body_id,
             told.year,
             told.tally,
             told.records,
             told.fine,
             told.folded
         ), kept AS (
          INSERT INTO record_tally (org_path, body_id, year, tally, records, fine, folded)  SELECT gone.org_path,
                     gone.body_id,
                     gone.year,
                     gone.tally,
                     sum(gone.records) AS sum,
                     sum(gone.fine) AS sum,
                     true
                    FROM gone
                   GROUP BY gone.org_path, gone.body_id, gone.year, gone.tally
                  HAVING (sum(gone.records) <> 0)
         ), beneath AS (
          INSERT INTO record_tally_beneath AS held (path, year, tally, records, fine)  SELECT above.path,
                     gone.year,
                     gone.tally,
                     sum(gone.records) AS sum,
                     sum(gone.fine) AS sum
                    FROM (gone
                      JOIN ( SELECT DISTINCT due_1.org_path,
                             paths_above(due_1.org_path) AS path
                            FROM due due_1) above USING (org_path))
                   WHERE (NOT gone.folded)
                   GROUP BY above.path, gone.year, gone.tally ON CONFLICT(path, year, tally) DO UPDATE SET records = (held.records + excluded.records), fine = (held.fine + excluded.fine)
         )
  SELECT count(*) AS count
    FROM due;
END

CREATE OR REPLACE FUNCTION public.found(wanted tsquery, called text, most integer)
 RETURNS TABLE(kind text, subject text, title text, note text, on_day date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT hit.kind,
     hit.subject,
     hit.title,
     hit.note,
     hit.on_day
    FROM (unnest(ARRAY['matter'::text, 'instrument'::text, 'record'::text, 'organ'::text, 'officer'::text]) asked(kind)
      CROSS JOIN LATERAL ( SELECT near.kind,
             near.subject,
             near.office_path,
             near.agency_path,
             near.title,
             near.note,
             near.on_day,
             near.words
            FROM ( SELECT entry.kind,
                     entry.subject,
                     entry.office_path,
                     entry.agency_path,
                     entry.title,
                     entry.note,
                     entry.on_day,
                     entry.words
                    FROM search_entry entry
                   WHERE ((entry.kind = asked.kind) AND (entry.words @@ found.wanted) AND ((asked.kind = 'organ'::text) OR ((entry.office_path >= app_setting('app.scope'::text)) AND (entry.office_path < app_setting('app.scope_end'::text))) OR ((entry.agency_path >= app_setting('app.own'::text)) AND (entry.agency_path < app_setting('app.own_end'::text)))))
                  LIMIT 1000) near
           ORDER BY (strpos(near.title, found.called) = 0), (strpos(near.note, found.called) = 0), ((near.office_path < app_setting('app.scope'::text)) OR (near.office_path >= app_setting('app.scope_end'::text))), near.on_day DESC NULLS LAST, near.title, near.subject
          LIMIT found.most) hit)
   WHERE (app_setting('app.account'::text) IS NOT NULL);
END

CREATE OR REPLACE FUNCTION public.found_records(wanted tsquery, called text, most integer)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
( SELECT (search_entry.subject)::bigint AS subject
    FROM search_entry
   WHERE ((search_entry.kind = 'record'::text) AND (search_entry.words @@ found_records.wanted) AND (search_entry.office_path >= app_setting('app.scope'::text)) AND (search_entry.office_path < app_setting('app.scope_end'::text)))
  LIMIT found_records.most)
 UNION
 ( SELECT record.id
    FROM (( SELECT (search_due.subject)::bigint AS id
            FROM search_due
           WHERE (search_due.kind = 'record'::text)
          LIMIT 20000) due
      JOIN enforcement_record record USING (id))
   WHERE ((record.org_path >= app_setting('app.scope'::text)) AND (record.org_path < app_setting('app.scope_end'::text)) AND ((strpos(record.action_no, found_records.called) > 0) OR (strpos(record.decision_no, found_records.called) > 0) OR (strpos(record.party, found_records.called) > 0)))
  LIMIT found_records.most);
END

CREATE OR REPLACE FUNCTION public.has_remedy(tallies text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (tallies && ARRAY['remedy.RECONSIDERATION'::text, 'remedy.LITIGATION'::text, 'remedy.COMPENSATION'::text])

CREATE OR REPLACE FUNCTION public.is_confirmed(state text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (state = ANY (ARRAY['verified'::text, 'opened'::text]))

CREATE OR REPLACE FUNCTION public.is_contested(tallies text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (tallies && ARRAY['remedy.RECONSIDERATION'::text, 'remedy.LITIGATION'::text])

CREATE OR REPLACE FUNCTION public.is_open(state text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (state = ANY (ARRAY['new'::text, 'asked'::text, 'explained'::text]))

CREATE OR REPLACE FUNCTION public.is_overturned(tallies text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (tallies && ARRAY['outcome.REVOKE'::text, 'outcome.CHANGE'::text, 'outcome.CONFIRM_ILLEGAL'::text, 'outcome.INVALID'::text, 'outcome.ORDER_PERFORM'::text])

CREATE OR REPLACE FUNCTION public.is_secret_act(content json)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((COALESCE((content ->> 'secretLevel'::text), 'NONE'::text) <> 'NONE'::text) OR (COALESCE((content #>> '{penalty,circumstances}'::text[]), ''::text) ~~ '%MINOR\_14\_18%'::text))

CREATE OR REPLACE FUNCTION public.look_again_at(paths text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into outbox (topic, payload, available_at)
    select 'records.scan', jsonb_build_object('beneath', path), now() + interval '1 minute'
    from (select distinct unnest(paths) collate "C" as path) touched
    where exists (select from enforcement_record where org_path = touched.path)
      and not exists (select from outbox where topic = 'records.scan' and payload = jsonb_build_object('beneath', path) and attempts = 0 and available_at > now() + interval '10 seconds');
end $function$

CREATE OR REPLACE FUNCTION public.look_again_at_touched()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare paths text[];
begin
  execute format('select array(%s)', tg_argv[0]) into paths;
  perform look_again_at(paths);
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.note_world_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into world_change default values on conflict do nothing;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.only_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (to_jsonb(new) - 'sealed' - 'content') is distinct from (to_jsonb(old) - 'sealed' - 'content') or new.sealed is null
    or (old.sealed is not null and new.content::text is distinct from old.content::text) then
    raise exception '% 只增不改：不能修改、删除或者清空', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.password_is_one_time(bearer uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM account_secret
           WHERE ((account_secret.account_id = password_is_one_time.bearer) AND (account_secret.one_time_until IS NOT NULL)))) AS "exists";
END

CREATE OR REPLACE FUNCTION public.paths_above(path text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT ("left"(paths_above.path, at.at) COLLATE "C") AS "left"
    FROM generate_series(1, length(paths_above.path)) at(at)
   WHERE (substr(paths_above.path, at.at, 1) = '/'::text);
END

CREATE OR REPLACE FUNCTION public.records_of_officer(officer text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT enforcement_record.id
    FROM enforcement_record
   WHERE ((enforcement_record.officers @> (ARRAY[records_of_officer.officer] COLLATE "C")) AND (enforcement_record.org_path >= app_setting('app.scope'::text)) AND (enforcement_record.org_path < app_setting('app.scope_end'::text)));
END

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% 只增不改：不能修改、删除或者清空', tg_table_name using errcode = 'restrict_violation';
end $function$

CREATE OR REPLACE FUNCTION public.relations_on(asked date)
 RETURNS SETOF organ_relation
 LANGUAGE sql
 STABLE
AS $function$
  select * from organ_relation
  where not withdrawn and coalesce(from_day, '-infinity') <= asked and asked <= coalesce(to_day, 'infinity')
$function$

CREATE OR REPLACE FUNCTION public.signed_in(token text, day date, wanted text)
 RETURNS TABLE(account_id uuid, seen_at timestamp with time zone, expires_at timestamp with time zone, login text, name text, posts json, organ organ, governed text)
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  held session;
begin
  perform set_config('app.session', token, true);
  select * into held from session;
  if not found then return; end if;
  perform set_config('app.account', held.account_id::text, true);
  select account.login, account.name into login, name from account where id = held.account_id and not disabled;
  if not found then return; end if;
  select json_agg(json_build_object('organId', one.organ_id, 'roles', one.roles) order by one.since, one.organ_id) into posts
    from (
      select post.organ_id, json_agg(post.role order by post.role) as roles, min(post.from_day) as since from post
      where post.account_id = held.account_id and post.from_day <= day and (post.to_day is null or post.to_day >= day) group by post.organ_id) one;
  select * into organ from organ place where place.id = coalesce(wanted, posts -> 0 ->> 'organId');
  if organ.kind = 'justiceDepartment' then
    select government.path into governed from organ government where government.id = organ.government_id;
  end if;
  account_id := held.account_id;
  seen_at := held.seen_at;
  expires_at := held.expires_at;
  return next;
end $function$

CREATE OR REPLACE FUNCTION public.tally_changed_record()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into record_tally (org_path, body_id, year, tally, records, fine)
    select (one).org_path, (one).body_id, extract(year from (one).acted_on), tally, sign, sign * coalesce((one).fine, 0)
    from (values (old, -1), (new, 1)) as one_of(one, sign), unnest((one).tallies) tally where not (one).voided;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.tally_new_records()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into record_tally (org_path, body_id, year, tally, records, fine)
    select org_path, body_id, extract(year from acted_on), tally, count(*), coalesce(sum(fine), 0) from added, unnest(tallies) tally where not voided group by 1, 2, 3, 4;
  return null;
end $function$
