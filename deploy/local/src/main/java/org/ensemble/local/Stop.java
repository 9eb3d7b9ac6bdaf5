package org.ensemble.local;

import java.nio.file.Path;
import java.util.Optional;

/** {@code ./stop}: asks the launcher to stop all in order; without a launcher, stops what it left. */
public final class Stop {

    private Stop() {}

    public static void main(String[] arguments) {
        Home home = Home.of(Path.of("").toAbsolutePath());
        Pids pids = new Pids(home.pids());
        Optional<ProcessHandle> launcher = pids.of("start");
        if (launcher.isPresent()) {
            launcher.get().destroy();
            launcher.get().onExit().join();
        }
        int leftovers = Leftovers.stop(pids);
        System.out.println(
                launcher.isPresent() || leftovers > 0 ? "Ensemble has stopped." : "Ensemble was not running.");
    }
}
