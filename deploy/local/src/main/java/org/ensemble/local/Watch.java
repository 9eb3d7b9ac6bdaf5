package org.ensemble.local;

import java.util.List;

/** Is told what happens to the parts; the console is one. Called from several threads. */
public interface Watch {

    /** Sees nothing: for tests. */
    Watch NOBODY = new Watch() {};

    /** The stack is about to start these. */
    default void begin(List<Part> parts) {}

    default void starting(Part part) {}

    default void ready(Part part, double seconds) {}

    /** It ended by itself after it had been ready, and is started again. */
    default void again(Part part, int exitCode) {}

    /** It ended by itself and could not be started again. */
    default void lost(Part part, String why) {}

    default void stopped(Part part) {}
}
