package org.ensemble.drill;

/** Something the person at the keyboard can put right: said in one line, without a stack trace. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    Trouble(String what) {
        super(what);
    }
}
