package org.ensemble.drill.check;

import java.util.Map;
import java.util.UUID;

/**
 * A published fact, as a consumer that reads only committed records sees it.
 *
 * @param sequence 0 of a notice, which is judged by what it tells instead
 */
public record Event(
        String topic,
        int partition,
        long offset,
        String key,
        long sequence,
        UUID id,
        String type,
        Map<String, String> data) {

    /** {@code confirmed} of {@code ensemble.session.seat.confirmed.v1}. */
    public String verb() {
        String[] parts = type.split("\\.", -1);
        return parts.length < 2 ? type : parts[parts.length - 2];
    }

    public String text(String field) {
        return data.getOrDefault(field, "");
    }

    /** Notices aren't: each stands alone. */
    public static boolean numbered(String topic) {
        return !topic.endsWith(".notice");
    }

    public Stream stream() {
        return new Stream(topic, key);
    }

    /** What a sequence counts: the facts of one key in one topic. */
    public record Stream(String topic, String key) {}
}
