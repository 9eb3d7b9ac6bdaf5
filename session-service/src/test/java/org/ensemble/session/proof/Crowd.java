package org.ensemble.session.proof;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ensemble.session.proof.History.Call;
import org.ensemble.session.registration.RegistrationDoor.Enrolment;
import org.ensemble.session.seat.SeatAnswer;
import org.ensemble.session.seat.SeatAnswer.Refused;
import org.ensemble.session.seat.SeatAnswer.Standing;

/** 120 learners at the desks of several pods, while a facilitator changes the room and some leave the course. */
final class Crowd {
    private static final int THREADS = 24;

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final List<Pod> pods;
    private final UUID session;
    private final int tries;
    private final int clicks;
    private final List<UUID> gone = new ArrayList<>();

    /**
     * @param tries how often a click is sent until it is answered
     * @param clicks of each of the crowd's threads
     */
    Crowd(List<Pod> pods, UUID session, int tries, int clicks) {
        this.pods = pods;
        this.session = session;
        this.tries = tries;
        this.clicks = clicks;
    }

    /**
     * Runs until all clicks are answered and all who leave have left.
     *
     * @param trouble happens again and again while there are clicks
     */
    void run(long seed, Runnable trouble) throws Exception {
        List<List<Enrolment>> groups = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            groups.add(List.of(joined(), joined(), joined(), joined(), joined()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 3);
        try {
            List<Future<?>> clicking = new ArrayList<>();
            groups.forEach(group ->
                    clicking.add(threads.submit(() -> click(group, new Random(seed + groups.indexOf(group))))));
            Future<?> leaving = threads.submit(() -> leave(groups, new Random(seed - 1)));
            Future<?> facilitator = threads.submit(() -> changeTheRoom(new Random(seed - 2)));
            Future<?> troubling = threads.submit(() -> again(trouble));
            for (Future<?> one : clicking) {
                one.get(120, TimeUnit.SECONDS);
            }
            troubling.cancel(true);
            leaving.get(120, TimeUnit.SECONDS);
            facilitator.cancel(true);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(60, TimeUnit.SECONDS);
        }
    }

    private static Void again(Runnable trouble) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(40);
            trouble.run();
        }
        return null;
    }

    /** @param capacity at the beginning */
    History history(int capacity) {
        return Findings.of(session, capacity, List.copyOf(calls), gone);
    }

    private Enrolment joined() throws Exception {
        var enrolment = Enrolment.confirmed(UUID.randomUUID(), Ground.world().courseOf(session), 1);
        pods.get(0).registration.known(enrolment).subscribeAsCompletionStage().get(60, TimeUnit.SECONDS);
        return enrolment;
    }

    private Void click(List<Enrolment> learners, Random random) throws Exception {
        List<String> keys = new ArrayList<>(List.of("first"));
        for (int i = 0; i < clicks; i++) {
            UUID learner = learners.get(random.nextInt(learners.size())).learner();
            int what = random.nextInt(10);
            String key = what < 6 ? "click-" + i : keys.get(random.nextInt(keys.size()));
            keys.add(key);
            if (what == 0) {
                both(() -> take(learner, key, random.nextInt()), () -> take(learner, key, random.nextInt()));
            } else if (what < 7) {
                take(learner, key, random.nextInt());
            } else {
                giveBack(learner, random.nextInt());
            }
        }
        return null;
    }

    /** A double click. */
    private static void both(Callable<Void> one, Callable<Void> other) throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<Void> beside = second.submit(one);
            other.call();
            beside.get(120, TimeUnit.SECONDS);
        } finally {
            second.shutdown();
        }
    }

    private Void take(UUID learner, String key, int pod) throws Exception {
        answer(learner, true, key, pod, one -> one.seats.take(session, learner, key));
        return null;
    }

    private void giveBack(UUID learner, int pod) throws Exception {
        answer(learner, false, "", pod, one -> one.seats.giveBack(session, learner));
    }

    private void answer(UUID learner, boolean take, String key, int pod, Asking asking) throws Exception {
        long sent = System.nanoTime();
        for (int i = 1; ; i++) {
            Pod one = pods.get(Math.floorMod(pod + i, pods.size()));
            try {
                SeatAnswer answer = one.request(asking.at(one)).get(60, TimeUnit.SECONDS);
                long seq = answer instanceof Standing seat ? seat.seq() : 0;
                calls.add(new Call(learner.toString(), take, key, sent, System.nanoTime(), said(answer), seq));
                return;
            } catch (ExecutionException e) {
                if (i == tries) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private static String said(SeatAnswer answer) {
        if (answer instanceof Standing seat) {
            return seat.confirmed() ? "confirmed" : "waiting";
        }
        return answer instanceof Refused refused ? refused.code() : "released";
    }

    private Void leave(List<List<Enrolment>> groups, Random random) throws Exception {
        for (List<Enrolment> group : groups) {
            Enrolment enrolment = group.get(0);
            Thread.sleep(random.nextInt(15));
            Pod pod = pods.get(random.nextInt(pods.size()));
            pod.request(pod.registration.reactedTo(enrolment.withdrawn())).get(60, TimeUnit.SECONDS);
            gone.add(enrolment.learner());
        }
        return null;
    }

    /** Two steps up and one down, closed for a moment, and from the bottom again; what is refused or cut off is let be. */
    private Void changeTheRoom(Random random) throws Exception {
        for (int turn = 0; !Thread.currentThread().isInterrupted(); turn++) {
            Pod pod = pods.get(random.nextInt(pods.size()));
            int to = 10 + 3 * (turn / 2 % 7) - 2 * (turn % 2);
            tried(pod.request(pod.rooms.capacity(session, to)));
            Thread.sleep(random.nextInt(20));
            if (turn % 3 == 0) {
                tried(pod.request(pod.rooms.booking(session, false)));
                tried(pod.request(pod.rooms.booking(session, true)));
            }
        }
        return null;
    }

    private static void tried(CompletableFuture<?> act) throws Exception {
        act.handle((done, refused) -> done).get(60, TimeUnit.SECONDS);
    }

    private interface Asking {
        Uni<SeatAnswer> at(Pod pod);
    }
}
