create table outbox_mail (
  id uuid primary key,
  queue_position bigint generated always as identity,
  case_number text,
  template text not null,
  occasion text not null,
  language text not null check (language in ('NL', 'FR', 'DE')),
  recipient text not null check (length(recipient) <= 254 and recipient !~ '[[:cntrl:]]'),
  subject text not null check (subject !~ '[[:cntrl:]]'),
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  repeats integer not null default 0,
  queued_at timestamptz not null,
  waiting_since timestamptz not null,
  due_at timestamptz not null,
  lease_until timestamptz check ((lease_until is not null) = (state = 'sending')),
  sent_at timestamptz check (state <> 'sent' or sent_at is not null),
  last_error text,
  constraint outbox_mail_once unique nulls not distinct (case_number, template, occasion)
);

comment on table outbox_mail is
  'Mail to be sent, written in the transaction of what it tells about, so that neither happens without the other. Kept afterwards: it is what was said.';
comment on column outbox_mail.occasion is
  'What makes a mail a different one within case and template (an offer, a visit, a person); a retried step queues the same occasion again and nothing happens.';
comment on column outbox_mail.body is
  'The rendered text; the HTML part is made from it when the mail is sent. A link is preceded by U+001E, which no value can contain.';
comment on column outbox_mail.attempts is
  'Counted before each attempt, so that a crash in the middle counts too; also tells a late sender that another one has taken over.';
comment on column outbox_mail.repeats is
  'How often somebody had it sent again; part of the Message-ID, because mailboxes drop a message whose id they have seen.';
comment on column outbox_mail.waiting_since is 'When it was queued or was asked to be sent again; the sender gives up some time after that.';
comment on column outbox_mail.last_error is 'Kind of failure and reply code only: what servers write often repeats the address.';

-- The sender looks at nothing but what is still to be sent, however many years of mail are kept.
create index outbox_mail_to_send on outbox_mail (queue_position) where state in ('waiting', 'sending');
create index outbox_mail_order on outbox_mail (recipient, queue_position) where state in ('waiting', 'sending');
create index outbox_mail_failed on outbox_mail (queue_position) where state = 'failed';

create table outbox_attachment (
  mail_id uuid not null references outbox_mail on delete cascade,
  position integer not null,
  file_name text not null,
  content_type text not null,
  content bytea not null,
  primary key (mail_id, position)
);
comment on table outbox_attachment is 'Files of a mail, kept with it.';
