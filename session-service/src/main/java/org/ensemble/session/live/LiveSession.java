package org.ensemble.session.live;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.ensemble.session.live.SessionEvent.SessionChanged;
import org.ensemble.session.live.SessionEvent.SessionScheduled;
import org.jspecify.annotations.NullUnmarked;

/** A session's plan. The same row's numbers (taken, waiting, booking) belong to the seat ledger and are not mapped here. */
@Entity
@Table(name = "live_session")
@NullUnmarked // Hibernate fills the fields
public class LiveSession {
    @Id
    UUID id;

    @Column(updatable = false)
    String course;

    int week;
    String language;
    UUID twin;

    @Column(name = "title_en")
    String titleEn;

    @Column(name = "title_fr")
    String titleFr;

    @Column(name = "description_en")
    String descriptionEn;

    @Column(name = "description_fr")
    String descriptionFr;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String zone;

    @Column(name = "join_link")
    String joinLink;

    @Column(name = "opens_at")
    Instant opensAt;

    @Column(name = "room_limit")
    Integer roomLimit;

    @Column(name = "watch_link")
    String watchLink;

    /** Only a new session's: after that it is the ledger's and the clock's. */
    @Column(updatable = false)
    String booking;

    @Column(updatable = false)
    int capacity;

    @Column(name = "cancelled_at", insertable = false, updatable = false)
    Instant cancelledAt;

    @Version
    long version;

    static LiveSession planned(UUID id, Plan plan) {
        LiveSession session = new LiveSession();
        session.id = id;
        session.course = plan.course();
        session.capacity = plan.capacity();
        session.booking = plan.opensAt() == null ? "open" : "announced";
        session.take(plan);
        return session;
    }

    void take(Plan plan) {
        week = plan.week();
        language = plan.language();
        twin = plan.twin();
        titleEn = plan.titleEn();
        titleFr = plan.titleFr();
        descriptionEn = plan.descriptionEn();
        descriptionFr = plan.descriptionFr();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        zone = plan.zone();
        joinLink = plan.joinLink();
        opensAt = plan.opensAt();
        roomLimit = plan.roomLimit();
        watchLink = plan.watchLink();
    }

    void pairWith(UUID other) {
        twin = other;
    }

    public Plan plan() {
        return new Plan(
                course,
                week,
                language,
                twin,
                titleEn,
                titleFr,
                descriptionEn,
                descriptionFr,
                startsAt,
                endsAt,
                zone,
                capacity,
                joinLink,
                opensAt,
                roomLimit,
                watchLink);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Whether it has begun or was cancelled. */
    boolean settled(Instant now) {
        return cancelledAt != null || !startsAt.isAfter(now);
    }

    /** Whether the moment at which booking opens is still to come. */
    boolean announced(Instant now) {
        return booking.equals("announced") && opensAt.isAfter(now);
    }

    SessionScheduled scheduled(Instant at) {
        return new SessionScheduled(
                id,
                course,
                week,
                language,
                twin,
                titleEn,
                titleFr,
                descriptionEn,
                descriptionFr,
                startsAt,
                endsAt,
                zone,
                capacity,
                roomLimit,
                opensAt,
                at);
    }

    SessionChanged changed(Instant at) {
        return new SessionChanged(
                id,
                course,
                week,
                language,
                twin,
                titleEn,
                titleFr,
                descriptionEn,
                descriptionFr,
                startsAt,
                endsAt,
                zone,
                capacity,
                roomLimit,
                opensAt,
                at);
    }
}
