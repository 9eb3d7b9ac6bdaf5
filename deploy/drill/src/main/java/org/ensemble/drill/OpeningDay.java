package org.ensemble.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.ensemble.drill.check.Attempt;
import org.ensemble.drill.check.Checker;
import org.ensemble.drill.check.Event;
import org.ensemble.drill.check.Evidence;
import org.ensemble.drill.check.Moment;
import org.ensemble.drill.check.State;
import org.ensemble.drill.check.Wish;
import org.ensemble.drill.drive.Crowd;
import org.ensemble.drill.drive.Facilitator;
import org.ensemble.drill.drive.Learner;
import org.ensemble.drill.gather.Outbox;
import org.ensemble.drill.report.Story;

/**
 * The script: all want a seat at once, the room is raised, some give theirs back. The seats are those of an English session of
 * the drill's own, so that each run begins with an empty line and no real learner loses a place.
 */
final class OpeningDay {

    static final String COURSE = "learn4pe";

    /** Answers 401 to strangers. */
    static final String WHO_AM_I = "/api/enrolments/" + COURSE;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Scene scene;
    private final Kill kill;
    private final List<Moment> moments = new ArrayList<>();
    private String inFlight = "";
    private long knownNanos = -1;

    OpeningDay(Options options, Scene scene, Kill kill) {
        this.options = options;
        this.scene = scene;
        this.kill = kill;
    }

    Story play() {
        List<Learner> learners = scene.roll().call(options.learners(), WHO_AM_I, scene.progress());
        Facilitator facilitator = new Facilitator(scene.wire(), scene.site());
        scene.sessions().forgetSessions();
        UUID session = facilitator.newSession(COURSE, options.seats());
        scene.progress().say("an English session of the drill's own has %d seats", options.seats());
        Crowd crowd = new Crowd(learners, COURSE);

        List<Wish> joins = options.rush() ? List.of() : join(crowd);
        if (options.rush()) {
            leave(crowd);
        }
        rest("before the rush");
        crowd.openThePage(session);
        scene.roll().keep(learners);
        scene.progress().say("all have the session's page open: now");

        kill.when(options.at());
        Crowd.Rush rush =
                options.rush() ? crowd.joinAndAsk(session, options.window()) : crowd.ask(session, options.window());
        kill.await();
        scene.progress().say("all are answered");
        note("after the rush", session);

        Attempt raised = facilitator.raise(session, options.raise());
        long calledIn = untilCalledIn(session, raised);
        note("by the raise", session);

        List<Wish> giveBacks = crowd.giveBack(session, holders(options.giveBack()));
        note("by giving back", session);
        scene.roll().keep(learners);

        Evidence evidence =
                gather(session, options.rush() ? rush.joins() : joins, rush.asks(), raised, giveBacks, learners);
        return new Story(
                title(),
                evidence,
                Checker.check(evidence),
                knownNanos,
                crowd.noConnection(),
                raised,
                calledIn,
                inFlight);
    }

    private List<Wish> join(Crowd crowd) {
        List<Wish> joins = crowd.join(scene.progress());
        long since = System.nanoTime();
        untilMembers(crowd.ids(), crowd.ids().size());
        knownNanos = System.nanoTime() - since;
        scene.progress().say("session-service knew them all %.2f s after the last answer", knownNanos / 1e9);
        return joins;
    }

    /** In a rush they join in the very moment: those of an earlier run must have left. */
    private void leave(Crowd crowd) {
        crowd.leave();
        untilMembers(crowd.ids(), 0);
        scene.progress().say("nobody of them is in the course");
    }

    private void untilMembers(List<UUID> learners, int wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (scene.sessions().members(COURSE, learners) != wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("session-service does not hear who is in the course");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private long untilCalledIn(UUID session, Attempt raised) {
        int wanted = Math.min(options.raise(), options.learners());
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (scene.sessions().moment("", session).count(State.CONFIRMED) < wanted && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return System.nanoTime() - raised.sent();
    }

    private void note(String moment, UUID session) {
        rest(moment);
        moments.add(scene.sessions().moment(moment, session));
        scene.progress()
                .say(
                        "%s: %d confirmed, %d waiting",
                        moment,
                        moments.get(moments.size() - 1).count(State.CONFIRMED),
                        moments.get(moments.size() - 1).count(State.WAITING));
    }

    private void rest(String when) {
        String busy = scene.quiet().await(PATIENCE);
        inFlight = busy.isEmpty() ? inFlight : when + ": " + busy;
    }

    /** Spread over all who have a seat: early and late, confirmed at once and promoted. */
    private Set<UUID> holders(int count) {
        List<UUID> all = moments.get(moments.size() - 1)
                .in(State.CONFIRMED)
                .map(seat -> seat.learner())
                .toList();
        Set<UUID> chosen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        return chosen;
    }

    private Evidence gather(
            UUID session,
            List<Wish> joins,
            List<Wish> asks,
            Attempt raised,
            List<Wish> giveBacks,
            List<Learner> learners) {
        List<UUID> ids = learners.stream().map(Learner::id).toList();
        Set<String> keys = new HashSet<>(Set.of(session.toString()));
        ids.forEach(id -> keys.add(id.toString()));
        Map<Event.Stream, Long> last = new HashMap<>(Outbox.of(scene.sessions()).lastSequences(keys));
        last.putAll(Outbox.of(scene.registration()).lastSequences(keys));
        return new Evidence(
                session,
                joins,
                scene.registration().enrolled(COURSE, ids),
                asks,
                raised.sent(),
                options.raise(),
                giveBacks,
                moments,
                scene.topics().about(keys),
                last,
                scene.registration().letters(ids));
    }

    private String title() {
        return "Opening day: %d learners ask for %d seats within %s%s; raised to %d; %d give back%s"
                .formatted(
                        options.learners(),
                        options.seats(),
                        options.window().toString().substring(2).toLowerCase(Locale.ROOT),
                        options.rush() ? ", right after joining" : "",
                        options.raise(),
                        options.giveBack(),
                        options.kill().isEmpty() ? "" : "; kill -9 of " + options.kill());
    }
}
