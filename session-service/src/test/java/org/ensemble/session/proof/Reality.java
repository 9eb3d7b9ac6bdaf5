package org.ensemble.session.proof;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ensemble.session.registration.RegistrationDoor.Enrolment;
import org.ensemble.session.seat.SeatAnswer;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Standing;

/** The sessions of one course as they are: on PostgreSQL, each step in the next pod. */
final class Reality implements Ledger {
    private static final List<String> DONE = List.of("done");
    private final String course = "course-" + UUID.randomUUID();
    private final List<UUID> sessions;
    private final List<UUID> learners;
    private final Map<Integer, Enrolment> enrolments = new HashMap<>();
    private final Map<Integer, Long> sequences = new HashMap<>();
    private final Map<Integer, List<Enrolment>> left = new HashMap<>();
    private final List<Pod> pods;
    private final View view;
    private int turn;

    Reality(List<Pod> pods, int sessions, int capacity, int learners) {
        this.pods = pods;
        this.sessions = View.sessions(course, sessions, capacity);
        this.learners = Stream.generate(UUID::randomUUID).limit(learners).toList();
        this.view = new View(this.sessions, this.learners);
    }

    /** So many members wait already in the first session; put there past the desk, which would take long. */
    void line(int count) {
        List<Enrolment> line = learners.subList(0, count).stream()
                .map(learner -> Enrolment.confirmed(learner, course, 1))
                .toList();
        for (int learner = 0; learner < count; learner++) {
            enrolments.put(learner, line.get(learner));
            sequences.put(learner, 1L);
        }
        View.line(sessions.get(0), course, line);
    }

    @Override
    public List<String> take(int session, List<Click> clicks, boolean together) {
        UUID room = sessions.get(session);
        List<UUID> who =
                clicks.stream().map(click -> learners.get(click.learner())).toList();
        List<String> keys = clicks.stream().map(Click::key).toList();
        Pod pod = next();
        return together
                ? said(done(pod.seats.together(room, who, keys, List.of())))
                : said(inOrder(
                        IntStream.range(0, who.size()).mapToObj(i -> pod.seats.take(room, who.get(i), keys.get(i)))));
    }

    @Override
    public List<String> giveBack(int session, List<Integer> back) {
        UUID room = sessions.get(session);
        List<UUID> who = back.stream().map(learners::get).toList();
        Pod pod = next();
        return who.size() > 1
                ? said(done(pod.seats.together(room, List.of(), List.of(), who)))
                : said(inOrder(who.stream().map(learner -> pod.seats.giveBack(room, learner))));
    }

    @Override
    public List<String> both(int session, List<Click> clicks, List<Integer> back) {
        return said(done(next().seats
                .together(
                        sessions.get(session),
                        clicks.stream()
                                .map(click -> learners.get(click.learner()))
                                .toList(),
                        clicks.stream().map(Click::key).toList(),
                        back.stream().map(learners::get).toList())));
    }

    @Override
    public List<String> join(int learner) {
        if (!enrolments.containsKey(learner)) {
            var joined = Enrolment.confirmed(learners.get(learner), course, sequences.merge(learner, 1L, Long::sum));
            enrolments.put(learner, joined);
            done(next().registration.known(joined));
        }
        return DONE;
    }

    @Override
    public List<String> leave(int learner, boolean known) {
        Enrolment enrolment = enrolments.remove(learner);
        if (enrolment != null) {
            Enrolment gone = enrolment.withdrawn();
            sequences.put(learner, gone.sequence());
            left.computeIfAbsent(learner, none -> new ArrayList<>()).add(gone);
            if (known) {
                done(next().registration.known(gone));
            }
        }
        return known ? DONE : react(learner);
    }

    @Override
    public List<String> react(int learner) {
        List<Enrolment> gone = left.remove(learner);
        if (gone != null) {
            gone.forEach(event -> done(next().registration.reactedTo(event)));
        }
        return DONE;
    }

    @Override
    public List<String> capacity(int session, int to) {
        return orRefused(next().rooms.capacity(sessions.get(session), to).map(count -> "promoted " + count));
    }

    @Override
    public List<String> halfRaise(int session, int to) {
        Ground.world()
                .run("update live_session set capacity = ? where id = ? and taken <= ?", to, sessions.get(session), to);
        return DONE;
    }

    @Override
    public List<String> sweep() {
        done(next().seats.sweep());
        return DONE;
    }

    @Override
    public List<String> booking(int session, boolean open) {
        return orRefused(next().rooms.booking(sessions.get(session), open).replaceWith("done"));
    }

    @Override
    public List<String> start(int session) {
        Ground.world()
                .run(
                        "update live_session set starts_at = now() - interval '1 minute' where id = ?",
                        sessions.get(session));
        return DONE;
    }

    @Override
    public List<String> cancel(int session) {
        return orRefused(next().rooms.cancel(sessions.get(session)).replaceWith("done"));
    }

    @Override
    public List<String> holds() {
        return view.holds();
    }

    private Pod next() {
        return pods.get(turn++ % pods.size());
    }

    /** All on their way before the first is answered. */
    private static List<SeatAnswer> inOrder(Stream<Uni<SeatAnswer>> asks) {
        List<CompletableFuture<SeatAnswer>> sent =
                asks.map(Uni::subscribeAsCompletionStage).toList();
        return sent.stream().map(Reality::within).toList();
    }

    private static <T> T done(Uni<T> work) {
        return within(work.subscribeAsCompletionStage());
    }

    private static <T> T within(CompletableFuture<T> answer) {
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static List<String> orRefused(Uni<String> act) {
        try {
            return List.of(done(act));
        } catch (CompletionException e) {
            if (e.getCause() instanceof HttpProblem problem) {
                Object lowest = problem.getParameters().get("lowest");
                return List.of(problem.getParameters().get("code") + (lowest == null ? "" : " " + lowest));
            }
            throw e;
        }
    }

    private static List<String> said(List<SeatAnswer> answers) {
        return answers.stream().map(Reality::said).toList();
    }

    private static String said(SeatAnswer answer) {
        if (answer instanceof Standing seat) {
            return seat.confirmed() ? "seat #" + seat.seq() : "line #%d at %d".formatted(seat.seq(), seat.place());
        }
        return answer instanceof Refused refused ? refused.code() : "released";
    }
}
