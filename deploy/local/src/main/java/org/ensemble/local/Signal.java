package org.ensemble.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What Java itself can't tell a process. */
enum Signal {
    STOP,
    CONT;

    /** To the process, and then to all that it has started. */
    void to(ProcessHandle process) {
        if (!tell(List.of(process)) && process.isAlive()) {
            throw new IllegalStateException("kill -" + name() + " " + process.pid() + " failed");
        }
        tell(process.descendants().toList()); // one of them may have ended by now
    }

    private boolean tell(List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return true;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
        processes.forEach(one -> command.add(Long.toString(one.pid())));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
