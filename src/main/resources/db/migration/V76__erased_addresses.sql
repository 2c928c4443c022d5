-- Whoever is known by an address only comes back by a restored backup, too.

alter table erased_key
    drop constraint erased_key_kind_check,
    add constraint erased_key_kind_check check (kind in ('MEMBER', 'CASE', 'ADDRESS')),
    add column erased_at timestamptz;
update erased_key set erased_at = erasure.erased_at from erasure where erasure.id = erasure_id;
alter table erased_key alter column erased_at set not null;
comment on column erased_key.erased_at is
    'An address may be used anew, also by somebody else: only what is older was meant. After a restore it is older than the row.';
