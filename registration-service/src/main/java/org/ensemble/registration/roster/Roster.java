package org.ensemble.registration.roster;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ensemble.platform.act.HibernateActs;

/** Who has joined, read for facilitators. By keys, never by offsets: nobody is shown twice while others join. */
@ApplicationScoped
class Roster {
    private static final String JOINED =
            "from Enrolment e join Learner l on l.id = e.learner where e.course = :course and e.withdrawnAt is null";
    private static final String ROWS =
            """
            select e.id, e.learner, e.at, l.displayName, l.language, l.path, l.zone, l.memberOfPublic, l.organization,
                   l.organizationOther, l.order, l.accessibility
            %s and (e.at > :at or (e.at = :at and e.id > :enrolment)) order by e.at, e.id"""
                    .formatted(JOINED);
    private static final String ORDER =
            "case when l.memberOfPublic then 'public' when l.order is null then 'none' else l.order end";

    private final HibernateActs acts;

    Roster(HibernateActs acts) {
        this.acts = acts;
    }

    Uni<RosterPage> page(String course, Place after, int limit) {
        return rows(course, after, limit + 1).map(rows -> RosterPage.of(rows, limit));
    }

    Uni<List<RosterRow>> rows(String course, Place after, int most) {
        return Panache.withSession(
                () -> Panache.getSession().chain(session -> session.createQuery(ROWS, RosterRow.class)
                        .setParameter("course", course)
                        .setParameter("at", after.at())
                        .setParameter("enrolment", after.enrolment())
                        .setMaxResults(most)
                        .getResultList()));
    }

    Uni<Counts> counts(String course) {
        return Panache.withSession(() -> by("l.path", course).chain(path -> by("l.language", course)
                .chain(language -> by(ORDER, course).chain(order -> by("l.zone", course)
                        .map(zone -> new Counts(sum(language), path, language, order, zone))))));
    }

    Uni<Void> recordExport(UUID who, String course) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> acts.record(session, who, "enrolments-exported", course, "{\"format\":\"csv\"}")));
    }

    /** The largest group first. */
    private static Uni<Map<String, Long>> by(String property, String course) {
        String query = "select " + property + ", count(*) " + JOINED + " group by 1 order by 2 desc, 1";
        return Panache.getSession()
                .chain(session -> session.createQuery(query, Object[].class)
                        .setParameter("course", course)
                        .getResultList())
                .map(Roster::groups);
    }

    private static Map<String, Long> groups(List<Object[]> rows) {
        Map<String, Long> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.put(String.valueOf(row[0]), (Long) row[1]));
        return groups;
    }

    private static long sum(Map<String, Long> groups) {
        return groups.values().stream().mapToLong(Long::longValue).sum();
    }
}
