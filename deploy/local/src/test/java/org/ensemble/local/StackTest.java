package org.ensemble.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path folder;

    final Witness witness = new Witness();
    final AtomicReference<Map<String, ProcessHandle>> described = new AtomicReference<>(Map.of());
    Ports ports = Ports.free();

    Stack stack(Part... parts) {
        return new Stack(List.of(parts), new Home(folder, folder, folder), ports, witness, described::set);
    }

    @Test
    void startsEachPartAfterThoseItNeedsAndStopsItBeforeThem() {
        try (Stack stack = stack(
                ShellPart.of("database", "sleep 0.3; echo up; exec sleep 300"),
                ShellPart.quiet("service", "database"),
                ShellPart.quiet("gateway", "service"))) {
            stack.start();
        }
        assertThat(witness.seen)
                .containsExactly(
                        "starting database",
                        "ready database",
                        "starting service",
                        "ready service",
                        "starting gateway",
                        "ready gateway",
                        "stopped gateway",
                        "stopped service",
                        "stopped database");
    }

    @Test
    void startsPartsThatNeedNothingOfEachOtherAtTheSameTime() {
        try (Stack stack = stack(
                // Each waits for the other's word: one after the other they would wait for ever.
                ShellPart.of("left", meet("left", "right")), ShellPart.of("right", meet("right", "left")))) {
            stack.start();
        }
        assertThat(witness.seen).contains("ready left", "ready right");
    }

    private String meet(String self, String other) {
        return "cd " + folder + "; touch here-" + self + "; until [ -e here-" + other
                + " ]; do sleep 0.05; done; echo up; exec sleep 300";
    }

    @Test
    void aPartThatDiesWhileStartingIsToldWithTheEndOfItsLogAndAllElseIsStopped() {
        Stack stack = stack(
                ShellPart.quiet("database"),
                ShellPart.of("service", "echo reading; echo no such table >&2; exit 3", "database"));
        var database = new AtomicReference<Collection<ProcessHandle>>();
        assertThatThrownBy(() -> {
                    try {
                        stack.start();
                    } finally {
                        database.set(stack.processes().values());
                    }
                })
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("service ended while starting (exit code 3)")
                .hasMessageEndingWith("reading\nno such table");
        assertThat(witness.seen).contains("stopped database");
        assertThat(database.get()).isEmpty();
        assertThat(new Pids(folder.resolve("pids")).running()).isEmpty();
    }

    @Test
    void aPartThatEndsByItselfIsStartedAgain() throws InterruptedException {
        try (Stack stack = stack(ShellPart.quiet("service"))) {
            stack.start();
            ProcessHandle before = stack.processes().get("service");
            stack.crash("service");
            ProcessHandle after = stack.processes().get("service");
            assertThat(after.pid()).isNotEqualTo(before.pid());
            assertThat(after.isAlive()).isTrue();
            assertThat(before.isAlive()).isFalse();
            assertThat(described.get()).containsEntry("service", after);
        }
        assertThat(witness.seen).contains("again service 137");
    }

    @Test
    void aPausedPartStandsStillUntilItGoesOn() throws Exception {
        String counting = "i=0; echo up; while sleep 0.05; do i=$((i+1)); echo $i > " + folder + "/count; done";
        try (Stack stack = stack(ShellPart.of("service", counting))) {
            stack.start();
            stack.pause("service");
            Thread.sleep(300); // what was being written is
            String before = count();
            Thread.sleep(500);
            assertThat(count()).isEqualTo(before);

            stack.goOn("service");
            Instant end = Instant.now().plusSeconds(60);
            while (count().equals(before) && Instant.now().isBefore(end)) {
                Thread.sleep(20);
            }
            assertThat(count()).isNotEqualTo(before);
        }
        assertThat(witness.seen).containsExactly("starting service", "ready service", "stopped service");
    }

    private String count() throws IOException {
        Path file = folder.resolve("count");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void aPausedPartIsStoppedAndCanCrashLikeAnyOther() throws Exception {
        try (Stack stack = stack(ShellPart.of(
                "service",
                "trap 'touch " + folder + "/asked; exit 0' TERM; echo up; " + "while :; do sleep 0.1; done"))) {
            stack.start();
            stack.pause("service");
            stack.crash("service");
            stack.pause("service");
        }
        assertThat(witness.seen).contains("again service 137", "stopped service");
        assertThat(folder.resolve("asked")).exists();
    }

    @Test
    void whatAPartHasStartedEndsWithIt() {
        ProcessHandle child;
        try (Stack stack = stack(ShellPart.of("shell", "sleep 300 & echo up; trap 'exit 0' TERM; wait"))) {
            stack.start();
            child = stack.processes().get("shell").descendants().findFirst().orElseThrow();
            assertThat(child.isAlive()).isTrue();
        }
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aTakenPortIsToldWithItsHolderAndTheOptionThatMovesIt() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports = ports.with("kafka", stranger.getLocalPort());
            Stack stack = stack(
                    ShellPart.quiet("database"),
                    new ShellPart("kafka", List.of(), List.of("kafka"), "echo up; sleep 300"));
            assertThatThrownBy(stack::start)
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith("Port " + stranger.getLocalPort() + " of kafka is taken by ")
                    .hasMessageEndingWith("./start --port kafka=NUMBER");
        }
        assertThat(witness.seen).isEmpty();
    }

    @Test
    void aTakenPortOfAPodIsToldAlike() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports = Ports.free(Pods.oneEach().with("session-service", 2))
                    .with("session-service-2", stranger.getLocalPort());
            Stack stack = stack(
                    new ShellPart("session-service-2", List.of(), List.of("session-service-2"), "echo up; sleep 300"));
            assertThatThrownBy(stack::start)
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith("Port " + stranger.getLocalPort() + " of session-service-2 is taken by ")
                    .hasMessageEndingWith("./start --port session-service-2=NUMBER");
        }
    }

    @Test
    void leftoversOfAKilledLauncherAreStoppedFirst() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "300").start();
        new Pids(folder.resolve("pids")).remember("kafka", leftover.toHandle());
        try (Stack stack = stack(ShellPart.quiet("kafka"))) {
            stack.start();
            assertThat(leftover.isAlive()).isFalse();
        }
    }
}
