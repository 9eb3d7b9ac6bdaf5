package org.ensemble.local;

/** What stops the stack from starting, said in one line that helps. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Trouble(String message) {
        super(message);
    }
}
