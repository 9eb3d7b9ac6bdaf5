package org.ensemble.drill.seats.judge;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that was seen. Sessions and learners are numbered from 0.
 *
 * @param told as they lie in the topics: after a crash of the relay some come again
 * @param astray learners whom the projection doesn't show as they joined or left last
 */
public record History(List<Room> rooms, List<Attempt> attempts, List<Row> rows, List<Told> told, List<Integer> astray) {

    /** How many facts came again, the very same as before. */
    public long toldAgain() {
        return told.size() - told.stream().distinct().count();
    }

    /** What there is of each session by itself. A fact that comes again, the very same, is dropped, as every inbox does. */
    Stream<OfSession> sessions() {
        return IntStream.range(0, rooms.size())
                .mapToObj(session -> new OfSession(
                        rooms.get(session),
                        attempts.stream()
                                .filter(one -> one.session() == session)
                                .toList(),
                        rows.stream().filter(one -> one.session() == session).toList(),
                        told.stream()
                                .filter(one -> one.session() == session)
                                .distinct()
                                .toList()));
    }

    record OfSession(Room room, List<Attempt> attempts, List<Row> rows, List<Told> told) {}
}
