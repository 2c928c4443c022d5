-- Links in mails are capabilities: whoever holds one may answer. Only a hash stands here, so that a copy of this table
-- opens nothing. A subject may have several links, because a reminder can't repeat a token that isn't stored.
create table link (
    token_hash bytea primary key check (length(token_hash) = 32),
    purpose    text        not null check (purpose in ('OFFER', 'VISIT_REPORT', 'MEMBER', 'SATISFACTION')),
    subject    text        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index link_subject on link (subject, purpose);
