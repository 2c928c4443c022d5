create table need_assessment (
    case_number    text primary key references assistance_case,
    assessed_at    timestamptz not null,
    assessed_by    text,
    override_asked boolean not null
);
comment on table need_assessment is
    'What was noted about a case as a whole when the need was last assessed; assessed_by is a user id.';
