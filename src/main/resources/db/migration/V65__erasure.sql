-- Erasure on request (GDPR, article 17) and what has to be remembered of it so that it lasts.

-- The retention and the erasure name what they mean; neither is told a list or a new name.
drop function case_read_expire(timestamptz, text[]);
create function case_read_expire(line_prefix text, older_than timestamptz) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    delete from case_read where starts_with(case_number, line_prefix) and read_at < older_than;
    get diagnostics gone = row_count;
    return gone;
end $$;
comment on function case_read_expire is
    'The retention''s own: takes away what was read before that moment of cases whose numbers begin so.';

drop function case_read_forget(text, text);
create function case_read_forget(of_case text) returns bigint language plpgsql as $$
declare
    changed bigint;
    nobody text := split_part(of_case, '-', 1) || '-gewist-' || left(gen_random_uuid()::text, 13);
begin
    update case_read set case_number = nobody where case_number = of_case;
    get diagnostics changed = row_count;
    return changed;
end $$;
comment on function case_read_forget is
    'The erasure''s own: who read when stays; the case''s number becomes one that leads nowhere.';

create table erasure (
    id          bigint generated always as identity primary key,
    erased_at   timestamptz not null,
    erased_by   text        not null,
    legal_basis text        not null check (legal_basis in
        ('NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL', 'LEGAL_DUTY', 'REPEATED')),
    categories  jsonb       not null
);
comment on table erasure is
    'That somebody was erased: who did it, when, on which ground (GDPR 17.1) and how much of what; not whose data it was.';
comment on column erasure.legal_basis is 'REPEATED: the person had come back by a restored backup.';

create table erased_key (
    erasure_id bigint not null references erasure,
    kind       text   not null check (kind in ('MEMBER', 'CASE')),
    key_hash   bytea  not null check (length(key_hash) = 32),
    lifted_at  timestamptz,
    primary key (erasure_id, kind, key_hash)
);
comment on table erased_key is
    'Keyed hashes of what the person was known by. Nobody can be found with them without the key and the number itself; the next import and the look after a restored backup recognise whom to leave out by them.';
comment on column erased_key.lifted_at is 'The person asked to be known again.';
create index erased_key_hash on erased_key (key_hash);

create table erasure_order (
    reference   text primary key,
    legal_basis text        not null,
    ordered_by  text        not null,
    ordered_at  timestamptz not null
);
comment on table erasure_order is
    'Asked for while a case was open; done, and gone from here, in the first night in which none is.';

create function erasure_guard() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger erasure_append_only before update or delete or truncate on erasure
    for each statement execute function erasure_guard();
