-- From where somebody has signed in before: a browser (a hash of its cookie) or a program (its address).
create table log_in_source (
    user_id     text        not null,
    source      text        not null,
    known_until timestamptz not null,
    primary key (user_id, source)
);

-- Wrong passwords since the last right one; the empty source is everybody whom the person's sources don't name.
create table log_in_miss (
    user_id      text        not null,
    source       text        not null,
    misses       int         not null check (misses > 0),
    last_miss_at timestamptz not null,
    primary key (user_id, source)
);

-- How often a person has signed out: sessions that began before the last time are over, on every node. Counted, since
-- clocks differ and can be put back.
create table sign_out (
    user_id text primary key,
    times   bigint not null
);

-- Which account at the OpenID provider a user is: a name that is given to somebody else later opens nothing of the first.
create table provider_account (
    user_id text primary key,
    issuer  text not null,
    subject text not null,
    unique (issuer, subject)
);

-- The first administrator comes by a link, too.
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check
    check (purpose in ('OFFER', 'VISIT_REPORT', 'MEMBER', 'SATISFACTION', 'SET_UP'));
