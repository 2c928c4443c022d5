-- The partner network (H6) and what its partners are asked (H7).

create table partner (
    id              bigint generated always as identity primary key,
    contract_number text not null unique check (length(contract_number) between 1 and 40),
    name            text not null check (length(name) between 1 and 100),
    kind            text not null check (kind in
        ('MUNICIPAL_SERVICE', 'ASSOCIATION', 'TEMP_AGENCY', 'TUITION_ASSOCIATION', 'CARER')),
    email           text not null,
    phone           text not null,
    correspondence  text not null check (correspondence in ('NL', 'FR', 'DE')),
    capacity        integer not null check (capacity between 0 and 1000),
    contract_from   date not null,
    contract_until  date,
    paused          boolean not null default false,
    check (contract_until is null or contract_until >= contract_from)
);
comment on table partner is
    'Copy of the organisation''s contracts, brought up to date by import; never deleted, because offers refer to it.';
comment on column partner.capacity is 'How many assignments the partner has at most at the same time.';
comment on column partner.correspondence is 'Language of its mails and pages; those it speaks stand in partner_language.';

create table partner_language (
    partner_id bigint not null references partner on delete cascade,
    language   text   not null check (language in ('NL', 'FR', 'DE')),
    primary key (partner_id, language)
);

create table partner_service (
    partner_id    bigint not null references partner on delete cascade,
    service       text   not null check (service in ('SICK_CHILD_CARE', 'HOME_TUITION', 'HOUSEWORK', 'CHILD_MINDING',
        'PET_CARE', 'URGENT_SHOPPING')),
    specification text   not null check (length(specification) between 1 and 2000),
    primary key (partner_id, service)
);
comment on table partner_service is 'A service is contracted on its specification; there is none without.';

create table partner_area (
    partner_id     bigint not null references partner on delete cascade,
    first_postcode text   not null check (first_postcode ~ '^[1-9][0-9]{3}$'),
    last_postcode  text   not null check (last_postcode ~ '^[1-9][0-9]{3}$' and last_postcode >= first_postcode),
    primary key (partner_id, first_postcode, last_postcode)
);

create table partner_judgement (
    assignment_number text        not null references assignment,
    partner_id        bigint      not null references partner,
    score             smallint    not null check (score between 1 and 5),
    judged_at         timestamptz not null,
    primary key (assignment_number, partner_id)
);
comment on table partner_judgement is
    'How well a partner did an assignment by its specification; the ranking reads the average.';
create index partner_judgement_partner on partner_judgement (partner_id);

create table dispatch (
    assignment_number text        primary key references assignment,
    started_at        timestamptz not null,
    round             integer     not null check (round > 0),
    insisted          boolean     not null default false,
    escalated_at      timestamptz
);
comment on table dispatch is 'The search for a partner, so that a repeated step of the process does not repeat its effect.';
comment on column dispatch.insisted is
    'A coordinator had it offered again, although the first visit was near: the margin no longer stops it.';

comment on column dispatch.escalated_at is 'Since when a coordinator is looking.';

create table dispatch_decision (
    id                bigint generated always as identity primary key,
    assignment_number text        not null references assignment,
    decided_at        timestamptz not null,
    decided_by        text        not null,
    decision          text        not null check (decision in ('CHOSEN', 'RETRY', 'UNSERVED')),
    partner_id        bigint      references partner,
    reason            text        check (length(reason) <= 2000),
    check ((decision = 'CHOSEN') = (partner_id is not null)),
    check (decision <> 'UNSERVED' or length(trim(reason)) > 0)
);
comment on table dispatch_decision is 'How a coordinator or manager ended a search, and why; decided_by is a user id.';
create index dispatch_decision_assignment on dispatch_decision (assignment_number);

create table offer (
    id                bigint generated always as identity primary key,
    assignment_number text        not null references assignment,
    partner_id        bigint      not null references partner,
    round             integer     not null check (round > 0),
    state             text        not null check (state in
        ('OPEN', 'ACCEPTED', 'DECLINED', 'PROPOSED', 'WITHDRAWN', 'SILENT', 'TAKEN', 'CANCELLED')),
    sent_at           timestamptz not null,
    expires_at        timestamptz not null,
    reminded_at       timestamptz,
    answered_at       timestamptz,
    reason            text check (reason in ('NO_STAFF', 'TOO_SOON', 'TOO_FAR', 'HOURS', 'OTHER')),
    words             text check (length(words) <= 500),
    by_phone          boolean     not null default false
);
comment on table offer is 'What a partner was asked and what came of it.';
comment on column offer.words is 'What the partner adds; personal data may be in it, so it stays here.';
create unique index offer_accepted_once on offer (assignment_number) where state = 'ACCEPTED';
comment on index offer_accepted_once is 'However many accept at the same moment, one of them gets the assignment.';
create unique index offer_pending_once on offer (assignment_number, partner_id) where state in ('OPEN', 'PROPOSED');
create index offer_partner on offer (partner_id, sent_at);

create table offer_visit (
    offer_id  bigint  not null references offer on delete cascade,
    day       date    not null,
    starts_at time    not null,
    quarters  integer not null check (quarters between 1 and 96),
    primary key (offer_id, day, starts_at)
);
comment on table offer_visit is 'The visits as the partner proposes them instead of the planned ones.';

create table dispatch_exclusion (
    assignment_number text        not null references assignment,
    partner_id        bigint      not null references partner,
    reason            text        not null check (reason in ('DECLINED', 'SILENT', 'PROPOSAL_REFUSED', 'REPLACED')),
    excluded_at       timestamptz not null,
    primary key (assignment_number, partner_id)
);
comment on table dispatch_exclusion is 'Who is not asked again for an assignment, until a coordinator says otherwise.';
