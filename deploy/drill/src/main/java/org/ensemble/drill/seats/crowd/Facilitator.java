package org.ensemble.drill.seats.crowd;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.ensemble.drill.seats.judge.Attempt.Answer;

/** Raises, lowers, closes and opens. Below what is taken is refused, and the lowest possible number is said. */
final class Facilitator implements Client {

    private final Crowd crowd;
    private final String token;
    private final Random random;
    private int closed = -1;

    Facilitator(Crowd crowd, String token, Random random) {
        this.crowd = crowd;
        this.token = token;
        this.random = random;
    }

    @Override
    public CompletableFuture<?> act() {
        if (closed >= 0) {
            int session = closed;
            closed = -1;
            return booking(session, true);
        }
        int session = crowd.anySession(random);
        if (random.nextInt(5) == 0) {
            closed = session;
            return booking(session, false);
        }
        int to = 1 + random.nextInt(2 * crowd.capacity());
        return ask(
                        "change capacity",
                        "/api/admin/sessions/" + crowd.session(session) + "/capacity",
                        "{\"capacity\":" + to + "}")
                .thenAccept(reply -> refusedRightly(to, reply));
    }

    private CompletableFuture<?> booking(int session, boolean open) {
        String path = "/api/admin/sessions/" + crowd.session(session) + "/booking";
        return ask(open ? "open" : "close", path, "{\"open\":" + open + "}");
    }

    private CompletableFuture<Desks.Reply> ask(String act, String path, String body) {
        var request = new Desks.Request(
                "PUT", path, Map.of("Authorization", token, "Content-Type", "application/json"), body, List.of());
        return crowd.desks().ask(request, random.nextInt(crowd.desks().count())).thenApply(reply -> {
            Answer answer = reply.given() ? (reply.last().ok() ? Answer.CONFIRMED : Answer.REFUSED) : Answer.NONE;
            crowd.tally().act(act, answer == Answer.CONFIRMED ? "done" : Crowd.said(reply, answer));
            return reply;
        });
    }

    private void refusedRightly(int to, Desks.Reply reply) {
        if (reply.last().status() == 409 && reply.last().json().path("lowest").asInt() <= to) {
            crowd.complain("lowering to %d was refused: %s".formatted(to, reply.last()));
        }
    }
}
