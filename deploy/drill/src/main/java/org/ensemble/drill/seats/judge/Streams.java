package org.ensemble.drill.seats.judge;

import static org.ensemble.drill.check.Invariant.EVENT_MISSING;
import static org.ensemble.drill.check.Invariant.EVENT_OUT_OF_ORDER;
import static org.ensemble.drill.check.Invariant.EVENT_REPEATED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ensemble.drill.check.Finding;
import org.ensemble.drill.seats.judge.History.OfSession;
import org.ensemble.drill.seats.judge.Told.Topic;

/** In the topics, each session's facts follow each other without gap, none numbered or named twice, up to the last that was numbered. */
final class Streams {

    private Streams() {}

    static List<Finding> findings(OfSession session) {
        List<Finding> findings = new ArrayList<>();
        Map<Topic, Long> last = new EnumMap<>(Topic.class);
        Set<UUID> ids = new HashSet<>();
        for (Told told : session.told()) {
            long expected = last.getOrDefault(told.topic(), 0L) + 1;
            if (!ids.add(told.id())) {
                findings.add(Finding.of(EVENT_REPEATED, "%s comes again, and is another one", told));
            } else if (told.sequence() < expected) {
                findings.add(Finding.of(EVENT_OUT_OF_ORDER, "%s comes after number %d", told, expected - 1));
            } else if (told.sequence() > expected) {
                findings.add(Finding.of(
                        EVENT_MISSING, (int) (told.sequence() - expected), "from %d on, before %s", expected, told));
            }
            last.merge(told.topic(), told.sequence(), Math::max);
        }
        session.room().told().forEach((topic, numbered) -> {
            long there = last.getOrDefault(topic, 0L);
            if (there < numbered) {
                findings.add(Finding.of(
                        EVENT_MISSING,
                        (int) (numbered - there),
                        "%s of %s ends with %d of %d",
                        topic,
                        session.room().name(),
                        there,
                        numbered));
            }
        });
        return findings;
    }
}
