package org.ensemble.drill.check;

/** What one request came back with. */
public sealed interface Reply {

    /** A seat, or a place in line. */
    record Seated(State state, long seq) implements Reply {}

    /** Done, where there is nothing more to say: a seat given back, a course joined. */
    record Done() implements Reply {}

    /** The server said no and meant it: nothing was changed (4xx). */
    record Refused(int status, String code) implements Reply {}

    /** No answer, or one that leaves open whether anything was changed (a broken connection, 5xx). */
    record Lost(String why) implements Reply {}

    default boolean accepted() {
        return this instanceof Seated || this instanceof Done;
    }
}
