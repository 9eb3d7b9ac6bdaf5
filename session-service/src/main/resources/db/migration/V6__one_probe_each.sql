-- What a booking costs under the session's lock is what the session can bear: each seat now asks few indexes, once each.
-- The reference is gone because the check of it was a fifth of an insert; the session's row is locked when a seat is written, and sessions stay.
alter table seat drop constraint seat_session_fkey;
alter table seat drop column id;
alter table seat drop constraint seat_session_seq_key;
alter table seat add primary key (session, seq);
-- A learner's seats, at most one of them standing in each session.
drop index seat_one_each;
drop index seat_of_learner;
alter table seat add constraint seat_one_each unique nulls not distinct (learner, session, released_at);
drop function seat_judge(uuid, uuid[], text[]);
drop function seat_settle(uuid, timestamptz, uuid[], uuid[], bigint[], boolean[], text[], uuid[], text, int);

-- Functions with a generic plan keep it for ever. Made in the first second of a rush, when tables look empty, it must still be right for
-- full ones. So whatever looks for a learner's row is a subquery of its own (it can't become a join over all rows), and "is true" keeps a
-- comparison from being served by another index: a learner has a few seats, a session thousands.

-- Locks: the session's row, until the transaction ends. A function of its own, called in a statement of its own, because under READ
-- COMMITTED a statement sees what was committed when it began, not when it got its lock; and so that the moment is one after the lock.
create function seat_lock(p_session uuid)
    returns table (id uuid, course text, capacity int, taken int, waiting int, last_seq bigint, open boolean, cancelled boolean,
                   starts_at timestamptz, zone text, title_en text, title_fr text, at timestamptz)
    language plpgsql volatile rows 1 set plan_cache_mode = force_generic_plan as
$$
begin
    perform from live_session s where s.id = p_session for update;
    return query
    select s.id, s.course, s.capacity, s.taken, s.waiting, s.last_seq, s.booking = 'open', s.cancelled_at is not null,
           s.starts_at, s.zone, s.title_en, s.title_fr, clock_timestamp()
    from live_session s where s.id = p_session;
end
$$;

-- What is known of each request, in the order given. Expects the session's row to be locked by an earlier statement of this transaction.
create function seat_asked(p_session uuid, p_learners uuid[], p_keys text[])
    returns table (state text, seq bigint, at timestamptz, seat_enrolment uuid, had boolean, used boolean, enrolment uuid, zone text)
    language plpgsql volatile rows 64
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off as
$$
declare
    v_course text := (select course from live_session where id = p_session);
begin
    return query
    select s.state, s.seq, s.at, s.enrolment,
           s.seq is not null or former.had is not null,
           coalesce(former.used, false) or (
               select true from seat_repeat r where r.session = p_session and r.learner = a.learner and r.key = a.key) is not null,
           (select m.enrolment from member m where m.learner = a.learner and m.course = v_course and m.left_at is null),
           (select l.zone from learner l where l.id = a.learner)
    from unnest(p_learners, p_keys) with ordinality a (learner, key, n)
    left join lateral (
        select o.state, o.seq, coalesce(o.confirmed_at, o.asked_at) as at, o.enrolment from seat o
        where o.learner = a.learner and (o.session = p_session) is true and o.released_at is null limit 1) s on true
    left join lateral (
        select true as had, bool_or(o.key = a.key) as used from seat o
        where o.learner = a.learner and (o.session = p_session) is true and o.released_at is not null
        having count(*) > 0) former on true
    order by a.n;
end
$$;

-- New seats and places in line.
create function seat_give(p_session uuid, p_at timestamptz, p_learners uuid[], p_enrolments uuid[], p_seqs bigint[],
                          p_confirmed boolean[], p_keys text[]) returns void
    language plpgsql volatile set plan_cache_mode = force_generic_plan as
$$
begin
    insert into seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
    select p_session, n.learner, n.enrolment, n.seq, case when n.confirmed then 'confirmed' else 'waiting' end,
           p_at, case when n.confirmed then p_at end, n.key
    from unnest(p_learners, p_enrolments, p_seqs, p_confirmed, p_keys) n (learner, enrolment, seq, confirmed, key);

    update live_session
    set taken    = taken + cardinality(array_positions(p_confirmed, true)),
        waiting  = waiting + cardinality(array_positions(p_confirmed, false)),
        last_seq = p_seqs[cardinality(p_seqs)]
    where id = p_session;
end
$$;

-- Seats given back or taken away.
create function seat_free(p_session uuid, p_at timestamptz, p_learners uuid[], p_reason text) returns void
    language plpgsql volatile
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off as
$$
begin
    with freed as (
        update seat s set state = 'released', released_at = p_at, reason = p_reason
        where s.learner = any (p_learners) and (s.session = p_session) is true and s.released_at is null
        returning old.state as was),
    number as (
        select count(*) filter (where was = 'confirmed') as seats, count(*) filter (where was = 'waiting') as places from freed)
    update live_session set taken = taken - seats, waiting = waiting - places from number where id = p_session;
end
$$;

-- Lets in the next in line, in order of arrival; answers who. Planned each time, for it is rare; who is next is read first, so that a long
-- line made a moment ago can't become a join of everybody with everybody.
create function seat_promote(p_session uuid, p_at timestamptz, p_count int)
    returns table (learner uuid, seq bigint, zone text)
    language plpgsql volatile set plan_cache_mode = force_custom_plan set enable_seqscan = off as
$$
declare
    v_next bigint[] := array(
        select w.seq from seat w where w.session = p_session and w.state = 'waiting' order by w.seq limit p_count);
begin
    return query
    with up as (
        update seat s set state = 'confirmed', confirmed_at = p_at where s.session = p_session and s.seq = any (v_next)
        returning s.learner, s.seq),
    number as (
        update live_session set taken = taken + n, waiting = waiting - n
        from (select count(*) as n from up) counted where id = p_session)
    select up.learner, up.seq, (select l.zone from learner l where l.id = up.learner) from up order by up.seq;
end
$$;
