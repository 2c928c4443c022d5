create table inbox_mail (
  id uuid primary key,
  arrival bigint generated always as identity,
  fingerprint bytea not null unique check (length(fingerprint) = 32),
  uid_validity bigint,
  uid bigint,
  message_id text check (length(message_id) <= 1000),
  received_at timestamptz not null,
  size bigint not null,
  complete boolean not null,
  raw bytea not null,
  state text not null default 'STORED' check (state in ('STORED', 'HANDLED', 'QUARANTINED')),
  kind text check (kind in ('REQUEST', 'REPLY', 'BOUNCE', 'AUTOMATIC', 'LIST', 'SPAM', 'UNREADABLE')),
  reason text check (reason in
    ('TOO_LARGE', 'UNREADABLE', 'ENCRYPTED', 'NO_SENDER', 'UNCLEAR_BOUNCE', 'LIST', 'LIKELY_AUTOMATIC', 'SPAM',
     'FAILED')),
  case_number text,
  answered_mail uuid references outbox_mail,
  sender text not null default '',
  subject text not null default '',
  files integer not null default 0,
  attempts integer not null default 0,
  handled_at timestamptz,
  overruled_by text,
  overruled_at timestamptz,
  check ((state = 'STORED') = (handled_at is null)),
  check (state = 'STORED' or kind is not null),
  check (state <> 'QUARANTINED' or reason is not null),
  check ((overruled_by is null) = (overruled_at is null))
);

comment on table inbox_mail is
  'Mail that came in, stored before anything else is done with it and kept afterwards: what was written is the truth, whatever we made of it.';
comment on column inbox_mail.arrival is 'The order in which mail was stored.';
comment on column inbox_mail.fingerprint is
  'SHA-256 over Message-ID (Date where there is none), From, Subject and the body with its line ends made equal. A message that is delivered twice, with other Received headers, is one; a different message under a Message-ID that was used before is another one, so that nobody loses mail to a careless or hostile program.';
comment on column inbox_mail.uid is
  'Where it stood in the mailbox, together with uid_validity; for whoever looks for it there. Never used to recognise it: a mailbox that was set up anew gives the same numbers to other mail.';
comment on column inbox_mail.complete is 'False when only the headers were fetched, because the message is too large.';
comment on column inbox_mail.raw is 'The message as it came, byte for byte; text and attachments are read from it whenever they are shown.';
comment on column inbox_mail.reason is 'Why it is or was in quarantine; kept when somebody overrules that.';
comment on column inbox_mail.sender is 'With subject and files what a list shows, so that it need not read every message.';
comment on column inbox_mail.attempts is
  'How often handling it failed by our own doing; after the third time a person looks at it, so that one message never stops the others.';

create index inbox_mail_to_handle on inbox_mail (arrival) where state = 'STORED';
create index inbox_mail_quarantine on inbox_mail (arrival) where state = 'QUARANTINED';
create index inbox_mail_of_case on inbox_mail (case_number, arrival) where case_number is not null;
create index inbox_mail_of_no_case on inbox_mail (arrival) where case_number is null;

create table mailbox_poll (
  only_row boolean primary key default true check (only_row),
  succeeded_at timestamptz not null
);
comment on table mailbox_poll is
  'When the mailbox was last read to its end, by whichever node; what every node''s health is told from.';
