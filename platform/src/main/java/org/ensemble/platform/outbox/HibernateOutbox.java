package org.ensemble.platform.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ensemble.platform.event.Fact;
import org.hibernate.reactive.mutiny.Mutiny;

/** The outbox's door for Hibernate Reactive. */
@ApplicationScoped
public class HibernateOutbox {
    private static final String APPEND = Drafts.append("?");

    private final Drafts drafts;

    HibernateOutbox(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Appends facts in this order, in the session's open transaction. Flushes first: the aggregate's row must be locked before its facts
     * are numbered. Call {@link Relay#wake()} after the commit.
     */
    public Uni<Void> append(Mutiny.Session session, List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Object> columns = drafts.columns(Drafts.now(facts));
        return session.flush().chain(() -> call(session, columns)).replaceWithVoid();
    }

    private static Uni<List<Object>> call(Mutiny.Session session, List<Object> columns) {
        var query = session.createNativeQuery(APPEND, Object.class);
        for (int i = 0; i < columns.size(); i++) {
            query.setParameter(i + 1, columns.get(i));
        }
        return query.getResultList();
    }
}
