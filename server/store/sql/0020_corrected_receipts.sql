-- A receipt (送达回证) whose day was wrong stays as it is; the one that puts it right names it.
alter table instrument add column corrects uuid references instrument;
create unique index instrument_corrects on instrument (corrects) where corrects is not null;
