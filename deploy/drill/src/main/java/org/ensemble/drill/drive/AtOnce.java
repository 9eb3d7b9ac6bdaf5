package org.ensemble.drill.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does something for everybody, so many at a time. For what goes before the drill: the drill itself waits for nobody. */
final class AtOnce {

    private AtOnce() {}

    static <T> void each(List<T> all, int atOnce, Function<T, CompletableFuture<?>> step) {
        Semaphore room = new Semaphore(atOnce);
        List<CompletableFuture<?>> begun = new ArrayList<>();
        for (T one : all) {
            room.acquireUninterruptibly();
            begun.add(step.apply(one).whenComplete((done, failed) -> room.release()));
        }
        CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
    }

    static <T> void blocking(List<T> all, int threads, Consumer<T> step) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> begun = new ArrayList<>();
            all.forEach(one -> begun.add(workers.submit(() -> step.accept(one))));
            for (Future<?> work : begun) {
                work.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IllegalStateException stuck ? stuck : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }
}
