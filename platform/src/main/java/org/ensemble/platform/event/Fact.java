package org.ensemble.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that happened, told to the other services. Each feature has one sealed interface of facts; every record of it carries
 * {@link Published}. The record's components are the event's JSON.
 */
public interface Fact {
    /** Facts of one key keep their order: a session's id, a learner's id, a course. */
    @JsonIgnore
    String key();

    /**
     * Whether the facts of its key are numbered, so that one that comes late is told from a newer one. A request that stands alone, say to
     * tell somebody something, isn't: each is judged by its own id, and the number would take a row, and its lock, for each key.
     */
    @JsonIgnore
    default boolean numbered() {
        return true;
    }

    /** The type it is published under. */
    @JsonIgnore
    default EventType type() {
        return EventType.of(getClass());
    }
}
