-- What bookings are measured against: the hot row as a careful hand would write it, one call a booking. Tables of the ledger's own shape, with
-- its indexes and checks, beside it in the same database, so that the same relay carries their events.
drop schema if exists bench cascade;
create schema bench;
create table bench.live_session (like live_session including all);
create table bench.seat (like seat including all);
alter table bench.seat add foreign key (session) references bench.live_session;
create table bench.seat_repeat (like seat_repeat including all);

-- Both events of a booking, with bodies as long as the ledger's own.
create function bench.tell(p_room bench.live_session, p_learner uuid, p_zone text, p_seq bigint, p_place bigint, p_at timestamptz)
    returns void language plpgsql volatile as
$$
declare
    at_text    text := to_json(p_at)::text;
    seat_seq   bigint;
    place_en   text;
    said_when  text;
begin
    insert into event_sequence as s (topic, key, last) values ('session.seat', p_room.id::text, 1)
    on conflict (topic, key) do update set last = s.last + 1 returning last into seat_seq;
    said_when := to_char(p_room.starts_at at time zone coalesce(p_zone, p_room.zone), 'FMDay, FMMonth FMDD, YYYY, FMHH12:MI am') || ' (Newfoundland Time)';
    place_en := coalesce(p_place || 'th in line', 'You have a seat');
    insert into outbox (type, topic, key, sequence, body, traceparent) values
    (case when p_place is null then 'ensemble.session.seat.confirmed.v1' else 'ensemble.session.seat.waitlisted.v1' end,
     'session.seat', p_room.id::text, seat_seq,
     '{"session":"' || p_room.id || '","learner":"' || p_learner || '","seq":' || p_seq
         || coalesce(',"place":' || p_place, '') || ',"at":' || at_text || '}', null),
    ('ensemble.session.notice.requested.v1', 'session.notice', p_learner::text, 0,
     '{"notice":"' || gen_random_uuid() || '","learner":"' || p_learner || '","kind":"'
         || case when p_place is null then 'seat-confirmed' else 'seat-waitlisted' end
         || '","urgency":"normal","notBefore":' || at_text || ',"expires":' || to_json(p_room.starts_at)::text
         || ',"subjectEn":"' || place_en || ': ' || p_room.title_en
         || '","subjectFr":"Vous êtes au rang ' || place_en || ' : ' || p_room.title_fr
         || '","textEn":"The live session “' || p_room.title_en || '” on ' || said_when || ' is full for now, and you are ' || place_en
         || '. As soon as a seat is free for you, you get it and we tell you: there is nothing more to do. Every session is recorded and posted.'
         || '","textFr":"La séance en direct « ' || p_room.title_fr || ' », le ' || said_when || ', est complète pour le moment, et vous êtes au '
         || place_en || ' rang de la liste d’attente. Dès qu’une place se libère pour vous, elle vous est attribuée et nous vous prévenons : '
         || 'vous n’avez rien d’autre à faire. Chaque séance est enregistrée et publiée.","path":"/sessions/' || p_room.id || '"}', null);
end
$$;

-- One booking. Answers state, number and place in line, or the refusal.
create function bench.book(p_session uuid, p_learner uuid, p_key text, out state text, out seq bigint, out place bigint)
    language plpgsql volatile as
$$
declare
    room    bench.live_session;
    moment  timestamptz;
    ours    record;
begin
    -- Locks: the session's row, until the commit. Whatever reads seats comes in a later statement.
    select * into room from bench.live_session where id = p_session for update;
    if not found then
        state := 'session-not-known';
        return;
    end if;
    moment := clock_timestamp();
    select s.state, s.seq into state, seq from bench.seat s
    where s.session = p_session and s.learner = p_learner and s.state <> 'released';
    if found then
        place := case when state = 'waiting' then (
            select count(*) from bench.seat w where w.session = p_session and w.state = 'waiting' and w.seq <= book.seq) end;
        return;
    end if;
    select m.enrolment, l.zone,
           exists (select from bench.seat o
                   where o.learner = p_learner and o.session = p_session and o.state = 'released' and o.key = p_key)
           or exists (select from bench.seat_repeat r
                      where r.session = p_session and r.learner = p_learner and r.key = p_key) as used
    into ours from member m left join learner l on l.id = m.learner
    where m.learner = p_learner and m.course = room.course and m.left_at is null;
    if not found then
        state := 'enrolment-not-known';
        return;
    end if;
    state := case
        when ours.used then 'key-already-used'
        when room.cancelled_at is not null then 'session-cancelled'
        when room.starts_at <= moment then 'session-started'
        when room.booking = 'closed' then 'booking-closed' end;
    if state is not null then
        return;
    end if;
    seq := room.last_seq + 1;
    if room.waiting = 0 and room.taken < room.capacity then
        state := 'confirmed';
    else
        state := 'waiting';
        place := room.waiting + 1;
    end if;
    insert into bench.seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
    values (p_session, p_learner, ours.enrolment, seq, state, moment, case when place is null then moment end, p_key);
    update bench.live_session s
    set taken = s.taken + (place is null)::int, waiting = s.waiting + (place is not null)::int, last_seq = book.seq
    where id = p_session;
    perform bench.tell(room, p_learner, ours.zone, seq, place, moment);
