-- The one home of personal data. Others know a learner by registration.learner only.
create table learner (
    id                  uuid primary key,
    display_name        text not null default '' check (char_length(display_name) <= 160),
    language            text not null default 'en' check (language in ('en', 'fr')),
    zone                text not null default 'America/Toronto',
    path                text not null default 'supporter' check (path in ('practitioner', 'supporter', 'manager')),
    full_name           text,
    email               text,
    member_of_public    boolean not null default false,
    organization        text,
    organization_other  text,
    order_of_government text check (order_of_government in
        ('federal', 'provincial', 'territorial', 'municipal', 'indigenous', 'other')),
    accessibility       text,
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    check (not member_of_public or organization is null)
);

-- One row each time somebody joins: leaving closes it, joining again opens a new one.
create table enrolment (
    id              uuid primary key,
    learner         uuid not null references learner,
    course          text not null references course,
    at              timestamptz not null,
    consent_at      timestamptz not null,
    consent_version text not null,
    withdrawn_at    timestamptz
);
create unique index enrolment_open on enrolment (learner, course) where withdrawn_at is null;
create index enrolment_list on enrolment (course, at, id) where withdrawn_at is null;
