create table retention_run (
    day         date primary key,
    finished_at timestamptz,
    counts      jsonb
);
comment on table retention_run is
    'The nights in which what had been kept long enough was taken away, and how much that was. A row without an end is of a node that stopped; the next night goes on.';

create index assistance_case_closed on assistance_case (closed_at) where status <> 'OPEN';
