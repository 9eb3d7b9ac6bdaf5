package org.ensemble.session.live;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plan must say before it is published: both languages, a time, a zone. Answers each field's fault by the key of its text. */
final class PlanRule {
    static final int LARGEST = 100_000;
    private static final int TITLE = 200;
    private static final int DESCRIPTION = 4_000;
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration HORIZON = Duration.ofDays(5 * 366);

    private PlanRule() {}

    /**
     * A new session lies ahead, and so does one that is moved.
     *
     * @param before as it stands; null for a new one
     */
    static Map<String, String> faults(Plan plan, @Nullable Plan before, Instant now) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (before == null) {
            text(faults, "course", plan.course(), 40);
            number(faults, "capacity", plan.capacity(), LARGEST);
        }
        number(faults, "week", plan.week(), 60);
        if (plan.language() == null || !plan.language().matches("en|fr")) {
            faults.put("language", "field.language");
        }
        text(faults, "titleEn", plan.titleEn(), TITLE);
        text(faults, "titleFr", plan.titleFr(), TITLE);
        text(faults, "descriptionEn", plan.descriptionEn(), DESCRIPTION);
        text(faults, "descriptionFr", plan.descriptionFr(), DESCRIPTION);
        times(faults, plan, before == null || !Objects.equals(plan.startsAt(), before.startsAt()), now);
        if (plan.zone() == null || !ZoneId.getAvailableZoneIds().contains(plan.zone())) {
            faults.put("zone", "field.zone");
        }
        opening(faults, plan, before == null || !Objects.equals(plan.opensAt(), before.opensAt()), now);
        room(faults, plan, before == null ? plan.capacity() : before.capacity(), before == null);
        link(faults, "joinLink", plan.joinLink());
        link(faults, "watchLink", plan.watchLink());
        return faults;
    }

    /** Once booking has opened, by the clock or by a facilitator, its moment stays; and it isn't opened by leaving the moment out. */
    static Map<String, String> opening(Plan plan, Plan before, boolean announced) {
        Map<String, String> faults = new LinkedHashMap<>();
        boolean moved = !Objects.equals(plan.opensAt(), before.opensAt());
        if (moved && (!announced || plan.opensAt() == null)) {
            faults.put("opensAt", "field.opens-settled");
        }
        return faults;
    }

    /** Once a session has begun or was cancelled, its words may be mended and its twin named, but it isn't moved. */
    static Map<String, String> moves(Plan plan, Plan before) {
        Map<String, String> faults = new LinkedHashMap<>();
        same(faults, "week", plan.week(), before.week());
        same(faults, "language", plan.language(), before.language());
        same(faults, "startsAt", plan.startsAt(), before.startsAt());
        same(faults, "endsAt", plan.endsAt(), before.endsAt());
        same(faults, "zone", plan.zone(), before.zone());
        return faults;
    }

    private static void same(Map<String, String> faults, String field, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            faults.put(field, "field.settled");
        }
    }

    private static void times(Map<String, String> faults, Plan plan, boolean moved, Instant now) {
        Instant starts = plan.startsAt();
        Instant ends = plan.endsAt();
        if (starts == null) {
            faults.put("startsAt", "field.required");
        } else if (starts.isAfter(now.plus(HORIZON)) || starts.isBefore(now.minus(HORIZON))) {
            faults.put("startsAt", "field.far-away");
        } else if (moved && !starts.isAfter(now)) {
            faults.put("startsAt", "field.past");
        }
        if (ends == null) {
            faults.put("endsAt", "field.required");
        } else if (starts != null && !ends.isAfter(starts)) {
            faults.put("endsAt", "field.ends-before");
        } else if (starts != null && ends.isAfter(starts.plus(LONGEST))) {
            faults.put("endsAt", "field.too-long-session");
        }
    }

    /** A new session may not have more seats than its room holds, nor a room that is there already become too small for its seats. */
    private static void room(Map<String, String> faults, Plan plan, @Nullable Integer seats, boolean isNew) {
        Integer limit = plan.roomLimit();
        if (limit == null) {
            return;
        }
        number(faults, "roomLimit", limit, LARGEST);
        if (!faults.containsKey("roomLimit") && seats != null && seats > limit) {
            faults.putIfAbsent(isNew ? "capacity" : "roomLimit", isNew ? "field.beyond-room" : "field.room-too-small");
        }
    }

    private static void link(Map<String, String> faults, String field, @Nullable String link) {
        if (link != null && !isSecureAddress(link)) {
            faults.put(field, "field.join-link");
        }
    }

    private static void opening(Map<String, String> faults, Plan plan, boolean moved, Instant now) {
        Instant opens = plan.opensAt();
        if (opens == null) {
            return;
        }
        if (plan.startsAt() != null && !opens.isBefore(plan.startsAt())) {
            faults.put("opensAt", "field.opens-late");
        } else if (moved && !opens.isAfter(now)) {
            faults.put("opensAt", "field.opens-past");
        }
    }

    private static void text(Map<String, String> faults, String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            faults.put(field, "field.required");
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.put(field, "field.too-long");
        }
    }

    private static void number(Map<String, String> faults, String field, @Nullable Integer number, int largest) {
        if (number == null) {
            faults.put(field, "field.required");
        } else if (number < 1 || number > largest) {
            faults.put(field, "field.out-of-range");
        }
    }

    private static boolean isSecureAddress(String link) {
        try {
            URI address = URI.create(link);
            return link.length() <= 500 && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
