-- Locks the session's row, then judges each request under that lock. Null when there is no such session.
-- A seat counts for the enrolment that it was taken under. Whoever has left and joined again may still hold one of the former enrolment,
-- which the reaction to the leaving is about to free: to say that it is theirs would be to promise what is then taken away. So they are
-- told what those are told whose joining isn't known yet, and ask again. It can be given back all the same.
create or replace function seat_judge(p_session uuid, p_learners uuid[], p_keys text[]) returns jsonb
    language plpgsql volatile set plan_cache_mode = force_custom_plan as
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
                    when s.enrolment = m.enrolment then null
                    when exists (
                        select from seat o
                        where o.learner = a.learner and o.session = p_session and o.state = 'released' and o.key = a.key)
                      or exists (
                        select from seat_repeat r
                        where r.session = p_session and r.learner = a.learner and r.key = a.key)
                        then 'key-already-used'
                    when closed is not null then closed
                    when m.learner is null or s.id is not null then 'enrolment-not-known' end,
                'had', exists (select from seat o where o.learner = a.learner and o.session = p_session),
                'enrolment', m.enrolment,
                'zone', l.zone) order by a.n)
            from unnest(p_learners, p_keys) with ordinality a (learner, key, n)
            left join seat s on s.session = p_session and s.learner = a.learner and s.state <> 'released'
            left join member m on m.learner = a.learner and m.course = room.course and m.left_at is null
            left join learner l on l.id = a.learner), '[]'));
end
$$;
