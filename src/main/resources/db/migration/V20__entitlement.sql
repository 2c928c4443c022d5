-- Home assistance: why help was or wasn't granted, and how much of it a member has had (H4, H5).

create table eligibility_reason (
    assignment_number text not null references assignment on delete cascade,
    position          integer not null,
    outcome           text not null check (outcome in ('not-eligible', 'doubtful', 'info')),
    code              text not null,
    source            text not null,
    text_nl           text not null,
    text_fr           text not null,
    text_de           text not null,
    primary key (assignment_number, position)
);
comment on table eligibility_reason is
    'Every reason that the eligibility table gave, in the words it had then: a later edition must not rewrite them.';

create table coordinator_decision (
    id          bigint generated always as identity primary key,
    case_number text not null references assistance_case,
    decided_at  timestamptz not null,
    decided_by  text not null,
    decision    text not null check (decision in ('GRANT', 'GRANT_UNDOUBTED', 'REFUSE', 'REASSESS')),
    reason      text not null check (length(trim(reason)) > 0)
);
comment on table coordinator_decision is
    'Exceptions that a coordinator decided, with the reason that is kept; decided_by is a user id.';
create index coordinator_decision_case on coordinator_decision (case_number);

create table entitlement_account (
    holder                text not null,
    year                  integer not null,
    cap_quarters          integer not null,
    cap_days              integer not null,
    day_rule              text not null check (day_rule in ('SEPARATE_DAYS', 'WINDOW')),
    stacking_allowed      boolean not null,
    override_quarters     integer not null default 0 check (override_quarters >= 0),
    override_days         integer not null default 0 check (override_days >= 0),
    override_stacked_days integer not null default 0 check (override_stacked_days >= 0),
    used_quarters         integer not null default 0,
    used_days             integer not null default 0,
    stacked_days          integer not null default 0,
    first_day             date,
    last_day              date,
    primary key (holder, year),
    constraint hours_within_cap check (used_quarters <= cap_quarters + override_quarters),
    constraint days_within_cap check (
        case day_rule
            when 'SEPARATE_DAYS' then used_days
            else coalesce(last_day - first_day + 1, 0)
        end <= cap_days + override_days),
    constraint services_not_stacked check (stacking_allowed or stacked_days <= override_stacked_days)
);
comment on table entitlement_account is
    'What one person has used of a calendar year, sums of entitlement_entry. Locked by whoever grants; the checks keep '
    'the cap even if the application errs. The rules stand in the row because a setting must not judge past grants.';
comment on column entitlement_account.holder is
    'Membership number; the case number for somebody who is in no register.';

create table entitlement_entry (
    id                bigint generated always as identity primary key,
    holder            text not null,
    year              integer not null,
    assignment_number text not null references assignment,
    day               date not null,
    kind              text not null check (kind in ('RESERVED', 'CONSUMED', 'RELEASED')),
    quarters          integer not null check (quarters > 0),
    recorded_at       timestamptz not null,
    foreign key (holder, year) references entitlement_account,
    check (extract(year from day) = year)
);
comment on table entitlement_entry is
    'Only ever added to. Reserved minus released counts against the cap; consumed says how much of that was delivered.';
create index entitlement_entry_account on entitlement_entry (holder, year);
create index entitlement_entry_assignment on entitlement_entry (assignment_number);

create table entitlement_override (
    id           bigint generated always as identity primary key,
    decision_id  bigint not null references coordinator_decision,
    holder       text not null,
    year         integer not null,
    quarters     integer not null,
    days         integer not null,
    stacked_days integer not null,
    foreign key (holder, year) references entitlement_account
);
comment on table entitlement_override is 'How far beyond the cap a coordinator''s decision went.';
