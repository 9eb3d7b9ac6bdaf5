package org.ensemble.session.live;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ensemble.platform.web.Zones;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed: the start in the session's own zone, the end as a length. What can't be read is left out of the plan. */
public record PlanForm(MultivaluedMap<String, String> typed) {

    static PlanForm empty(String course, String zone) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("course", course);
        typed.putSingle("zone", zone);
        typed.putSingle("minutes", "60");
        typed.putSingle("capacity", "60");
        typed.putSingle("idempotencyKey", UUID.randomUUID().toString());
        return new PlanForm(typed);
    }

    static PlanForm of(LiveSession session) {
        Plan plan = session.plan();
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        put(typed, "course", plan.course());
        put(typed, "week", plan.week());
        put(typed, "language", plan.language());
        put(typed, "twin", plan.twin());
        put(typed, "titleEn", plan.titleEn());
        put(typed, "titleFr", plan.titleFr());
        put(typed, "descriptionEn", plan.descriptionEn());
        put(typed, "descriptionFr", plan.descriptionFr());
        put(typed, "zone", plan.zone());
        put(typed, "joinLink", plan.joinLink());
        put(typed, "roomLimit", plan.roomLimit());
        put(typed, "watchLink", plan.watchLink());
        put(typed, "version", session.version());
        Instant opens = plan.opensAt();
        put(typed, "opensAt", opens == null || plan.zone() == null ? "" : local(opens, plan.zone()));
        Instant starts = plan.startsAt();
        Instant ends = plan.endsAt();
        if (starts != null && ends != null && plan.zone() != null) {
            put(typed, "startsAt", local(starts, plan.zone()));
            put(typed, "minutes", Duration.between(starts, ends).toMinutes());
        }
        return new PlanForm(typed);
    }

    private static LocalDateTime local(Instant at, String zone) {
        return LocalDateTime.ofInstant(at, ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
    }

    public String at(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /** The zones to choose from: those offered, and the plan's own, so that saving it never moves it to another. */
    public List<String> zones(List<String> offered) {
        String own = at("zone");
        return offered.contains(own) || !Zones.known(own)
                ? offered
                : Stream.concat(Stream.of(own), offered.stream()).toList();
    }

    /** The same, as an edit of what stands now in this version. */
    PlanForm on(LiveSession session) {
        MultivaluedMap<String, String> same = new MultivaluedHashMap<>(typed);
        put(same, "version", session.version());
        return new PlanForm(same);
    }

    Plan plan() {
        Instant starts = moment("startsAt");
        return plan(starts, endsAt(starts), moment("opensAt"));
    }

    /** Times are shown in whole minutes: one that still reads as it was shown is what it was. */
    Plan planFrom(LiveSession session) {
        PlanForm shown = of(session);
        Plan before = session.plan();
        boolean sameStart = reads(shown, "startsAt") && reads(shown, "zone");
        boolean sameOpening = reads(shown, "opensAt") && reads(shown, "zone");
        Instant starts = sameStart ? before.startsAt() : moment("startsAt");
        return plan(
                starts,
                sameStart && reads(shown, "minutes") ? before.endsAt() : endsAt(starts),
                sameOpening ? before.opensAt() : moment("opensAt"));
    }

    private boolean reads(PlanForm shown, String field) {
        return at(field).equals(shown.at(field));
    }

    private Plan plan(@Nullable Instant starts, @Nullable Instant ends, @Nullable Instant opens) {
        return new Plan(
                at("course"),
                number("week"),
                at("language"),
                twin(),
                at("titleEn"),
                at("titleFr"),
                at("descriptionEn"),
                at("descriptionFr"),
                starts,
                ends,
                at("zone"),
                number("capacity"),
                at("joinLink"),
                opens,
                number("roomLimit"),
                at("watchLink"));
    }

    private @Nullable Instant moment(String field) {
        try {
            return Zones.known(at("zone"))
                    ? LocalDateTime.parse(at(field))
                            .atZone(ZoneId.of(at("zone")))
                            .toInstant()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Instant endsAt(@Nullable Instant starts) {
        Integer minutes = number("minutes");
        return starts == null || minutes == null ? null : starts.plus(Duration.ofMinutes(minutes));
    }

    private @Nullable UUID twin() {
        try {
            return at("twin").isEmpty() ? null : UUID.fromString(at("twin"));
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    private @Nullable Integer number(String field) {
        try {
            return at(field).isBlank() ? null : Integer.valueOf(at(field).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void put(MultivaluedMap<String, String> typed, String field, @Nullable Object value) {
        typed.putSingle(field, value == null ? "" : value.toString());
    }
}
