-- One letter a notice, whatever happens to the mail server. claimed_until lets another pod take over.
create table letter (
    notice        uuid primary key,
    learner       uuid not null,
    kind          text not null,
    urgency       text not null default 'normal',
    not_before    timestamptz not null,
    expires       timestamptz,
    subject_en    text not null,
    subject_fr    text not null,
    text_en       text not null,
    text_fr       text not null,
    path          text,
    message_id    text not null,
    state         text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    attempts      int not null default 0,
    next_try      timestamptz not null,
    claimed_until timestamptz,
    problem       text,
    created_at    timestamptz not null,
    sent_at       timestamptz
);
create index letter_waiting on letter (next_try) where state = 'waiting';
create index letter_learner on letter (learner);
