package org.ensemble.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.ensemble.platform.event.EventType;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.trace.Traces;
import org.jspecify.annotations.Nullable;

/** Turns facts into the argument of the SQL function {@code outbox_append}. */
@ApplicationScoped
class Drafts {
    /** Both doors call the same function; only their placeholder differs. */
    static final String APPEND = "SELECT outbox_append(%s)";

    private final ObjectMapper json;

    Drafts(ObjectMapper json) {
        this.json = json;
    }

    static List<Draft> now(List<? extends Fact> facts) {
        String trace = Traces.current();
        return facts.stream().map(fact -> new Draft(fact, trace)).toList();
    }

    String toJson(List<Draft> drafts) {
        try {
            return json.writeValueAsString(drafts.stream().map(this::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact can't be written as JSON", e);
        }
    }

    private Row row(Draft draft) {
        Fact fact = draft.fact();
        EventType type = fact.type();
        try {
            return new Row(
                    type.name(),
                    type.topic(),
                    Objects.requireNonNull(fact.key()),
                    json.writeValueAsString(fact),
                    draft.traceparent());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type.name() + " can't be written as JSON", e);
        }
    }

    private record Row(String type, String topic, String key, String body, @Nullable String traceparent) {}
}
