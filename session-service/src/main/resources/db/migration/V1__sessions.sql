-- A live session: held in one language, described in both. Whoever changes its numbers or seats locks its row first.
create table live_session (
    id             uuid primary key,
    course         text        not null,
    week           int         not null check (week between 1 and 60),
    language       text        not null check (language in ('en', 'fr')),
    twin           uuid,
    title_en       text        not null,
    title_fr       text        not null,
    description_en text        not null,
    description_fr text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    zone           text        not null,
    join_link      text,
    capacity       int         not null check (capacity between 1 and 100000),
    taken          int         not null default 0 check (taken >= 0),
    waiting        int         not null default 0 check (waiting >= 0),
    last_seq       bigint      not null default 0,
    booking        text        not null default 'open' check (booking in ('open', 'closed')),
    cancelled_at   timestamptz,
    version        bigint      not null default 0,
    constraint ends_after_it_starts check (ends_at > starts_at),
    constraint never_oversold check (taken <= capacity)
);
create index live_session_of_course on live_session (course, week, language, starts_at, id);

-- A seat or a place in line. Rows stay when given back: their key never books again.
create table seat (
    id           uuid primary key default uuidv7(),
    session      uuid        not null references live_session,
    learner      uuid        not null,
    enrolment    uuid        not null,
    seq          bigint      not null,
    state        text        not null check (state in ('confirmed', 'waiting', 'released')),
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    released_at  timestamptz,
    reason       text check (reason in ('given-back', 'withdrawn', 'cancelled')),
    key          text        not null,
    unique (session, seq),
    constraint released_has_its_reason check ((state = 'released') = (released_at is not null and reason is not null))
);
create unique index seat_one_each on seat (session, learner) where state <> 'released';
create index seat_of_learner on seat (learner, session);
create index seat_line on seat (session, seq) where state = 'waiting';

-- Keys of clicks that found a seat already standing: they may not book again either once that seat is given back.
create table seat_repeat (
    session uuid not null,
    learner uuid not null,
    key     text not null,
    primary key (session, learner, key)
);
