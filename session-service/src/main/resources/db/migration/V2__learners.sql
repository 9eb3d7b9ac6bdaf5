-- What is kept of registration's events: enough to judge a booking, to name a seat's holder and to tell times.
create table course (
    id        text primary key,
    title_en  text not null,
    title_fr  text not null,
    starts_on date not null,
    ends_on   date not null
);

create table learner (
    id           uuid primary key,
    display_name text not null,
    language     text not null,
    zone         text not null,
    path         text
);

-- sequence is that of the learner's enrolment events, so that whichever consumer comes late changes nothing.
create table member (
    learner   uuid        not null,
    course    text        not null,
    enrolment uuid        not null,
    since     timestamptz,
    left_at   timestamptz,
    sequence  bigint      not null,
    primary key (learner, course)
);
