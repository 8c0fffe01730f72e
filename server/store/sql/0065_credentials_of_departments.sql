-- Credentials that a department of the State Council issues under its own law (部门专用执法证件), the fields of enforcement a credential is
-- limited to, and bodies that only coordinate (议事协调机构), which have no power to enforce.

alter table credential drop constraint credential_kind_check;
alter table credential add constraint credential_kind_check check (kind in ('enforcement', 'departmental', 'supervision', 'invited'));
alter table credential add column fields text[] not null default '{}'; -- none: whatever field its holder's organ works in

alter table organ drop constraint organ_kind_check;
alter table organ add constraint organ_kind_check check (kind in ('government', 'department', 'justiceDepartment', 'dispatchedOrgan', 'dispatchedBody',
  'institution', 'authorizedOrganization', 'entrustedOrganization', 'justiceStation', 'coordination', 'external'));
