-- Whom outside a piece of work waits for: the host of a receiver, the mail server. Null: it is done here, and is not held up by them.
alter table outbox add column addressee text;
update outbox set addressee = topic where topic in ('mail.send', 'share.deliver');

-- The page of what a notice speaks of; null: its matter's, where it has one.
alter table notice add column page text check (page like '/%');
