package org.ensemble.session.live;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ensemble.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** How a request names the session that it makes, or the version that it saw. */
final class SessionIds {
    private SessionIds() {}

    /** The same facilitator's same key makes the same session: sent twice, it is made once. */
    static UUID of(UUID by, @Nullable String key) {
        return key == null || key.isBlank()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((by + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The version in an {@code If-Match} header, or in a form's hidden field. */
    static long version(@Nullable String seen) {
        if (seen == null || seen.isBlank()) {
            throw Problems.preconditionMissing();
        }
        try {
            return Long.parseLong(seen.strip().replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Problems.changedMeanwhile();
        }
    }
}
