package org.ensemble.drill.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ensemble.drill.check.Attempt;
import org.ensemble.drill.check.Reply;
import org.ensemble.drill.check.State;
import org.ensemble.drill.check.Wish;

/**
 * What learners do, and do again when told to come back later or when nothing came back: as a patient person would, with the
 * same idempotency key, noting each request.
 */
public final class Wishing {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BREATH = Duration.ofMillis(250);

    private final AtomicInteger noConnection = new AtomicInteger();

    public CompletableFuture<Wish> join(Learner who, String course, long intended) {
        return persist(
                who,
                intended,
                () -> who.visitor().ask("PUT", "/api/enrolments/" + course, who.profile(), Map.of()),
                answer -> new Reply.Done());
    }

    public CompletableFuture<Wish> leave(Learner who, String course) {
        return persist(
                who,
                System.nanoTime(),
                () -> who.visitor().ask("DELETE", "/api/enrolments/" + course, null, Map.of()),
                answer -> new Reply.Done());
    }

    public CompletableFuture<Wish> takeSeat(Learner who, UUID session, long intended) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return persist(
                who,
                intended,
                () -> who.visitor().ask("PUT", "/api/sessions/" + session + "/seat", null, key),
                answer -> new Reply.Seated(
                        answer.json().path("state").asText().equals("confirmed") ? State.CONFIRMED : State.WAITING,
                        answer.json().path("seq").asLong()));
    }

    public CompletableFuture<Wish> giveBack(Learner who, UUID session, long intended) {
        return persist(
                who,
                intended,
                () -> who.visitor().ask("DELETE", "/api/sessions/" + session + "/seat", null, Map.of()),
                answer -> new Reply.Done());
    }

    /** How often not even a connection could be had. */
    public int noConnection() {
        return noConnection.get();
    }

    private CompletableFuture<Wish> persist(
            Learner who, long intended, Supplier<CompletableFuture<Exchange>> send, Function<Exchange, Reply> read) {
        return again(new Wish(who.id(), intended, new ArrayList<>()), send, read);
    }

    private CompletableFuture<Wish> again(
            Wish wish, Supplier<CompletableFuture<Exchange>> send, Function<Exchange, Reply> read) {
        return send.get().thenCompose(answer -> {
            if (answer.wasSent()) {
                wish.attempts()
                        .add(new Attempt(answer.sent(), answer.answered(), reply(answer, wish.attempts(), read)));
            } else {
                noConnection.incrementAndGet();
            }
            if (!comeAgain(answer) || System.nanoTime() - wish.intended() > PATIENCE.toNanos()) {
                return CompletableFuture.completedFuture(wish);
            }
            return CompletableFuture.supplyAsync(() -> wish, later(answer))
                    .thenCompose(same -> again(same, send, read));
        });
    }

    private static Reply reply(Exchange answer, List<Attempt> before, Function<Exchange, Reply> read) {
        if (answer.ok()) {
            return read.apply(answer);
        }
        boolean maybeDone = before.stream().anyMatch(attempt -> attempt.reply() instanceof Reply.Lost);
        if (maybeDone && answer.status() == 404 && code(answer).equals("no-seat")) {
            return new Reply.Done();
        }
        return answer.status() / 100 == 4
                ? new Reply.Refused(answer.status(), code(answer))
                : new Reply.Lost(answer.toString());
    }

    private static boolean comeAgain(Exchange answer) {
        return switch (answer.status()) {
            case Exchange.NOT_SENT, Exchange.NO_ANSWER, 429, 502, 503, 504 -> true;
            case 409 -> code(answer).equals("enrolment-not-known");
            default -> false;
        };
    }

    private static Executor later(Exchange answer) {
        String seconds = answer.header("Retry-After");
        long millis = seconds.matches("\\d{1,4}") ? Long.parseLong(seconds) * 1000 : BREATH.toMillis();
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    private static String code(Exchange answer) {
        return answer.header("Content-Type").contains("json")
                ? answer.json().path("code").asText()
                : "";
    }
}
