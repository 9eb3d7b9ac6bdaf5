package org.ensemble.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ensemble.platform.event.Fact;
import org.ensemble.platform.trace.Traces;

/** Turns facts into the arguments of the SQL function {@code outbox_append}. */
@ApplicationScoped
class Drafts {
    /** Both doors call the same function; only their placeholders differ. */
    private static final String APPEND = "SELECT outbox_append(%1$s1, %1$s2, %1$s3, %1$s4, %1$s5, %1$s6, %1$s7, %1$s8)";

    private final ObjectMapper json;

    Drafts(ObjectMapper json) {
        this.json = json;
    }

    /** @param placeholder what stands before a parameter's number */
    static String append(String placeholder) {
        return APPEND.formatted(placeholder);
    }

    static List<Draft> now(List<? extends Fact> facts) {
        String trace = Traces.current();
        return facts.stream().map(fact -> new Draft(fact, trace)).toList();
    }

    List<Object> columns(List<Draft> drafts) {
        return Columns.of(drafts, this::body).all();
    }

    private String body(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(fact.type().name() + " can't be written as JSON", e);
        }
    }
}
