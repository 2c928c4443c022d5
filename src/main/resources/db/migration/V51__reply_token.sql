alter table outbox_mail
  add column reply_token text unique check (reply_token ~ '^[a-z2-7]{16}$'),
  add column taken_at timestamptz,
  add column undelivered_at timestamptz,
  drop constraint outbox_mail_state_check,
  add constraint outbox_mail_state_check check (state in ('waiting', 'sending', 'sent', 'failed', 'bounced'));

comment on column outbox_mail.reply_token is
  'Stands in the address and the subject that an answer comes back with, and tells which mail is answered. None in mail of no case and in mail to the staff.';
comment on column outbox_mail.taken_at is
  'When it was last taken in order to be sent: how many were in the last minute, by all nodes together, is what the rate limit counts.';
comment on column outbox_mail.undelivered_at is 'When it was given up or came back; empty again once somebody has it sent again.';
comment on column outbox_mail.last_error is
  'Kind of failure or of bounce and reply code only: what servers write often repeats the address.';

drop index outbox_mail_failed;
create index outbox_mail_undelivered on outbox_mail (queue_position) where state in ('failed', 'bounced');

create index outbox_mail_rate on outbox_mail (taken_at);

create table bad_address (
  address text primary key check (address = lower(address)),
  since timestamptz not null,
  reason text not null,
  mail_id uuid not null references outbox_mail
);
comment on table bad_address is
  'Addresses that mail came back from. Nothing more is sent there until a person has it tried again.';
comment on column bad_address.mail_id is 'The mail that came back last.';
