package org.ensemble.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Parts that run together. Each starts as soon as those it needs are ready, so that as many as possible start at the same
 * time; each stops as soon as those that need it have stopped. A part that ends by itself is started again.
 *
 * <p>A test runs the whole platform on free ports, with data of its own, beside whatever else is running:
 *
 * <pre>{@code
 * Pods pods = Pods.oneEach().with("session-service", 3);
 * Ensemble ensemble = Ensemble.temporary(repository, folder, pods);
 * try (Stack stack = ensemble.stack(Watch.NOBODY)) {
 *     stack.start();
 *     … ensemble.site(), or folder/stack.json …
 *     stack.crash("session-service-2"); // kill -9, and a new start
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {

    private final List<Part> parts;
    private final Home home;
    private final Ports ports;
    private final Watch watch;
    private final Consumer<Map<String, ProcessHandle>> describe;
    private final Pids pids;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<?>> ready = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stack");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    /**
     * Puts parts together.
     *
     * @param parts each after those it needs
     * @param describe is given the processes when all are ready, and again when one of them has changed
     */
    public Stack(List<Part> parts, Home home, Ports ports, Watch watch, Consumer<Map<String, ProcessHandle>> describe) {
        this.parts = List.copyOf(parts);
        this.home = home;
        this.ports = ports;
        this.watch = watch;
        this.describe = describe;
        this.pids = new Pids(home.pids());
    }

    /**
     * Returns when all parts are ready; false when the stack was closed meanwhile. When one can't start, all are stopped and
     * {@link Trouble} tells why.
     */
    public boolean start() {
        try {
            Leftovers.stop(pids);
            TakenPort.check(ports, parts);
            watch.begin(parts);
            CompletableFuture<Void> failed = new CompletableFuture<>();
            for (Part part : parts) {
                CompletableFuture<?> up = after(part.needs()).thenRunAsync(() -> bringUp(part), threads);
                up.whenComplete((done, problem) -> {
                    if (problem != null) {
                        failed.completeExceptionally(problem);
                    }
                });
                ready.put(part.name(), up);
            }
            CompletableFuture<Void> all = after(parts.stream().map(Part::name).toList());
            CompletableFuture.anyOf(all, failed).join();
            describe.accept(processes());
            return !stopping;
        } catch (RuntimeException e) {
            if (stopping) {
                return false;
            }
            close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Void> after(List<String> names) {
        return CompletableFuture.allOf(names.stream()
                .map(ready::get)
                .filter(up -> up != null) // a part of another stack: none of ours to wait for
                .toArray(CompletableFuture<?>[]::new));
    }

    private void bringUp(Part part) {
        if (stopping) {
            return;
        }
        try {
            long since = System.nanoTime();
            watch.starting(part);
            Running started = Running.start(part, home, pids);
            running.put(part.name(), started);
            if (stopping) {
                started.stop(); // it came after the others were told to stop
            }
            started.awaitReady();
            part.whenReady();
            watch.ready(part, (System.nanoTime() - since) / 1e9);
            started.process().onExit().thenRunAsync(() -> ended(started), threads);
        } catch (IOException e) {
            throw new Trouble(part.name() + " can't be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Running was) {
        if (stopping) {
            return;
        }
        Part part = was.part();
        watch.again(part, was.process().exitValue());
        // In place before the new process is, so that whoever waits for the part waits for this start.
        CompletableFuture<Void> up = new CompletableFuture<>();
        ready.put(part.name(), up);
        up.completeAsync(
                        () -> {
                            bringUp(part);
                            describe.accept(processes());
                            return null;
                        },
                        threads)
                .whenComplete((done, problem) -> {
                    if (problem != null && !stopping) {
                        watch.lost(part, String.valueOf(problem.getMessage()));
                    }
                });
    }

    /** Ends a part and all that it has started at once, as a crash would; it is started again. Returns when it is ready again. */
    public void crash(String part) throws InterruptedException {
        Running victim = running(part);
        List<ProcessHandle> family = victim.process().descendants().toList(); // known only as long as it lives
        victim.process().destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        while (running.get(part) == victim) {
            Thread.sleep(10);
        }
        after(List.of(part)).join();
    }

    /** Holds a part where it is (SIGSTOP), until {@link #goOn}: its connections stay open, and nothing answers. */
    public void pause(String part) {
        running(part).pause();
    }

    public void goOn(String part) {
        running(part).goOn();
    }

    private Running running(String part) {
        Running found = running.get(part);
        if (found == null) {
            throw new IllegalArgumentException("no part of this name is running: " + part);
        }
        return found;
    }

    /** The processes of all parts, by name. */
    public Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> found = new java.util.TreeMap<>();
        running.forEach((name, part) -> found.put(name, part.process().toHandle()));
        return found;
    }

    /** Stops all parts, those first that nobody needs any more. Safe to call twice. */
    @Override
    public synchronized void close() {
        stopping = true;
        Map<String, CompletableFuture<?>> gone = new ConcurrentHashMap<>();
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            CompletableFuture<?>[] needing = parts.stream()
                    .filter(other -> other.needs().contains(part.name()))
                    .map(other -> gone.get(other.name()))
                    .toArray(CompletableFuture<?>[]::new);
            gone.put(part.name(), CompletableFuture.allOf(needing).thenRunAsync(() -> bringDown(part), threads));
        }
        CompletableFuture.allOf(gone.values().toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void bringDown(Part part) {
        Running was = running.remove(part.name());
        if (was != null) {
            was.stop();
            watch.stopped(part);
        }
        pids.forget(part.name());
    }
}
