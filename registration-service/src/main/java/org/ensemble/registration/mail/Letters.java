package org.ensemble.registration.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String WRITTEN = "select notice from Letter where notice in :notices";

    private static final String EXPIRE =
            "state = 'failed', problem = 'expired' where state = 'waiting' and expires <= ?1 and (claimedUntil is null or claimedUntil < ?1)";

    private static final String SENT =
            "state = 'sent', sentAt = ?1, claimedUntil = null, problem = null where notice in ?2";
    private static final String NOT_SENT =
            "state = ?1, nextTry = ?2, claimedUntil = null, problem = ?3 where notice = ?4";

    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    /** A notice that has its letter already gets no other. */
    Uni<Void> write(Mutiny.Session session, List<? extends Notice> notices) {
        Instant now = clock.instant();
        Map<UUID, Letter> letters = new LinkedHashMap<>();
        notices.forEach(notice -> letters.putIfAbsent(notice.notice(), Letter.of(notice, now)));
        return session.createQuery(WRITTEN, UUID.class)
                .setParameter("notices", List.copyOf(letters.keySet()))
                .getResultList()
                .invoke(written -> written.forEach(letters::remove))
                .chain(() -> session.persistAll(letters.values().toArray()));
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
