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

    /** The type it is published under. */
    @JsonIgnore
    default EventType type() {
        return EventType.of(getClass());
    }
}
