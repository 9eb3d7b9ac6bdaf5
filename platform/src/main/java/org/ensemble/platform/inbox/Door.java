package org.ensemble.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ensemble.platform.event.Fact;

/** What the inbox needs of a database client. Two thin doors exist, over the same SQL. */
interface Door<X> {
    /** Both call the same function; only their placeholders differ. Text, since not every client maps uuid alike. */
    String CLAIM_FORM = "SELECT CAST(claimed AS text) FROM inbox_claim(%s, %s) claimed";

    /** Runs the work in one transaction: committed when it completes, rolled back when it fails. */
    Uni<Void> transaction(Function<X, Uni<Void>> work);

    /** Which of these events are to be worked on. */
    Uni<List<UUID>> claim(X tx, String consumer, String events);

    Uni<Void> append(X tx, List<Fact> facts);
}
