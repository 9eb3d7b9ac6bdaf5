package org.ensemble.drill.bench;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.drill.bench.load.Requests;
import org.ensemble.drill.bench.stage.Issuer;
import org.ensemble.drill.drive.CodeFlow;
import org.ensemble.drill.drive.Wire;

/** Those who come through the gateway, signed in with its cookies. */
final class Visitors {

    private final URI site;
    private final List<UUID> learners;
    private final Map<UUID, String> cookies;

    private Visitors(URI site, List<UUID> learners, Map<UUID, String> cookies) {
        this.site = site;
        this.learners = learners;
        this.cookies = cookies;
    }

    static Visitors signIn(Ground ground, int count) {
        URI site = ground.stage.gateway();
        List<UUID> learners = ground.members.ids().subList(0, Math.min(count, ground.members.count()));
        List<UUID> all = new java.util.ArrayList<>(learners);
        all.add(Issuer.FACILITATOR);
        try (Wire wire = new Wire(8)) {
            Map<UUID, String> cookies = CodeFlow.signIn(wire, site, all);
            ground.progress.say(
                    "%d learners are signed in at the gateway, by code flow with the harness's own login",
                    learners.size());
            return new Visitors(site, learners, cookies);
        }
    }

    int count() {
        return learners.size();
    }

    int port() {
        return site.getPort();
    }

    List<UUID> learners() {
        return learners;
    }

    /** Each clicks once, in this order. */
    Requests take(UUID session) {
        int[] next = {0};
        String click = UUID.randomUUID().toString();
        return () -> next[0] == learners.size()
                ? null
                : request(
                        "PUT",
                        "/api/sessions/" + session + "/seat",
                        learners.get(next[0]),
                        "Idempotency-Key: " + click + "-" + next[0]++,
                        "");
    }

    /** Again and again, everybody in turn. */
    Requests take(Turns turns) {
        String click = UUID.randomUUID().toString();
        return () -> {
            if (!turns.hasNext()) {
                return null;
            }
            Turns.Turn turn = turns.next();
            return request(
                    "PUT",
                    "/api/sessions/" + turn.session() + "/seat",
                    learners.get(turn.number()),
                    "Idempotency-Key: " + click + "-" + turn.count(),
                    "");
        };
    }

    Buffer raise(UUID session, int capacity) {
        return request(
                "PUT",
                "/api/admin/sessions/" + session + "/capacity",
                Issuer.FACILITATOR,
                "Content-Type: application/json",
                "{\"capacity\":" + capacity + "}");
    }

    Buffer watch(UUID session, UUID learner) {
        return request("GET", "/en/sessions/live?ids=" + session, learner, "Accept: text/event-stream", "");
    }

    private Buffer request(String method, String path, UUID who, String header, String body) {
        return Buffer.buffer(
                """
                %s %s HTTP/1.1
                Host: %s
                Origin: %s
                Sec-Fetch-Site: same-origin
                Cookie: %s
                %s
                Content-Length: %d

                """
                                .formatted(
                                        method,
                                        path,
                                        site.getAuthority(),
                                        site,
                                        cookies.get(who),
                                        header,
                                        body.getBytes(StandardCharsets.UTF_8).length)
                                .replace("\n", "\r\n")
                        + body);
    }
}
