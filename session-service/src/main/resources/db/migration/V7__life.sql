-- A session's life. Until opens_at its booking is announced; a plan without that moment is open at once. step is what the clock has told.
-- room_limit is the most that the live platform's room holds, where it is known; watch_link leads to a stream that holds everybody.
alter table live_session
    add column opens_at timestamptz,
    add column step text not null default 'planned' check (step in ('planned', 'doors-open', 'started', 'ended')),
    drop constraint live_session_booking_check,
    add constraint live_session_booking_check check (booking in ('announced', 'open', 'closed')),
    add constraint announced_has_its_moment check (booking <> 'announced' or opens_at is not null),
    add column room_limit int check (room_limit between 1 and 100000),
    add column watch_link text,
    add constraint within_the_room check (capacity <= coalesce(room_limit, capacity));

-- What began before there was a clock isn't told any more.
update live_session set step = case when ends_at <= now() then 'ended' else 'started' end where starts_at <= now();

create index live_session_ahead on live_session (starts_at) where step <> 'ended' and cancelled_at is null;

-- Who wants to be told when booking opens.
create table opening_call (
    session  uuid        not null,
    learner  uuid        not null,
    asked_at timestamptz not null,
    primary key (session, learner)
);

-- Locks: the session's row, until the transaction ends. A function of its own, called in a statement of its own, because under READ
-- COMMITTED a statement sees what was committed when it began, not when it got its lock; and so that the moment is one after the lock.
-- Booking opens at its moment, whether or not the clock has told so yet: a rush comes on that second.
drop function seat_lock(uuid);
create function seat_lock(p_session uuid)
    returns table (id uuid, course text, capacity int, taken int, waiting int, last_seq bigint, open boolean, cancelled boolean,
                   starts_at timestamptz, zone text, title_en text, title_fr text, at timestamptz, announced boolean,
                   room_limit int)
    language plpgsql volatile rows 1 set plan_cache_mode = force_generic_plan as
$$
begin
    perform from live_session s where s.id = p_session for update;
    return query
    select s.id, s.course, s.capacity, s.taken, s.waiting, s.last_seq,
           s.booking = 'open' or (s.booking = 'announced' and s.opens_at <= clock_timestamp()), s.cancelled_at is not null,
           s.starts_at, s.zone, s.title_en, s.title_fr, clock_timestamp(), s.booking = 'announced', s.room_limit
    from live_session s where s.id = p_session;
end
$$;
