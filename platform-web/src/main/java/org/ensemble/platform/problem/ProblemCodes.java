package org.ensemble.platform.problem;

/** The code of a problem that nobody named: it follows from the status. */
final class ProblemCodes {

    private ProblemCodes() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> "unreadable-body";
            case 401 -> "not-signed-in";
            case 403 -> "role-missing";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "conflict";
            case 412 -> "changed-meanwhile";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 422 -> "input-rejected";
            case 428 -> "precondition-missing";
            case 429 -> "too-busy";
            case 502, 503, 504 -> "unavailable";
            default -> status >= 500 ? "unexpected" : "unreadable-body";
        };
    }
}
