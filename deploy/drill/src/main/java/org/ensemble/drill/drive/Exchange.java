package org.ensemble.drill.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A request and what came of it. Never an exception: that no answer came is an observation like any other. */
public record Exchange(long sent, long answered, int status, Map<String, List<String>> headers, String body) {

    /** The connection could not be had: not a byte was sent. */
    static final int NOT_SENT = -1;

    /** Sent, and no answer came. */
    static final int NO_ANSWER = 0;

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean wasSent() {
        return status != NOT_SENT;
    }

    public boolean ok() {
        return status / 100 == 2;
    }

    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON in " + this, e);
        }
    }

    /** For the steps that must succeed before there is anything to drill. */
    public Exchange expectOk(String step) {
        if (!ok()) {
            throw new IllegalStateException("%s: %s".formatted(step, this));
        }
        return this;
    }

    @Override
    public String toString() {
        String end = body.length() > 300 ? body.substring(0, 300) + "…" : body;
        return switch (status) {
            case NOT_SENT -> "not sent: " + end;
            case NO_ANSWER -> "no answer: " + end;
            default -> status + " " + end;
        };
    }
}
