-- Whom the organisation's register names no more isn't kept for ever: so it is noted when it last did.
alter table member add column imported_at timestamptz not null default now();
create index member_imported on member (imported_at);
