package org.ensemble.drill.seats.crowd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ensemble.drill.bench.stage.Issuer;
import org.ensemble.drill.bench.stage.Members;
import org.ensemble.drill.bench.stage.Stage;
import org.ensemble.drill.seats.judge.Attempt;
import org.ensemble.drill.seats.judge.Attempt.Answer;

/** Some hundred learners and a few facilitators at the desks of several pods. Each asks again as soon as they are answered. */
public final class Crowd implements AutoCloseable {

    /** How a click's key begins; its number follows. */
    public static final String KEY = "click-";

    private static final int FACILITATORS = 3;

    /** Of all that happens, in the first session. */
    private static final double HOT = 0.4;

    private final Desks desks;
    private final Tally tally = new Tally();
    private final Notebook notebook = new Notebook();
    private final Course course;
    private final Turnstile turnstile;
    private final List<UUID> sessions;
    private final Members members;
    private final int capacity;
    private final List<Client> clients = new ArrayList<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /** @param capacity of each session in the beginning; facilitators go up to twice as high */
    public Crowd(Stage stage, Members members, List<UUID> sessions, int capacity, Turnstile turnstile, long seed) {
        this.desks = new Desks(stage.sessionPorts(), tally);
        this.course = new Course(stage.database("registration"), stage.session(), Members.COURSE);
        this.turnstile = turnstile;
        this.sessions = sessions;
        this.members = members;
        this.capacity = capacity;
        Random seeds = new Random(seed);
        for (int i = 0; i < members.count(); i++) {
            String token = "Bearer " + new String(members.tokens().get(i), StandardCharsets.US_ASCII);
            clients.add(new Learner(this, i, members.ids().get(i), token, new Random(seeds.nextLong())));
        }
        String token = "Bearer " + stage.issuer().token(Issuer.FACILITATOR, "learner", "facilitator");
        for (int i = 0; i < FACILITATORS; i++) {
            clients.add(new Facilitator(this, token, new Random(seeds.nextLong())));
        }
    }

    /** Returns when the turnstile is closed and all are answered. */
    public void play(long patienceMinutes) throws Exception {
        CompletableFuture.allOf(clients.stream().map(this::live).toArray(CompletableFuture<?>[]::new))
                .get(patienceMinutes, TimeUnit.MINUTES);
    }

    private CompletableFuture<?> live(Client client) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        next(client, over);
        return over;
    }

    private void next(Client client, CompletableFuture<Void> over) {
        turnstile
                .enter()
                .thenCompose(number -> number < 0
                        ? CompletableFuture.completedFuture(false)
                        : client.act().thenApply(done -> true))
                .whenComplete((more, failure) -> {
                    if (failure != null) {
                        over.completeExceptionally(failure);
                    } else if (more) {
                        next(client, over);
                    } else {
                        over.complete(null);
                    }
                });
    }

    static String said(Desks.Reply reply, Answer answer) {
        return switch (answer) {
            case CONFIRMED -> "confirmed";
            case WAITING -> "waiting";
            case RELEASED -> "released";
            case REFUSED -> "%d %s".formatted(reply.last().status(), Answers.code(reply.last()));
            case NONE -> "no answer";
        };
    }

    public List<Attempt> attempts() {
        return notebook.attempts();
    }

    /** Whether this is how the learner joined last. */
    public boolean isEnrolled(int learner, UUID enrolment) {
        return course.enrolment(members.ids().get(learner))
                .map(enrolment::equals)
                .orElse(false);
    }

    public Tally tally() {
        return tally;
    }

    /** What was answered wrongly, in words. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    void complain(String what) {
        complaints.add(what);
    }

    Desks desks() {
        return desks;
    }

    Course course() {
        return course;
    }

    Notebook notebook() {
        return notebook;
    }

    int capacity() {
        return capacity;
    }

    int newKey() {
        return keys.incrementAndGet();
    }

    void oneMore() {
        turnstile.oneMore();
    }

    UUID session(int number) {
        return sessions.get(number);
    }

    String seat(int session) {
        return "/api/sessions/" + session(session) + "/seat";
    }

    int anySession(Random random) {
        return random.nextDouble() < HOT ? 0 : random.nextInt(sessions.size());
    }

    @Override
    public void close() {
        desks.close();
        course.close();
    }
}
