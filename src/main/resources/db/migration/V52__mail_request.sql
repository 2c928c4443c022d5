-- A request that came by mail, until a case worker has made a case of it, or said that it is none.

create table mail_request (
    case_number text primary key,
    mail_id     uuid not null unique,
    received_at timestamptz not null,
    sender      text check (length(sender) <= 254),
    language    text not null check (language in ('NL', 'FR', 'DE')),
    urgency     text not null check (urgency in ('NORMAL', 'URGENT', 'IMMEDIATE')),
    receipt_at  timestamptz,
    state       text not null default 'OPEN' check (state in ('OPEN', 'CASE', 'JOINED', 'DROPPED')),
    joined_to   text check ((joined_to is not null) = (state = 'JOINED') and joined_to <> case_number),
    reason      text check ((reason is not null) = (state = 'DROPPED')),
    decided_by  text,
    decided_at  timestamptz check ((decided_at is not null) = (state <> 'OPEN'))
);
comment on table mail_request is
    'What is known before a case exists. The number is that of the case, if it becomes one; the mail itself stands in the inbox.';
comment on column mail_request.sender is 'Where the receipt goes, in lower case; null for mail out of quarantine that has no usable sender.';
comment on column mail_request.language is 'Of the receipt: the sender''s, which need not be the member''s.';
comment on column mail_request.receipt_at is 'When a receipt was queued; null when none was, because the address had had enough of them that day.';
comment on column mail_request.joined_to is 'The case, or the open request, that the mail belongs to.';
comment on column mail_request.reason is 'Why it is no request.';
comment on column mail_request.decided_by is 'A user id.';
create index mail_request_sender on mail_request (sender, received_at desc);

-- Who writes is looked up by address.
create index member_email on member (lower(email));
create index assistance_case_requester on assistance_case (lower(requester_email)) where status = 'OPEN';
