package org.ensemble.drill.check;

import static org.ensemble.drill.check.Invariant.NOTICE_FOREIGN;
import static org.ensemble.drill.check.Invariant.NOTICE_MISSING;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joining, leaving and each seat event are told to the one whom they concern: one notice, one letter, to nobody else. */
final class Notices {

    private static final Map<String, String> KIND_OF = Map.of(
            "ensemble.session.seat.confirmed.v1", "seat-confirmed",
            "ensemble.session.seat.waitlisted.v1", "seat-waitlisted",
            "ensemble.session.seat.promoted.v1", "seat-promoted",
            "ensemble.registration.enrolment.confirmed.v1", "welcome",
            "ensemble.registration.enrolment.withdrawn.v1", "goodbye");

    private record Told(String learner, String kind) {}

    private Notices() {}

    static Stream<Finding> judge(Evidence evidence) {
        List<Event> notices = Stream.concat(
                        evidence.sessionNotices(),
                        evidence.events().stream().filter(event -> event.topic().equals("registration.notice")))
                .toList();
        Map<Told, Long> due = evidence.events().stream()
                .filter(event -> KIND_OF.containsKey(event.type()))
                .collect(counted(event -> new Told(event.text("learner"), KIND_OF.getOrDefault(event.type(), ""))));
        Map<Told, Long> given =
                notices.stream().collect(counted(event -> new Told(event.text("learner"), event.text("kind"))));
        return Stream.of(
                        beyond(due, given, NOTICE_MISSING, "no notice %s to %s"),
                        beyond(given, due, NOTICE_FOREIGN, "a notice %s too many to %s"),
                        letters(notices, evidence.letters()))
                .flatMap(findings -> findings);
    }

    private static <T> Collector<T, ?, Map<Told, Long>> counted(Function<T, Told> told) {
        return Collectors.groupingBy(told, Collectors.counting());
    }

    private static Stream<Finding> beyond(
            Map<Told, Long> these, Map<Told, Long> those, Invariant invariant, String what) {
        return these.entrySet().stream()
                .filter(entry -> entry.getValue() > those.getOrDefault(entry.getKey(), 0L))
                .map(entry -> Finding.of(
                        invariant,
                        (int) (entry.getValue() - those.getOrDefault(entry.getKey(), 0L)),
                        what,
                        entry.getKey().kind(),
                        entry.getKey().learner()));
    }

    private static Stream<Finding> letters(List<Event> notices, List<Letter> letters) {
        Map<UUID, List<Letter>> byNotice = letters.stream().collect(Collectors.groupingBy(Letter::notice));
        Stream<Finding> unsent = notices.stream()
                .filter(notice -> byNotice.getOrDefault(UUID.fromString(notice.text("notice")), List.of()).stream()
                        .noneMatch(Letter::sent))
                .map(notice -> Finding.of(
                        NOTICE_MISSING,
                        "notice %s to %s was never sent",
                        notice.text("notice"),
                        notice.text("learner")));
        Stream<Finding> astray = notices.stream()
                .flatMap(notice -> byNotice.getOrDefault(UUID.fromString(notice.text("notice")), List.of()).stream()
                        .filter(letter -> !letter.learner().toString().equals(notice.text("learner")))
                        .map(letter -> Finding.of(
                                NOTICE_FOREIGN,
                                "notice %s for %s went to %s",
                                letter.notice(),
                                notice.text("learner"),
                                letter.learner())));
        Stream<Finding> twice = byNotice.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> Finding.of(
                        NOTICE_FOREIGN,
                        same.size() - 1,
                        "notice %s was sent %d times",
                        same.get(0).notice(),
                        same.size()));
        return Stream.of(unsent, astray, twice).flatMap(findings -> findings);
    }
}
