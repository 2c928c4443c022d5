create table task_audience (
  id integer generated always as identity primary key,
  candidates text[] not null,
  exclude using hash (candidates with =)
);
comment on table task_audience is
  'Each set of groups that some task was ever meant for, once. A task of the engine names its set by a number (act_ru_task.audience_), so that one comparison of numbers tells whether a person may see it.';

create function refresh_task_audience(task text) returns void
  language plpgsql
  set search_path = public, bijstand
as $$
declare
  wanted text[];
  number integer;
begin
  -- Whoever changes the candidates of the same task waits here; the statements after it then see what the other wrote.
  perform from act_ru_task where id_ = task for no key update;
  if not found then
    return;
  end if;
  wanted := array(
    select distinct group_id_::text
    from act_ru_identitylink
    where task_id_ = task and type_ = 'candidate' and group_id_ is not null
    order by 1);
  if cardinality(wanted) > 0 then
    loop
      select id into number from task_audience where candidates = wanted;
      exit when found;
      insert into task_audience (candidates) values (wanted) on conflict do nothing;
    end loop;
  end if;
  update act_ru_task set audience_ = number where id_ = task and audience_ is distinct from number;
end
$$;

create function follow_task_candidates() returns trigger
  language plpgsql
  set search_path = public, bijstand
as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    perform refresh_task_audience(old.task_id_);
  end if;
  if tg_op in ('INSERT', 'UPDATE') then
    perform refresh_task_audience(new.task_id_);
  end if;
  return null;
end
$$;

-- The engine makes its tables at its first start, after this script; each start calls this, the first one does something.
create function attach_task_audience(permissions_of_a_link integer) returns void
  language plpgsql
  set search_path = public, bijstand
as $$
begin
  -- Any number, as long as nothing else in this database takes advisory locks on it.
  perform pg_advisory_xact_lock(4201931160);
  if exists (select from pg_attribute where attrelid = 'act_ru_task'::regclass and attname = 'audience_') then
    return;
  end if;

  alter table act_ru_task add column audience_ integer;
  comment on column act_ru_task.audience_ is
    'Not the engine''s: the groups that the task is meant for, see bijstand.task_audience. Kept by triggers.';
  create trigger widen_task_audience
    after insert or update on act_ru_identitylink
    for each row when (new.type_ = 'candidate' and new.group_id_ is not null)
    execute function follow_task_candidates();
  -- Waits for the end of the transaction: when the task itself is deleted, nothing is left to do.
  create constraint trigger narrow_task_audience
    after delete or update on act_ru_identitylink
    deferrable initially deferred
    for each row when (old.type_ = 'candidate' and old.group_id_ is not null)
    execute function follow_task_candidates();
  perform refresh_task_audience(task_id_)
    from (select distinct task_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ is not null) linked;

  -- The orders that people choose in Tasklist; the engine brings one for the time of creation.
  create index act_ru_task_due_first on act_ru_task (due_date_);
  create index act_ru_task_urgent_first on act_ru_task (priority_ desc, due_date_);
  -- Hardly any group is linked otherwise than as a candidate; whether one is has to be known without reading the others.
  create index act_ru_identitylink_other_groups on act_ru_identitylink (group_id_) where type_ <> 'candidate';

  -- What earlier versions stored for each link of each task.
  delete from act_ru_authorization
  where type_ = 1 and resource_type_ = 7 and perms_ = permissions_of_a_link
    and resource_id_ in (select id_ from act_ru_task);

  analyze act_ru_task, act_ru_identitylink, act_ru_authorization;
end
$$;
