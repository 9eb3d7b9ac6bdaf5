package org.ensemble.session.registration;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;

/** The row that says that somebody is, or was, a member of a course. */
final class Members {
    private static final String LEFT =
            """
            insert into member (learner, course, enrolment, left_at, sequence) values ($1, $2, $3, $4, $5)
            on conflict (learner, course) do update
            set enrolment = excluded.enrolment, left_at = excluded.left_at, sequence = excluded.sequence
            where member.sequence < excluded.sequence""";

    private Members() {}

    /** Changes nothing where a later event of the learner was read first. */
    static Uni<Void> leave(SqlClient tx, EnrolmentWithdrawn left, long sequence) {
        return tx.preparedQuery(LEFT)
                .execute(Tuple.of(
                        left.learner(),
                        left.course(),
                        left.enrolment(),
                        left.at().atOffset(ZoneOffset.UTC),
                        sequence))
                .replaceWithVoid();
    }
}
