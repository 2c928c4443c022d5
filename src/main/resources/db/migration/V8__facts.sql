-- What the figures are counted from (H10). Written when something happens and never changed, so that neither history
-- clean-up nor the erasure of a person changes last year's report. Holds codes only: nobody can be recognised.
create table fact (
    id bigint generated always as identity primary key,
    kind text not null,
    -- What it happened to (a case, an assignment, an offer or a visit); the same event counts once.
    reference text not null,
    occurred_at timestamptz not null,
    -- The day in Belgium, so that a month's figures don't depend on the zone of the reader.
    occurred_on date not null,
    case_number text not null,
    service text,
    region text,
    language text not null,
    partner_id bigint,
    reason text,
    quantity integer,
    unique (kind, reference)
);

create index fact_by_day on fact (occurred_on, kind);
