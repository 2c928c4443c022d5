-- Whom the organisation's register names no more isn't kept for ever: so it is noted, to the month, when it last did.
alter table member add column imported_at timestamptz not null default now();
