-- The visits of a partner to a member, what went wrong with them, and how a case ends (H8, H9).

create table visit (
    id bigint generated always as identity primary key,
    assignment_number text not null references assignment,
    partner_id bigint not null references partner,
    -- Local time in Belgium: a visit at nine stays at nine when the clocks change.
    starts_at timestamp not null,
    ends_at timestamp not null check (ends_at > starts_at),
    planned_quarters integer not null check (planned_quarters > 0),
    -- Never more than planned: only planned hours were reserved from the entitlement.
    delivered_quarters integer check (delivered_quarters between 0 and planned_quarters),
    status text not null default 'PLANNED' check (status in ('PLANNED', 'DELIVERED', 'PARTLY', 'MISSED', 'CANCELLED')),
    missed_reason text check (missed_reason in ('MEMBER_ABSENT', 'PARTNER_UNAVAILABLE')),
    reported_at timestamptz,
    reported_by text check (reported_by in ('MEMBER', 'PARTNER', 'CASE_WORKER')),
    -- Planning twice makes no second visit.
    unique (assignment_number, starts_at),
    check ((status = 'MISSED') = (missed_reason is not null)),
    check ((status in ('DELIVERED', 'PARTLY', 'MISSED'))
        = (delivered_quarters is not null and reported_at is not null and reported_by is not null))
);
comment on table visit is 'Each visit of a partner, with the hours planned and delivered; the ground for the entitlement and the report.';

create index visit_by_partner on visit (partner_id);

create table visit_incident (
    id bigint generated always as identity primary key,
    visit_id bigint not null references visit,
    kind text not null check (kind in ('NO_SHOW', 'COMPLAINT')),
    words text not null check (length(words) <= 2000),
    raised_by text not null check (raised_by in ('MEMBER', 'PARTNER', 'CASE_WORKER')),
    raised_at timestamptz not null,
    decision text check (decision in ('REPLACE', 'CONTINUE')),
    decision_reason text check (length(decision_reason) <= 2000),
    decided_by text,
    decided_at timestamptz,
    check ((decision is null) = (decided_at is null))
);
comment on table visit_incident is 'Nobody came, or a complaint. The words stay here: the process knows the visit only.';

create index visit_incident_of_visit on visit_incident (visit_id);
-- Told twice is one incident as long as nobody judged it.
create unique index visit_incident_open on visit_incident (visit_id, kind) where decision is null;

create table withdrawal (
    case_number text primary key references assistance_case,
    asked_by text not null check (asked_by in ('MEMBER', 'REQUESTER', 'RELATIVE', 'OTHER')),
    reason text not null
        check (reason in ('NO_LONGER_NEEDED', 'SOLVED_OTHERWISE', 'STAYS_IN_HOSPITAL', 'DECEASED', 'OTHER')),
    asked_at timestamptz not null
);
comment on table withdrawal is 'Who asked to stop a case and why. The first one counts.';

create table satisfaction (
    case_number text primary key references assistance_case,
    help smallint not null check (help between 1 and 5),
    arrangement smallint not null check (arrangement between 1 and 5),
    words text not null check (length(words) <= 2000),
    given_at timestamptz not null
);
comment on table satisfaction is 'What the member answered at the end, once.';

create table partner_review (
    assignment_number text not null references assignment,
    partner_id bigint not null references partner,
    punctual boolean not null,
    competent boolean not null,
    kept_agreement boolean not null,
    words text not null check (length(words) <= 2000),
    judged_by text not null,
    judged_at timestamptz not null,
    primary key (assignment_number, partner_id)
);
comment on table partner_review is 'How a partner kept to its specification in an assignment, point by point; the score stands with the partner.';

create index partner_review_by_partner on partner_review (partner_id);
