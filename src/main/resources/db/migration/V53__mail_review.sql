-- Mail that people look at, and partners whom mail does not reach (H7).

alter table offer drop constraint offer_state_check;
alter table offer add constraint offer_state_check check (state in
    ('OPEN', 'ACCEPTED', 'DECLINED', 'PROPOSED', 'WITHDRAWN', 'SILENT', 'UNDELIVERED', 'TAKEN', 'CANCELLED'));

alter table dispatch_exclusion drop constraint dispatch_exclusion_reason_check;
alter table dispatch_exclusion add constraint dispatch_exclusion_reason_check check (reason in
    ('DECLINED', 'SILENT', 'UNREACHABLE', 'PROPOSAL_REFUSED', 'REPLACED'));

create table mail_decision (
    id         bigint generated always as identity primary key,
    mail_id    uuid        not null,
    decision   text        not null check (decision in ('READ', 'OTHER_CASE', 'NEW_REQUEST', 'ACCEPT', 'DECLINE',
        'NOTHING', 'REQUEST', 'DROP', 'SEND_AGAIN', 'OTHER_ADDRESS', 'TOLD')),
    reason     text        check (length(reason) <= 500),
    decided_by text        not null,
    decided_at timestamptz not null
);
comment on table mail_decision is
    'What people did with mail that was put before them; of the inbox, or of the outbox when it did not arrive. decided_by is a user id.';
create index mail_decision_mail on mail_decision (mail_id);
