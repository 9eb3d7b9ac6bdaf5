package org.ensemble.drill.seats.crowd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ensemble.drill.seats.judge.Attempt;
import org.ensemble.drill.seats.judge.Attempt.Answer;

/** One at a browser, who does one thing after the other (or twice at once), by chance. */
final class Learner implements Client {

    /** Rare: where a consumer was killed, joining is known only when Kafka has given its partitions to another one. */
    private static final int ACTS_UNTIL_ONE_LEAVES = 500;

    private static final List<String> WILL_PASS = List.of("enrolment-not-known");

    private final Crowd crowd;
    private final int number;
    private final UUID id;
    private final String token;
    private final Random random;

    /** By session: the last click, and one whose seat was given back. */
    private final Map<Integer, Integer> last = new HashMap<>();

    private final Map<Integer, Integer> used = new HashMap<>();
    private final Map<Integer, Boolean> stands = new HashMap<>();

    Learner(Crowd crowd, int number, UUID id, String token, Random random) {
        this.crowd = crowd;
        this.number = number;
        this.id = id;
        this.token = token;
        this.random = random;
    }

    @Override
    public CompletableFuture<?> act() {
        int session = crowd.anySession(random);
        if (random.nextInt(ACTS_UNTIL_ONE_LEAVES) == 0) {
            return leaveForAMoment();
        }
        int chance = random.nextInt(100);
        return stands.getOrDefault(session, false) ? whileSeated(session, chance) : whileWithout(session, chance);
    }

    private CompletableFuture<?> whileSeated(int session, int chance) {
        if (chance < 55) {
            return giveBack(session);
        } else if (chance < 80) {
            return take("repeat", session, last.getOrDefault(session, 0));
        } else if (chance < 90) {
            return take("take again", session, crowd.newKey());
        }
        return twice("repeat", session, last.getOrDefault(session, 0));
    }

    private CompletableFuture<?> whileWithout(int session, int chance) {
        if (chance < 65) {
            return take("take", session, crowd.newKey());
        } else if (chance < 80) {
            return twice("take", session, crowd.newKey());
        } else if (chance < 95 && used.containsKey(session)) {
            return take("used key", session, used.get(session));
        }
        return giveBack(session);
    }

    /** A double click, at two pods. */
    private CompletableFuture<?> twice(String act, int session, int key) {
        crowd.oneMore();
        return CompletableFuture.allOf(take(act, session, key), take("at once", session, key));
    }

    private CompletableFuture<?> take(String act, int session, int key) {
        var request = new Desks.Request(
                "PUT",
                crowd.seat(session),
                Map.of("Authorization", token, "Idempotency-Key", Crowd.KEY + key),
                "",
                WILL_PASS);
        return crowd.desks().ask(request, random.nextInt(crowd.desks().count())).thenAccept(reply -> {
            Answer answer = note(act, session, true, key, reply);
            synchronized (this) {
                stands.put(session, answer == Answer.CONFIRMED || answer == Answer.WAITING);
                last.put(session, key);
            }
        });
    }

    private CompletableFuture<?> giveBack(int session) {
        var request = new Desks.Request("DELETE", crowd.seat(session), Map.of("Authorization", token), "", List.of());
        return crowd.desks().ask(request, random.nextInt(crowd.desks().count())).thenAccept(reply -> {
            note("give back", session, false, 0, reply);
            stands.put(session, false);
            if (last.containsKey(session)) {
                used.put(session, last.get(session));
            }
        });
    }

    private CompletableFuture<?> leaveForAMoment() {
        long moment = random.nextInt(300);
        return crowd.course()
                .leave(id)
                .thenRunAsync(() -> {}, Turnstile.after(moment))
                .thenCompose(gone -> crowd.course().join(id))
                .thenRun(() -> {
                    crowd.tally().act("leave and join", "done");
                    stands.clear();
                });
    }

    private Answer note(String act, int session, boolean take, int key, Desks.Reply reply) {
        Answer answer = Answers.of(reply);
        crowd.tally().act(act, Crowd.said(reply, answer));
        crowd.notebook()
                .note(new Attempt(
                        number,
                        session,
                        take,
                        key,
                        reply.sent(),
                        reply.last().answered(),
                        answer,
                        Answers.seq(reply),
                        reply.open()));
        return answer;
    }
}
