-- What the start page counts and the case pages look for, among years of closed cases.

-- Open cases are few; every list of the start page begins with them.
create index assistance_case_open on assistance_case (received_at) where status = 'OPEN';
create index mail_request_open on mail_request (received_at) where state = 'OPEN';
create index visit_to_report on visit (ends_at) where status = 'PLANNED';
create index visit_incident_to_judge on visit_incident (raised_at) where decision is null;

create index fact_of_case on fact (case_number);

-- People are looked for by the beginning of their name, or by a number, however it is written.
create index assistance_case_first_last on assistance_case (lower(first_name || ' ' || last_name) text_pattern_ops);
create index assistance_case_last_first on assistance_case (lower(last_name || ' ' || first_name) text_pattern_ops);
create index assistance_case_requester_name on assistance_case (lower(requester_name) text_pattern_ops);
create index assistance_case_member_number on assistance_case (upper(membership_number));
create index assistance_case_phone on assistance_case (right(regexp_replace(phone, '[^0-9]', '', 'g'), 8));
create index assistance_case_requester_phone
    on assistance_case (right(regexp_replace(requester_phone, '[^0-9]', '', 'g'), 8));
