package org.ensemble.platform.act;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The record of acts, by Hibernate Reactive. */
@ApplicationScoped
public class HibernateActs {
    private static final String RECORD = Act.RECORD.formatted(":who", ":what", ":subject", ":detail");

    /** Records an act in the transaction that does it. */
    public Uni<Void> record(Mutiny.Session session, UUID who, String what, String subject, String detail) {
        return session.createNativeQuery(RECORD)
                .setParameter("who", who)
                .setParameter("what", what)
                .setParameter("subject", subject)
                .setParameter("detail", detail)
                .executeUpdate()
                .replaceWithVoid();
    }
}
