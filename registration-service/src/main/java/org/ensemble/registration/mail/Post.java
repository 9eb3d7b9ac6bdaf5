package org.ensemble.registration.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.ensemble.registration.learner.Learner;
import org.ensemble.registration.learner.Learners;
import org.ensemble.registration.mail.PostRule.Outcome;
import org.jboss.logging.Logger;

/**
 * Sends the letters that are due, several at a time over connections that stay open, until none is left. At least once: a pod that dies
 * between the mail server's yes and its own note sends up to {@value #CLAIMED_AT_ONCE} letters again, under the same Message-ID.
 */
@ApplicationScoped
class Post {
    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int CLAIMED_AT_ONCE = 32;
    private static final int SENT_AT_ONCE = 8;

    private final Letters letters;
    private final Learners learners;
    private final Stationery stationery;
    private final ReactiveMailer mailer;
    private volatile boolean away;

    Post(Letters letters, Learners learners, Stationery stationery, ReactiveMailer mailer) {
        this.letters = letters;
        this.learners = learners;
        this.stationery = stationery;
        this.mailer = mailer;
    }

    @Scheduled(every = "{ensemble.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return letters.expire().chain(this::emptyTheTray).onFailure().recoverWithUni(this::nextTime);
    }

    private Uni<Void> emptyTheTray() {
        return letters.claim(CLAIMED_AT_ONCE)
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : send(claimed).chain(this::emptyTheTray));
    }

    private Uni<Void> send(List<Letter> claimed) {
        return recipients(claimed)
                .chain(known -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUni(letter -> send(letter, Objects.requireNonNull(known.get(letter.learner))))
                        .merge(SENT_AT_ONCE)
                        .collect()
                        .asList()
                        .emitOn(here()))
                .invoke(this::tell)
                .chain(letters::note);
    }

    /** The mail client answers in its connection's context, which others share; a database session belongs into our own. */
    private static Executor here() {
        Context own = Vertx.currentContext();
        return task -> own.runOnContext(nothing -> task.run());
    }

    private Uni<Map<UUID, Learner>> recipients(List<Letter> claimed) {
        List<UUID> ids =
                claimed.stream().map(letter -> letter.learner).distinct().toList();
        return Panache.withSession(() -> learners.list("id in ?1", ids))
                .map(found -> found.stream().collect(Collectors.toMap(Learner::id, learner -> learner)));
    }

    private Uni<Delivery> send(Letter letter, Learner learner) {
        return mailer.send(stationery.mail(letter, learner))
                .onItemOrFailure()
                .transform((done, failure) -> Delivery.of(letter, failure));
    }

    /** A mail server that is away is told of once, not for each letter. */
    private void tell(List<Delivery> deliveries) {
        for (Delivery it : deliveries) {
            if (it.outcome() == Outcome.SERVER_AWAY && !away) {
                LOG.warnf("the mail server is away, letters wait: %s", it.problem());
            } else if (it.outcome() != Outcome.SENT && it.outcome() != Outcome.SERVER_AWAY) {
                LOG.warnf("letter %s was not sent (%s): %s", it.letter().notice, it.outcome(), it.problem());
            }
            away = it.outcome() == Outcome.SERVER_AWAY;
        }
    }

    private Uni<Void> nextTime(Throwable failure) {
        LOG.warnf("letters wait for the next round: %s", failure.getMessage());
        return Uni.createFrom().voidItem();
    }
}
