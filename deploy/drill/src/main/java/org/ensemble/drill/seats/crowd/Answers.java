package org.ensemble.drill.seats.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import org.ensemble.drill.drive.Exchange;
import org.ensemble.drill.seats.judge.Attempt.Answer;

/** What the desk's JSON says. */
final class Answers {

    private Answers() {}

    static Answer of(Desks.Reply reply) {
        if (!reply.given()) {
            return Answer.NONE;
        }
        if (!reply.last().ok()) {
            return Answer.REFUSED;
        }
        return switch (reply.last().json().path("state").asText()) {
            case "confirmed" -> Answer.CONFIRMED;
            case "waiting" -> Answer.WAITING;
            case "released" -> Answer.RELEASED;
            default -> throw new IllegalStateException("Not understood: " + reply.last());
        };
    }

    static int seq(Desks.Reply reply) {
        return reply.given() && reply.last().ok()
                ? reply.last().json().path("seq").asInt()
                : 0;
    }

    /** A problem's name, such as {@code booking-closed}; empty when it has none. */
    static String code(Exchange exchange) {
        try {
            JsonNode problem = exchange.json();
            String type = problem.path("type").asText();
            return type.substring(type.lastIndexOf('/') + 1);
        } catch (UncheckedIOException noJson) {
            return "";
        }
    }
}
