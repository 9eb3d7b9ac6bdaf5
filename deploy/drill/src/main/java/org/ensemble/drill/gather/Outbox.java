package org.ensemble.drill.gather;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.ensemble.drill.check.Event;

/** The part that the books of all services have alike: facts that wait to be told, and how far they are numbered. */
public record Outbox(Database database) {

    public static Outbox of(SessionBooks books) {
        return new Outbox(books.database);
    }

    public static Outbox of(RegistrationBooks books) {
        return new Outbox(books.database);
    }

    long untold() {
        return database.count("SELECT count(*) FROM outbox");
    }

    public Map<Event.Stream, Long> lastSequences(Collection<String> keys) {
        record Numbered(Event.Stream stream, long last) {}
        return database
                .list(
                        "SELECT topic, key, last FROM event_sequence WHERE key = ANY (?)",
                        row -> new Numbered(new Event.Stream(row.getString(1), row.getString(2)), row.getLong(3)),
                        (Object) keys.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Numbered::stream, Numbered::last));
    }
}
