package org.ensemble.registration.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ensemble.registration.mail.PostRule.Outcome;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {
    private static final Duration LEASE = Duration.ofMinutes(2);

    /**
     * Locks the letters it returns and skips those that another pod has locked. A letter to somebody who isn't known yet, or whose address
     * isn't, waits.
     */
    private static final String DUE =
            """
            select l.* from letter l join learner p on p.id = l.learner and p.email is not null
            where l.state = 'waiting' and l.next_try <= :now and (l.claimed_until is null or l.claimed_until < :now)
            order by l.urgency, l.next_try limit :most
            for update of l skip locked""";

    /** A whole run of notices in one statement, beside the entities: a rush sets off as many letters as it has clicks. */
    private static final String WRITE =
            """
            insert into letter (notice, learner, kind, urgency, not_before, expires, subject_en, subject_fr, text_en, text_fr, path,
                                message_id, state, next_try, created_at)
            select n.notice, n.learner, n.kind, case when n.urgency = 'high' then 'high' else 'normal' end,
                   coalesce(n."notBefore", :now), n.expires, n."subjectEn", n."subjectFr", n."textEn", n."textFr", n.path,
                   '<' || n.notice || '@ensemble>', 'waiting', coalesce(n."notBefore", :now), :now
            from json_to_recordset(cast(cast(:notices as text) as json)) as n (
                notice uuid, learner uuid, kind text, urgency text, "notBefore" timestamptz, expires timestamptz,
                "subjectEn" text, "subjectFr" text, "textEn" text, "textFr" text, path text)
            on conflict (notice) do nothing""";

    private static final String EXPIRE =
            "state = 'failed', problem = 'expired' where state = 'waiting' and expires <= ?1 and (claimedUntil is null or claimedUntil < ?1)";

    private static final String SENT =
            "state = 'sent', sentAt = ?1, claimedUntil = null, problem = null where notice in ?2";
    private static final String NOT_SENT =
            "state = ?1, nextTry = ?2, claimedUntil = null, problem = ?3 where notice = ?4";

    private final Clock clock;
    private final ObjectMapper json;

    Letters(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** A notice that has its letter already gets no other. */
    Uni<Void> write(Mutiny.Session session, List<? extends Notice> notices) {
        return session.createNativeQuery(WRITE)
                .setParameter("notices", asJson(notices))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    private String asJson(List<? extends Notice> notices) {
        try {
            return json.writeValueAsString(notices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is no longer worth reading isn't sent. */
    Uni<Integer> expire() {
        return Panache.withTransaction(() -> update(EXPIRE, clock.instant()));
    }

    /** Takes letters that are due, for the time of the lease: if this pod dies, another takes them after that. */
    Uni<List<Letter>> claim(int most) {
        Instant now = clock.instant();
        return Panache.withTransaction(() -> getSession()
                .chain(session -> session.createNativeQuery(DUE, Letter.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .invoke(letters -> letters.forEach(letter -> letter.claim(now, LEASE))));
    }

    /** Writes down what became of claimed letters, all in one transaction. */
    Uni<Void> note(List<Delivery> deliveries) {
        Instant now = clock.instant();
        List<UUID> sent = deliveries.stream()
                .filter(it -> it.outcome() == Outcome.SENT)
                .map(it -> it.letter().notice)
                .toList();
        return Panache.withTransaction(() -> {
            Uni<?> noted = update(SENT, now, sent);
            for (Delivery delivery : deliveries) {
                noted = delivery.outcome() == Outcome.SENT ? noted : noted.chain(() -> noteFailure(delivery, now));
            }
            return noted.replaceWithVoid();
        });
    }

    private Uni<Integer> noteFailure(Delivery delivery, Instant now) {
        Letter letter = delivery.letter();
        String state = PostRule.givesUp(delivery.outcome(), letter.attempts) ? "failed" : "waiting";
        Instant next = now.plus(PostRule.pause(delivery.outcome(), letter.attempts));
        return update(NOT_SENT, state, next, delivery.problem(), letter.notice);
    }
}
