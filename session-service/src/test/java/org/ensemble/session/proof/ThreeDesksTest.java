package org.ensemble.session.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A crowd at the desks of three pods of one PostgreSQL: nothing oversold, undersold, inverted, lost, doubled, and no number that
 * disagrees, at any commit.
 */
class ThreeDesksTest {
    private static final int CAPACITY = 10;

    @Test
    void threePodsKeepOneLine() throws Exception {
        List<Pod> pods = Pod.several(3);
        try {
            // Nothing is cut here, so each click is answered at its first try.
            exact(new Crowd(pods, Ground.world().session(CAPACITY), 1, 25), () -> {});
        } finally {
            pods.forEach(Pod::close);
        }
    }

    @Test
    void connectionsThatAreCutInMidCommitChangeNothing() throws Exception {
        List<CuttingProxy> proxies = Stream.generate(() -> new CuttingProxy(Ground.address()))
                .limit(3)
                .toList();
        List<Pod> pods = proxies.stream().map(proxy -> new Pod(proxy.address())).toList();
        var random = new Random();
        try {
            exact(
                    new Crowd(pods, Ground.world().session(CAPACITY), 100, 15),
                    () -> cut(proxies.get(random.nextInt(3)), random));
            assertThat(proxies).as("commits that nobody heard of").anyMatch(proxy -> proxy.lostCommits() > 0);
        } finally {
            pods.forEach(Pod::close);
            for (CuttingProxy proxy : proxies) {
                proxy.close();
            }
        }
    }

    private static void cut(CuttingProxy proxy, Random random) {
        if (random.nextInt(3) == 0) {
            proxy.cutAll();
        } else {
            proxy.loseNextCommit();
        }
    }

    private static void exact(Crowd crowd, Runnable trouble) throws Exception {
        long seed = ThreadLocalRandom.current().nextLong();
        crowd.run(seed, trouble);
        History history = crowd.history(CAPACITY);
        assertThat(Checker.faults(history)).as("seed %d", seed).isEmpty();
        assertThat(history.calls()).extracting(History.Call::state).contains("confirmed", "waiting", "released");
        assertThat(history.events()).extracting(History.Told::what).contains("promoted", "released", "raised");
    }
}
