package org.ensemble.drill.bench.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Open event streams, of which the first so many are waited for until they bring certain words. */
public final class Streams implements AutoCloseable {

    private final ConcurrentLinkedQueue<NetSocket> sockets = new ConcurrentLinkedQueue<>();
    private final CountDownLatch open;
    private final CountDownLatch untold;
    private final AtomicLong lastTold = new AtomicLong();
    private final String first;
    private final String news;

    private Streams(int count, int waitedFor, String first, String news) {
        this.open = new CountDownLatch(count);
        this.untold = new CountDownLatch(waitedFor);
        this.first = first;
        this.news = news;
    }

    /** @param first what a stream brings at once, when it is open */
    static Streams open(NetClient client, int port, List<Buffer> requests, int waitedFor, String first, String news) {
        Streams streams = new Streams(requests.size(), waitedFor, first, news);
        Future.all(IntStream.range(0, requests.size())
                        .mapToObj(i -> client.connect(port, "127.0.0.1")
                                .onSuccess(socket -> streams.listen(socket, requests.get(i), i < waitedFor)))
                        .toList())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        streams.await(streams.open, "streams are not open");
        return streams;
    }

    private void listen(NetSocket socket, Buffer request, boolean waitedFor) {
        sockets.add(socket);
        StringBuilder unread = new StringBuilder();
        boolean[] seen = {false, !waitedFor};
        socket.handler(part -> {
            unread.append(part.toString());
            if (!seen[0] && unread.indexOf(first) >= 0) {
                seen[0] = true;
                open.countDown();
            }
            if (!seen[1] && unread.indexOf(news) >= 0) {
                seen[1] = true;
                lastTold.accumulateAndGet(System.nanoTime(), Math::max);
                untold.countDown();
            }
            unread.delete(0, Math.max(0, unread.length() - first.length() - news.length()));
        });
        socket.write(request);
    }

    /** When the last one was told, by {@link System#nanoTime()}. */
    public long lastTold() {
        await(untold, "streams were not told");
        return lastTold.get();
    }

    private void await(CountDownLatch latch, String otherwise) {
        try {
            if (!latch.await(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(latch.getCount() + " " + otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sockets.forEach(NetSocket::close);
    }
}
