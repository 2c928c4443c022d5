-- Case workers and coordinators belong to a service line from now on, and until now home assistance was the only one.
-- What managers picked up is for the line's supervisors: managers see no person's data any more, so nobody becomes a
-- supervisor by himself. On a new installation the engine's tables are not there yet, and there is nothing to move.
do $$
begin
    if to_regclass('public.act_id_membership') is null then
        return;
    end if;

    create temporary table renamed (old_id text, new_id text, new_name text) on commit drop;
    insert into renamed values
        ('case-worker', 'home-assistance-case-worker', 'Thuisbijstand: dossierbeheerders'),
        ('coordinator', 'home-assistance-coordinator', 'Thuisbijstand: coördinatoren'),
        ('manager', 'home-assistance-supervisor', 'Thuisbijstand: verantwoordelijken');

    insert into public.act_id_group (id_, rev_, name_, type_)
        select new_id, 1, new_name, 'WORKFLOW' from renamed
        on conflict (id_) do nothing;

    insert into public.act_id_membership (user_id_, group_id_)
        select user_id_, new_id from public.act_id_membership join renamed on group_id_ = old_id
        where old_id <> 'manager'
        on conflict do nothing;
    delete from public.act_id_membership where group_id_ in ('case-worker', 'coordinator');

    update public.act_ru_identitylink set group_id_ = new_id from renamed where group_id_ = old_id;

    -- Rights of the old groups, and on single tasks: the engine gave one to each group that a task was meant for.
    update public.act_ru_authorization set group_id_ = new_id
        from renamed where group_id_ = old_id and resource_type_ = 7 and resource_id_ <> '*';
    delete from public.act_ru_authorization where group_id_ in ('case-worker', 'coordinator');

    delete from public.act_id_group where id_ in ('case-worker', 'coordinator');
end $$;
