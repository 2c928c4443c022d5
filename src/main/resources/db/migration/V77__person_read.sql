-- The file of somebody who has no case is read, too.

alter table case_read
    alter column case_number drop not null,
    add column person text check (length(person) <= 40),
    add constraint case_read_of_whom check ((case_number is null) <> (person is null));
create unique index case_read_person_once on case_read (user_id, person, place, period) where person is not null;
comment on column case_read.user_id is
    'Who was shown it: a user id, or link: and whose link of a mail opened the page.';
comment on column case_read.person is
    'Instead of a case: a membership number, or a hash that tells an e-mail address to whoever has it and the key.';
drop index case_read_case;
create index case_read_whose on case_read (coalesce(case_number, person), read_at desc);

create or replace function case_read_expire(line_prefix text, older_than timestamptz) returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    delete from case_read
    where (starts_with(case_number, line_prefix) or person is not null and line_prefix = 'post') and read_at < older_than;
    get diagnostics gone = row_count;
    return gone;
end $$;
comment on function case_read_expire is
    'The retention''s own: takes away what was read before that moment of cases whose numbers begin so; with mail of no case, of people of no case.';

create or replace function case_read_forget(of_case text) returns bigint language plpgsql as $$
declare
    changed bigint;
    nobody text := 'gewist-' || left(gen_random_uuid()::text, 13);
begin
    update case_read
    set case_number = split_part(case_number, '-', 1) || '-' || nobody, person = case when person is null then null else nobody end
    where coalesce(case_number, person) = of_case;
    get diagnostics changed = row_count;
    return changed;
end $$;
comment on function case_read_forget is
    'The erasure''s own: who read when stays; the number of the case or person becomes one that leads nowhere.';
