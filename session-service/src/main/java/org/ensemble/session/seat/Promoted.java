package org.ensemble.session.seat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waited and got a seat. */
record Promoted(UUID learner, long seq, @Nullable String zone) {

    static List<Promoted> of(JsonArray rows) {
        return rows.stream()
                .map(JsonObject.class::cast)
                .map(row -> new Promoted(
                        UUID.fromString(row.getString("learner")), row.getLong("seq"), row.getString("zone")))
                .toList();
    }
}
