-- The case file. Everything personal about a case stands here and nowhere in the engine's tables.

create table member (
    membership_number        text primary key,
    first_name               text not null check (length(first_name) <= 100),
    last_name                text not null check (length(last_name) <= 100),
    birth_date               date not null,
    insz                     text check (insz ~ '^[0-9]{11}$'),
    language                 text not null check (language in ('NL', 'FR', 'DE')),
    street                   text not null,
    house_number             text not null,
    postcode                 text not null check (postcode ~ '^[1-9][0-9]{3}$'),
    phone                    text,
    email                    text,
    contributions_paid_until date
);
comment on table member is
    'Copy of the organisation''s own register, brought up to date by import; a case keeps the person as they were.';
create unique index member_number on member (upper(membership_number));
create unique index member_insz on member (insz);

create sequence case_number;

create table assistance_case (
    case_number        text primary key,
    received_at        timestamptz not null,
    requester_kind     text not null check (requester_kind in ('MEMBER', 'RELATIVE', 'SOCIAL_WORKER')),
    requester_name     text not null,
    requester_phone    text,
    requester_email    text,
    membership_number  text,
    first_name         text not null,
    last_name          text not null,
    birth_date         date not null,
    phone              text,
    email              text,
    language           text not null check (language in ('NL', 'FR', 'DE')),
    street             text not null,
    house_number       text not null,
    postcode           text not null check (postcode ~ '^[1-9][0-9]{3}$'),
    trigger_kind       text not null check (trigger_kind in
        ('UNPLANNED_ADMISSION', 'ACCIDENT', 'SUDDEN_ILLNESS', 'PLANNED_ADMISSION', 'OTHER')),
    trigger_date       date not null,
    expected_discharge date,
    story              text,
    consent_at         timestamptz,
    urgency            text not null check (urgency in ('NORMAL', 'URGENT', 'IMMEDIATE')),
    status             text not null check (status in ('OPEN', 'NOT_ELIGIBLE', 'CLOSED', 'WITHDRAWN')),
    closed_at          timestamptz,
    last_assignment    integer not null default 0,
    check (requester_phone is not null or requester_email is not null),
    check ((status = 'OPEN') = (closed_at is null))
);
comment on table assistance_case is
    'A request for help with the person as known then: no foreign key to member, because members come and go.';
comment on column assistance_case.last_assignment is
    'Serial of the newest assignment; counted here so that a number is never used twice.';
create index assistance_case_member on assistance_case (membership_number, received_at desc);
create index assistance_case_received on assistance_case (received_at desc);

create table assignment (
    number      text primary key,
    case_number text not null references assistance_case,
    serial      integer generated always as (substring(number from '[0-9]+$')::integer) stored,
    service     text not null check (service in ('SICK_CHILD_CARE', 'HOME_TUITION', 'HOUSEWORK', 'CHILD_MINDING',
        'PET_CARE', 'URGENT_SHOPPING')),
    details     jsonb not null,
    status      text not null check (status in
        ('REQUESTED', 'REFUSED', 'GRANTED', 'ASSIGNED', 'UNSERVED', 'COMPLETED', 'CANCELLED')),
    unique (case_number, service)
);
comment on table assignment is 'One service of a case: what one partner is asked to do.';
comment on column assignment.details is 'What the service needs to know, by the names of the enum Detail.';

create table planned_visit (
    assignment_number text not null references assignment on delete cascade,
    day               date not null,
    starts_at         time not null,
    quarters          integer not null check (quarters between 1 and 96),
    primary key (assignment_number, day, starts_at)
);
comment on table planned_visit is 'When help is asked for, in local time; quarters of an hour, so that nothing rounds.';
