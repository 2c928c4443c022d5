-- What a person wrote and was written is looked up by address; what is erased, by what refers to it.

create index outbox_mail_recipient on outbox_mail (lower(recipient));
create index inbox_mail_answered on inbox_mail (answered_mail) where answered_mail is not null;
create index mail_request_joined on mail_request (joined_to) where joined_to is not null;
create index assistance_case_email on assistance_case (lower(email));
drop index assistance_case_requester;
create index assistance_case_requester on assistance_case (lower(requester_email));
