-- Locks the session's row, then judges each request under that lock. Null when there is no such session.
create function seat_judge(p_session uuid, p_learners uuid[], p_keys text[]) returns jsonb
    language plpgsql volatile as
$$
declare
    room   live_session;
    moment timestamptz;
    closed text;
begin
    -- Locks: the session's row, until the transaction ends. This is a statement of its own, because under READ COMMITTED
    -- a statement sees what was committed when it began, not when it got its lock.
    select * into room from live_session where id = p_session for update;
    if not found then
        return null;
    end if;
    moment := clock_timestamp();
    closed := case
        when room.cancelled_at is not null then 'session-cancelled'
        when room.starts_at <= moment then 'session-started'
        when room.booking = 'closed' then 'booking-closed' end;
    return jsonb_build_object(
        'room', jsonb_build_object(
            'session', room.id, 'course', room.course, 'capacity', room.capacity, 'taken', room.taken,
            'waiting', room.waiting, 'lastSeq', room.last_seq, 'at', moment, 'startsAt', room.starts_at,
            'zone', room.zone, 'titleEn', room.title_en, 'titleFr', room.title_fr,
            'promotes', room.cancelled_at is null and room.starts_at > moment,
            'cancelled', room.cancelled_at is not null, 'open', room.booking = 'open'),
        'asked', coalesce((
            select jsonb_agg(jsonb_build_object(
                'standing', case when s.id is null then null else jsonb_build_object(
                    'state', s.state, 'seq', s.seq, 'at', coalesce(s.confirmed_at, s.asked_at),
                    'place', case when s.state = 'waiting' then (
                        select count(*) from seat w
                        where w.session = p_session and w.state = 'waiting' and w.seq <= s.seq) end) end,
                'refusal', case
                    when s.id is not null then null
                    when exists (
                        select from seat o
                        where o.learner = a.learner and o.session = p_session and o.state = 'released' and o.key = a.key)
                      or exists (
                        select from seat_repeat r
                        where r.session = p_session and r.learner = a.learner and r.key = a.key)
                        then 'key-already-used'
                    when closed is not null then closed
                    when m.learner is null then 'enrolment-not-known' end,
                'had', exists (select from seat o where o.learner = a.learner and o.session = p_session),
                'enrolment', m.enrolment,
                'zone', l.zone) order by a.n)
            from unnest(p_learners, p_keys) with ordinality a (learner, key, n)
            left join seat s on s.session = p_session and s.learner = a.learner and s.state <> 'released'
            left join member m on m.learner = a.learner and m.course = room.course and m.left_at is null
            left join learner l on l.id = a.learner), '[]'));
end
$$;

-- Writes what was decided: new seats, seats given back, and the next in line promoted. Answers who was promoted.
-- Expects the session's row to be locked by seat_judge in the same transaction.
create function seat_settle(p_session uuid, p_at timestamptz, p_learners uuid[], p_enrolments uuid[], p_seqs bigint[],
                            p_confirmed boolean[], p_keys text[], p_released uuid[], p_reason text, p_promote int)
    returns jsonb
    language plpgsql volatile as
$$
declare
    given_confirmed   int;
    given_waiting     int;
    freed_confirmed   int;
    freed_waiting     int;
    promoted          jsonb;
    promoted_count    int;
begin
    insert into seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
    select p_session, n.learner, n.enrolment, n.seq, case when n.confirmed then 'confirmed' else 'waiting' end,
           p_at, case when n.confirmed then p_at end, n.key
    from unnest(p_learners, p_enrolments, p_seqs, p_confirmed, p_keys) n (learner, enrolment, seq, confirmed, key);
    select count(*) filter (where c), count(*) filter (where not c)
    into given_confirmed, given_waiting from unnest(p_confirmed) c;

    with freed as (
        update seat set state = 'released', released_at = p_at, reason = p_reason
        where session = p_session and learner = any (p_released) and state <> 'released'
        returning old.state as was)
    select count(*) filter (where was = 'confirmed'), count(*) filter (where was = 'waiting')
    into freed_confirmed, freed_waiting from freed;

    with next as (
        select w.id from seat w where w.session = p_session and w.state = 'waiting' order by w.seq limit p_promote),
    up as (
        update seat s set state = 'confirmed', confirmed_at = p_at from next where s.id = next.id
        returning s.learner, s.seq)
    select coalesce(jsonb_agg(jsonb_build_object('learner', up.learner, 'seq', up.seq, 'zone', l.zone) order by up.seq), '[]'),
           count(*)
    into promoted, promoted_count from up left join learner l on l.id = up.learner;

    update live_session
    set taken    = taken + given_confirmed - freed_confirmed + promoted_count,
        waiting  = waiting + given_waiting - freed_waiting - promoted_count,
        last_seq = greatest(last_seq, (select max(q) from unnest(p_seqs) q))
    where id = p_session;
    return promoted;
end
$$;
