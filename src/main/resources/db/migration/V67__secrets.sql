-- What a copy of the database must not show is sealed by the application, with keys that stand nowhere in here.

create table secret_key (
    id          text primary key check (id ~ '^[a-z0-9]{1,16}$'),
    check_value bytea       not null check (length(check_value) = 32),
    since       timestamptz not null
);
comment on table secret_key is 'Which keys have sealed something, so that a start without one of them, or with a wrong one, is refused.';
comment on column secret_key.check_value is 'Derived from the key; tells whether two are the same and opens nothing.';

-- The plain columns are dropped by the next two versions, which seal what stands in them.
alter table member
    add column insz_sealed bytea,
    add column insz_hash   bytea check (length(insz_hash) = 32),
    add constraint member_insz_findable check ((insz_sealed is null) = (insz_hash is null));
drop index member_insz;
create unique index member_insz on member (insz_hash);
comment on column member.insz_sealed is 'Sealed for member.insz_sealed/ and the membership number in upper case.';
comment on column member.insz_hash is 'HMAC of the eleven digits, by which a number is found and is unique without being readable.';

alter table inbox_mail
    add column sender_sealed  bytea,
    add column subject_sealed bytea,
    -- What is sealed can't be compressed; uncompressed its first bytes are read without the rest.
    alter column raw set storage external;
comment on column inbox_mail.raw is
    'The message as it came, byte for byte, sealed: people write national numbers, and quote our links. Text and attachments are read from it whenever they are shown.';
comment on column inbox_mail.sender_sealed is 'With subject and files what a list shows, so that it need not read every message.';

alter table outbox_mail
    add column body_sealed bytea,
    add constraint outbox_mail_links_gone check (state in ('waiting', 'sending') or body_sealed is null);
comment on column outbox_mail.body is
    'The rendered text; the HTML part is made from it when the mail is sent. A link is preceded by U+001E, which no value can contain. In personal links the token''s hash stands in its place: it opens nothing, but a fresh link can be made from it.';
comment on column outbox_mail.body_sealed is 'The same with its live links, sealed, as long as the mail is to be sent.';

create table draft (
    user_id    text        not null,
    form       text        not null,
    content    bytea       not null,
    saved_at   timestamptz not null,
    expires_at timestamptz not null,
    primary key (user_id, form)
);
comment on table draft is 'Forms that somebody saved half filled in, sealed; gone with the task, or when they expire.';
comment on column draft.form is 'A task''s id, or start: and the key of a process.';
create index draft_form on draft (form);
create index draft_expiry on draft (expires_at);
