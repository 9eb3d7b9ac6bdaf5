package org.ensemble.platform.event;

import java.util.regex.Pattern;

/**
 * A type such as {@code ensemble.session.seat.confirmed.v1}.
 *
 * @param numbered see {@link Published#numbered}
 * @throws IllegalArgumentException when the name doesn't have the five parts
 */
public record EventType(String name, boolean numbered) {
    private static final Pattern SHAPE = Pattern.compile("ensemble\\.[a-z]+\\.[a-z-]+\\.[a-z-]+\\.v[1-9]\\d*");

    private static final ClassValue<EventType> KNOWN = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> record) {
            return read(record);
        }
    };

    public EventType {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not an event type: " + name);
        }
    }

    public EventType(String name) {
        this(name, true);
    }

    /** The type that a record is published under or read from. */
    public static EventType of(Class<?> record) {
        return KNOWN.get(record);
    }

    private static EventType read(Class<?> record) {
        Published published = record.getAnnotation(Published.class);
        if (published != null) {
            return new EventType(published.value(), published.numbered());
        }
        Reads reads = record.getAnnotation(Reads.class);
        if (reads != null) {
            return new EventType(reads.value(), reads.numbered());
        }
        throw new IllegalArgumentException(record + " carries neither @Published nor @Reads");
    }

    /** The topic it travels on: {@code session.seat}. */
    public String topic() {
        String[] parts = name.split("\\.", -1);
        return parts[1] + "." + parts[2];
    }
}
