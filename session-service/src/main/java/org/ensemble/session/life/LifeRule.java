package org.ensemble.session.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ensemble.session.life.LifeEvent.BookingOpened;
import org.ensemble.session.life.LifeEvent.DoorsOpened;
import org.ensemble.session.life.LifeEvent.SessionEnded;
import org.ensemble.session.life.LifeEvent.SessionStarted;
import org.jspecify.annotations.Nullable;

/** What the clock has to say of a session, each step once and in order, also when it was away for a while. Decides only. */
public final class LifeRule {
    /** How long before its start a session's doors open. */
    public static final Duration DOOR = Duration.ofMinutes(15);

    private LifeRule() {}

    enum Step {
        PLANNED,
        DOORS_OPEN,
        STARTED,
        ENDED;

        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Step of(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A session as its life goes.
     *
     * @param announced whether booking is still to open
     * @param opensAt when it does; null where it was open from the first
     * @param step what has been told
     */
    record Life(
            UUID session,
            boolean announced,
            @Nullable Instant opensAt,
            Step step,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled) {

        /** A session whose doors were open and that was moved away is a planned one again. */
        Step stepAt(Instant now) {
            if (!now.isBefore(endsAt)) {
                return Step.ENDED;
            }
            if (!now.isBefore(startsAt)) {
                return Step.STARTED;
            }
            return now.isBefore(startsAt.minus(DOOR)) ? Step.PLANNED : Step.DOORS_OPEN;
        }

        boolean opens(Instant now) {
            return announced && opensAt != null && !now.isBefore(opensAt);
        }
    }

    /** Where it stands now, and what is to be told of how it came there. */
    record Moved(boolean opens, Step step, List<LifeEvent> events) {}

    /** A cancelled session has no life any more. */
    static Moved move(Life life, Instant now) {
        if (life.cancelled()) {
            return new Moved(false, life.step(), List.of());
        }
        List<LifeEvent> events = new ArrayList<>();
        boolean opens = life.opens(now);
        if (opens) {
            events.add(new BookingOpened(life.session(), now, null));
        }
        Step step = life.stepAt(now);
        for (Step passed : Step.values()) {
            if (passed.compareTo(life.step()) > 0 && passed.compareTo(step) <= 0) {
                events.add(told(passed, life.session(), now));
            }
        }
        return new Moved(opens, step, events);
    }

    private static LifeEvent told(Step step, UUID session, Instant now) {
        return switch (step) {
            case DOORS_OPEN -> new DoorsOpened(session, now);
            case STARTED -> new SessionStarted(session, now);
            case ENDED -> new SessionEnded(session, now);
            case PLANNED -> throw new IllegalArgumentException("nothing comes before it is planned");
        };
    }
}
