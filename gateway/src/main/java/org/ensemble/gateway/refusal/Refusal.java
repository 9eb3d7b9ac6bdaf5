package org.ensemble.gateway.refusal;

import java.util.Locale;

/** Every no that the gateway says by itself. The name, in small letters with hyphens, is the problem's code. */
public enum Refusal {
    NOT_SIGNED_IN(401),
    TOKEN_NOT_ACCEPTED(401),
    SESSION_OVER(401),
    SIGN_IN_FAILED(401),
    FOREIGN_ORIGIN(403),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    TOO_BUSY(429),
    SERVICE_DOWN(503),
    SERVICE_SLOW(504),
    LOGIN_DOWN(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same request, sent again a little later, may well be answered. */
    public boolean passing() {
        return this == TOO_BUSY || this == SERVICE_DOWN || this == SERVICE_SLOW || this == LOGIN_DOWN;
    }
}
