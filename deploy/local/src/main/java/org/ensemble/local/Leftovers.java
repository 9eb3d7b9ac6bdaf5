package org.ensemble.local;

/** What a launcher that was killed left running. */
final class Leftovers {

    private Leftovers() {}

    /** Ends them, the youngest first, each by its own id and only if it is still the process that was written down. */
    static int stop(Pids pids) {
        int stopped = 0;
        for (Pids.Known known : pids.running()) {
            if (known.process().pid() != ProcessHandle.current().pid()) {
                Ending.of(known.process(), ProcessHandle::destroy);
                pids.forget(known.name());
                stopped++;
            }
        }
        return stopped;
    }
}
