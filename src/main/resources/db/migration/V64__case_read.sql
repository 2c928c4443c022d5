-- Who of the staff was shown which case, and when: asked for by professional secrecy and by the law of 30 July 2018.
create table case_read (
    id          bigint generated always as identity primary key,
    user_id     text        not null check (length(user_id) <= 255),
    case_number text        not null check (length(case_number) <= 40),
    place       text        not null check (length(place) <= 200),
    read_at     timestamptz not null,
    -- Looking at the same again within ten minutes is one reading: a page that renews itself fills no table.
    period      timestamptz not null,
    unique (user_id, case_number, place, period)
);
comment on table case_read is
    'Only ever added to. Holds no personal data of whom the case is about; place is the page or task in words.';
create index case_read_case on case_read (case_number, read_at desc);
create index case_read_user on case_read (user_id, read_at desc);
create index case_read_age on case_read (read_at);

-- Rows leave in two ways only, both with a name of their own; the guard looks who calls, because a setting or a flag
-- could be set by any statement. What the server says about the callers is in its own language, but for their names.
create function case_read_guard() returns trigger language plpgsql as $$
declare
    callers text;
begin
    get diagnostics callers = pg_context;
    if callers !~ '\mcase_read_(expire|forget)\(' then
        raise exception 'case_read is only ever added to' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;

create trigger case_read_append_only before update or delete or truncate on case_read
    for each statement execute function case_read_guard();

-- Retention: what was read of these cases before the given moment.
create function case_read_expire(older_than timestamptz, cases text[]) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    delete from case_read where case_number = any (cases) and read_at < older_than;
    get diagnostics gone = row_count;
    return gone;
end $$;
comment on function case_read_expire is 'The retention''s own: takes away what was read of these cases before that moment.';

-- Erasure: who read when stays, about whom does not.
create function case_read_forget(of_case text, pseudonym text) returns bigint language plpgsql as $$
declare
    changed bigint;
begin
    update case_read set case_number = pseudonym where case_number = of_case;
    get diagnostics changed = row_count;
    return changed;
end $$;
comment on function case_read_forget is 'The erasure''s own: the person''s case number becomes one that leads nowhere.';
