package org.ensemble.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Problems by code, to throw: {@code throw Problems.conflict("booking-closed")}. Title and detail come from
 * {@code problems/en.properties} and {@code fr.properties} (all of them on the class path), when the reader is known.
 */
public final class Problems {

    private Problems() {}

    public static HttpProblem notFound(String code) {
        return of(404, code).build();
    }

    public static HttpProblem conflict(String code) {
        return of(409, code).build();
    }

    /** A conflict that may be over by itself, after this time. */
    public static HttpProblem conflict(String code, Duration retryAfter) {
        return of(409, code)
                .withHeader("Retry-After", Math.max(1, retryAfter.toSeconds()))
                .build();
    }

    public static HttpProblem tooBusy(Duration retryAfter) {
        return of(429, "too-busy")
                .withHeader("Retry-After", Math.max(1, retryAfter.toSeconds()))
                .build();
    }

    public static HttpProblem notSignedIn() {
        return of(401, "not-signed-in").build();
    }

    public static HttpProblem roleMissing() {
        return of(403, "role-missing").build();
    }

    public static HttpProblem changedMeanwhile() {
        return of(412, "changed-meanwhile").build();
    }

    public static HttpProblem preconditionMissing() {
        return of(428, "precondition-missing").build();
    }

    public static HttpProblem badRequest(String code) {
        return of(400, code).build();
    }

    /** Input that is refused: each field with the key of a text ({@code field.required}) or with a text that is ready to read. */
    public static HttpProblem rejected(Map<String, String> messageByField) {
        return rejected(messageByField.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList());
    }

    public static HttpProblem rejected(String field, String message) {
        return rejected(List.of(new FieldError(field, message)));
    }

    static HttpProblem rejected(List<FieldError> errors) {
        return of(400, "input-rejected").with("errors", errors).build();
    }

    /** For what the others don't cover: more headers, more members ({@code .with("lowest", 240)}), then {@code build()}. */
    public static HttpProblem.Builder of(int status, String code) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + code))
                .withStatus(status)
                .with("code", code);
    }
}