end
$$;

-- The same for many in one call, set by set. Answers how many got a seat or a place in line.
create function bench.book_many(p_session uuid, p_learners uuid[], p_keys text[]) returns int
    -- A batch is a few dozen of tens of thousands: looked up one by one, never by reading all.
    language plpgsql volatile set plan_cache_mode = force_custom_plan set enable_hashjoin = off set enable_mergejoin = off
        set enable_seqscan = off as
$$
declare
    room        bench.live_session;
    moment      timestamptz;
    at_text     text;
    given       int;
    seated      int;
    seat_last   bigint;
    learners    uuid[];
    enrolments  uuid[];
    keys        text[];
    zones       text[];
begin
    select * into room from bench.live_session where id = p_session for update;
    moment := clock_timestamp();
    at_text := to_json(moment)::text;
    if not found or room.cancelled_at is not null or room.starts_at <= moment or room.booking = 'closed' then
        return 0;
    end if;
    select array_agg(a.learner order by a.n), array_agg(m.enrolment order by a.n), array_agg(a.key order by a.n),
           array_agg(coalesce(l.zone, room.zone) order by a.n)
    into learners, enrolments, keys, zones
    from unnest(p_learners, p_keys) with ordinality a (learner, key, n)
    join member m on m.learner = a.learner and m.course = room.course and m.left_at is null
    left join learner l on l.id = a.learner
    where not exists (select from bench.seat s where s.session = p_session and s.learner = a.learner
                      and (s.state <> 'released' or s.key = a.key))
      and not exists (select from bench.seat_repeat r where r.session = p_session and r.learner = a.learner and r.key = a.key);
    given := coalesce(cardinality(learners), 0);
    if given = 0 then
        return 0;
    end if;
    seated := case when room.waiting > 0 then 0 else least(given, room.capacity - room.taken) end;
    insert into bench.seat (session, learner, enrolment, seq, state, asked_at, confirmed_at, key)
    select p_session, g.learner, g.enrolment, room.last_seq + g.n, case when g.n <= seated then 'confirmed' else 'waiting' end,
           moment, case when g.n <= seated then moment end, g.key
    from unnest(learners, enrolments, keys) with ordinality g (learner, enrolment, key, n);
    update bench.live_session set taken = taken + seated, waiting = waiting + given - seated, last_seq = last_seq + given
    where id = p_session;
    insert into event_sequence as s (topic, key, last) values ('session.seat', p_session::text, given)
    on conflict (topic, key) do update set last = s.last + excluded.last returning last into seat_last;
    with told as (
        select g.n, g.learner, case when g.n > seated then room.waiting + g.n - seated end as place,
               to_char(room.starts_at at time zone g.zone, 'FMDay, FMMonth FMDD, YYYY, FMHH12:MI am') || ' (Newfoundland Time)' as said_when
        from unnest(learners, zones) with ordinality g (learner, zone, n)),
    worded as (
        select *, coalesce(place || 'th in line', 'You have a seat') as said_place from told)
    insert into outbox (type, topic, key, sequence, body)
    select e.type, e.topic, e.key, e.sequence, e.body
    from worded w cross join lateral (values
        (case when w.place is null then 'ensemble.session.seat.confirmed.v1' else 'ensemble.session.seat.waitlisted.v1' end,
         'session.seat', p_session::text, seat_last - given + w.n,
         '{"session":"' || p_session || '","learner":"' || w.learner || '","seq":' || room.last_seq + w.n
             || coalesce(',"place":' || w.place, '') || ',"at":' || at_text || '}'),
        ('ensemble.session.notice.requested.v1', 'session.notice', w.learner::text, 0,
         '{"notice":"' || gen_random_uuid() || '","learner":"' || w.learner || '","kind":"'
             || case when w.place is null then 'seat-confirmed' else 'seat-waitlisted' end
             || '","urgency":"normal","notBefore":' || at_text || ',"expires":' || to_json(room.starts_at)::text
             || ',"subjectEn":"' || w.said_place || ': ' || room.title_en
             || '","subjectFr":"Vous êtes au rang ' || w.said_place || ' : ' || room.title_fr
             || '","textEn":"The live session “' || room.title_en || '” on ' || w.said_when || ' is full for now, and you are ' || w.said_place
             || '. As soon as a seat is free for you, you get it and we tell you: there is nothing more to do. Every session is recorded and posted.'
             || '","textFr":"La séance en direct « ' || room.title_fr || ' », le ' || w.said_when || ', est complète pour le moment, et vous êtes au '
             || w.said_place || ' rang de la liste d’attente. Dès qu’une place se libère pour vous, elle vous est attribuée et nous vous prévenons : '
             || 'vous n’avez rien d’autre à faire. Chaque séance est enregistrée et publiée.","path":"/sessions/' || p_session || '"}')
    ) e (type, topic, key, sequence, body)
    order by w.n;
    return given;
end
$$;
