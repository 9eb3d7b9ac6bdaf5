package org.ensemble.local;

import java.util.List;

/** A real process, but a tiny one: a shell script that is ready when it says so. */
record ShellPart(String name, List<String> needs, List<String> ports, String script) implements Part {

    static ShellPart of(String name, String script, String... needs) {
        return new ShellPart(name, List.of(needs), List.of(), script);
    }

    /** Ready at once, ends when asked. */
    static ShellPart quiet(String name, String... needs) {
        return of(name, "echo up; exec sleep 300", needs);
    }

    @Override
    public ProcessBuilder command() {
        return new ProcessBuilder("sh", "-c", script);
    }

    @Override
    public boolean ready(Log log) {
        return log.says("up");
    }
}
