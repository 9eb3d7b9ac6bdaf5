package org.ensemble.local;

import java.io.IOException;
import java.util.List;

/** One process of the stack: how to start it, how to know that it is ready, how to ask it to stop. */
public interface Part {

    /** What it is called on the command line, in file names and in what other parts need. */
    String name();

    /** The ports it listens on, by their names in {@link Ports}. */
    List<String> ports();

    /** The parts that must be ready before this one starts, and that outlive it when the stack stops. */
    default List<String> needs() {
        return List.of();
    }

    /** Prepares what the process needs and says how to start it. */
    ProcessBuilder command() throws IOException, InterruptedException;

    /** Asked again and again, from the process's start until it says yes. */
    boolean ready(Log log);

    /** What is left to do before others may use it. */
    default void whenReady() throws IOException, InterruptedException {}

    /** Asks the process to end by itself, without waiting for it. */
    default void askToStop(ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
    }

    /** Where a person finds it; empty when there is nothing to see. */
    default String address() {
        return "";
    }
}
