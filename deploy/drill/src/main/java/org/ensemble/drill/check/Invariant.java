package org.ensemble.drill.check;

/** What must hold on any day, whoever fails and however often. */
public enum Invariant {
    OVERSOLD("oversold"),
    UNDERSOLD("undersold"),
    ORDER_INVERTED("order inversions"),
    ANSWERED_BUT_LOST("answered but lost"),
    DOUBLED("doubled effects"),
    EVENT_MISSING("events missing"),
    EVENT_REPEATED("events repeated"),
    EVENT_OUT_OF_ORDER("events out of order"),
    NOTICE_MISSING("notices missing"),
    NOTICE_FOREIGN("notices foreign");

    private final String title;

    Invariant(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
