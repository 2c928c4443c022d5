-- The facts of about thirteen months before the demo begins, so that its reports have something to compare with. The
-- same day always gives the same figures: what looks like chance is a hash.
with request as (
    select day::date as day,
           'H-' || to_char(day, 'YYYYMMDD') || '-' || number as case_number,
           abs(hashtext(to_char(day, 'YYYYMMDD') || number)) as chance
    from generate_series(:today - 400, :today - 1, interval '1 day') as day,
         generate_series(1, 7) as number
    -- More calls on working days, and a slow rise over the months.
    where abs(hashtext(number || to_char(day, 'DDMMYYYY'))) % 100
          < case when extract(isodow from day) > 5 then 35 else 60 end + (day::date - (:today - 400)) / 25
), dossier as (
    select day, case_number, chance,
           (array['HOUSEWORK', 'HOUSEWORK', 'HOUSEWORK', 'SICK_CHILD_CARE', 'SICK_CHILD_CARE', 'CHILD_MINDING', 'PET_CARE',
                  'URGENT_SHOPPING', 'HOME_TUITION'])[1 + chance % 9] as service,
           (array['FLANDERS', 'FLANDERS', 'BRUSSELS', 'BRUSSELS', 'WALLONIA'])[1 + chance / 7 % 5] as region,
           (array['NL', 'NL', 'FR', 'FR', 'DE'])[1 + chance / 11 % 5] as language,
           chance / 13 % 100 >= 17 as eligible,
           (select id from partner order by id offset chance / 17 % 12 limit 1) as partner_id
    from request
), event (kind, suffix, day, case_number, service, region, language, partner_id, reason, quantity) as (
    select 'REQUEST_RECEIVED', '', day, case_number, null, region, language, null::bigint, null, null::integer from dossier
    union all
    select 'SERVICE_REFUSED', '-1', day, case_number, service, region, language, null,
           (array['membership-not-in-order', 'event-foreseen', 'hours-cap'])[1 + chance / 19 % 3], 8
    from dossier where not eligible
    union all
    select 'SERVICE_ELIGIBLE', '-1', day, case_number, service, region, language, null, null, 8 + chance % 40
    from dossier where eligible
    union all
    select 'OFFER_SENT', '-1', day, case_number, service, region, language, partner_id, null, null from dossier where eligible
    union all
    select 'OFFER_SILENT', '-0', day, case_number, service, region, language, partner_id, null, null
    from dossier where eligible and chance / 23 % 100 < 14
    union all
    select 'OFFER_DECLINED', '-0', day, case_number, service, region, language, partner_id, null, null
    from dossier where eligible and chance / 29 % 100 < 18
    union all
    select 'ESCALATED_TO_COORDINATOR', '-1', day, case_number, service, region, language, null, null, null
    from dossier where eligible and chance / 31 % 100 < 6
    union all
    select 'ESCALATED_TO_SUPERVISOR', '-1', day, case_number, service, region, language, null, null, null
    from dossier where eligible and chance / 31 % 100 < 1
    union all
    select 'OFFER_ACCEPTED', '-1', day, case_number, service, region, language, partner_id, null, 15 + chance / 37 % 400
    from dossier where eligible
    union all
    select 'VISIT_DELIVERED', '-1-' || visit, day + visit, case_number, service, region, language, partner_id, null, 8 + chance % 9
    from dossier, generate_series(1, 3) as visit where eligible and day + visit < :today
    union all
    select 'VISIT_MISSED', '-1-4', day + 2, case_number, service, region, language, partner_id, null, null
    from dossier where eligible and day + 2 < :today and chance / 41 % 100 < 3
    union all
    select 'SATISFACTION', '', day + 9, case_number, service, region, language, partner_id, null,
           case when chance / 43 % 10 < 6 then 5 when chance / 43 % 10 < 9 then 4 else 2 end
    from dossier where eligible and day + 9 < :today and chance / 47 % 10 < 7
    union all
    select 'PARTNER_JUDGED', '-1', day + 10, case_number, service, region, language, partner_id, null,
           case when chance / 53 % 10 < 7 then 4 else 3 end
    from dossier where eligible and day + 10 < :today
    union all
    select 'CASE_CLOSED', '', day + 10, case_number, null, region, language, null, null, null
    from dossier where eligible and day + 10 < :today
)
insert into fact (kind, reference, occurred_at, occurred_on, case_number, service, region, language, partner_id, reason,
                  quantity)
select kind, case_number || suffix, (day + time '10:00') at time zone 'Europe/Brussels', day, case_number, service, region,
       language, partner_id, reason, quantity
from event
where not exists (select from fact)
